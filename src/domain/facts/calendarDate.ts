import type { DateValue } from './fact'

// EDTF, ISO 8601-2 levels 0 and 1 as far as the decks need them: https://www.loc.gov/standards/datetime/

export type Precision = 'century' | 'decade' | 'year' | 'month' | 'day'

/** A date as far as it is known: a day, or all the days from `earliest` to `latest` (YYYY-MM-DD). */
export interface CalendarDate {
  edtf: string
  earliest: string
  latest: string
  precision: Precision
  /** "~": about then. */
  approximate: boolean
  /** A span of time rather than one date known coarsely. */
  span: boolean
  /** A span that has no known start or end; the bound is then 0000-01-01 or 9999-12-31. */
  open?: 'start' | 'end'
  /** A wording of its own, where the deck gives one. */
  shown?: string
}

const months = 'January February March April May June July August September October November December'.split(' ')
const form = /^(?<century>\d\d)(?:(?<unknown>XX)|(?<year>\d[\dX]))(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?<about>~?)$/

/** Days in a month of the proleptic Gregorian calendar; `month` from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

interface Bounds {
  earliest: string
  latest: string
  precision: Precision
  approximate: boolean
}

function bounds(text: string): Bounds | null {
  const groups = form.exec(text)?.groups
  if (!groups) return null
  const { century, unknown, year, month, day, about } = groups
  const approximate = about === '~'
  const coarse = unknown ? `${century}XX` : `${century}${year}`
  if (coarse.includes('X')) {
    if (month) return null
    const precision = unknown ? 'century' : 'decade'
    return {
      earliest: `${coarse.replaceAll('X', '0')}-01-01`,
      latest: `${coarse.replaceAll('X', '9')}-12-31`,
      precision,
      approximate,
    }
  }
  if (!month) return { earliest: `${coarse}-01-01`, latest: `${coarse}-12-31`, precision: 'year', approximate }
  const days = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(coarse), Number(month)) : 0
  if (!days) return null
  if (!day)
    return { earliest: `${coarse}-${month}-01`, latest: `${coarse}-${month}-${days}`, precision: 'month', approximate }
  if (Number(day) < 1 || Number(day) > days) return null
  const iso = `${coarse}-${month}-${day}`
  return { earliest: iso, latest: iso, precision: 'day', approximate }
}

function parsed(edtf: string): CalendarDate | null {
  const [from, until, ...more] = edtf.split('/')
  if (from === undefined || more.length) return null
  if (until === undefined) {
    const one = bounds(from)
    return one && { edtf, ...one, span: false }
  }
  const start = from === '..' ? null : bounds(from)
  const end = until === '..' ? null : bounds(until)
  if ((from !== '..' && !start) || (until !== '..' && !end) || (!start && !end)) return null
  const earliest = start?.earliest ?? '0000-01-01'
  const latest = end?.latest ?? '9999-12-31'
  if (earliest > latest) return null
  const { precision } = (start ?? end)!
  const approximate = (start?.approximate ?? false) || (end?.approximate ?? false)
  const open = start ? (end ? {} : { open: 'end' as const }) : { open: 'start' as const }
  return { edtf, earliest, latest, precision, approximate, span: true, ...open }
}

/** What was read of late: a deck of some thousand dates is read again and again. */
const known = new Map<string, Readonly<CalendarDate> | null>()
const mostKnown = 10_000

/** Reads an EDTF date; null where it is none, or where a span ends before it starts. */
export function parseDate(value: DateValue): Readonly<CalendarDate> | null {
  const { edtf, shown } = typeof value === 'string' ? { edtf: value, shown: undefined } : value
  let date = known.get(edtf)
  if (date === undefined) {
    if (known.size === mostKnown) known.clear()
    known.set(edtf, (date = parsed(edtf)))
  }
  return date && shown !== undefined ? { ...date, shown } : date
}

/** The same, of a date that the build has checked. @throws Error where it has not */
export function dateOf(value: DateValue): CalendarDate {
  const date = parseDate(value)
  if (!date) throw new Error(`no date: ${JSON.stringify(value)}`)
  return date
}

const ordinal = (n: number) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

function worded(iso: string, precision: Precision): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  const name = months[Number(month) - 1] ?? ''
  const plainYear = String(Number(year))
  switch (precision) {
    case 'day':
      return `${Number(day)} ${name} ${plainYear}`
    case 'month':
      return `${name} ${plainYear}`
    case 'year':
      return plainYear
    case 'decade':
      return `the ${plainYear}s`
    case 'century':
      return `the ${ordinal(Number(year) / 100 + 1)} century`
  }
}

/** "2 and 3 June 1999", "27 to 30 June 2013", "30 May to 2 June 1999", "March to June 1999", "1996 to 1998". */
function wordedSpan({ edtf, earliest, latest }: CalendarDate): string {
  const [from = '', until = ''] = edtf.split('/')
  const start = from === '..' ? null : bounds(from)
  const end = until === '..' ? null : bounds(until)
  if (!start) return `until ${worded(end!.earliest, end!.precision)}`
  if (!end) return `since ${worded(start.earliest, start.precision)}`
  const startText = worded(start.earliest, start.precision)
  const endText = worded(end.earliest, end.precision)
  if (start.precision !== end.precision || earliest.slice(0, 4) !== latest.slice(0, 4))
    return `${startText} to ${endText}`
  if (start.precision !== 'day' || earliest.slice(0, 7) !== latest.slice(0, 7))
    return `${startText.replace(/ \d+$/, '')} to ${endText}`
  const [first, last] = [Number(earliest.slice(8)), Number(latest.slice(8))]
  return `${first} ${last === first + 1 ? 'and' : 'to'} ${endText}`
}

/** How a date reads: the deck's own wording, or one of its precision. */
export function shownDate(date: CalendarDate): string {
  if (date.shown) return date.shown
  const text = date.span ? wordedSpan(date) : worded(date.earliest, date.precision)
  return date.approximate ? `about ${text}` : text
}

/** "on 10 June 1999", "in June 1999", "from 1996 to 1998", "since 2011": the date as it follows a sentence. */
export function whenPhrase(date: CalendarDate): string {
  const text = shownDate(date)
  if (/^(on|in|from|since|until|about|before|after|by|between|late|early) /i.test(text))
    return /^(late|early) /i.test(text) ? `in ${text}` : text
  if (date.span && date.open) return text
  if (date.span && date.precision !== 'day') return `${date.shown ? 'in' : 'from'} ${text}`
  return `${date.precision === 'day' ? 'on' : 'in'} ${text}`
}

/** Whether the two may mean the same time: their spans share a day. */
export const overlaps = (a: CalendarDate, b: CalendarDate) => a.earliest <= b.latest && b.earliest <= a.latest
