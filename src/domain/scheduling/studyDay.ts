/**
 * The learner's local day, which begins at 04:00 unless set otherwise: somebody who studies at one in the morning is still in
 * yesterday. Local time is known by its offset alone (minutes ahead of UTC), so a change of clocks or of zone is just another offset.
 */

const minute = 60_000
const hour = 60 * minute
/** Of a day, in ms. */
export const dayLength = 24 * hour

/** The hour at which a study day begins, where the learner has not set another. */
export const usualDayStart = 4

/** A point in time as the learner lives it. `at`: ms since 1970 UTC; `offset`: minutes ahead of UTC; `day`: its study day. */
export interface Moment {
  at: number
  offset: number
  day: string
}

const names = new Map<number, string>()

/** The day whose midnight that is; kept, since a balancer asks it of every day in reach. */
function nameOf(at: number): string {
  const known = names.get(at)
  if (known !== undefined) return known
  const name = new Date(at).toISOString().slice(0, 10)
  if (names.size > 10_000) names.clear()
  names.set(at, name)
  return name
}

/** The study day, YYYY-MM-DD, in which `at` (ms UTC) falls where local time is `offset` minutes ahead of UTC. `dayStart`: hour, 0 to 23. */
export const studyDay = (at: number, offset: number, dayStart = usualDayStart): string =>
  nameOf(Math.floor((at + offset * minute - dayStart * hour) / dayLength) * dayLength)

export const momentOf = (at: number, offset: number, dayStart = usualDayStart): Moment => ({
  at,
  offset,
  day: studyDay(at, offset, dayStart),
})

const midnights = new Map<string, number>()

/** ms UTC of midnight: a day's number is this over the length of a day, whatever the zone. Kept, since a queue asks it of every card. */
function midnight(day: string): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const computed = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  if (midnights.size > 10_000) midnights.clear()
  midnights.set(day, computed)
  return computed
}

/** ms since 1970 UTC at which the study day begins, as seen from `offset`. */
export const dayStartMs = (day: string, offset: number, dayStart = usualDayStart): number =>
  midnight(day) + dayStart * hour - offset * minute

/** Whole days from `a` to `b`; negative where `b` is the earlier. */
export const daysBetween = (a: string, b: string): number => Math.round((midnight(b) - midnight(a)) / dayLength)

export const addDays = (day: string, days: number): string => nameOf(midnight(day) + days * dayLength)

const someMonday = '1970-01-05'

/** The weekday of that day, from Monday, 0, to Sunday, 6. */
export const weekdayOf = (day: string): number => ((daysBetween(someMonday, day) % 7) + 7) % 7

/** The Monday of the calendar week in which that day lies. */
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day))
