import type { Attempt, Certainty, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import { usualOptions, type Clock, type QuizOptions } from '@/domain/quiz/attempts/options'
import type { Item } from '@/domain/quiz/items/item'
import { noMark } from '@/domain/quiz/marking/mark'
import { aChoiceItem, aMark, anAnswer, anAttempt, proof } from '../makers'

/** `up`: time ran out on it. `never`: it was not come to. */
export type Went = 'right' | 'partly' | 'wrong' | 'up' | 'never'

export const clocks = {
  none: { kind: 'none' },
  question: { kind: 'question', seconds: 30 },
  sprint: { kind: 'sprint', seconds: 60 },
  exam: { kind: 'exam', seconds: 600 },
} satisfies Record<Clock['kind'], Clock>

/** One question of a quiz and how it went; half is earned where it went partly well. Its card is its own unless given. */
export interface Asked {
  went: Went
  item?: Partial<Item>
  sure?: Certainty
  ms?: number
  share?: number
}

const card = (index: number) => `kosovo/fact-${index}/when/when`

function answerTo({ went, sure, ms = 3_000, share }: Asked, item: Item, index: number): GivenAnswer[] {
  const base = { item: index, ms, ...(sure && { sure }) }
  switch (went) {
    case 'right':
      return [anAnswer({ ...base, mark: aMark([proof(item.card)]) })]
    case 'partly':
      return [anAnswer({ ...base, mark: aMark([], { right: false, share: share ?? 0.5 }) })]
    case 'wrong': {
      const mark = aMark([proof(item.card, { answer: 'again' })])
      return [anAnswer({ ...base, response: { format: 'choice', option: 1 }, mark })]
    }
    case 'up':
      return [anAnswer({ ...base, response: null, mark: noMark })]
    case 'never':
      return []
  }
}

/** A quiz of choice questions that ended, and how each went. */
export function aTakenQuiz(
  asked: readonly (Went | Asked)[],
  given: Partial<Attempt> & { with?: Partial<QuizOptions> } = {},
): Attempt {
  const { with: options, ...attempt } = given
  const questions = asked.map((each) => (typeof each === 'string' ? { went: each } : each))
  const items = questions.map(({ item }, index): Item =>
    aChoiceItem({ card: card(index), ...(item as Partial<ReturnType<typeof aChoiceItem>>) }),
  )
  return anAttempt({
    options: { ...usualOptions, count: items.length, ...options },
    items,
    answers: questions.flatMap((each, index) => answerTo(each, items[index] as Item, index)),
    endedAt: 60_000,
    ending: 'all',
    ...attempt,
  })
}
