import { deckOf, factOf } from '../cards/card'
import { grouped } from '../grouped'
import { agendaOf, noOutlook, type Agenda, type Outlook } from './agenda'
import type { Level } from '../facts/fact'
import type { DayTally } from './dayTally'
import {
  decksOff,
  noChoices,
  noDeckDays,
  placesIn,
  roomsOf,
  type DeckChoices,
  type DeckDays,
  type Rooms,
} from './deckChoice'
import { dueKey, type DueOrder } from './dueOrder'
import { isBuried, isDue } from './fold'
import type { Memory, Model } from './memory'
import { addDays, dayStartMs } from './studyDay'
import type { Moment } from './studyDay'

/** Why a card is in the queue; `exam` and `daysOff`: before its day, for the sake of these; `ahead` and `cram` only where the learner asked for more. */
export type Reason = 'correction' | 'learning' | 'due' | 'new' | 'exam' | 'daysOff' | 'ahead' | 'cram'

export interface Queued {
  card: string
  fact: string
  reason: Reason
  /** ms UTC at which a card in learning falls due; 0 for the others, which may come at any time. */
  due: number
  /** It was known just now: it does not come before its minute. To ask it at once, again and again, would teach nothing. */
  waits?: true
}

/** The cards of a session. Never changed: each function gives the next queue. */
export interface Queue {
  /** Before all others: corrections, and the card whose answer was taken back. */
  first: readonly Queued[]
  /** By the minute at which they fall due. */
  learning: readonly Queued[]
  rest: readonly Queued[]
}

export const emptyQueue: Queue = { first: [], learning: [], rest: [] }

/** A card that could be learnt, in the order in which new cards come. */
export interface Fresh {
  card: string
  fact: string
  topic: string
  level: Level
}

/** How many of either a day; 0 or more. */
export interface Limits {
  newPerDay: number
  reviewsPerDay: number
  dueOrder?: DueOrder
  /** Which decks are on, and their own limits within these. */
  decks?: DeckChoices
}

export interface Candidates {
  /** Every memory whose `plan` lies before {@link planHorizon}; others do no harm. */
  memories: Iterable<Memory>
  /** More than the limit, since siblings of what was done today are passed over. */
  fresh: Iterable<Fresh>
  /** Today's tally. */
  today: DayTally
  now: Moment
  model: Model
  /** What was done today of decks with limits of their own. */
  deckDays?: DeckDays
  /** What the learner plans, and what it takes to keep to that. */
  outlook?: Outlook
}

/** A card in learning comes this much early, in ms, rather than end the session. */
export const learnAhead = 20 * 60_000

/** What a queue is made of, but for the new cards: how many of them are wanted stands in its agenda. */
export interface Prepared extends Pick<Candidates, 'today' | 'now' | 'model'> {
  agenda: Agenda
  /** Of each deck, within the agenda's whole. */
  rooms: Rooms
  corrections: readonly Memory[]
  learning: readonly Memory[]
  due: readonly Memory[]
}

export function prepared(
  { memories, today, now, model, deckDays = noDeckDays, outlook = noOutlook }: Omit<Candidates, 'fresh'>,
  limits: Limits,
): Prepared {
  const { decks = noChoices } = limits
  const off = decksOff(decks)
  const shown = [...memories].filter((memory) => isShown(memory, now))
  const held = off.size ? shown.filter(({ deck }) => !off.has(deck)) : shown
  const { corrections, learning, due } = sorted(held, now)
  const rooms = roomsOf(decks, deckDays)
  const agenda = agendaOf({ due, memories: held, today, now, model, outlook, rooms }, limits)
  return { agenda, rooms, corrections, learning, due, today, now, model }
}

/**
 * What today asks for: corrections, cards in learning, the due in the order that was chosen, what is brought forward, and new ones mixed in evenly.
 * One card of a fact a day.
 */
export const queueOf = ({ fresh, ...candidates }: Candidates, limits: Limits): Queue =>
  queueFrom(prepared(candidates, limits), fresh)

/** The same in its second half, for who must know first how many new cards to look for. */
export function queueFrom(
  { agenda, rooms, corrections, learning, due, today, now, model }: Prepared,
  fresh: Iterable<Fresh>,
): Queue {
  const take = siblingsApart(today)
  const first = corrections.map((memory) => queued(memory, 'correction'))
  for (const { fact } of first) take(fact) // never held back themselves: who learnt it wrongly is told at once
  const again = learning.filter((memory) => take(factOf(memory.card), isUnderWay(memory, now)))
  const within = takerIn(rooms, take)
  const reviews = firstOf(inTurn(due, agenda, now, model), agenda.reviews, within('reviews'))
  const forward = agenda.forward.filter(({ memory }) => take(factOf(memory.card)))
  const added = firstOf(fresh, agenda.fresh, within('fresh'))
  return {
    first,
    learning: byMinute(again.map((memory) => queued(memory, 'learning'))),
    rest: mixed(
      [
        ...reviews.map((memory) => queued(memory, 'due')),
        ...forward.map(({ memory, reason }) => queued(memory, reason)),
      ],
      added.map(freshly),
    ),
  }
}

