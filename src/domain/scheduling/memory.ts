import { FSRSAlgorithm, Rating } from 'ts-fsrs'
import type { Grade } from 'ts-fsrs'
import type { Level } from '../facts/fact'
import { AppError } from '../error'
import type { Answer, Review } from '../reviews/review'
import { addDays, dayStartMs, daysBetween } from './studyDay'
import type { Moment } from './studyDay'

/** What a memory takes from the content as it is now; the rest comes from the logs. */
export interface CardContext {
  /** The card's present id. */
  card: string
  /** The content block that holds it. */
  block: string
  topic: string
  deck: string
  level: Level
  /** Of its claim. Reviews of an earlier one do not count. */
  revision: number
  /** The content no longer has this card; its history is kept in case that it comes back. */
  retired?: true
}

/** What the model holds of one card, and when it is next shown. A cache: the logs are the truth. */
export interface Memory extends CardContext {
  /**
   * new: a row that is there only because the card was suspended, buried, flagged or reset; read: met as a statement, not yet asked;
   * learning: comes back within minutes; review: comes back after days.
   */
  phase: 'new' | 'read' | 'learning' | 'review'
  /** Days until recall falls to 90 %; 0 before the first answer that counts. */
  stability: number
  /** 1 to 10; 0 before the first answer that counts. */
  difficulty: number
  /** ms UTC. In phase `review` the start of `dueDay`, as seen from where the answer was given. Means nothing in phase `new`. */
  due: number
  /** The study day that decides whether a card in phase `review` is due; in the other phases the day of the last entry. */
  dueDay: string
  /** ms UTC of the last answer that counts, and its study day; absent before the first. */
  lastAt?: number
  lastDay?: string
  /** Answers that count, since the last reset or correction. */
  reps: number
  /** How often it was forgotten out of phase `review`. */
  lapses: number
  /** The last study day on which it was answered Again. */
  failedDay?: string
  /** Its stability has been over a week once: the other directions of its claim are unlocked. */
  settled: boolean
  /** The right answer changed since it was last answered: it comes up at once, saying so. */
  correction?: true
  suspended: boolean
  flagged: boolean
  /** The study day on which it comes back, until the next answer that counts. */
  buriedUntil?: string
  /** When it is next shown, ms UTC, for the index; absent when it never is by itself (new, suspended, retired), so that the index skips it. */
  plan?: number
  /** The id of the last entry folded in. Another tab answered meanwhile if it is not the one that was shown. */
  last: string
  /** The latest `at` among the entries folded in, and the device of the last one: they tell whether an entry may be stepped. */
  through: number
  device: string
}

/** The longest interval that is planned, in days. */
export const longestInterval = 36_500
const minute = 60_000
/** How long until the card comes back that was forgotten, that was hard before it was ever known, and that was only read, in ms. */
const forgottenDelay = 5 * minute
const hardDelay = 10 * minute
export const readDelay = 5 * minute
/** Days of stability over which a main direction counts as settled. */
const settledStability = 7

const grades: Record<Answer, Grade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** FSRS-6 with the weights it comes with. @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6 */
const model = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: true })

/** Interval over stability by retention: all that retention decides in FSRS, and costly enough to keep. */
const stretches = new Map<number, number>()

/** @throws AppError `retention-out-of-range` */
function stretch(retention: number): number {
  const known = stretches.get(retention)
  if (known !== undefined) return known
  if (!(retention > 0 && retention < 1)) throw new AppError('retention-out-of-range', { retention })
  if (stretches.size > 100) stretches.clear() // nobody has that many, but a forged log might
  const computed = model.calculate_interval_modifier(retention)
  stretches.set(retention, computed)
  return computed
}

/**
 * Whole days, at least 1, until recall falls to `retention`.
 * @param retention above 0, below 1
 * @throws AppError `retention-out-of-range`
 */
export const interval = (stability: number, retention: number): number =>
  Math.min(longestInterval, Math.max(1, Math.round(stability * stretch(retention))))

/** The share of such cards that would be recalled on that study day, 0 to 1; 0 where nothing counts yet. */
export const retrievability = (memory: Pick<Memory, 'stability' | 'lastDay'>, day: string): number =>
  memory.stability > 0 ? model.forgetting_curve(elapsed(memory, day), memory.stability) : 0

