import { rank } from '../hash'
import { fuzzRange, fuzzed } from './fuzz'
import { addDays } from './studyDay'

/** What comes back when, as far as it is known. */
export interface Load {
  /** How many cards come back on that study day. */
  on: (day: string) => number
  /** How much room it has against a usual day, above 0: see `roomOn`. */
  room: (day: string) => number
  /** Study days on which other cards of the same fact come back. */
  siblings: readonly string[]
}

/** How much dearer a day is on which a sibling comes back, and one beside it. */
const [sameDay, nextDay] = [1_000, 4] as const

/**
 * The interval, in whole days, moved within its fuzz to where least comes back for the room there is, and not beside a sibling. Where days are alike, chance
 * decides as in {@link fuzzed}; an interval too short to be moved stays as it is.
 * @param day the study day from which it counts
 */
export function balanced(days: number, seed: string, day: string, { on, room, siblings }: Load): number {
  const range = fuzzRange(days)
  if (!range) return fuzzed(days, seed)
  const dearness = (interval: number) => {
    const then = addDays(day, interval)
    const beside = [addDays(then, -1), addDays(then, 1)]
    const sibling = siblings.includes(then) ? sameDay : siblings.some((each) => beside.includes(each)) ? nextDay : 1
    return ((on(then) + 1) * sibling) / room(then)
  }
  let best = { interval: range.most, cost: Infinity, luck: 0 }
  // three days at least: what may not be moved comes back in up to two and a half
  for (let interval = Math.max(3, range.least); interval <= range.most; interval++) {
    const [cost, luck] = [dearness(interval), rank(seed, String(interval))]
    if (cost < best.cost || (cost === best.cost && luck < best.luck)) best = { interval, cost, luck }
  }
  return best.interval
}
