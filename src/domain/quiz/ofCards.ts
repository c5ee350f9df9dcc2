import { encodeQuiz } from './attempts/link'
import { usualOptions } from './attempts/options'
import type { QuizDeck } from './deck/quizDeck'
import { makeQuiz } from './makeQuiz'

/**
 * A quiz on just these cards, each asked once, as it stands in an address; null where none of them can be asked.
 * @param edition of the deck: its content's hash
 */
export function quizOfCards(deck: QuizDeck, cards: ReadonlySet<string>, edition: string, seed: string): string | null {
  const wish = { topics: [], kinds: [], levels: [], types: [], count: cards.size, cards }
  const items = makeQuiz([deck], wish, seed).map(({ id }) => id)
  if (!items.length) return null
  const options = { ...usualOptions, count: items.length, items }
  return encodeQuiz({ options, seed, editions: { [deck.head.id]: edition.slice(0, 8) } })
}