/** What a review records of the moment before it: when the card was due, and the recall that the model expected. */
export function expectation(memory: Memory | null, day: string): { due: number | null; predicted?: number } {
  if (!memory || memory.phase === 'new') return { due: null }
  if (!memory.stability) return { due: memory.due }
  return { due: memory.due, predicted: retrievability(memory, day) }
}

/** Whole study days since the last answer; a clock that was set back counts as the same day. */
const elapsed = (memory: Pick<Memory, 'lastDay'>, day: string): number =>
  memory.lastDay === undefined ? 0 : Math.max(0, daysBetween(memory.lastDay, day))

/** An answer about to be given: when, and at which desired retention (above 0, below 1). */
export type Asking = Moment & { retention: number }

type Outcome = Pick<Memory, 'phase' | 'stability' | 'difficulty' | 'due' | 'dueDay'> & { days: number }

/** Same-day answers use the short-term formula of FSRS, later ones whole study days. There are no fixed learning steps. */
function outcome(memory: Memory | null, answer: Answer, now: Asking): Outcome {
  const held = memory && memory.stability > 0 ? memory : null
  const since = held ? elapsed(held, now.day) : 0
  const after = (given: Answer) => model.next_state(held, since, grades[given])
  const { stability, difficulty } = after(answer)
  const delay = answer === 'again' ? forgottenDelay : answer === 'hard' && memory?.phase !== 'review' ? hardDelay : null
  if (delay !== null) {
    stretch(now.retention) // a retention out of range is refused whatever the answer
    return { phase: 'learning', stability, difficulty, due: now.at + delay, dueDay: now.day, days: 0 }
  }
  const own = interval(stability, now.retention)
  // with fitted weights a Hard answer could earn more than a Good one
  const good = answer === 'good' ? own : interval(after('good').stability, now.retention)
  const days =
    answer === 'hard'
      ? Math.min(own, good)
      : answer === 'easy'
        ? Math.min(longestInterval, Math.max(own, good + 1))
        : good
  const dueDay = addDays(now.day, days)
  return { phase: 'review', stability, difficulty, due: dayStartMs(dueDay, now.offset), dueDay, days }
}

/** When each answer would bring the card back: `due` in ms UTC, `days` in study days from today, 0 for within minutes. */
export function previews(memory: Memory | null, now: Asking): Record<Answer, { due: number; days: number }> {
  const preview = (answer: Answer) => {
    const { due, days } = outcome(memory, answer, now)
    return { due, days }
  }
  return { again: preview('again'), hard: preview('hard'), good: preview('good'), easy: preview('easy') }
}

/** The memory of a card before its first answer, made by the first entry that concerns it. */
export const blankMemory = (context: CardContext, entry: Moment & { id: string; device: string }): Memory => ({
  ...context,
  phase: 'new',
  stability: 0,
  difficulty: 0,
  due: entry.at,
  dueDay: entry.day,
  reps: 0,
  lapses: 0,
  settled: false,
  suspended: false,
  flagged: false,
  last: entry.id,
  through: entry.at,
  device: entry.device,
})

/**
 * The memory after a review that counts: of the present revision, and with an effect. Its `plan` and place in the log are the fold's to set.
 * @throws AppError `retention-out-of-range`
 */
export function afterReview(memory: Memory, review: Review): Memory {
  const { phase, stability, difficulty, due, dueDay } = outcome(memory, review.answer, review)
  // A copy, then changes: omitting keys by rest patterns made a replay three times as slow.
  const after = { ...memory }
  if (review.answer === 'again' && memory.phase === 'review') after.lapses += 1
  after.phase = phase
  after.stability = stability
  after.difficulty = difficulty
  after.due = due
  after.dueDay = dueDay
  after.reps += 1
  after.settled ||= stability > settledStability
  // a wrong answer in a quiz is told what is right, not that it changed: the next session tells that
  if (after.correction && (review.origin !== 'quiz' || review.answer !== 'again')) delete after.correction
  noteAnswer(after, review)
  return after
}

/** Changes `memory`: what any answer to the card leaves, whether it counts or only shows that a correction is due. */
export function noteAnswer(memory: Memory, review: Review): void {
  memory.lastAt = review.at
  memory.lastDay = review.day
  if (review.answer === 'again') memory.failedDay = review.day
  if (memory.buriedUntil !== undefined) delete memory.buriedUntil
}
