import type { OrderItem } from '../items/item'
import { allKnown } from './allKnown'
import { noMark, type Mark } from './mark'

/** For each place the length of the longest rising run, not always of neighbours, that ends there. */
function runsUpTo(values: readonly number[]): number[] {
  const runs: number[] = []
  values.forEach((value, place) => {
    const before = runs.filter((_, earlier) => (values[earlier] ?? 0) < value)
    runs[place] = 1 + Math.max(0, ...before)
  })
  return runs
}

/** The places that stand in no longest rising run: whichever of those is kept, these have moved. */
function outOfOrder(values: readonly number[]): Set<number> {
  const upTo = runsUpTo(values)
  const from = runsUpTo(values.toReversed().map((value) => -value)).toReversed()
  const longest = Math.max(...upTo)
  return new Set(values.flatMap((_, place) => ((upTo[place] ?? 0) + (from[place] ?? 0) - 1 < longest ? [place] : [])))
}

/**
 * How well events were put in order. With r of all p pairs in the right order the share is max(0, (2r − p) / p): 1 for all of them,
 * 0 for half or fewer, which chance would give. An event that stands in no longest run of rightly ordered ones was surely misplaced.
 */
export function orderMark(item: OrderItem, order: readonly number[]): Mark {
  const { events, places } = item
  if (order.length !== events.length) return noMark
  const given = order.map((event) => places[event] ?? 0)
  let balance = 0
  given.forEach((place, index) => {
    for (const later of given.slice(index + 1)) balance += later > place ? 1 : -1
  })
  const pairs = (given.length * (given.length - 1)) / 2
  if (balance === pairs) return { share: 1, right: true, proves: allKnown(item, events) }
  const moved = outOfOrder(given)
  const proves = order.flatMap((event, index) => {
    const asks = events[event]?.asks
    return moved.has(index) && asks
      ? [{ ...asks, answer: 'again' as const, given: `${index + 1}/${order.length}` }]
      : []
  })
  return { share: Math.max(0, balance / pairs), right: false, proves }
}
