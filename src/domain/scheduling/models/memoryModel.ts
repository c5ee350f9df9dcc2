import type { Answer } from '../../reviews/review'

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4

export const gradeOf: Readonly<Record<Answer, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** The longest interval that is planned, in days. */
export const longestInterval = 36_500

/** What a card's answers make of its memory, how that fades, and when it has faded so far. Pure; under fixed weights. */
export interface MemoryModel<State> {
  /**
   * The memory after an answer.
   * @param state before it; null where there was none
   * @param days real time since the answer before, 0 or more, fractions too
   */
  next(state: State | null, days: number, grade: Grade): State
  /** The share of such cards that would be recalled `days` (0 or more) after the answer: 0 to 1, falling. */
  recall(state: State, days: number): number
  /** Days, with fractions, until recall falls to `retention` (above 0, below 1): above 0, {@link longestInterval} at most. */
  interval(state: State, retention: number): number
}
