import type { Origin } from './review'

/** What a device's clock may be off by, in ms, before anybody is asked about it: networks correct clocks all the time. */
export const clockTolerance = 10 * 60_000

/** Whether an entry is dated as it is written. What a quiz tells the schedule may be written when that ends, or be corrected later. */
export const isDatedAsWritten = (entry: { id: string; origin?: Origin }): boolean => entry.origin !== 'quiz'
