import * as v from 'valibot'
import { daysIn } from '../facts/calendarDate'
import { earliestDay, earliestTime, latestDay, latestTime } from './bounds'

// What rows from outside (a backup, another version) must hold wherever they stand, so that no calendar and no replay breaks on them.

export const textSchema = v.pipe(v.string(), v.minLength(1))
export const integerSchema = v.pipe(v.number(), v.safeInteger())
export const countSchema = v.pipe(integerSchema, v.minValue(0))

/** ms UTC. */
export const timeSchema = v.pipe(integerSchema, v.minValue(earliestTime), v.maxValue(latestTime))

const dayForm = /^\d{4}-\d\d-\d\d$/
/** YYYY-MM-DD. */
export const daySchema = v.pipe(
  v.string(),
  v.check((value) => {
    if (!dayForm.test(value) || value < earliestDay || value > latestDay) return false
    const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
    return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)
  }),
)

/** Minutes in a day and an hour: no zone is further from UTC. */
const aboutADay = 1_500

/** As the learner lives it. */
export const momentEntries = {
  at: timeSchema,
  offset: v.pipe(integerSchema, v.minValue(-aboutADay), v.maxValue(aboutADay)),
  day: daySchema,
}
