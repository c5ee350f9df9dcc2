import { rank } from '../hash'
import { longestInterval } from './models/memoryModel'

/** How far an interval may be moved, in days: a share of each stretch of it, and a day. Shorter than 2.5 days it stays. @see Anki, rslib `states/fuzz.rs` */
const shortest = 2.5
const stretches = [
  { from: shortest, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const

const reach = (days: number): number =>
  stretches.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(days, to) - from), 1)

/** The whole days to which an interval may be moved, both ends allowed. */
export interface FuzzRange {
  least: number
  most: number
}

/** Null for an interval that is to stay as it is. */
export function fuzzRange(days: number): FuzzRange | null {
  if (days < shortest) return null
  const within = reach(days)
  const most = Math.min(longestInterval, Math.round(days + within))
  return { least: Math.max(2, Math.min(most, Math.round(days - within))), most }
}

/**
 * An interval moved within its range, so that cards that were answered together do not come back together for ever. The same for the same
 * seed on every device, and never shorter for a longer interval.
 * @param days above 0
 */
export function fuzzed(days: number, seed: string): number {
  const range = fuzzRange(days)
  if (!range) return Math.min(days, longestInterval)
  const moved = Math.min(range.most, Math.floor(range.least + rank(seed) * (range.most - range.least + 1)))
  return Math.max(shortest, moved) // or it would pass those that stay as they are
}
