import { isDayOff, type DaysOff } from '../reviews/plan'
import { weekdayOf } from './studyDay'

/** How much is to come back on a weekday: as usual, half as much, or as little as can be. */
export const eases = ['usual', 'fewer', 'none'] as const
export type Ease = (typeof eases)[number]

/** Of each weekday, from Monday on. */
export type EasyDays = readonly Ease[]
export const noEasyDays: EasyDays = ['usual', 'usual', 'usual', 'usual', 'usual', 'usual', 'usual']

/** Not 0: where every day in reach is free, the least full one is taken all the same. */
const rooms: Record<Ease, number> = { usual: 1, fewer: 0.5, none: 0.001 }

/** How much room that study day (YYYY-MM-DD) has, against a usual one: above 0, to 1. */
export function roomOn(day: string, easyDays: EasyDays, daysOff: readonly DaysOff[] = []): number {
  if (isDayOff(daysOff, day)) return rooms.none
  return rooms[easyDays[weekdayOf(day)] ?? 'usual']
}

/** Whether the learner rests on that study day: a day off, or a weekday on which nothing is to come back. */
export const isRestDay = (day: string, easyDays: EasyDays, daysOff: readonly DaysOff[]): boolean =>
  isDayOff(daysOff, day) || easyDays[weekdayOf(day)] === 'none'
