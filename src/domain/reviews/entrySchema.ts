import * as v from 'valibot'
import { daysIn } from '../facts/calendarDate'

// What rows from outside (a backup, another version) must hold wherever they stand, so that no calendar and no replay breaks on them.

export const textSchema = v.pipe(v.string(), v.minLength(1))
export const integerSchema = v.pipe(v.number(), v.safeInteger())
export const countSchema = v.pipe(integerSchema, v.minValue(0))

/** ms UTC, to the end of the year 2999. */
export const timeSchema = v.pipe(integerSchema, v.minValue(0), v.maxValue(Date.UTC(3000, 0, 1) - 1))

const dayForm = /^[12]\d{3}-\d\d-\d\d$/
/** YYYY-MM-DD, of years 1000 to 2999. */
export const daySchema = v.pipe(
  v.string(),
  v.check((value) => {
    if (!dayForm.test(value)) return false
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
