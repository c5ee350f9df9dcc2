import { addDays, daysBetween, mondayOf } from '../scheduling/studyDay'

/** How many days were studied in a row. `frozen`: the missed days that were forgiven in the row that goes on, in their order. */
export interface Streak {
  now: number
  longest: number
  frozen: string[]
}

/**
 * Days studied in a row that forgives: a rest day without study neither breaks nor lengthens the row, and one missed day of each calendar week
 * (Monday to Sunday) is frozen. A freeze is used only where it saves the row: of a gap that is too long in any case none is. Today breaks nothing
 * while it lasts. Days after today (the clock was set back since) are left out.
 * @param studied study days, YYYY-MM-DD, in any order
 */
export function streakOf(studied: Iterable<string>, today: string, isRest: (day: string) => boolean): Streak {
  const days = [...new Set(studied)].filter((day) => day <= today).sort()
  const used = new Set<string>()
  let [now, longest]: [number, number] = [0, 0]
  let frozen: string[] = []

  /** Freezes what was missed between two days, or ends the row. */
  function bridge(after: string, before: string) {
    const missed = missedBetween(after, before, isRest, used)
    if (!missed) {
      now = 0
      frozen = []
      return
    }
    for (const day of missed) used.add(mondayOf(day))
    frozen.push(...missed)
  }
  for (const [index, day] of days.entries()) {
    const last = days[index - 1]
    if (last !== undefined) bridge(last, day)
    longest = Math.max(longest, (now += 1))
  }
  const last = days.at(-1)
  if (last !== undefined && last < today) bridge(last, today)
  return { now, longest, frozen }
}

/** The days missed between two others, or null where they are more than can be frozen: `used` holds the weeks that have had their freeze. */
function missedBetween(
  after: string,
  before: string,
  isRest: (day: string) => boolean,
  used: ReadonlySet<string>,
): string[] | null {
  const missed: string[] = []
  const weeks = new Set(used)
  for (let ahead = 1; ahead < daysBetween(after, before); ahead++) {
    const day = addDays(after, ahead)
    if (isRest(day)) continue
    const week = mondayOf(day)
    if (weeks.has(week)) return null
    weeks.add(week)
    missed.push(day)
  }
  return missed
}
