import type { Grade } from '../models/memoryModel'
import { dayLength } from '../studyDay'

/** An answer as a trainer sees it. `at`: ms UTC; `day`: its study day, counted from any. */
export interface TrainingAnswer {
  at: number
  day: number
  grade: Grade
}

/** One card's answers that count, in order. The first begins the card anew. */
export type CardHistory = readonly TrainingAnswer[]

/** Histories laid end to end, as numbers alone: what a trainer reads a hundred times over. */
export interface TrainingLog {
  /** Where each card's answers begin, and where the last one's end. */
  starts: Int32Array
  /** 1 to 4. */
  grades: Uint8Array
  /** Days since the answer before, with fractions; 0 for the first. */
  days: Float64Array
  /** When, ms UTC. */
  at: Float64Array
  /** The study day, counted from any. */
  day: Int32Array
  /** How much each answer counts; 0 for a card's first, before which nothing could be predicted. */
  counts: Float64Array
}

/** Every answer that could be predicted counts 1. */
export function trainingLogOf(histories: readonly CardHistory[]): TrainingLog {
  const size = histories.reduce((sum, answers) => sum + answers.length, 0)
  const log: TrainingLog = {
    starts: new Int32Array(histories.length + 1),
    grades: new Uint8Array(size),
    days: new Float64Array(size),
    at: new Float64Array(size),
    day: new Int32Array(size),
    counts: new Float64Array(size),
  }
  let place = 0
  for (const [index, answers] of histories.entries()) {
    log.starts[index] = place
    let before: number | undefined
    for (const { at, day, grade } of answers) {
      log.grades[place] = grade
      log.at[place] = at
      log.day[place] = day
      if (before !== undefined) {
        log.days[place] = Math.max(0, at - before) / dayLength
        log.counts[place] = 1
      }
      before = at
      place += 1
    }
  }
  log.starts[histories.length] = place
  return log
}

/** Indices of the answers that could be predicted, the oldest first. */
export function predictable({ counts, at }: TrainingLog): Int32Array {
  const found = Int32Array.from([...counts.keys()].filter((index) => counts[index]))
  return found.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b)
}

/** How much an answer counts by its age among `count`: a quarter for the oldest, all for the newest. @see Anki, rslib, `recency_weight` */
export const recent =
  (count: number) =>
  (rank: number): number =>
    0.25 + 0.75 * (rank / count) ** 3

/** The same log in which only the answers named in `kept` count, each as much as `count` says by its place among them. */
export function counting(log: TrainingLog, kept: Int32Array, count: (rank: number) => number = () => 1): TrainingLog {
  const counts = new Float64Array(log.counts.length)
  for (const [rank, index] of kept.entries()) counts[index] = count(rank)
  return { ...log, counts }
}
