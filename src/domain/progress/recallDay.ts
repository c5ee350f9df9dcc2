import { addDays, dayLength, daysBetween } from '../scheduling/studyDay'
import type { Moment } from '../scheduling/studyDay'

/** How far ahead recall is told, in days: ten years. */
const reach = 3_653

/** The last day for which recall is told. */
export const lastRecallDay = (today: string): string => addDays(today, reach)

/** Whether recall can be foretold for that day: tomorrow at the earliest, and within ten years. What a field holds half typed is not. */
export const isRecallDay = (day: string, today: string): boolean => day > today && day <= lastRecallDay(today)

/** ms UTC at this hour on that study day, whatever clocks do in between; now for null and for a day that is not ahead. */
export const recallMoment = ({ at, day: today }: Pick<Moment, 'at' | 'day'>, day: string | null): number =>
  day === null ? at : at + Math.max(0, daysBetween(today, day)) * dayLength
