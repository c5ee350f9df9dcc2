import { factOf } from '../cards/card'
import { isReview } from '../reviews/action'
import type { LogEntry } from '../reviews/action'
import { effectOf } from '../reviews/effect'
import { wasDue, type Answer, type Review } from '../reviews/review'
import type { Lasting } from '../reviews/undo'

/** What was done on one study day. A sum over its entries, each by itself: order does not matter, and an undo subtracts exactly. */
export interface DayTally {
  day: string
  /** Answers of every kind, also those that are only logged or only move a card (cram, quiz), and the time they took in ms. */
  reviews: number
  ms: number
  /** Cards met for the first time: asked, or read as a statement. */
  new: number
  /** The answers that counted for the schedule. */
  answers: Record<Answer, number>
  /** Cards that were due, a study day or more after they were last answered: true retention is `recalled / asked`. */
  due: { asked: number; recalled: number }
  /** The same apart by how much recall was expected: by the lower edge of its bin, {@link foretoldEdges}. */
  foretold: Record<string, Foretold>
  /** How many of those entries each fact had: siblings stay apart, and a fact of which all was undone is free again. */
  facts: Record<string, number>
}

/** A day without its facts: what is told of days long past. */
export type DaySums = Omit<DayTally, 'facts'>

/** Whether anything was studied on that day that was not taken back. */
export const isStudied = ({ reviews, new: met }: DaySums): boolean => reviews > 0 || met > 0

/** `expected`: the sum of what was foretold, in thousandths, so that an undo subtracts exactly. */
export interface Foretold {
  asked: number
  recalled: number
  expected: number
}

/** Lower edges of the bins of expected recall, in percent: finer where most cards come back. */
export const foretoldEdges = [0, 50, 60, 70, 80, 85, 90, 95] as const

export const emptyDay = (day: string): DayTally => ({
  day,
  reviews: 0,
  ms: 0,
  new: 0,
  answers: { again: 0, hard: 0, good: 0, easy: 0 },
  due: { asked: 0, recalled: 0 },
  foretold: {},
  facts: {},
})

/** Whether the entry belongs in its day's tally at all. */
export const isTallied = (entry: LogEntry): boolean => isReview(entry) || entry.kind === 'read'

/** The day's tally with `entry` added, or with `times` -1 taken back. */
export function dayAfter(tally: DayTally, entry: Lasting, times: 1 | -1 = 1): DayTally {
  const copy = {
    ...tally,
    answers: { ...tally.answers },
    due: { ...tally.due },
    foretold: { ...tally.foretold },
    facts: { ...tally.facts },
  }
  addTo(copy, entry, times)
  return copy
}

/** The tallies of all days, in order. `entries`: those that stand. */
export function daysOf(entries: Iterable<Lasting>): DayTally[] {
  const days = new Map<string, DayTally>()
  for (const entry of entries) {
    if (!isTallied(entry)) continue
    let tally = days.get(entry.day)
    if (!tally) days.set(entry.day, (tally = emptyDay(entry.day)))
    addTo(tally, entry, 1)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Changes the tally itself: a replay adds hundreds of thousands. */
function addTo(tally: DayTally, entry: Lasting, times: 1 | -1): void {
  if (!isReview(entry)) {
    if (entry.kind !== 'read') return
    tally.new += times
    countFact(tally, entry.card, times)
    return
  }
  tally.reviews += times
  tally.ms += times * entry.ms
  if (effectOf(entry) !== 'grade') return
  tally.answers[entry.answer] += times
  countFact(tally, entry.card, times)
  if (entry.due === null) tally.new += times
  if (!showsRetention(entry)) return
  tally.due.asked += times
  if (entry.answer !== 'again') tally.due.recalled += times
  countForetold(tally, entry, times)
}

/**
 * Only a card that was to rest for a day or more shows retention; `study` asks nothing before its day. A quiz tells only where the
 * answer was typed: of other answers the wrong ones alone count, and retention would seem to fall with every quiz.
 */
function showsRetention(review: Review): boolean {
  if (review.due === null || review.predicted === undefined || !rested(review)) return false
  if (review.origin === 'study') return true
  return review.origin !== 'ahead' && wasDue(review) && (review.origin !== 'quiz' || review.format === 'typed')
}

/** Logs of before tell it by the prediction: FSRS-6 gave 1 to what was answered on the same day. */
const rested = ({ dueDay, interval, predicted = 1 }: Review) =>
  dueDay !== undefined || (interval === undefined && predicted < 1)

function countForetold({ foretold }: DayTally, { predicted = 0, answer }: Review, times: 1 | -1): void {
  const bin = String(foretoldEdges.findLast((edge) => edge <= predicted * 100) ?? 0)
  const { asked, recalled, expected } = foretold[bin] ?? { asked: 0, recalled: 0, expected: 0 }
  if (asked + times === 0) delete foretold[bin]
  else
    foretold[bin] = {
      asked: asked + times,
      recalled: recalled + (answer === 'again' ? 0 : times),
      expected: expected + times * Math.round(predicted * 1_000),
    }
}

function countFact({ facts }: DayTally, card: string, times: 1 | -1): void {
  const fact = factOf(card)
  const count = (facts[fact] ?? 0) + times
  if (count) facts[fact] = count
  else delete facts[fact]
}
