import type { Level } from '../facts/fact'
import { AppError } from '../error'
import { answers, type Answer, type Review } from '../reviews/review'
import type { Exam } from '../reviews/plan'
import { balanced, emptyLoad, leastLoaded, type Load } from './balance'
import { beforeExam } from './exam'
import { fuzzed } from './fuzz'
import type { Traces } from './models/fsrs7'
import { gradeOf, type MemoryModel } from './models/memoryModel'
import { addDays, dayLength, daysBetween, dayStartMs, studyDay } from './studyDay'
import type { Moment } from './studyDay'

/** FSRS-7 under the weights in force. */
export type Model = MemoryModel<Traces>

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
export interface Memory extends CardContext, Traces {
  /**
   * new: a row that is there only because the card was suspended, buried, flagged or reset; read: met as a statement, not yet asked;
   * learning: comes back within minutes; review: comes back after days.
   */
  phase: 'new' | 'read' | 'learning' | 'review'
  /** Days until recall falls to 90 %; 0, like both traces and the difficulty, before the first answer that counts. */
  stability: number
  /** ms UTC. In phase `review` the start of `dueDay`, as seen from where the answer was given. Means nothing in phase `new`. */
  due: number
  /** The study day that decides whether a card in phase `review` is due; in the other phases the day of the last entry. */
  dueDay: string
  /** ms UTC of the last answer that counts, or when it was said to be known, and the study day of that answer; absent before the first. */
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

const minute = 60_000
/** A card that was only read is asked this much later, in ms. */
export const readDelay = 5 * minute
/** Under half a day, in days, an interval is a time; over it a study day. */
export const longestTime = 0.5
/** No answer brings a card back sooner, in days: FSRS-7 would ask some within seconds. */
const floors: Partial<Record<Answer, number>> = { again: 5 / 1_440, hard: 10 / 1_440 }
/** Days of stability over which a main direction counts as settled. */
const settledStability = 7
/** The recall at which stability is told. */
export const stableRecall = 0.9

/** Real days since the last answer, with fractions; a clock that was set back counts as the same moment. */
const elapsed = ({ lastAt }: Pick<Memory, 'lastAt'>, at: number): number =>
  lastAt === undefined ? 0 : Math.max(0, at - lastAt) / dayLength

/** The share of such cards that would be recalled at `at` (ms UTC), 0 to 1; 0 where nothing counts yet. */
export const retrievability = (memory: Pick<Memory, 'lastAt' | keyof Traces>, at: number, model: Model): number =>
  memory.slow > 0 ? model.recall(memory, elapsed(memory, at)) : 0

/** What a review records of the moment before it: when the card was due, and the recall that the model expected. */
export function expectation(
  memory: Memory | null,
  now: Pick<Moment, 'at' | 'day'>,
  model: Model,
): Pick<Review, 'due' | 'dueDay' | 'predicted'> {
  if (!memory || memory.phase === 'new') return { due: null }
  const { due } = memory
  const dueDay = dueDayOf(memory, now.day)
  return {
    due,
    ...(dueDay !== undefined && { dueDay }),
    ...(memory.slow > 0 && { predicted: retrievability(memory, now.at, model) }),
  }
}

/**
 * The study day on which the card is to be shown, or undefined where the minute decides that: what a review records as `dueDay`, so that
 * being due can be read off it as `isDue` has it.
 */
export function dueDayOf(memory: Memory, day: string): string | undefined {
  const ownDay = memory.phase === 'review' ? memory.dueDay : undefined
  const { buriedUntil } = memory
  if (buriedUntil === undefined || buriedUntil <= day) return ownDay
  return ownDay !== undefined && ownDay > buriedUntil ? ownDay : buriedUntil
}

/** An answer about to be given: when, at which desired retention (above 0, below 1), and at which hour days begin. */
export type Asking = Moment & { retention: number; dayStart?: number }

/** When a card comes back. `interval`: days; under half a day a time, else whole study days. `due`: ms UTC. */
export interface Return {
  interval: number
  due: number
  dueDay: string
}

export const returnAfter = (interval: number, { at, day, offset }: Moment): Return => {
  if (interval < longestTime) return { interval, due: at + Math.round(interval * dayLength), dueDay: day }
  const dueDay = addDays(day, interval)
  return { interval, due: dayStartMs(dueDay, offset), dueDay }
}

/** A time, or the study day that holds it: tomorrow at the earliest. */
function asInterval(days: number, { at, offset, day, dayStart }: Asking): number {
  if (days < longestTime) return days
  return Math.max(1, daysBetween(day, studyDay(at + days * dayLength, offset, dayStart)))
}

const nextTraces = (memory: Memory | null, answer: Answer, at: number, model: Model): Traces =>
  memory && memory.slow > 0
    ? model.next(memory, elapsed(memory, at), gradeOf[answer])
    : model.next(null, 0, gradeOf[answer])

/**
 * Days, with fractions, until that answer would bring the card back by the model alone: never sooner than a worse one.
 * @throws AppError `retention-out-of-range`
 */
function plannedAfter(memory: Memory | null, answer: Answer, { at, retention }: Asking, model: Model): number {
  if (!(retention > 0 && retention < 1)) throw new AppError('retention-out-of-range', { retention })
  let days = Math.max(model.interval(nextTraces(memory, answer, at, model), retention), floors[answer] ?? 0)
  for (const worse of answers.slice(0, answers.indexOf(answer))) {
    const traces = nextTraces(memory, worse, at, model)
    // to look is ten times as fast as to solve, and hardly ever is there anything to solve
    if (model.recall(traces, days) > retention) days = model.interval(traces, retention)
    days = Math.max(days, floors[worse] ?? 0)
  }
  return days
}

/** What spreads the days of cards that were answered together. */
export const seedOf = (memory: Memory | null, card: string) => `${card}/${memory?.reps ?? 0}`

/**
 * Days until that answer brings the card back where nothing is known of other cards: moved a little by {@link fuzzed}.
 * @param card its id
 * @throws AppError `retention-out-of-range`
 */
export const intervalAfter = (memory: Memory | null, card: string, answer: Answer, now: Asking, model: Model): number =>
  asInterval(fuzzed(plannedAfter(memory, answer, now, model), seedOf(memory, card)), now)

/** What else decides about the day on which a card comes back. `exams`: those that ask it. */
export interface Around {
  load?: Load
  exams?: readonly Exam[]
}

/** When an answer brings the card back, asked from the worst on: a better answer is not put before a worse one. */
function returns(memory: Memory | null, card: string, now: Asking, model: Model, { load, exams = [] }: Around) {
  const seed = seedOf(memory, card)
  let least = 0
  const sooner = (days: number, answer: Answer) => {
    if (!exams.length) return null
    const traces = nextTraces(memory, answer, now.at, model)
    for (const exam of exams) {
      const range = beforeExam(days, exam, now, (after) => model.recall(traces, after))
      if (range) return leastLoaded(range, seed, now.day, load ?? emptyLoad)
    }
    return null
  }
  return (answer: Answer): Return => {
    const planned = plannedAfter(memory, answer, now, model)
    const days = asInterval(load ? balanced(planned, seed, now.day, load) : fuzzed(planned, seed), now)
    least = Math.max(least, sooner(days, answer) ?? days)
    return returnAfter(least, now)
  }
}

/**
 * When each answer would bring the card back; within the fuzz where least else comes back, as far as `load` tells, and before an exam that
 * it would leap over without being sure enough then.
 * @throws AppError `retention-out-of-range`
 */
export function previews(
  memory: Memory | null,
  card: string,
  now: Asking,
  model: Model,
  around: Around = {},
): Record<Answer, Return> {
  const preview = returns(memory, card, now, model, around)
  return { again: preview('again'), hard: preview('hard'), good: preview('good'), easy: preview('easy') }
}

/**
 * One of the {@link previews}, which costs less than all.
 * @throws AppError `retention-out-of-range`
 */
export function previewOf(
  answer: Answer,
  memory: Memory | null,
  card: string,
  now: Asking,
  model: Model,
  around: Around = {},
): Return {
  const preview = returns(memory, card, now, model, around)
  for (const worse of answers.slice(0, answers.indexOf(answer))) preview(worse)
  return preview(answer)
}

/** The memory of a card before its first answer, made by the first entry that concerns it. */
export const blankMemory = (context: CardContext, entry: Moment & { id: string; device: string }): Memory => ({
  ...context,
  phase: 'new',
  slow: 0,
  fast: 0,
  difficulty: 0,
  stability: 0,
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
 * The memory after a review that counts: of the present revision, and with an effect. Its `plan` and place in the log are the fold's to
 * set, and its stability {@link measure}'s. It comes back when the review says so; where none was recorded, when the model would have it.
 * @throws AppError `retention-out-of-range`
 */
export function afterReview(memory: Memory, review: Review, model: Model): Memory {
  const { slow, fast, difficulty } = nextTraces(memory, review.answer, review.at, model)
  const interval = review.interval ?? intervalAfter(memory, memory.card, review.answer, review, model)
  const { due, dueDay } = returnAfter(interval, review)
  // A copy, then changes: omitting keys by rest patterns made a replay three times as slow.
  const after = { ...memory }
  if (review.answer === 'again' && memory.phase === 'review') after.lapses += 1
  after.phase = interval < longestTime ? 'learning' : 'review'
  after.slow = slow
  after.fast = fast
  after.difficulty = difficulty
  after.due = due
  after.dueDay = dueDay
  after.reps += 1
  after.settled ||= model.recall(after, settledStability) > stableRecall
  // a wrong answer in a quiz is told what is right, not that it changed: the next session tells that
  if (after.correction && (review.origin !== 'quiz' || review.answer !== 'again')) delete after.correction
  noteAnswer(after, review)
  return after
}

/** Changes `memory`: tells its stability by its traces. Solving for it costs more than all else, so that a fold does it once, at its end. */
export function measure(memory: Memory, model: Model): void {
  memory.stability = memory.slow > 0 ? model.interval(memory, stableRecall) : 0
}

/** Changes `memory`: what any answer to the card leaves, whether it counts or only shows that a correction is due. */
export function noteAnswer(memory: Memory, review: Review): void {
  memory.lastAt = review.at
  memory.lastDay = review.day
  if (review.answer === 'again') memory.failedDay = review.day
  if (memory.buriedUntil !== undefined) delete memory.buriedUntil
}
