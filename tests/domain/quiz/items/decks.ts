import { readDeck } from '../../../../scripts/deckSource'
import { blocksOf } from '@/domain/cards/blocks'
import type { Card } from '@/domain/cards/card'
import type { Deck } from '@/domain/facts/deck'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import type { QuestionType } from '@/domain/quiz/items/item'
import type { QuizWish } from '@/domain/quiz/makeQuiz'

export const quizDeck = (deck: Deck) => quizDeckOf(deck, blocksOf(deck))
export const bundled = readDeck('decks/kosovo')
export const kosovo = quizDeck(bundled)

export const aWish = (given: Partial<QuizWish> = {}): QuizWish => ({
  topics: [],
  kinds: [],
  levels: [],
  types: [],
  count: 10_000,
  ...given,
})
export const only = (...types: QuestionType[]) => aWish({ types })

/** @throws Error where the deck has no such card */
export function cardOf(deck: QuizDeck, id: string): Card {
  const card = deck.cards.find((each) => each.id === id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}
