import type { FactKind, Level } from '../../facts/fact'

/** What a learner can choose to be asked by, each a type of its own. */
export const questionTypes = ['choice', 'typed', 'order', 'match', 'statements', 'who', 'odd'] as const
export type QuestionType = (typeof questionTypes)[number]

/** The claim that a text was taken from: it tells what the text really is. */
export interface OptionSource {
  /** With its deck, as a card names it. */
  fact: string
  claim: string
}

/** A card of the schedule, at the revision that was asked. */
export interface AskedCard {
  card: string
  revision: number
}

/** A text within a question. `from`: what it was taken from. `asks`: the card that a mistake about this very text is a mistake of. */
export type Part = { text: string; from?: OptionSource; asks?: AskedCard }

/**
 * What every question has. It is whole in itself, so that it stays as it was asked when the deck changes. Its main card is that of its
 * first fact: what results are counted under.
 */
type Asked = AskedCard & {
  /** {@link itemId}: the same question under every seed, though with other wrong answers. */
  id: string
  type: QuestionType
  /** deck/topic */
  topic: string
  kind: FactKind
  level: Level
  prompt: string
}

/** Three or four options, one of them right. The odd one out is one, too: its options ask cards of their own. */
export type ChoiceItem = Asked & {
  type: 'choice' | 'who' | 'odd'
  format: 'choice'
  options: Part[]
  /** The index of the right option. */
  right: number
}

/** What is to be typed decides the keyboard and how it is read. */
export const answerTypes = ['date', 'number', 'name', 'symbol', 'word'] as const
export type AnswerType = (typeof answerTypes)[number]

export type TypedItem = Asked & {
  type: 'typed'
  format: 'typed'
  answerType: AnswerType
  /** How closely a date is asked, what a number counts: "day, month and year"; empty where nothing need be said. */
  hint: string
  /** As the card tells it. */
  answer: string
}

/** Four to six events, in the order in which they are shown. No two may have happened at one time. */
export type OrderItem = Asked & {
  type: 'order'
  format: 'order'
  /** `when`: as it is told after the answer. */
  events: (Part & { when: string })[]
  /** For each event its place, 0 for the earliest. */
  places: number[]
}

/** Each on the left goes with one on the right; some on the right may be left over. */
export type MatchItem = Asked & {
  type: 'match'
  format: 'match'
  left: Part[]
  right: Part[]
  /** For each on the left the index of its partner. */
  pairs: number[]
}

/**
 * Which of these are correct, or how many are. Where a statement is false: `truth`, what is the case instead, and `taken`, the claim whose
 * answer was put in the place of the right one, unless no fact of the deck gives it.
 */
export type StatementsItem = Asked & {
  type: 'statements'
  format: 'statements'
  ask: 'which' | 'howMany'
  statements: (Part & { correct: boolean; truth?: string; taken?: OptionSource })[]
}

/** One question of a quiz. */
export type Item = ChoiceItem | TypedItem | OrderItem | MatchItem | StatementsItem

/** What was answered, by the question's format. A choice: the option's index. An order: event indices, the earliest first. A match: for each on the left an index on the right. */
export type Response =
  | { format: 'choice'; option: number }
  | { format: 'typed'; text: string }
  | { format: 'order'; order: number[] }
  | { format: 'match'; pairs: (number | null)[] }
  | { format: 'statements'; chosen: number[] }
  | { format: 'statements'; count: number }

/** A question's id: what is asked of which card. A link of a quiz that depends on the learner lists these. */
export const itemId = (type: QuestionType, card: string) => `${type}:${card}`

/** The type and the card of a question's id, or null where it is none. */
export function parseItemId(id: string): { type: QuestionType; card: string } | null {
  const [name, ...rest] = id.split(':')
  const type = questionTypes.find((each) => each === name)
  return type && rest.length ? { type, card: rest.join(':') } : null
}
