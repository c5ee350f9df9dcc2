import type { Card } from '../../cards/card'
import { remembered } from './maps'
import type { QuizDeck } from './quizDeck'

/** What is worked out once of each deck, when it is first wanted: a quiz makes many questions of one deck. */
export function once<Value>(work: (deck: QuizDeck) => Value): (deck: QuizDeck) => Value {
  const known = new WeakMap<QuizDeck, { value: Value }>()
  return (deck) => {
    const entry = known.get(deck) ?? { value: work(deck) }
    known.set(deck, entry)
    return entry.value
  }
}

/** What is worked out once of each thing in a deck, when that is first looked at: a quiz looks at few of many. */
export function onceEach<Key, Value>(work: (deck: QuizDeck, key: Key) => Value): (deck: QuizDeck, key: Key) => Value {
  const known = once((deck) => remembered((key: Key) => work(deck, key)))
  return (deck, key) => known(deck)(key)
}

/** By id. */
export const cardsOf = once((deck) => {
  const cards = new Map<string, Card>()
  for (const card of deck.cards) cards.set(card.id, card)
  return cards
})
