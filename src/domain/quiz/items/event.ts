import { madeOf } from '../../cards/resolutionCards'
import { capital, phrase } from '../../cards/wording'
import { shownDate } from '../../facts/calendarDate'
import { told } from '../../facts/clause'
import type { Dated } from '../deck/dated'
import type { QuizDeck } from '../deck/quizDeck'
import { cardAsked } from './asked'
import type { AskedCard, OptionSource } from './item'
import { daysFrom1970, type Placed } from './nearness'
import { cardsOf, once } from './once'

/** Something that happened, told without its time, at a time on which all agree. */
export interface Event extends Placed {
  text: string
  from: OptionSource
  asks: AskedCard
  /** Its name holds a number: in a series, numbers tell the order. */
  numbered: boolean
  /** As it is told. */
  when: string
  /** The first and last day on which it may have happened, by any view of it. */
  earliest: string
  latest: string
}

/** "Security Council Resolution 1244 (1999)" without its year. */
export const yearless = (name: string) => name.replace(/\s*\([12]\d{3}\)/g, '')

const year = /(?<!resolution )\b(1\d{3}|20\d{2})\b/i
const relation = /\b(before|after|since|until|later|earlier|ago|century|anniversary)\b/i
/** Whether a text gives its time away, or its place among others. */
const tellsTime = (text: string) => year.test(text) || relation.test(text)

function eventOf(deck: QuizDeck, { fact, claim, date, dates, event }: Dated): Event | null {
  const claimed = fact.kind === 'date' ? fact.claims.when : fact.claims.adopted
  const card = cardsOf(deck).get(`${deck.head.id}/${fact.id}/${claim}/when`)
  // hearsay and opinions have dates "according to" somebody: they cannot be ordered without saying so
  if (!card || claimed?.voice !== 'record' || claimed.dispute?.accepted === null) return null
  if (dates.some(({ approximate, open }) => approximate || open)) return null
  const text = fact.kind === 'date' ? told(event) : phrase(yearless(fact.name), 'was', madeOf(fact))
  if (tellsTime(text)) return null
  const earliest = dates.map((each) => each.earliest).toSorted()[0] ?? date.earliest
  return {
    text: capital(text),
    from: { fact: card.fact, claim },
    asks: cardAsked(card),
    numbered: fact.kind === 'resolution' && /\d/.test(text),
    when: capital(shownDate(date)),
    earliest,
    latest:
      dates
        .map(({ latest }) => latest)
        .toSorted()
        .at(-1) ?? date.latest,
    day: daysFrom1970(earliest),
    topic: card.topic,
  }
}

/** Every event whose place in time is certain, by the card that asks when it happened. */
export const eventsOf = once(
  (deck) => new Map(deck.dated.flatMap((dated) => eventOf(deck, dated) ?? []).map((event) => [event.asks.card, event])),
)
