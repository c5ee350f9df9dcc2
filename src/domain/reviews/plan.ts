import type { Level } from '../facts/fact'

// What the learner has in mind beyond the day. Each has an id of its own; the last that was said of it holds.

/** An examination to be ready for. */
export interface Exam {
  name: string
  /** The study day on which it is, YYYY-MM-DD: what is studied for it is studied before. */
  day: string
  /** What it asks, as deck/topic; none: everything. */
  topics: readonly string[]
  levels: readonly Level[]
  /** The share of its cards to be recalled on that day, 0.7 to 0.99. */
  readiness: number
  /** How long a day may be for its sake, in minutes: what does not fit is left out, details first. */
  minutes: number
}

/** Study days on which nothing is to come back, both included. */
export interface DaysOff {
  from: string
  until: string
}

/** Whether that study day (YYYY-MM-DD) is off. */
export const isDayOff = (daysOff: readonly DaysOff[], day: string): boolean =>
  daysOff.some(({ from, until }) => from <= day && day <= until)

/** What has piled up is worked off bit by bit. */
export interface Recovery {
  /** The first study day, and the last on which it can still be under way. */
  from: string
  until: string
  /** Due cards a day. New ones wait meanwhile. */
  perDay: number
}
