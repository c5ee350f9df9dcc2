import type { Moment } from '../scheduling/studyDay'
import type { ChoiceItem } from './items'

/** What the learner chose to be asked. Topics are deck/topic, none means all; `limit`: seconds a question, or none. */
export type QuizOptions = {
  topics: string[]
  count: number
  limit: number | null
  metOnly: boolean
  /** Card ids: only these, where wrong answers are asked again. */
  cards?: string[]
}

/** One answer as it was given, at its own time. `item`: its index; `given`: that of the option, null where time ran out. */
export type GivenAnswer = Moment & { item: number; given: number | null; ms: number }

/**
 * One quiz taken, whole: the questions as they were asked stay readable whatever becomes of the deck. `at`: of its last change, since
 * the newest wins when devices are merged.
 */
export type Attempt = {
  id: string
  at: number
  startedAt: number
  options: QuizOptions
  seed: string
  items: ChoiceItem[]
  answers: GivenAnswer[]
  /** ms UTC: all was answered, or the learner ended it there. */
  endedAt?: number
}

/** Whether a stored row can be shown: one of another version, or a forged one, may hold anything. */
export function isAttempt(row: unknown): row is Attempt {
  if (typeof row !== 'object' || row === null) return false
  const { id, at, startedAt, options, items, answers } = row as Partial<Record<keyof Attempt, unknown>>
  const isItem = (item: Partial<ChoiceItem> | null) =>
    item?.format === 'choice' && Array.isArray(item.options) && Number(item.right) in item.options
  const isAnswer = (answer: Partial<GivenAnswer> | null) => {
    const item = (items as ChoiceItem[])[answer?.item ?? -1]
    return item !== undefined && (answer?.given === null || Number(answer?.given) in item.options)
  }
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    typeof startedAt === 'number' &&
    typeof options === 'object' &&
    options !== null &&
    Array.isArray(items) &&
    items.every(isItem) &&
    Array.isArray(answers) &&
    answers.every(isAnswer)
  )
}

/** The index of the first question without an answer, or null. */
export function nextItem({ items, answers }: Attempt): number | null {
  const answered = new Set(answers.map(({ item }) => item))
  const next = items.findIndex((_, index) => !answered.has(index))
  return next < 0 ? null : next
}

export const isOpen = (attempt: Attempt): boolean => attempt.endedAt === undefined && nextItem(attempt) !== null

/** The attempt with one more answer; the same where that question had one. The last one ends it. */
export function answeredWith(attempt: Attempt, answer: GivenAnswer): Attempt {
  if (attempt.endedAt !== undefined || attempt.answers.some(({ item }) => item === answer.item)) return attempt
  const after = { ...attempt, at: Math.max(attempt.at, answer.at), answers: [...attempt.answers, answer] }
  return nextItem(after) === null ? { ...after, endedAt: answer.at } : after
}

export interface Mark {
  item: ChoiceItem
  /** Null where it was never answered. */
  answer: GivenAnswer | null
  right: boolean
}

/** Each question with what was answered, in the order asked. */
export const marksOf = ({ items, answers }: Attempt): Mark[] =>
  items.map((item, index) => {
    const answer = answers.find((each) => each.item === index) ?? null
    return { item, answer, right: answer?.given === item.right }
  })
