import type { Recovery } from '../reviews/plan'
import type { Planned, Plans } from './plans'
import { daysBetween } from './studyDay'

/** Fewer than these are not worth spreading. */
const few = 20
/** What has piled up on days off is spread over twice as many days, and over no more than these. */
const longest = 14

/** The one that was chosen and is under way on that study day, or would be if anything had piled up. */
export const recoveryOn = ({ recoveries }: Pick<Plans, 'recoveries'>, day: string): Planned<Recovery> | undefined =>
  recoveries.findLast(({ from, until }) => from <= day && day <= until)

/**
 * How many due cards today may ask, where what has piled up is to be worked off bit by bit; null where nothing says so. Once no more are due
 * than that, it is over by itself.
 * @param piled due now, and asked today already
 */
export function recoveryShare(plans: Plans, day: string, piled: number): number | null {
  const chosen = recoveryOn(plans, day)
  if (chosen) return chosen.perDay
  const off = plans.daysOff.findLast(({ until }) => until < day)
  if (!off) return null
  const length = daysBetween(off.from, off.until) + 1
  const left = Math.min(longest, 2 * length) - daysBetween(off.until, day) + 1
  return length > 1 && left > 0 ? Math.max(few, Math.ceil(piled / left)) : null
}
