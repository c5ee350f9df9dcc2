import { dateOf, shownDate, whenPhrase } from '../facts/calendarDate'
import { inverted, told } from '../facts/clause'
import type { DeckHead } from '../facts/deck'
import type { DateFact } from '../facts/fact'
import type { Question } from './question'
import { asked, askingWhen, capital } from './wording'

/** When was…, and, of a single day on which the documents agree, what happened on…. */
export function dateCards(head: DeckHead, { event, claims: { when } }: DateFact): Question[] {
  const date = dateOf(when.value)
  const question = `${askingWhen(date)} ${inverted(event) ?? event}?`
  const main = {
    claim: 'when',
    direction: 'when',
    main: true,
    prompt: asked(head, when, question),
    answer: capital(shownDate(date)),
  }
  if (date.precision !== 'day' || date.span || when.dispute) return [main]
  const prompt = asked(head, when, `What happened ${whenPhrase(date)}?`)
  return [main, { claim: 'when', direction: 'event', main: false, prompt, answer: capital(told(event)) }]
}
