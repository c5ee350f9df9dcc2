import type { Card } from '../../cards/card'
import type { QuizDeck } from '../deck/quizDeck'
import { askedOf } from './asked'
import { eventOf, happeningsOf, type Event } from './event'
import type { OrderItem } from './item'
import { apart, between, placed, shuffled } from './nearness'

const least = 4
const most = 6

/** Whether one of them surely came first, and neither their texts nor their numbers tell which. */
const fits = (deck: QuizDeck, event: Event, taken: readonly Event[]) =>
  taken.every(
    (other) =>
      (event.latest < other.earliest || other.latest < event.earliest) &&
      deck.plain(event.text) !== deck.plain(other.text) &&
      !(event.numbered && other.numbered),
  )

/** Events of one time, to be put in order; null where the card asks for no date, or too few events stand apart from its own. */
export function orderOf(deck: QuizDeck, card: Card, seed: string): OrderItem | null {
  const own = eventOf(deck, card)
  if (!own) return null
  const wanted = between(least, most, seed, 'events', card.id)
  const taken = [own]
  const others = placed(
    happeningsOf(deck).values(),
    (happening) => apart(own, happening),
    (happening) => happening.card.id,
    seed,
    'order',
    card.id,
  )
  for (const other of others) {
    if (taken.length === wanted) break
    const event = eventOf(deck, other.card)
    if (event && event !== own && fits(deck, event, taken)) taken.push(event)
  }
  if (taken.length < least) return null

  const inTime = taken.toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))
  let shown = shuffled(taken, seed, card.id)
  // left as it stands, no question is answered rightly
  if (shown.every((event, index) => event === inTime[index])) shown = [...shown.slice(1), ...shown.slice(0, 1)]
  return {
    ...askedOf('order', card),
    format: 'order',
    prompt: 'Put these in order, the earliest first.',
    events: shown.map(({ text, from, asks, when }) => ({ text, from, asks, when })),
    places: shown.map((event) => inTime.indexOf(event)),
  }
}
