import type { Moment } from '../../scheduling/studyDay'
import type { Item, Response } from '../items/item'
import type { Mark } from '../marking/mark'
import type { Clock, QuizOptions } from './options'

/** How sure the learner was: guessed, thought so, knew. */
export const certainties = [1, 2, 3] as const
export type Certainty = (typeof certainties)[number]

/**
 * One answer as it was given and marked, at its own time. `item`: its index. `response`: null where time ran out.
 * `ms`: spent on the question, over all visits. In an exam a later answer to the same question takes its place.
 */
export type GivenAnswer = Moment & {
  item: number
  response: Response | null
  ms: number
  mark: Mark
  sure?: Certainty
}

/**
 * One quiz taken, whole: the questions as they were asked stay readable whatever becomes of the deck. `at`: of its last change, since
 * the newest wins when devices are merged. Times are ms UTC.
 */
export type Attempt = {
  id: string
  /** Of this shape. Rows of others are kept and passed over. */
  version: 2
  at: number
  startedAt: number
  options: QuizOptions
  seed: string
  /** The content's hash of each deck that was asked, by deck id. */
  editions: Record<string, string>
  items: Item[]
  answers: GivenAnswer[]
  /** Indices of the questions that the learner means to come back to. */
  flags: number[]
  /**
   * When time is up by the wall clock: of the whole (sprint and exam), or of the question `asked`. Moved when time is added or the
   * device's clock was set.
   */
  deadline?: number
  /** Where each question has a time of its own: the index of the one in hand, which `deadline` is of. */
  asked?: number
  /**
   * The device's clock when this was last written, ms UTC, as it goes now: `at` never falls, this does where the clock was set back.
   * Absent: the same as `at`.
   */
  clockAt?: number
  /** ms that the learner added to the clock. */
  extended: number
  /** The learner switched the clock off. */
  unhurried: boolean
  /** Whether its answers reach the schedule, as set when it began. */
  schedules: boolean
  endedAt?: number
  /** all: every question was answered; handedIn: the learner ended it; deadline: time was up. */
  ending?: 'all' | 'handedIn' | 'deadline'
}

/** An attempt at its beginning. A sprint and an exam run from that moment on. */
export function begunAttempt({
  moment: { at },
  options,
  ...given
}: Pick<Attempt, 'id' | 'options' | 'seed' | 'editions' | 'items' | 'schedules'> & { moment: Moment }): Attempt {
  const { clock } = options
  return {
    ...given,
    version: 2,
    at,
    startedAt: at,
    options,
    answers: [],
    flags: [],
    ...(isTimed(clock) && { deadline: at + clock.seconds * 1000 }),
    extended: 0,
    unhurried: false,
  }
}

type Timed = Extract<Clock, { kind: 'sprint' | 'exam' }>
/** Whether one deadline holds for the whole. */
const isTimed = (clock: Clock): clock is Timed => clock.kind === 'sprint' || clock.kind === 'exam'

export const isExam = ({ options }: Pick<Attempt, 'options'>): boolean => options.clock.kind === 'exam'

/** Each question's answer, by the question's index. */
export const answersByItem = ({ answers }: Pick<Attempt, 'answers'>): Map<number, GivenAnswer> =>
  new Map(answers.map((answer) => [answer.item, answer]))

/** The index of the first question without an answer, from the one after `after` on and round to the first, or null. */
export function nextItem({ items, answers }: Pick<Attempt, 'items' | 'answers'>, after = -1): number | null {
  const answered = new Set(answers.map(({ item }) => item))
  for (let step = 1; step <= items.length; step++) {
    const item = (after + step) % items.length
    if (!answered.has(item)) return item
  }
  return null
}

/** Whether it can be gone on with; an exam also once all is answered, until it is handed in. */
export const isOpen = (attempt: Attempt): boolean =>
  attempt.endedAt === undefined && (isExam(attempt) || nextItem(attempt) !== null)

/** ms until time is up, of the whole or of the question in hand, 0 at least; null where no clock runs. `now`: ms UTC by the wall clock. */
export const timeLeft = (attempt: Attempt, now: number): number | null =>
  attempt.deadline === undefined || attempt.unhurried || !isOpen(attempt) ? null : Math.max(0, attempt.deadline - now)

/** Whether a sprint or an exam is to be closed: its time is up. `now`: ms UTC by the wall clock. */
export const isOverdue = (attempt: Attempt, now: number): boolean =>
  isTimed(attempt.options.clock) && timeLeft(attempt, now) === 0

/** What stood in the field when time was up still counts: a page's timer is late by so much at most, in ms. */
const lateness = 2_000

/** A copy that is newer than the attempt, whatever the clock says. `at`: ms UTC by the clock, where it is known. */
export function renewed(attempt: Attempt, at?: number): Attempt {
  const after = { ...attempt, at: Math.max(attempt.at + 1, at ?? 0) }
  if (at === undefined) return after
  if (at < after.at) after.clockAt = at
  else delete after.clockAt
  return after
}

/**
 * The attempt with one more answer; the same where it takes none. A question keeps the first answer that it got (two tabs), in an
 * exam the latest, in the order of writing. Once all is answered it is over, save an exam, which is handed in.
 */
export function answeredWith(attempt: Attempt, answer: GivenAnswer): Attempt {
  const held = attempt.answers.find(({ item }) => item === answer.item)
  if (!isOpen(attempt) || !attempt.items[answer.item] || isOverdue(attempt, answer.at - lateness)) return attempt
  if (held && !isExam(attempt)) return attempt
  const answers = [...attempt.answers.filter((each) => each !== held), answer]
  const after: Attempt = { ...renewed(attempt, answer.at), answers }
  if (after.asked === answer.item) {
    delete after.asked
    delete after.deadline
  }
  return nextItem(after) === null && !isExam(attempt) ? { ...after, endedAt: answer.at, ending: 'all' } : after
}

/** The attempt ended with what was given; the same where it had ended. Once time is up, that is when and how it ended. */
export function endedWith(attempt: Attempt, at: number, ending: NonNullable<Attempt['ending']>): Attempt {
  if (!isOpen(attempt)) return attempt
  const { deadline = at } = attempt
  return isOverdue(attempt, at)
    ? { ...renewed(attempt, deadline), endedAt: deadline, ending: 'deadline' }
    : { ...renewed(attempt, at), endedAt: at, ending }
}
