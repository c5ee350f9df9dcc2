import { daysIn, parseDate, shownDate, type CalendarDate } from '../../facts/calendarDate'
import type { DateToken, Season, Stretch } from './dateTokens'

/** A date as it was typed. `other`: what it would be in the other order of day and month. */
export interface DateReading {
  date: CalendarDate
  other?: CalendarDate
}

type NumberToken = Extract<DateToken, { kind: 'number' }>

const two = (n: number | string) => String(n).padStart(2, '0')

/** First and last month. Winter is not read: nobody can say at which end of its year it is meant. */
const seasonMonths: Record<Season, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
}
/** First and last month of a year, day of a month, year of a decade and of a century: wide, since nobody measures "early". */
const stretchOf: Record<'month' | 'year' | 'decade' | 'century', Record<Stretch, [number, number]>> = {
  month: { early: [1, 12], mid: [9, 21], late: [19, 31] },
  year: { early: [1, 5], mid: [4, 9], late: [8, 12] },
  decade: { early: [0, 4], mid: [3, 6], late: [5, 9] },
  century: { early: [0, 40], mid: [30, 70], late: [60, 99] },
}

/** A year of two digits lies between 1930 and 2029. */
const fullYear = (text: string) => (text.length === 4 ? text : `${Number(text) < 30 ? 20 : 19}${text}`)
const isYear = (text: string) => /^[12]\d{3}$/.test(text)

export const reading = (edtf: string): DateReading | null => {
  const date = parseDate(edtf)
  return date && { date }
}

/** Three numbers: the year first, or last with day and month in the learner's order unless only one order makes a date. */
function ofThree([a, b, c]: readonly string[], dayFirst: boolean): DateReading | null {
  if (!a || !b || !c) return null
  if (isYear(a)) return reading(`${a}-${two(b)}-${two(c)}`)
  if (!isYear(c) && c.length !== 2) return null
  const byDay = reading(`${fullYear(c)}-${two(b)}-${two(a)}`)
  const byMonth = reading(`${fullYear(c)}-${two(a)}-${two(b)}`)
  const [first, second] = dayFirst ? [byDay, byMonth] : [byMonth, byDay]
  if (!first || !second || first.date.edtf === second.date.edtf) return first ?? second
  return { ...first, other: second.date }
}

/** A month by its name beside at most a day and a year, in any order. */
function withMonth(month: number, numbers: readonly NumberToken[]): DateReading | null {
  const year = numbers.find(({ text, short }) => short || isYear(text)) ?? numbers.at(-1)
  const [day, more] = numbers.filter((number) => number !== year)
  if (!year || more || (year.text.length !== 2 && !isYear(year.text))) return null
  const edtf = `${fullYear(year.text)}-${two(month)}`
  if (day) return day.text.length > 2 ? null : reading(`${edtf}-${two(day.text)}`)
  // "June 10" is a day without its year
  return isYear(year.text) || year.short || Number(year.text) > 31 ? reading(edtf) : null
}

/** Numbers alone: a year, a year and a month, or a whole date. */
function ofNumbers(numbers: readonly NumberToken[], signs: readonly string[], dayFirst: boolean): DateReading | null {
  const [a, b, ...more] = numbers.map(({ text }) => text)
  if (!a || more.length > 1) return null
  if (b && more.length) return ofThree([a, b, ...more], dayFirst)
  if (!b) return isYear(a) || numbers[0]?.short ? reading(fullYear(a)) : null
  if (!signs.some((sign) => '-/.'.includes(sign))) return null
  if (isYear(a)) return b.length <= 2 ? reading(`${a}-${two(b)}`) : null
  return isYear(b) && a.length <= 2 ? reading(`${b}-${two(a)}`) : null
}

/** The centuries that a year of four digits has. */
const ofCentury = (count: number) => (count >= 11 && count <= 21 ? reading(`${count - 1}XX`) : null)

const without = <Value>(values: readonly Value[], value: Value) => values.filter((each) => each !== value)

/** "early 1999", "mid-June 1999", "the late 15th century". */
function part(stretch: Stretch, { date }: DateReading): DateReading | null {
  const { precision, earliest, span } = date
  if (precision === 'day' || span) return null
  const [year, month] = [earliest.slice(0, 4), earliest.slice(5, 7)]
  const [first, last] = stretchOf[precision][stretch]
  const until = precision === 'month' ? Math.min(last, daysIn(Number(year), Number(month))) : last
  const place = { month: `${year}-${month}-`, year: `${year}-`, decade: year.slice(0, 3), century: year.slice(0, 2) }[
    precision
  ]
  const digits = precision === 'decade' ? String : two
  const shown = `${stretch} ${shownDate(date).replace(/^the /, '')}`
  const stretched = parseDate({ edtf: `${place}${digits(first)}/${place}${digits(until)}`, shown })
  return stretched && { date: stretched }
}

function ofSeason(season: Season, [year, more]: readonly NumberToken[]): DateReading | null {
  if (!year || more || !(isYear(year.text) || year.short)) return null
  const [from, until] = seasonMonths[season]
  const digits = fullYear(year.text)
  const date = parseDate({ edtf: `${digits}-${two(from)}/${digits}-${two(until)}`, shown: `${season} ${digits}` })
  return date && { date }
}

const ofKind = <Kind extends DateToken['kind']>(tokens: readonly DateToken[], kind: Kind) =>
  tokens.filter((token): token is Extract<DateToken, { kind: Kind }> => token.kind === kind)

/** One date, from tokens that tell no more than one. */
export function singleDate(tokens: readonly DateToken[], dayFirst: boolean): DateReading | null {
  const signs = ofKind(tokens, 'sign').map(({ sign }) => sign)
  if (signs.some((sign) => /[a-z&]/.test(sign))) return null
  const [stretch, ...stretches] = ofKind(tokens, 'stretch')
  if (stretch) {
    const whole = stretches.length ? null : singleDate(without(tokens, stretch), dayFirst)
    return whole && part(stretch.stretch, whole)
  }
  const numbers = ofKind(tokens, 'number')
  const words = tokens.filter(({ kind }) => kind !== 'number' && kind !== 'sign')
  const [word, other] = words
  if (other)
    return other.kind === 'century' && word?.kind === 'roman' && !numbers.length ? ofCentury(word.number) : null
  switch (word?.kind) {
    case undefined:
      return ofNumbers(numbers, signs, dayFirst)
    case 'month':
      return withMonth(word.month, numbers)
    case 'roman':
      return word.number <= 12 && numbers.length === 2 ? withMonth(word.number, numbers) : null
    case 'season':
      return ofSeason(word.season, numbers)
    case 'decade':
      return numbers.length || !/^(\d\d)?\d0$/.test(word.text) ? null : reading(`${fullYear(word.text).slice(0, 3)}X`)
    case 'century':
      return numbers.length === 1 ? ofCentury(Number(numbers[0]?.text)) : null
    default:
      return null
  }
}
