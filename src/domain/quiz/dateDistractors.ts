import type { Card } from '../cards/card'
import { overlaps, type CalendarDate, type Precision } from '../facts/calendarDate'
import type { Fact } from '../facts/fact'
import type { Offer } from './candidate'
import { datesOf } from './dated'
import type { QuizDeck } from './quizDeck'
import { stands, surroundings } from './surroundings'

const day = 86_400_000
/** Days that count as near for a date of that precision. */
const near: Record<Precision, number> = { day: 30, month: 180, year: 1_500, decade: 10_000, century: 70_000 }

/** 0 for the same time; one more for each doubling of the distance. */
export function farOf(a: CalendarDate, b: CalendarDate): number {
  const days = Math.abs(Date.parse(a.earliest) - Date.parse(b.earliest)) / day
  return Math.log2(1 + days / near[a.precision])
}

export const differs = (date: CalendarDate, from: readonly CalendarDate[]) =>
  !from.some((other) => overlaps(date, other))

const yearsIn = (text: string): string[] => text.match(/\b[12]\d{3}\b/g) ?? []

/** Whether a text names years, and none of those that the prompt names: a reader would pass it over. */
export const contradicts = (prompt: string, text: string) => {
  const asked = yearsIn(prompt)
  const named = yearsIn(text)
  return asked.length > 0 && named.length > 0 && !named.some((year) => asked.includes(year))
}

/** "When was…?": when other things happened, in dates of the same shape. */
export function whenOffer(deck: QuizDeck, { prompt, claim, answer }: Card, fact: Fact): Offer | null {
  const own = deck.dated.find((dated) => dated.fact === fact && dated.claim === claim)
  if (!own) return null
  const [asked] = own.forms
  const around = surroundings(fact, prompt)
  const year = own.date.earliest.slice(0, 4)
  const namesYear = own.date.latest.startsWith(year) && yearsIn(prompt).includes(year)
  const wrong = deck.dated.flatMap((dated) => {
    const form = dated.forms.find(({ shape }) => shape === asked?.shape)
    if (!form || !differs(form.date, own.dates)) return []
    if (namesYear && !form.date.earliest.startsWith(year)) return [] // the prompt would rule it out
    const { date, text } = form
    if (stands(deck.plain(text), around)) return []
    return [
      { text, from: { fact: `${deck.head.id}/${dated.fact.id}`, claim: dated.claim }, far: farOf(own.date, date) },
    ]
  })
  return { right: answer, wrong }
}

/** "What happened on…?": what happened at other times near. */
export function eventOffer(deck: QuizDeck, { prompt, answer }: Card, fact: Fact): Offer | null {
  if (fact.kind !== 'date') return null
  const own = datesOf(fact.claims.when)
  const around = surroundings(fact, prompt)
  const wrong = deck.dated.flatMap(({ fact: other, claim, date, dates, event: text }) => {
    if (other.kind !== 'date' || !own[0] || !dates.every((each) => differs(each, own))) return []
    if (contradicts(prompt, text) || stands(deck.plain(text), around)) return []
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim }, far: farOf(own[0], date) }]
  })
  return { right: answer, wrong }
}
