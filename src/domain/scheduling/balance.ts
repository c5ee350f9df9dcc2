import { rankerOf } from '../hash'
import { fuzzRange, fuzzed, type FuzzRange } from './fuzz'
import type { Memory } from './memory'
import { addDays, daysBetween } from './studyDay'

/** What comes back when, as far as it is known. */
export interface Load {
  /** How many cards come back on that study day. */
  on: (day: string) => number
  /** How much room it has against a usual day, above 0: see `roomOn`. */
  room: (day: string) => number
  /** Study days on which other cards of the same fact come back. */
  siblings: readonly string[]
}

/** Nothing is known of any day. */
export const emptyLoad: Load = { on: () => 0, room: () => 1, siblings: [] }

/** So far ahead days are balanced: later ones fill up by themselves. */
export const balancedDays = 90

/** The study days on which these come back, as the siblings of a card. */
export const siblingDays = (held: readonly (Memory | undefined)[]): string[] =>
  held.flatMap((memory) => (memory?.phase === 'review' && !memory.suspended ? memory.dueDay : []))

/** How much dearer a day is on which a sibling comes back, and one beside it. */
const [sameDay, nextDay] = [1_000, 4] as const

/**
 * The interval, in whole days, moved within its fuzz to where least comes back for the room there is, and not beside a sibling. Where days are alike, chance
 * decides as in {@link fuzzed}; an interval too short to be moved stays as it is.
 * @param day the study day from which it counts
 */
export function balanced(days: number, seed: string, day: string, load: Load): number {
  const range = fuzzRange(days)
  // three days at least: what may not be moved comes back in up to two and a half
  return range
    ? leastLoaded({ least: Math.max(3, range.least), most: range.most }, seed, day, load)
    : fuzzed(days, seed)
}

/** Of the whole days in that range, both ends allowed, the one on which least comes back for the room there is, and no sibling. */
export function leastLoaded(
  { least, most }: FuzzRange,
  seed: string,
  day: string,
  { on, room, siblings }: Load,
): number {
  const taken = siblings.map((sibling) => daysBetween(day, sibling))
  const luckOf = rankerOf(seed)
  const dearness = (interval: number) => {
    const then = addDays(day, interval)
    const nearest = taken.reduce((least, each) => Math.min(least, Math.abs(each - interval)), Infinity)
    const sibling = nearest === 0 ? sameDay : nearest === 1 ? nextDay : 1
    return ((on(then) + 1) * sibling) / room(then)
  }
  let best = { interval: most, cost: Infinity, luck: 0 }
  for (let interval = least; interval <= most; interval++) {
    const [cost, luck] = [dearness(interval), luckOf(String(interval))]
    if (cost < best.cost || (cost === best.cost && luck < best.luck)) best = { interval, cost, luck }
  }
  return best.interval
}
