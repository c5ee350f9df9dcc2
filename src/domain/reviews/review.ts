export const answers = ['again', 'hard', 'good', 'easy'] as const
export type Answer = (typeof answers)[number]

/** Where an answer came from. `ahead`: before it was due; `cram`: never changes memory. */
export type Origin = 'study' | 'ahead' | 'cram' | 'quiz' | 'import'
export type Format = 'reveal' | 'typed' | 'choice' | 'order' | 'match' | 'statements'

/** What every entry of the two logs carries. */
export interface Entry {
  id: string
  /** ms since 1970 UTC. */
  at: number
  /** Minutes that local time was ahead of UTC. */
  offset: number
  /** The study day, YYYY-MM-DD: stored, never computed again. */
  day: string
  /** A random id of this installation. */
  device: string
  /** Counts up within one device: its own order holds whatever its clock said. */
  seq: number
}

/** A longer pause, in ms, was not spent on the question. */
export const longestAnswer = 120_000

/** One answer given to a card. Append-only. */
export interface Review extends Entry {
  card: string
  /** The claim's revision that was asked. */
  revision: number
  answer: Answer
  /** Time from prompt to grade in ms, {@link longestAnswer} at most. */
  ms: number
  origin: Origin
  format: Format
  options?: string[] | undefined
  given?: string | undefined
  mistakenFor?: string | undefined
  sure?: number | undefined
  /**
   * Days until the card comes back, as was promised: under half a day a time, else whole study days. Absent where an answer does not
   * count, and in logs of before: then the model plans it.
   */
  interval?: number | undefined
  /** Retrievability that the model predicted, 0 to 1; absent for a first review. */
  predicted?: number | undefined
  /** Desired retention in force, 0 to 1. */
  retention: number
  /** When the card was due (ms), or null where it was new. */
  due: number | null
  /**
   * The study day on which the card was to be shown, where days decide that; absent where it was to come back within minutes. Logs of
   * before have it of quizzes only.
   */
  dueDay?: string | undefined
}

/** Whether the card had come up by itself when it was answered: by its study day where that is known, else by the minute. */
export const wasDue = ({ due, dueDay, at, day }: Pick<Review, 'due' | 'dueDay' | 'at' | 'day'>): boolean =>
  due !== null && (dueDay === undefined ? due <= at : dueDay <= day)
