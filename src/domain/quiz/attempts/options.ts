import type { FactKind, Level } from '../../facts/fact'
import type { QuestionType } from '../items/item'

/**
 * How time runs. question: so many seconds for each. sprint: as many questions as there is time for. exam: move freely, marks at the
 * end. Seconds are whole.
 */
export type Clock =
  | { kind: 'none' }
  | { kind: 'question'; seconds: number }
  | { kind: 'sprint'; seconds: number }
  | { kind: 'exam'; seconds: number }

/** Where questions come from. All but `all` depend on the learner. */
export const sources = ['all', 'met', 'mistakes', 'weakest'] as const
export type Source = (typeof sources)[number]

/** What the learner chose. An empty list means all. */
export type QuizOptions = {
  clock: Clock
  source: Source
  /** deck/topic */
  topics: string[]
  kinds: FactKind[]
  levels: Level[]
  types: QuestionType[]
  /** How many questions; of a sprint, how many at most. */
  count: number
  /** A wrong answer costs a third of a right one (exam only). Leaving a question out costs nothing. */
  negative: boolean
  /** The learner says how sure before the answer is shown. */
  sure: boolean
  /** Just these questions, by id: those missed, or those of a shared quiz that depended on a learner. */
  items?: string[]
}

export const usualOptions: QuizOptions = {
  clock: { kind: 'none' },
  source: 'all',
  topics: [],
  kinds: [],
  levels: [],
  types: [],
  count: 10,
  negative: false,
  sure: false,
}