/** Accepts what its deck has room for and `take` accepts. */
const takerIn = (rooms: Rooms, take: (fact: string) => boolean) => (kind: 'fresh' | 'reviews') => {
  const places = placesIn(rooms[kind])
  return ({ card }: { card: string }): boolean => {
    const deck = deckOf(card)
    if (!places.isFree(deck) || !take(factOf(card))) return false
    places.take(deck)
    return true
  }
}

/** The start of the next study day, ms UTC, or the end of learn-ahead if that is later: nothing that is planned after it is asked today. */
export const planHorizon = (now: Moment, dayStart?: number): number =>
  Math.max(dayStartMs(addDays(now.day, 1), now.offset, dayStart), now.at + learnAhead)

/** Comes up by itself some day, and not only once its burying is over. */
const isShown = (memory: Memory, { day }: Moment) => memory.plan !== undefined && !isBuried(memory, day)

/** Memories that are to be asked, apart by what brings them; the due ones in no order. */
export function sorted(memories: Iterable<Memory>, now: Moment) {
  const corrections: Memory[] = []
  const learning: Memory[] = []
  const due: Memory[] = []
  for (const memory of memories) {
    if (!isShown(memory, now)) continue
    if (memory.correction) corrections.push(memory)
    else if (memory.phase !== 'review') learning.push(memory)
    else if (isDue(memory, now)) due.push(memory)
  }
  return { corrections: corrections.sort(byCard), learning, due }
}

/** How many are put in order at once. */
const stretch = 1_000

/** By a number each, the least first. In order only as far as somebody reads: of a hundred thousand a day asks some hundreds. */
export function* leastFirst(memories: readonly Memory[], key: (memory: Memory) => number): Generator<Memory> {
  const keys = new Float64Array(memories.length)
  memories.forEach((memory, index) => (keys[index] = key(memory)))
  const ascending = keys.toSorted()
  let above = -Infinity
  for (let from = 0; from < ascending.length;) {
    const upTo = ascending[Math.min(from + stretch, ascending.length) - 1] ?? Infinity
    const next: { memory: Memory; key: number }[] = []
    memories.forEach((memory, index) => {
      const own = keys[index]!
      if (own > above && own <= upTo) next.push({ memory, key: own })
    })
    next.sort((a, b) => a.key - b.key || byCard(a.memory, b.memory))
    for (const { memory } of next) yield memory
    from += next.length
    above = upTo
  }
}

/** The due as the agenda has them: those of a lower rank first where not all can be asked. */
function* inTurn(
  due: readonly Memory[],
  { reviews, rank, order }: Agenda,
  now: Moment,
  model: Model,
): Generator<Memory> {
  const key = dueKey(order, now, model)
  const ranks = due.length > reviews ? grouped(due, rank) : new Map([[0, due]])
  for (const [, some] of [...ranks].sort(([a], [b]) => a - b)) yield* leastFirst(some, key)
}

const byCard = (a: Memory, b: Memory) => (a.card < b.card ? -1 : 1)

/** Tells of each fact whether a card of it may still come today, and remembers that it does. `underWay`: it is that very card. */
export function siblingsApart(today?: Pick<DayTally, 'facts'>): (fact: string, underWay?: boolean) => boolean {
  const facts = new Set(today ? Object.keys(today.facts) : [])
  return (fact, underWay = false) => {
    if (!underWay && facts.has(fact)) return false
    facts.add(fact)
    return true
  }
}

/** It is what made its fact count as seen today. */
export const isUnderWay = (memory: Memory, now: Moment): boolean =>
  memory.phase === 'read' || (memory.phase === 'learning' && memory.lastDay === now.day)

/** The first `count` that are accepted; those after them are not asked. */
export function firstOf<Value>(values: Iterable<Value>, count: number, accept: (value: Value) => boolean): Value[] {
  const found: Value[] = []
  if (count <= 0) return found
  for (const value of values) {
    if (accept(value) && found.push(value) >= count) break
  }
  return found
}

export const queued = ({ card, phase, due }: Memory, reason: Reason): Queued => ({
  card,
  fact: factOf(card),
  reason,
  due: phase === 'review' || reason === 'correction' ? 0 : due,
})

export const freshly = ({ card, fact }: Fresh): Queued => ({ card, fact, reason: 'new', due: 0 })

export const byMinute = (learning: readonly Queued[]): Queued[] =>
  learning.toSorted((a, b) => a.due - b.due || (a.card < b.card ? -1 : 1))

/** Both lists in their own order, the shorter spread evenly over the longer. */
export function mixed(reviews: readonly Queued[], added: readonly Queued[]): Queued[] {
  const places = [reviews, added].flatMap((list) =>
    list.map((item, index) => ({ item, place: (index + 0.5) / list.length })),
  )
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item)
}
