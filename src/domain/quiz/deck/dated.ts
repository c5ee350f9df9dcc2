import { capital } from '../../cards/wording'
import { parseDate, shownDate, type CalendarDate } from '../../facts/calendarDate'
import { told } from '../../facts/clause'
import type { Claim, ClaimValue, DateFact, Fact, ResolutionFact } from '../../facts/fact'
import { grouped } from '../../grouped'

/** A dated event or instrument. */
export interface Dated {
  fact: DateFact | ResolutionFact
  claim: 'when' | 'adopted'
  date: CalendarDate
  /** The day on which that begins, counted from 1970. */
  day: number
  /** Its own date, then any that a view of a dispute gives it. */
  dates: CalendarDate[]
  /** Its date as an answer, also less precisely than it is known: "24 March 1999", "March 1999", "1999". */
  forms: DateForm[]
  /** What happened, as an answer; empty for an instrument. */
  event: string
}

/**
 * Dates of one shape give nothing away beside each other: all days, all months, all spans. A day is told as its month beside months:
 * that it was in that month is as true.
 */
export interface DateForm {
  shape: string
  date: CalendarDate
  text: string
  /** The day on which it begins, counted from 1970. */
  day: number
}

/** A date and what it is the date of. */
export interface Moment {
  dated: Dated
  form: DateForm
}

/** The date that a value is, or null. */
function asDate(value: ClaimValue): CalendarDate | null {
  if (typeof value === 'string' || 'edtf' in value) return parseDate(value)
  return null
}

/** A claim's value and what others hold it to be: none of these is wrong beyond doubt. */
export const valuesOf = ({ value, dispute }: Claim): ClaimValue[] => [
  value,
  ...(dispute?.accepted ? [dispute.accepted] : []),
  ...(dispute?.views.map((view) => view.value) ?? []),
]

/** All dates that a claim may mean. */
export const datesOf = (claim: Claim): CalendarDate[] => valuesOf(claim).flatMap((value) => asDate(value) ?? [])

const dayLength = 86_400_000
export const dayOf = ({ earliest, latest, open }: CalendarDate) =>
  Date.parse(open === 'start' ? latest : earliest) / dayLength

const monthName = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g
/** How a span, or a date with a wording of its own, is told: "27 and 28 June" otherwise than "24 to 31 August" or "30 May to 2 June". */
const wordedForm = (date: CalendarDate) =>
  (date.span || date.shown !== undefined) && shownDate(date).replace(/\d+/g, '0').replace(monthName, 'month')

const formOf = (date: CalendarDate): DateForm => ({
  shape: [date.precision, wordedForm(date), date.approximate, date.open].join(),
  date,
  text: capital(shownDate(date)),
  day: dayOf(date),
})

/** How many characters of 1999-03-24 tell the month, and the year. */
const coarser = { day: [7, 4], month: [4], year: [], decade: [], century: [] }

function formsOf(date: CalendarDate): DateForm[] {
  const plainDate = !date.span && !date.shown && !date.approximate
  const less = plainDate ? coarser[date.precision].map((length) => parseDate(date.earliest.slice(0, length))) : []
  return [date, ...less.filter((each) => each !== null)].map(formOf)
}

export function datedOf(fact: Fact): Dated[] {
  const claim = fact.kind === 'date' ? 'when' : 'adopted'
  const dated = fact.kind === 'date' ? fact.claims.when : fact.kind === 'resolution' ? fact.claims.adopted : undefined
  const dates = dated ? datesOf(dated) : []
  const event = fact.kind === 'date' ? capital(told(fact.event)) : ''
  const [date] = dates
  return date
    ? [{ fact: fact as Dated['fact'], claim, date, day: dayOf(date), dates, forms: formsOf(date), event }]
    : []
}

/** All dates of each shape, the earliest first. */
export function timelinesOf(all: readonly Dated[]): Map<string, Moment[]> {
  const moments = all.flatMap((dated) => dated.forms.map((form) => ({ dated, form })))
  const timelines = grouped(moments, ({ form }) => form.shape)
  for (const timeline of timelines.values()) timeline.sort((a, b) => a.form.day - b.form.day)
  return timelines
}

/** Those of a timeline from one day to another. */
export function between(timeline: readonly Moment[], from: number, until: number): readonly Moment[] {
  let [low, high] = [0, timeline.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeline[middle]?.form.day ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < timeline.length && (timeline[end]?.form.day ?? 0) <= until) end++
  return timeline.slice(low, end)
}
