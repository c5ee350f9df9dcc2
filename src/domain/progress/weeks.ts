import { grouped } from '../grouped'
import type { DaySums } from '../scheduling/dayTally'
import { mondayOf } from '../scheduling/studyDay'

/** A calendar week, Monday to Sunday; the first and the last may lack days. */
export interface Week {
  monday: string
  days: readonly DaySums[]
}

/** The calendar weeks of these days, in their order. */
export const weeksOf = (days: readonly DaySums[]): Week[] =>
  [...grouped(days, ({ day }) => mondayOf(day))].map(([monday, own]) => ({ monday, days: own }))
