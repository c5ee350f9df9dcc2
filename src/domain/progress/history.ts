import { emptyDay, isStudied, type DaySums } from '../scheduling/dayTally'
import { addDays, daysBetween, mondayOf } from '../scheduling/studyDay'
import type { GoalUnit } from './weeklyGoal'

/** The study days of the last `weeks` calendar weeks, from a Monday to `today`; those without study are there, empty. */
export function history(tallies: Iterable<DaySums>, today: string, weeks: number): DaySums[] {
  const days = new Map([...tallies].map((tally) => [tally.day, tally]))
  const first = firstDayOf(today, weeks)
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, index) => {
    const day = addDays(first, index)
    return days.get(day) ?? emptyDay(day)
  })
}

/** The Monday with which the last `weeks` calendar weeks begin, the one of `today` included. */
export const firstDayOf = (today: string, weeks: number): string => addDays(mondayOf(today), -7 * (weeks - 1))

/** What was done over some days. `ms`: time taken. `studied`: days with study. */
export interface Totals {
  reviews: number
  ms: number
  studied: number
  asked: number
  recalled: number
}

export function totalsOf(days: Iterable<DaySums>): Totals {
  const totals = { reviews: 0, ms: 0, studied: 0, asked: 0, recalled: 0 }
  for (const day of days) {
    totals.reviews += day.reviews
    totals.ms += day.ms
    totals.studied += isStudied(day) ? 1 : 0
    totals.asked += day.due.asked
    totals.recalled += day.due.recalled
  }
  return totals
}

/** The share of due cards that were recalled over these days, 0 to 1, or null where none was due. */
export function trueRetention(tallies: Iterable<DaySums>): number | null {
  const { asked, recalled } = totalsOf(tallies)
  return asked ? recalled / asked : null
}

/** How much of a weekly goal was done from Monday to `today`; minutes are whole ones, so that a goal is never told as reached too soon. */
export function doneThisWeek(days: Iterable<DaySums>, today: string, unit: GoalUnit): number {
  const monday = mondayOf(today)
  const { reviews, ms } = totalsOf([...days].filter(({ day }) => day >= monday && day <= today))
  return unit === 'answers' ? reviews : Math.floor(ms / 60_000)
}
