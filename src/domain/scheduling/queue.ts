import { factOf } from '../cards/card'
import type { Level } from '../facts/fact'
import type { DayTally } from './dayTally'
import { isBuried, isDue } from './fold'
import { retrievability } from './memory'
import type { Memory, Model } from './memory'
import { addDays, dayStartMs } from './studyDay'
import type { Moment } from './studyDay'

/** Why a card is in the queue; `ahead` and `cram` only where the learner asked for more. */
export type Reason = 'correction' | 'learning' | 'due' | 'new' | 'ahead' | 'cram'

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
}

/** A card in learning comes this much early, in ms, rather than end the session. */
export const learnAhead = 20 * 60_000

/** What today asks for: corrections, cards in learning, the due by lowest recall, and new ones mixed in evenly. One card of a fact a day. */
export function queueOf({ memories, fresh, today, now, model }: Candidates, limits: Limits): Queue {
  const { corrections, learning, due } = sorted(memories, now, model)
  const take = siblingsApart(today)
  const first = corrections.map((memory) => queued(memory, 'correction'))
  for (const { fact } of first) take(fact) // never held back themselves: who learnt it wrongly is told at once
  const again = learning.filter((memory) => take(factOf(memory.card), isUnderWay(memory, now)))
  const reviews = firstOf(due, limits.reviewsPerDay - today.due.asked, ({ card }) => take(factOf(card)))
  const added = firstOf(fresh, limits.newPerDay - today.new, ({ fact }) => take(fact))
  return {
    first,
    learning: byMinute(again.map((memory) => queued(memory, 'learning'))),
    rest: mixed(
      reviews.map((memory) => queued(memory, 'due')),
      added.map(freshly),
    ),
  }
}

/** The start of the next study day, ms UTC, or the end of learn-ahead if that is later: nothing that is planned after it is asked today. */
export const planHorizon = (now: Moment, dayStart?: number): number =>
  Math.max(dayStartMs(addDays(now.day, 1), now.offset, dayStart), now.at + learnAhead)

/** Due memories apart by what brings them, each in the order in which it is asked. */
export function sorted(memories: Iterable<Memory>, now: Moment, model: Model) {
  const corrections: Memory[] = []
  const learning: Memory[] = []
  const due: Memory[] = []
  for (const memory of memories) {
    if (memory.plan === undefined || isBuried(memory, now.day)) continue
    if (memory.correction) corrections.push(memory)
    else if (memory.phase !== 'review') learning.push(memory)
    else if (isDue(memory, now)) due.push(memory)
  }
  return { corrections: corrections.sort(byCard), learning, due: leastRecalled(due, now, model) }
}

/** How many are put in order at once. */
const stretch = 1_000

/** By recall, the least first. In order only as far as somebody reads: of a hundred thousand a day asks some hundreds. */
function* leastRecalled(memories: readonly Memory[], now: Moment, model: Model): Generator<Memory> {
  const recalls = new Float64Array(memories.length)
  memories.forEach((memory, index) => (recalls[index] = retrievability(memory, now.at, model)))
  const ascending = recalls.toSorted()
  let above = -Infinity
  for (let from = 0; from < ascending.length;) {
    const upTo = ascending[Math.min(from + stretch, ascending.length) - 1] ?? Infinity
    const next: { memory: Memory; recall: number }[] = []
    memories.forEach((memory, index) => {
      const recall = recalls[index]!
      if (recall > above && recall <= upTo) next.push({ memory, recall })
    })
    next.sort((a, b) => a.recall - b.recall || byCard(a.memory, b.memory))
    for (const { memory } of next) yield memory
    from += next.length
    above = upTo
  }
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
