import type { Card } from '../../cards/card'
import { overlaps, type CalendarDate, type Precision } from '../../facts/calendarDate'
import type { Fact } from '../../facts/fact'
import type { Candidate, Offer } from './candidate'
import { between, type Dated } from '../deck/dated'
import type { QuizDeck } from '../deck/quizDeck'
import { stands } from '../deck/surroundings'

const year = 365.25
/** Days that count as near for a date of that precision. */
const near: Record<Precision, number> = { day: 30, month: 90, year: 4 * year, decade: 30 * year, century: 200 * year }
/**
 * Beyond these no date is a tempting answer: nobody who knows that the war was in 1999 takes 2021 for it. Days, or that part of the
 * time gone by since, whichever is more: of 1829 people know the century, of 1999 the month.
 */
const reach: Record<Precision, { days: number; part: number }> = {
  day: { days: 3 * year, part: 0.05 },
  month: { days: 5 * year, part: 0.1 },
  year: { days: 12 * year, part: 0.4 },
  decade: { days: 60 * year, part: 0.5 },
  century: { days: 400 * year, part: 0.5 },
}

/** How many days around a date another one is worth offering. */
export const reachOf = ({ lastDay }: QuizDeck, { date: { precision }, day }: Dated): number =>
  Math.max(reach[precision].days, reach[precision].part * (lastDay - day))

/** 0 for the same time; one more for each doubling of the distance. */
export const farOf = ({ date: { precision }, day }: Dated, other: number): number =>
  Math.log2(1 + Math.abs(day - other) / near[precision])

export const differs = (date: CalendarDate, from: readonly CalendarDate[]) =>
  !from.some((other) => overlaps(date, other))

const yearsIn = (text: string): string[] => text.match(/\b[12]\d{3}\b/g) ?? []

/** Whether a text names years, and none of those that the prompt names: a reader would pass it over. */
export const contradicts = (prompt: string, text: string) => {
  const asked = yearsIn(prompt)
  const named = yearsIn(text)
  return asked.length > 0 && named.length > 0 && !named.some((each) => asked.includes(each))
}

/** "When was…?": when other things happened, in dates of the same shape. */
export function whenOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = deck.datedOf.get(fact)
  const [asked] = own?.forms ?? []
  if (!own || !asked) return null
  const around = deck.around(card)
  // without a wording of its own, no date is told without a digit
  const mayStand = own.date.shown !== undefined || /\d/.test(around)
  const ownYear = own.date.earliest.slice(0, 4)
  const namesYear = own.date.latest.startsWith(ownYear) && yearsIn(card.prompt).includes(ownYear)
  const days = reachOf(deck, own)
  const moments = between(deck.timelines.get(asked.shape) ?? [], asked.day - days, asked.day + days)
  const wrong = moments.flatMap(({ dated, form: { date, text, day } }): Candidate[] => {
    if (!differs(date, own.dates)) return []
    if (namesYear && !date.earliest.startsWith(ownYear)) return [] // the prompt would rule it out
    if (mayStand && stands(deck.plain(text), around)) return []
    const from = { fact: `${deck.head.id}/${dated.fact.id}`, claim: dated.claim }
    return [{ text, from, far: farOf(own, day), side: day < asked.day ? 'before' : 'after' }]
  })
  return { right: card.answer, wrong }
}

/** What another topic adds. */
const foreign = 0.7

/** "What happened on…?": what happened at other times near. */
export function eventOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = deck.datedOf.get(fact)
  if (!own) return null
  const around = deck.around(card)
  const days = reachOf(deck, own)
  const wrong = deck.dated.flatMap(({ fact: other, claim, day, dates, event: text }) => {
    if (other.kind !== 'date' || Math.abs(day - own.day) > days) return []
    if (!dates.every((each) => differs(each, own.dates))) return []
    if (other.claims.when.voice === 'judgement') return [] // an opinion is told as somebody's
    if (contradicts(card.prompt, text) || stands(deck.plain(text), around)) return []
    const far = farOf(own, day) + (other.topic === fact.topic ? 0 : foreign)
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim }, far }]
  })
  return { right: card.answer, wrong }
}
