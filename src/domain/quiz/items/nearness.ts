import { timeOf } from '../../cards/blocks'
import type { Card } from '../../cards/card'
import type { Fact } from '../../facts/fact'
import type { Candidate, Offer } from '../distractors/candidate'
import { unlikeness } from '../distractors/likeness'
import { ordered, rank } from '../hash'

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

/** Where a card and its fact stand. */
export function placeOf(card: Card, fact: Fact): Placed {
  const time = timeOf(fact)
  return { day: time < '9999' ? daysFrom1970(time) : null, topic: card.topic }
}

/** How far two stand apart: 0 for the same topic and time; about one more for each doubling of the time between them. */
export function apart(a: Placed, b: Placed): number {
  const time = a.day === null || b.day === null ? unknown : Math.log2(1 + Math.abs(a.day - b.day) / near)
  return time + (a.topic === b.topic ? 0 : foreign)
}

/**
 * The nearest first, each moved by chance and placed by itself: another that comes or goes changes nothing but its own place. Given one by
 * one, and chance asked only of those whose turn may have come: a question needs a handful of many.
 */
export function* placed<Value>(
  values: Iterable<Value>,
  far: (value: Value) => number,
  id: (value: Value) => string,
  ...seed: readonly [string, ...string[]]
): Generator<Value> {
  const waiting = Array.from(values, (value) => ({ value, far: far(value) })).sort((a, b) => a.far - b.far)
  const [first, ...rest] = seed
  let pool: { value: Value; id: string; place: number }[] = []
  let next = 0
  while (next < waiting.length || pool.length) {
    // whoever is still waiting comes no nearer than it stands
    const nearest = Math.min(Infinity, ...pool.map(({ place }) => place))
    const entry = waiting[next]
    if (entry && entry.far <= nearest) {
      const name = id(entry.value)
      pool.push({ value: entry.value, id: name, place: entry.far + chance * rank(first, ...rest, name) })
      next++
      continue
    }
    const [head] = pool.filter(({ place }) => place === nearest).sort((a, b) => (a.id < b.id ? -1 : 1))
    if (!head) return
    pool = pool.filter((each) => each !== head)
    yield head.value
  }
}

export function firstOf<Value>(values: Iterable<Value>, is: (value: Value) => boolean): Value | undefined {
  for (const value of values) if (is(value)) return value
  return undefined
}

/** A card's wrong answers, those first that stand best in the place of the right one: near to it and like it in form. */
export const placedWrong = (offer: Offer | null, ...seed: readonly [string, ...string[]]): Generator<Candidate> =>
  placed(
    offer?.wrong ?? [],
    ({ far, text, side }) => far + (side ? 0 : unlikeness(offer?.right ?? '', text)),
    ({ text, from }) => `${text} ${from?.fact ?? ''}`,
    ...seed,
  )

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
