import { capital } from '../cards/wording'
import { parseDate, shownDate, type CalendarDate } from '../facts/calendarDate'
import { told } from '../facts/clause'
import type { Claim, ClaimValue, DateFact, Fact, ResolutionFact } from '../facts/fact'

/** A dated event or instrument. */
export interface Dated {
  fact: DateFact | ResolutionFact
  claim: 'when' | 'adopted'
  date: CalendarDate
  /** Its own date, then any that a view of a dispute gives it. */
  dates: CalendarDate[]
  /** Its date as an answer, also less precisely than it is known: "24 March 1999", "March 1999", "1999". */
  forms: DateForm[]
  /** What happened, as an answer; empty for an instrument. */
  event: string
}

/** Dates of one shape give nothing away beside each other: all days, all months, all spans. */
export interface DateForm {
  shape: string
  date: CalendarDate
  text: string
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

const formOf = (date: CalendarDate): DateForm => ({
  shape: [date.precision, date.span, date.approximate, date.open ?? '', date.shown !== undefined].join(),
  date,
  text: capital(shownDate(date)),
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
  return dates[0]
    ? [{ fact: fact as Dated['fact'], claim, date: dates[0], dates, forms: formsOf(dates[0]), event }]
    : []
}
