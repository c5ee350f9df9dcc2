import { isDayOff, type DaysOff } from '../reviews/plan'
import { daysBetween } from './studyDay'

/** How much is to come back on a weekday: as usual, half as much, or as little as can be. */
export const eases = ['usual', 'fewer', 'none'] as const
export type Ease = (typeof eases)[number]

/** Of each weekday, from Monday on. */
export type EasyDays = readonly Ease[]
export const noEasyDays: EasyDays = ['usual', 'usual', 'usual', 'usual', 'usual', 'usual', 'usual']

/** Not 0: where every day in reach is free, the least full one is taken all the same. */
const rooms: Record<Ease, number> = { usual: 1, fewer: 0.5, none: 0.001 }

const someMonday = '1970-01-05'

/** How much room that study day (YYYY-MM-DD) has, against a usual one: above 0, to 1. */
export function roomOn(day: string, easyDays: EasyDays, daysOff: readonly DaysOff[] = []): number {
  if (isDayOff(daysOff, day)) return rooms.none
  const fromMonday = (daysBetween(someMonday, day) % 7) + (day < someMonday ? 7 : 0)
  return rooms[easyDays[fromMonday % 7] ?? 'usual']
}
