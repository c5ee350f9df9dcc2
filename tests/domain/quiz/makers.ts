import type { Attempt, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import { usualOptions, type QuizOptions } from '@/domain/quiz/attempts/options'
import {
  itemId,
  type ChoiceItem,
  type MatchItem,
  type OrderItem,
  type StatementsItem,
  type TypedItem,
} from '@/domain/quiz/items/item'
import type { Mark, ProvenCard } from '@/domain/quiz/marking/mark'

/** Values with sensible defaults: a test names what matters to it. Ids and topic follow from the card and the type. */

const theCard = 'kosovo/air-strikes-begin/when/when'
const asked = (card: string) => ({ card, revision: 1 })
const shared = { revision: 1, topic: 'kosovo/war', kind: 'date', level: 1 } as const

/** When did it begin? The first of three dates is right. */
export const aChoiceItem = (given: Partial<ChoiceItem> = {}): ChoiceItem => {
  const { card = theCard, type = 'choice' } = given
  return {
    ...shared,
    id: itemId(type, card),
    type,
    format: 'choice',
    card,
    prompt: 'When did it begin?',
    options: [{ text: '24 March 1999' }, { text: '26 March 1999' }, { text: '10 June 1999' }],
    right: 0,
    ...given,
  }
}

/** Each of three options asks a card of its own; the last one does not belong. */
export const anOddItem = (given: Partial<ChoiceItem> = {}): ChoiceItem =>
  aChoiceItem({
    type: 'odd',
    prompt: 'Which was not adopted in 1998?',
    options: ['1160', '1199', '1244'].map((symbol) => ({
      text: `Resolution ${symbol}`,
      asks: asked(`kosovo/res-${symbol}/adopted/when`),
    })),
    right: 2,
    ...given,
  })

/** When did it begin? To be typed. */
export const aTypedItem = (given: Partial<TypedItem> = {}): TypedItem => {
  const { card = theCard } = given
  return {
    ...shared,
    id: itemId('typed', card),
    type: 'typed',
    format: 'typed',
    card,
    prompt: 'When did it begin?',
    answerType: 'date',
    hint: 'day, month and year',
    answer: '24 March 1999',
    ...given,
  }
}

/** Four events; shown as the second, the first, the fourth, the third. */
export const anOrderItem = (given: Partial<OrderItem> = {}): OrderItem => {
  const { card = 'kosovo/b/when/when' } = given
  return {
    ...shared,
    id: itemId('order', card),
    type: 'order',
    format: 'order',
    card,
    prompt: 'Put in order, the earliest first.',
    events: [
      { text: 'B', when: '1998', asks: asked('kosovo/b/when/when') },
      { text: 'A', when: '1997', asks: asked('kosovo/a/when/when') },
      { text: 'D', when: '2000', asks: asked('kosovo/d/when/when') },
      { text: 'C', when: '1999', asks: asked('kosovo/c/when/when') },
    ],
    places: [1, 0, 3, 2],
    ...given,
  }
}

/** Two on the left, three on the right: the first goes with the second, the second with the third. */
export const aMatchItem = (given: Partial<MatchItem> = {}): MatchItem => {
  const { card = 'kosovo/res-1160/does.arms/does' } = given
  return {
    ...shared,
    kind: 'resolution',
    id: itemId('match', card),
    type: 'match',
    format: 'match',
    card,
    prompt: 'What did each do?',
    left: [
      { text: 'Resolution 1160', asks: asked('kosovo/res-1160/does.arms/does') },
      { text: 'Resolution 1244', asks: asked('kosovo/res-1244/does.presence/does') },
    ],
    right: [{ text: 'ended the embargo' }, { text: 'imposed an arms embargo' }, { text: 'set up a presence' }],
    pairs: [1, 2],
    ...given,
  }
}

/** Three statements, the first and the last of them correct. */
export const aStatementsItem = (given: Partial<StatementsItem> = {}): StatementsItem => {
  const { card = 'kosovo/s1/when/when' } = given
  return {
    ...shared,
    id: itemId('statements', card),
    type: 'statements',
    format: 'statements',
    card,
    prompt: 'Which are correct?',
    ask: 'which',
    statements: [
      { text: 'The talks began in 1999.', correct: true, asks: asked('kosovo/s1/when/when') },
      { text: 'The strikes began in 1998.', correct: false, truth: 'In 1999.', asks: asked('kosovo/s2/when/when') },
      { text: 'The draft was vetoed.', correct: true, asks: asked('kosovo/s3/votes/votes') },
    ],
    ...given,
  }
}

export const someOptions = (given: Partial<QuizOptions> = {}): QuizOptions => ({ ...usualOptions, count: 2, ...given })

/** Two questions to choose, neither answered, without a clock. An exam or a sprint of so many seconds has its deadline. */
export const anAttempt = (given: Partial<Attempt> = {}): Attempt => {
  const { startedAt = 1_000, options = someOptions() } = given
  const { clock } = options
  const timed = clock.kind === 'sprint' || clock.kind === 'exam'
  return {
    id: 'quiz-1',
    version: 2,
    at: startedAt,
    startedAt,
    options,
    seed: 'seed',
    editions: { kosovo: 'one' },
    items: [aChoiceItem(), aChoiceItem({ card: 'kosovo/res-1244/adopted/when' })],
    answers: [],
    flags: [],
    ...(timed && { deadline: startedAt + clock.seconds * 1_000 }),
    extended: 0,
    unhurried: false,
    schedules: true,
    ...given,
  }
}

/** An answer that proves so much, and all that it earns: wrong where one of them was not known. */
export const aMark = (proves: ProvenCard[] = [], given: Partial<Mark> = {}): Mark => {
  const right = proves.every(({ answer }) => answer === 'good')
  return { share: right ? 1 : 0, right, proves, ...given }
}

/** What an answer proves about a card: that it was known, unless told otherwise. */
export const proof = (card = theCard, given: Partial<ProvenCard> = {}): ProvenCard => ({
  ...asked(card),
  answer: 'good',
  ...given,
})

/** The first question's right option was chosen. */
export const anAnswer = (given: Partial<GivenAnswer> = {}): GivenAnswer => ({
  item: 0,
  response: { format: 'choice', option: 0 },
  mark: aMark([proof()]),
  ms: 3_000,
  at: 2_000,
  offset: 0,
  day: '2026-01-05',
  ...given,
})
