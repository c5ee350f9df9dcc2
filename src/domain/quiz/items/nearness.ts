import { timeOf } from '../../cards/blocks'
import type { Card } from '../../cards/card'
import { dateOf } from '../../facts/calendarDate'
import type { Fact } from '../../facts/fact'
import { dayOf } from '../deck/dated'
import { onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import type { Candidate, Offer } from '../distractors/candidate'
import { unlikenessTo } from '../distractors/likeness'
import { ordered, rank, rankerOf } from '../../hash'

/** High enough that a question does not always come with the same company, low enough that it stays near. */
const chance = 2.5
/** Days: events within half a year are of one time. */
const near = 180
/** Where one of them has no time. */
const unknown = 1
/** What another topic adds. */
const foreign = 0.7

export interface Placed {
  /** When it was, counted in days from 1970; null where no time is known. */
  day: number | null
  topic: string
}

export const daysFrom1970 = (day: string) => Date.parse(day) / 86_400_000

/** The day by which a fact stands in time, as {@link timeOf} tells it; null where it has none. */
function dayOfFact(deck: QuizDeck, fact: Fact): number | null {
  const dated = deck.datedOf.get(fact)
  if (dated) return dated.day
  if (fact.kind === 'position') return fact.claims.from ? dayOf(dateOf(fact.claims.from.value)) : null
  const time = timeOf(fact)
  return time < '9999' ? daysFrom1970(time) : null
}

const placeOfFact = onceEach((deck, id: string): Placed => {
  const fact = deck.facts.get(id)
  return { day: fact ? dayOfFact(deck, fact) : null, topic: fact?.topic ?? '' }
})

/** Where a card's fact stands. */
export const placeOf = (deck: QuizDeck, { fact }: Card): Placed => placeOfFact(deck, fact)

/** How far two stand apart: 0 for the same topic and time; about one more for each doubling of the time between them. */
export function apart(a: Placed, b: Placed): number {
  const time = a.day === null || b.day === null ? unknown : Math.log2(1 + Math.abs(a.day - b.day) / near)
  return time + (a.topic === b.topic ? 0 : foreign)
}

/**
 * The nearest first, each moved by chance and placed by itself: another that comes or goes changes nothing but its own place. Each is
 * looked for when it is asked for: a question needs a handful of hundreds, which need no sorting.
 */
export function* placed<Value>(
  values: Iterable<Value>,
  far: (value: Value) => number,
  id: (value: Value) => string,
  ...seed: readonly [string, ...string[]]
): Generator<Value> {
  const chanceOf = rankerOf(...seed)
  const waiting = [...values]
  const places = waiting.map((value) => far(value) + chance * chanceOf(id(value)))
  while (waiting.length) {
    let next = 0
    places.forEach((place, index) => {
      if (place < (places[next] ?? 0)) next = index
    })
    places.splice(next, 1)
    yield* waiting.splice(next, 1)
  }
}

export function firstOf<Value>(values: Iterable<Value>, is: (value: Value) => boolean): Value | undefined {
  for (const value of values) if (is(value)) return value
  return undefined
}

/** A card's wrong answers, those first that stand best in the place of the right one: near to it and like it in form. */
export function placedWrong({ right, wrong }: Offer, ...seed: readonly [string, ...string[]]): Generator<Candidate> {
  const unlikeness = unlikenessTo(right)
  return placed(
    wrong,
    ({ far, text, side }) => far + (side ? 0 : unlikeness(text)),
    ({ text, from }) => `${text} ${from?.fact ?? ''}`,
    ...seed,
  )
}

/** In an order of chance alone, by the text. */
export const shuffled = <Value extends { text: string }>(
  values: Iterable<Value>,
  ...seed: readonly [string, ...string[]]
): Value[] =>
  ordered(
    values,
    ({ text }) => rank(seed[0], 'place', ...seed.slice(1), text),
    ({ text }) => text,
  )

/** A whole number from `least` to `most`, each as likely. */
export const between = (least: number, most: number, ...seed: readonly [string, ...string[]]): number =>
  least + Math.floor(rank(seed[0], ...seed.slice(1)) * (most - least + 1))
