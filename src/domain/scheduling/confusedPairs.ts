import { factOf, type Card } from '../cards/card'
import { isBuried, isDue } from './fold'
import type { Memory } from './memory'
import { queued, type Queue, type Queued } from './queue'
import { without } from './session'
import { addDays, type Moment } from './studyDay'

/** A card, and the one of the fact that it was taken for. */
export interface ConfusedPair {
  own: Memory
  other: Memory
  /** The study day on which that happened last. */
  day: string
}

/** Which card of a fact a card is compared with: a main one that asks the same of it, else its first main one. */
export function counterpart(card: Pick<Card, 'claim'>, others: readonly Card[]): Card | undefined {
  const kind = kindOf(card)
  const main = others.filter((each) => each.main)
  return main.find((each) => kindOf(each) === kind) ?? main[0]
}

/** `does.arms` and `does.police` are of one kind. */
const kindOf = ({ claim }: Pick<Card, 'claim'>) => claim.split('.', 1)[0]

/** What is taken along comes back by itself within so many days. */
const reach = 10
/** So long they stay apart, in days, once they are told apart. */
const apart = 30

/** Whether both were known when they were last asked, on a later day than they were confused. */
export const areToldApart = ({ own, other, day }: ConfusedPair): boolean =>
  [own, other].every(({ lastDay, failedDay }) => lastDay !== undefined && lastDay > day && failedDay !== lastDay)

const stayApart = (pair: ConfusedPair, { day }: Moment) =>
  areToldApart(pair) &&
  [pair.own, pair.other].some(({ lastDay }) => lastDay !== undefined && addDays(lastDay, apart) > day)

const lists = ['first', 'learning', 'rest'] as const
interface Place {
  list: (typeof lists)[number]
  index: number
  item: Queued
}

function placeOf(queue: Queue, card: string): Place | undefined {
  for (const list of lists) {
    const index = queue[list].findIndex((item) => item.card === card)
    const item = queue[list][index]
    if (item) return { list, index, item }
  }
  return undefined
}

/**
 * The queue in which what is confused comes one right after the other, and what was told apart not on the same day, until neither was asked
 * for a month. No card is lost that must come today, none is doubled.
 * @param seen facts of which a card was asked today
 */
export function withPairs(
  queue: Queue,
  pairs: readonly ConfusedPair[],
  seen: Readonly<Record<string, unknown>>,
  now: Moment,
): Queue {
  const together = new Set<string>()
  let next = queue
  for (const pair of pairs) {
    if (areToldApart(pair)) continue
    const joined = together.has(pair.other.card) ? null : broughtTogether(next, pair, seen, now)
    if (!joined) continue
    next = joined
    together.add(pair.own.card).add(pair.other.card)
  }
  for (const pair of pairs) if (stayApart(pair, now)) next = keptApart(next, pair, seen, together)
  return next
}

/** The queue with the other card right after its own; null where one of them does not come today. */
function broughtTogether(
  queue: Queue,
  { own, other }: ConfusedPair,
  seen: Readonly<Record<string, unknown>>,
  now: Moment,
): Queue | null {
  const there = placeOf(queue, other.card)
  if (!placeOf(queue, own.card) || (there && there.list !== 'rest')) return null
  if (!there && !canBeTaken(queue, other, seen, now)) return null
  const item = there?.item ?? queued(other, isDue(other, now) ? 'due' : 'ahead')
  const left = there ? without(queue, other.card) : queue
  const place = placeOf(left, own.card)
  if (!place) return null
  // by the minute there, so that it has to have one
  const placed = place.list === 'learning' ? { ...item, due: place.item.due + 1 } : item
  return { ...left, [place.list]: left[place.list].toSpliced(place.index + 1, 0, placed) }
}

/** Whether it may come before its day: its siblings would be apart all the same. */
function canBeTaken(queue: Queue, other: Memory, seen: Readonly<Record<string, unknown>>, now: Moment): boolean {
  if (other.plan === undefined || other.phase !== 'review' || isBuried(other, now.day)) return false
  const fact = factOf(other.card)
  return (
    other.dueDay <= addDays(now.day, reach) &&
    !(fact in seen) &&
    !lists.some((list) => queue[list].some((item) => item.fact === fact))
  )
}

/** The queue without the one of them that can wait until tomorrow, where both would come today. */
function keptApart(
  queue: Queue,
  { own, other }: ConfusedPair,
  seen: Readonly<Record<string, unknown>>,
  together: ReadonlySet<string>,
): Queue {
  const places = [own, other].map(({ card }) => ({ card, place: placeOf(queue, card), seen: factOf(card) in seen }))
  const [a, b] = places
  if (!a || !b || !(a.place || a.seen) || !(b.place || b.seen)) return queue
  const late = places
    .filter(({ card, place }) => place?.list === 'rest' && place.item.reason === 'due' && !together.has(card))
    .sort((one, two) => (two.place?.index ?? 0) - (one.place?.index ?? 0))[0]
  return late ? without(queue, late.card) : queue
}
