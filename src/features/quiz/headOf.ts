import { deckOf } from '@/domain/cards/card'
import type { DeckHead } from '@/domain/facts/deck'
import type { Item } from '@/domain/quiz/items/item'
import type { QuizContent } from './quizContent'

/** The deck that a question is asked of, without its facts; unknown where it is gone. */
export const headOf = ({ decks }: Pick<QuizContent, 'decks'>, { card }: Item): DeckHead | undefined =>
  decks.find(({ head }) => head.id === deckOf(card))?.head
