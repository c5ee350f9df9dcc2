// How numbers, days and spans of time read. `Intl` knows English; we only choose the forms.

const language = 'en-GB'
const plainNumber = new Intl.NumberFormat(language)
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
const longDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthYear = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
const localDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
const localMoment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })

export const number = (n: number) => plainNumber.format(n)
/** A share of 1 as a percentage. */
export const share = (part: number) => percent.format(part)
/** A study day, YYYY-MM-DD. */
export const day = (iso: string) => longDay.format(Date.parse(iso))
export const dayShort = (iso: string) => shortDay.format(Date.parse(iso))
export const dayOfWeek = (iso: string) => weekday.format(Date.parse(iso))
/** A month, YYYY-MM. */
export const month = (iso: string) => monthYear.format(Date.parse(iso))
export const monthShort = (iso: string) => shortMonth.format(Date.parse(iso))
/** ms UTC, in the browser's zone. */
export const timeOfDay = (at: number) => clock.format(at)
export const dateAt = (at: number) => localDay.format(at)
export const momentAt = (at: number) => localMoment.format(at)
/** From one moment to another, ms UTC: what both share is said once. */
export const momentsFrom = (first: number, last: number) => localMoment.formatRange(first, last)

/** "1 card", "12 cards". */
export const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`

/** An interval in study days as it stands on a button: "3 days", "1 month", "2.5 months", "4 years". */
export function interval(days: number): string {
  if (days < 31) return count(days, 'day')
  const months = days / 30.44
  if (months < 11.75) return count(Math.round(months * 2) / 2, 'month')
  return count(Math.round((days / 365.25) * 10) / 10, 'year')
}

/** Minutes and seconds of a video: "6:53". */
export const videoTime = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

export const minutes = (ms: number) => count(Math.max(1, Math.round(ms / 60_000)), 'minute')
export const kilobytes = (bytes: number) =>
  bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`
