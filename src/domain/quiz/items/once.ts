import type { QuizDeck } from '../deck/quizDeck'

/** What is worked out once of each deck, when it is first wanted: a quiz makes many questions of one deck. */
export function once<Value>(work: (deck: QuizDeck) => Value): (deck: QuizDeck) => Value {
  const known = new WeakMap<QuizDeck, { value: Value }>()
  return (deck) => {
    const entry = known.get(deck) ?? { value: work(deck) }
    known.set(deck, entry)
    return entry.value
  }
}

/** By id. */
export const cardsOf = once((deck) => new Map(deck.cards.map((card) => [card.id, card])))
