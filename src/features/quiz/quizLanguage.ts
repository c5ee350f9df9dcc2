import { deckOf } from '@/domain/cards/card'
import type { Item } from '@/domain/quiz/items/item'
import type { QuizContent } from './quizContent'

/** The language that a question is asked in; unknown where its deck is gone. */
export const languageOf = ({ decks }: Pick<QuizContent, 'decks'>, { card }: Item): string | undefined =>
  decks.find(({ head }) => head.id === deckOf(card))?.head.language
