import type { Grade, MemoryModel } from '../models/memoryModel'
import type { TrainingLog } from './trainingLog'

/** What a model expected of an answer, and what came of it. */
export interface Prediction {
  /** Expected recall, above 0, below 1. */
  predicted: number
  recalled: boolean
  /** Study days since the answer before; 0 on the same day. */
  days: number
  /** On which study day of its card, counted from 1. */
  nth: number
  /** On how many of the study days before its card was forgotten first. */
  lapses: number
}

/** Nobody's recall is certain: no single answer may cost without end. */
const certain = 1e-6

/** What `model` expects of the answers named in `wanted`, each card's own answers before being known. In the order of the log. */
export function predictionsOf<State>(
  model: MemoryModel<State>,
  { starts, grades, days, day }: TrainingLog,
  wanted: ReadonlySet<number>,
): Prediction[] {
  const predictions: Prediction[] = []
  for (let card = 0; card + 1 < starts.length; card++) {
    let state: State | null = null
    let [nth, lapses] = [1, 0]
    for (let index = starts[card]!; index < starts[card + 1]!; index++) {
      const grade = grades[index] as Grade
      if (state !== null) {
        const later = day[index]! - day[index - 1]!
        if (later > 0) nth += 1
        if (wanted.has(index)) {
          const predicted = Math.min(1 - certain, Math.max(certain, model.recall(state, days[index]!)))
          predictions.push({ predicted, recalled: grade > 1, days: Math.max(0, later), nth, lapses })
        }
        if (later > 0 && grade === 1) lapses += 1
      }
      state = model.next(state, days[index]!, grade)
    }
  }
  return predictions
}
