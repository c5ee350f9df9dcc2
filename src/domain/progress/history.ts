import { emptyDay } from '../scheduling/dayTally'
import type { DayTally } from '../scheduling/dayTally'
import { addDays } from '../scheduling/studyDay'

/** What was done on each of the last `weeks` times seven study days, `today` included and last; days without study are there, empty. */
export function history(tallies: Iterable<DayTally>, today: string, weeks: number): DayTally[] {
  const days = new Map([...tallies].map((tally) => [tally.day, tally]))
  return Array.from({ length: weeks * 7 }, (_, index) => {
    const day = addDays(today, index + 1 - weeks * 7)
    return days.get(day) ?? emptyDay(day)
  })
}

/** The share of due cards that were recalled over these days, 0 to 1, or null where none was due. */
export function trueRetention(tallies: Iterable<DayTally>): number | null {
  let [asked, recalled] = [0, 0]
  for (const { due } of tallies) {
    asked += due.asked
    recalled += due.recalled
  }
  return asked ? recalled / asked : null
}
