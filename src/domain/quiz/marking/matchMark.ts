import type { MatchItem } from '../items/item'
import { allKnown } from './allKnown'
import type { Mark } from './mark'

/** Each pair earns its part. A pair that was mismatched proves an error of the card on its left; one that was left open proves nothing. */
export function matchMark(item: MatchItem, pairs: readonly (number | null)[]): Mark {
  const { left, right } = item
  const hits = item.pairs.filter((pair, index) => pairs[index] === pair).length
  if (hits === left.length) return { share: 1, right: true, proves: allKnown(item, left) }
  const proves = left.flatMap(({ asks }, index) => {
    const given = right[pairs[index] ?? -1]
    if (!asks || !given || pairs[index] === item.pairs[index]) return []
    return [
      { ...asks, answer: 'again' as const, given: given.text, ...(given.from && { mistakenFor: given.from.fact }) },
    ]
  })
  return { share: hits / left.length, right: false, proves }
}
