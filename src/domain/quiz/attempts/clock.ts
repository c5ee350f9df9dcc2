import type { Item } from '../items/item'
import type { Attempt } from './attempt'
import type { Clock } from './options'

/**
 * The clock of a quiz; what tells that the device's clock was set is `clockJump`. A deadline stands in the attempt, by the wall
 * clock: it holds through a reload, a turned phone, the background and a killed tab. What the wall clock alone cannot tell is told
 * apart like this.
 * - Set while the page is looked at: the steady clock did not jump with it, so the deadline moves by the jump: nothing is gained or lost.
 * - Ahead after the page was hidden or asleep: the steady clock may have stood still meanwhile, so the wall clock holds.
 * - Behind, even then: no clock goes back by itself, so it was set, and the deadline moves with it.
 * - Behind what was last stored, when a page loads: it was set while no page was open; time goes on from what was last stored.
 * A clock that was set forward while no page was open, or set back to a time after the last answer, cannot be told from time that
 * went by. Neither can a sleep that the browser does not report: it moves the deadline, and the learner is told so.
 * Whoever moves a deadline tells the learner.
 */

/** How far the clock was set back since the attempt was last written, in ms: 0 or less. */
export const setBack = ({ at, clockAt = at }: Pick<Attempt, 'at' | 'clockAt'>, wall: number): number =>
  Math.min(0, wall - clockAt)

/**
 * The attempt after the device's clock was set by that much, in ms. What happened keeps the time that it was given. `from`: the deadline
 * as whoever noticed knew it; where it is another by now, another page noticed first, and nothing is moved twice.
 */
export const clockMoved = (attempt: Attempt, by: number, from = attempt.deadline): Attempt =>
  attempt.deadline !== from
    ? attempt
    : {
        ...attempt,
        clockAt: (attempt.clockAt ?? attempt.at) + by,
        ...(from !== undefined && { deadline: from + by }),
      }

/** Where several things are to be judged, arranged or matched, one cannot even read them in the time of a single answer. */
const several: readonly Item['format'][] = ['order', 'match', 'statements']

/** Seconds that the clock gives: of the whole quiz, or for that question, twice as many where it is several in one; 0 without a clock. */
export function secondsFor(clock: Clock, item: Pick<Item, 'format'> | undefined): number {
  if (clock.kind === 'none') return 0
  return clock.kind === 'question' && item && several.includes(item.format) ? 2 * clock.seconds : clock.seconds
}

/** The attempt with a question in hand that has a time of its own; any other attempt as it is. Shown again, its time goes on. */
export function asking(attempt: Attempt, item: number, at: number): Attempt {
  const { options, items, unhurried, extended, asked } = attempt
  if (options.clock.kind !== 'question' || unhurried || asked === item) return attempt
  return { ...attempt, asked: item, deadline: at + secondsFor(options.clock, items[item]) * 1000 + extended }
}

/** What is added when the learner asks for more time: half again, in ms. */
export const moreTime = (clock: Clock): number => (clock.kind === 'none' ? 0 : Math.ceil(clock.seconds / 2) * 1000)

/** Seconds left at which it is said that time runs out; not each second. */
const warnings = [20, 10]

/**
 * What is to be said when `before` seconds left have become `left`: 20, 10 or nothing. Where hardly more was given in the first place,
 * nothing is.
 */
export const timeWarning = (before: number, left: number, given: number): number | null =>
  warnings.findLast((at) => given > at * 1.2 && before > at && left <= at && left > 0) ?? null
