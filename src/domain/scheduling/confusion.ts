import { isReview, type LogEntry } from '../reviews/action'
import type { Review } from '../reviews/review'
import type { Lasting } from '../reviews/undo'
import { addDays } from './studyDay'

/** A card that was answered as if another fact had been asked. Ids with their deck, as the reviews have them. */
export interface Confusion {
  card: string
  fact: string
  /** The study days on which that happened, in order; a day as often as it did. */
  days: readonly string[]
}

type Confused = Review & { mistakenFor: string }

export const isConfused = (entry: LogEntry): entry is Confused => isReview(entry) && entry.mistakenFor !== undefined

const isOf =
  ({ card, mistakenFor }: Confused) =>
  (confusion: Confusion) =>
    confusion.card === card && confusion.fact === mistakenFor

/** All confusions with that answer added, or with `times` -1 taken back. By card, then fact. */
export function confusionsAfter(confusions: readonly Confusion[], review: Confused, times: 1 | -1 = 1): Confusion[] {
  const { card, mistakenFor: fact, day } = review
  const index = confusions.findIndex(isOf(review))
  const days = confusions[index]?.days ?? []
  const left = times === 1 ? [...days, day].sort() : days.filter((_, place) => place !== days.indexOf(day))
  const others = index < 0 ? [...confusions] : confusions.toSpliced(index, 1)
  return left.length ? [...others, { card, fact, days: left }].sort(byIds) : others
}

/** @param entries those that stand, of any cards, in any order */
export function confusionsOf(entries: Iterable<Lasting>): Confusion[] {
  const pairs = new Map<string, Confusion & { days: string[] }>()
  for (const entry of entries) {
    if (!isConfused(entry)) continue
    const { card, mistakenFor: fact, day } = entry
    const key = JSON.stringify([card, fact])
    const pair = pairs.get(key) ?? { card, fact, days: [] }
    pair.days.push(day)
    pairs.set(key, pair)
  }
  return [...pairs.values()].map((pair) => ({ ...pair, days: pair.days.sort() })).sort(byIds)
}

const byIds = (a: Confusion, b: Confusion) => (a.card < b.card || (a.card === b.card && a.fact < b.fact) ? -1 : 1)

/** Older confusions tell less of what the learner mixes up now, in days. */
const recentDays = 90

/** The facts that a card is taken for: the most often of late first, then the latest. */
export function mistakenFor(confusions: readonly Confusion[], card: string, day: string): string[] {
  const since = addDays(day, -recentDays)
  return confusions
    .filter((confusion) => confusion.card === card)
    .map(({ fact, days }) => ({ fact, often: days.filter((each) => each > since).length, last: days.at(-1) ?? '' }))
    .sort((a, b) => b.often - a.often || (a.last > b.last ? -1 : 1))
    .map(({ fact }) => fact)
}
