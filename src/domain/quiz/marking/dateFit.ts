import { overlaps, parseDate, type CalendarDate, type Precision } from '../../facts/calendarDate'

/** How a typed date fits one that is right, and what it earns. */
export type Fit = { share: number; how: 'same' | 'within' | 'coarser' | 'partOfSpan' }

/**
 * What a date earns that is right but coarser than asked: as many of the parts that were asked as it tells (day, month and year; month
 * and year). A year or a decade asked has no parts; the next coarser time then earns a third, and so does the century of a year told roughly. Anything coarser is worth nothing.
 */
const earned: Record<Precision, Partial<Record<Precision, number>>> = {
  day: { month: 2 / 3, year: 1 / 3 },
  month: { year: 1 / 2 },
  year: { decade: 1 / 3 },
  decade: { century: 1 / 3 },
  century: {},
}
const partOfSpan = 1 / 2

const day = 86_400_000
const year = 366
/** Days that an approximate date may be missed by, on either side; a year that ends in 0 stands for its half-decades. */
const slack: Record<Precision, number> = { day: 3, month: 31, year, decade: 5 * year, century: 30 * year }
/** Days that an answer may span, where the time itself is only told roughly: a season, "mid-15th century". */
const roughly: Record<Precision, number> = { day: 14, month: 123, year: 50 * year, decade: 60 * year, century: 0 }

export const contains = (whole: CalendarDate, part: CalendarDate) =>
  whole.earliest <= part.earliest && part.latest <= whole.latest
export const sameTime = (a: CalendarDate, b: CalendarDate) => a.earliest === b.earliest && a.latest === b.latest
const moved = (iso: string, days: number) => new Date(Date.parse(iso) + days * day).toISOString().slice(0, 10)
const daysOf = ({ earliest, latest }: CalendarDate) => (Date.parse(latest) - Date.parse(earliest)) / day + 1

function widened(date: CalendarDate): CalendarDate {
  if (!date.approximate) return date
  const { earliest, latest, precision } = date
  const days = slack[precision] * (precision === 'year' && /^\d{3}0/.test(earliest) ? 5 : 1)
  return { ...date, earliest: moved(earliest, -days), latest: moved(latest, days) }
}

/** The finest time that a calendar names which holds it whole; null where that is more than a century. */
function grainOf({ earliest, latest, precision, span }: CalendarDate): Precision | null {
  if (!span && precision === 'day') return 'day'
  const shared = (['month', 'year', 'decade', 'century'] as const).find((_, index) => {
    const length = [7, 4, 3, 2][index]
    return earliest.slice(0, length) === latest.slice(0, length)
  })
  return shared ?? null
}

/** Of a span without end or start that bound which is known. */
function bounded(date: CalendarDate): CalendarDate {
  if (!date.open) return date
  const [from = '', until = ''] = date.edtf.split('/')
  return parseDate(date.open === 'end' ? from : until) ?? date
}

/** How a date that was typed fits the one asked; null where it contradicts it. */
export function fitOf(expected: CalendarDate, typed: CalendarDate): Fit | null {
  if (typed.open === 'start' && expected.open !== 'start') return null
  const [asked, read] = [bounded(expected), bounded(typed)]
  if (sameTime(asked, read)) return { share: 1, how: 'same' }
  const rough = asked.approximate || (asked.span && asked.shown !== undefined)
  const lasting = asked.span && !rough
  if (lasting) {
    const ends = [asked.earliest === read.earliest, asked.latest === read.latest]
    const oneOfDays = asked.precision === 'day' && contains(asked, read)
    const oneEnd = ends.includes(true) && read.precision === asked.precision
    if (oneOfDays || oneEnd) return { share: partOfSpan, how: 'partOfSpan' }
    const [from = '', until = ''] = asked.edtf.split('/')
    if ([from, until].includes(read.edtf)) return { share: partOfSpan, how: 'partOfSpan' }
  } else if (contains(widened(asked), read)) return { share: 1, how: 'within' }
  if (!contains(read, asked)) return null
  if (rough && daysOf(read) <= roughly[asked.precision]) return { share: 1, how: 'same' }
  const grain = grainOf(read)
  const ofRough = grain && asked.approximate ? 1 / 3 : 0
  return { share: (grain && earned[asked.precision][grain]) ?? ofRough, how: 'coarser' }
}

const finer: readonly Precision[] = ['century', 'decade', 'year', 'month', 'day']
/** How many characters of 1999-03-24 tell the year, and the month. */
const characters: Partial<Record<Precision, number>> = { year: 4, month: 7 }

/** How a typed date fits a view's, taken no more closely than was asked. A view that is coarser itself says nothing of closer times. */
export function fitOfView(view: CalendarDate, { precision }: CalendarDate, typed: CalendarDate): Fit | null {
  const closer = finer.indexOf(view.precision) - finer.indexOf(precision)
  const length = characters[precision]
  const cut = closer > 0 && length && !view.span ? parseDate(view.earliest.slice(0, length)) : null
  const fit = fitOf(cut ?? view, typed)
  return fit?.how === 'within' && (closer < 0 || !overlaps(view, typed)) ? null : fit
}
