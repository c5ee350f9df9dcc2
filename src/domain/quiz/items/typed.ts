import { factOf, type Card } from '../../cards/card'
import type { CalendarDate } from '../../facts/calendarDate'
import type { QuizDeck } from '../deck/quizDeck'
import { expectedOf, type Expected } from '../marking/expected'
import { symbolOf } from '../marking/instrumentVerdict'
import { promptOf } from './asked'
import { itemId, type AnswerType, type TypedItem } from './item'

const answerTypeOf: Record<Expected['type'], AnswerType> = {
  date: 'date',
  number: 'number',
  name: 'name',
  symbol: 'symbol',
  votes: 'word',
  text: 'word',
}

/** How closely a date is asked. */
function closeness({ precision, span, shown, approximate, open }: CalendarDate): string {
  if (approximate) return 'roughly'
  if (span && shown) return 'season or month, and year'
  if (span && !open) return precision === 'day' ? 'all days, month and year' : `from which ${precision} to which`
  return { day: 'day, month and year', month: 'month and year', year: 'year', decade: 'decade', century: 'century' }[
    precision
  ]
}

function hintOf(expected: Expected): string {
  switch (expected.type) {
    case 'date':
      return closeness(expected.date)
    case 'number':
      return expected.figure.unit === '%' ? 'per cent' : expected.figure.unit
    case 'symbol':
      return symbolOf(expected.fact) ? 'its number is enough' : ''
    case 'name':
      return expected.actors.length > 1 ? 'all of them' : ''
    case 'text':
      return ''
    case 'votes':
      return 'for, against, abstained'
  }
}

/** The question that a card makes when its answer is typed; null where the answer is open, or could not be read surely. */
export function typedItemOf(deck: QuizDeck, card: Card): TypedItem | null {
  const fact = deck.facts.get(card.fact)
  const expected = fact && expectedOf(deck, fact, card.claim, card.direction)
  if (!expected) return null
  const { id, revision, topic, kind, level, answer } = card
  return {
    id: itemId('typed', id),
    type: 'typed',
    format: 'typed',
    card: id,
    revision,
    topic: `${factOf(id).split('/')[0]}/${topic}`,
    kind,
    level,
    prompt: promptOf(deck, card),
    answerType: answerTypeOf[expected.type],
    hint: hintOf(expected),
    answer,
  }
}
