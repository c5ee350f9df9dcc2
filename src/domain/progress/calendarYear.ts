import { weekdayOf } from '../scheduling/studyDay'

/** So many shades beside the empty one. */
export const shadeCount = 4

/** A day in the calendar: `week` counts from 0, `weekday` from Monday, 0. */
export interface CalendarPlace {
  day: string
  week: number
  weekday: number
}

/** Where each of these days stands in a calendar of one column a week. `days`: in turn, from a Monday on. */
export const placesOf = (days: readonly string[]): CalendarPlace[] =>
  days.map((day, index) => ({ day, week: Math.floor(index / 7), weekday: weekdayOf(day) }))

/** The weeks in which a month begins, with the month, YYYY-MM; the first week too where its month has room to be named. */
export function monthsOf(places: readonly CalendarPlace[]): { month: string; week: number }[] {
  const months: { month: string; week: number }[] = []
  for (const { day, week } of places) {
    const month = day.slice(0, 7)
    if (months.at(-1)?.month !== month) months.push({ month, week })
  }
  return months.filter(({ week }, index) => (months[index + 1]?.week ?? Infinity) - week >= 3)
}

/**
 * From which value on each shade is meant, the palest first: quarters of the days on which anything was done, so that a calendar is told
 * apart however much one does. Fewer where values are alike.
 */
export function shadesOf(values: readonly number[]): number[] {
  const some = values.filter((value) => value > 0).sort((a, b) => a - b)
  const edges = Array.from({ length: shadeCount }, (_, shade) => some[Math.floor((shade * some.length) / shadeCount)])
  return [...new Set(edges.filter((edge) => edge !== undefined))]
}

/** 0: nothing; else the shade, 1 to {@link shadeCount}; the fullest days have the last. */
export function shadeOf(value: number, shades: readonly number[]): number {
  if (value <= 0) return 0
  const index = shades.findLastIndex((edge) => value >= edge)
  return shadeCount - shades.length + Math.max(0, index) + 1
}
