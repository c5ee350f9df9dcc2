import { deckOf } from '../../cards/card'
import type { QuizDeck } from '../deck/quizDeck'
import type { Item, Response } from '../items/item'
import { isResponseTo } from '../items/response'
import { choiceMark } from './choiceMark'
import { noMark, type Mark } from './mark'
import { matchMark } from './matchMark'
import { orderMark } from './orderMark'
import type { Reader } from './reader'
import { statementsMark } from './statementsMark'
import { typedMark } from './typedMark'

/**
 * How an answer is judged, by the question as it was asked; what was typed is read by the deck too. No answer, one to another question
 * or one to a deck that is gone earns nothing and proves nothing.
 */
export function markOf(decks: readonly QuizDeck[], item: Item, response: Response | null, reader: Reader): Mark {
  if (!response || !isResponseTo(item, response)) return noMark
  switch (item.format) {
    case 'choice':
      return response.format === 'choice' ? choiceMark(item, response.option) : noMark
    case 'typed': {
      const deck = decks.find(({ head }) => head.id === deckOf(item.card))
      return deck && response.format === 'typed' ? typedMark(deck, item, response.text, reader) : noMark
    }
    case 'order':
      return response.format === 'order' ? orderMark(item, response.order) : noMark
    case 'match':
      return response.format === 'match' ? matchMark(item, response.pairs) : noMark
    case 'statements':
      return response.format === 'statements' ? statementsMark(item, response) : noMark
  }
}
