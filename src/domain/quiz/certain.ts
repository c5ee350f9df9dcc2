import { answerInPlace, type Correction } from '../reviews/correction'
import { correctionIn } from '../reviews/standingCorrections'
import type { QuizDeck } from './deck/quizDeck'
import type { Item } from './items/item'

// What the learner has corrected is not asked: which answer is right is not certain, until that is reset.

/** The cards of a deck in place of whose answer the learner's own shows, with what was reported. */
export function correctedCards(deck: QuizDeck, corrections: readonly Correction[]): Map<string, Correction> {
  const corrected = new Map<string, Correction>()
  if (!corrections.length) return corrected
  const ids = new Set(corrections.map(({ card }) => card))
  for (const card of deck.cards) {
    if (![card.id, ...(card.formerly ?? [])].some((id) => ids.has(id))) continue
    const correction = correctionIn(corrections, card)
    if (correction && answerInPlace(correction, card.revision) !== null) corrected.set(card.id, correction)
  }
  return corrected
}

/** The deck without those cards, itself where it has none of them. */
export function withoutCards(deck: QuizDeck, cards: { has: (card: string) => boolean; size: number }): QuizDeck {
  const left = cards.size ? deck.cards.filter(({ id }) => !cards.has(id)) : deck.cards
  return left.length === deck.cards.length ? deck : { ...deck, cards: left }
}

/** Every card that a question asks. */
function asks(item: Item): string[] {
  const parts =
    item.format === 'choice'
      ? item.options
      : item.format === 'order'
        ? item.events
        : item.format === 'match'
          ? [...item.left, ...item.right]
          : item.format === 'statements'
            ? item.statements
            : []
  return [item.card, ...parts.flatMap(({ asks }) => asks?.card ?? [])]
}

/** The questions that ask none of those cards, not even beside others. */
export const itemsWithout = (items: readonly Item[], cards: { has: (card: string) => boolean }): Item[] =>
  items.filter((item) => !asks(item).some((card) => cards.has(card)))
