import type { Card } from '../../cards/card'
import { claimBehind } from '../../cards/generateCards'
import { madeOf } from '../../cards/resolutionCards'
import { capital, phrase } from '../../cards/wording'
import { shownDate } from '../../facts/calendarDate'
import { told } from '../../facts/clause'
import type { Dated } from '../deck/dated'
import { once, onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { cardAsked } from './asked'
import type { AskedCard, OptionSource } from './item'
import { daysFrom1970, type Placed } from './nearness'

/** Something that happened at a time on which all agree, by the card that asks when. */
export interface Happening extends Placed {
  card: Card
  dated: Dated
  /** The first and last day on which it may have happened, by any view of it. */
  earliest: string
  latest: string
}

/** What happened, told without its time. */
export interface Event extends Happening {
  text: string
  from: OptionSource
  asks: AskedCard
  /** Its name holds a number: in a series, numbers tell the order. */
  numbered: boolean
  /** As it is told. */
  when: string
}

/** "Security Council Resolution 1244 (1999)" without its year. */
export const yearless = (name: string) => name.replace(/\s*\([12]\d{3}\)/g, '')

const year = /(?<!resolution )\b(1\d{3}|20\d{2})\b/i
const relation = /\b(before|after|since|until|later|earlier|ago|century|anniversary)\b/i
/** Whether a text gives its time away, or its place among others. */
const tellsTime = (text: string) => year.test(text) || relation.test(text)

function happeningOf(deck: QuizDeck, card: Card): Happening | null {
  const fact = deck.facts.get(card.fact)
  const dated = fact && deck.datedOf.get(fact)
  if (!dated || card.claim !== dated.claim) return null
  const { date, dates } = dated
  const claimed = claimBehind(fact, card.claim)
  // hearsay and opinions have dates "according to" somebody: they cannot be ordered without saying so
  if (claimed.voice !== 'record' || claimed.dispute?.accepted === null) return null
  if (dates.some(({ approximate, open }) => approximate || open)) return null
  const earliest = dates.reduce((first, each) => (each.earliest < first ? each.earliest : first), date.earliest)
  const latest = dates.reduce((last, each) => (each.latest > last ? each.latest : last), date.latest)
  return { card, dated, earliest, latest, day: daysFrom1970(earliest), topic: card.topic }
}

/** Everything whose place in time is certain, by the card that asks when it happened. */
export const happeningsOf = once(
  (deck) =>
    new Map(
      deck.cards
        .filter(({ direction }) => direction === 'when')
        .flatMap((card) => happeningOf(deck, card) ?? [])
        .map((happening) => [happening.card.id, happening]),
    ),
)

/** What happened, by the card that asks when; null where that is not certain, or cannot be told without its time. */
export const eventOf = onceEach((deck, card: Card): Event | null => {
  const happening = happeningsOf(deck).get(card.id)
  if (!happening) return null
  const { fact, claim, date, event } = happening.dated
  const text = fact.kind === 'date' ? told(event) : phrase(yearless(fact.name), 'was', madeOf(fact))
  if (tellsTime(text)) return null
  return {
    ...happening,
    text: capital(text),
    from: { fact: card.fact, claim },
    asks: cardAsked(card),
    numbered: fact.kind === 'resolution' && /\d/.test(text),
    when: capital(shownDate(date)),
  }
})
