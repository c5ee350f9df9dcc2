import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysIn } from '@/domain/facts/calendarDate'
import { readDate } from '@/domain/quiz/marking/readDate'

const months = 'January February March April May June July August September October November December'.split(' ')
const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')
const ordinal = (n: number) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
const two = (n: number) => String(n).padStart(2, '0')

const aDay = fc
  .record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysIn(year, month) }),
    }),
  )
type Day = typeof aDay extends fc.Arbitrary<infer Value> ? Value : never

const monthForms = [
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.slice(0, 3),
  (name: string) => `${name.slice(0, 3).toLowerCase()}.`,
]
const dayForms: ((given: Day, name: string) => string)[] = [
  ({ year, day }, name) => `${day} ${name} ${year}`,
  ({ year, day }, name) => `${name} ${day}, ${year}`,
  ({ year, day }, name) => `${name} ${ordinal(day)} ${year}`,
  ({ year, day }, name) => `the ${ordinal(day)} of ${name}, ${year}`,
  ({ year, day }, name) => `${year} ${name} ${day}`,
  ({ year, day }, name) => `${two(day)}-${name}-${year}`,
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  ({ year, month, day }) => `${year}/${month}/${day}`,
  ({ year, month, day }) => `${day}.${romans[month - 1]}.${year}`,
]
const ordered: ((given: Day, sign: string) => string)[] = [
  ({ year, month, day }, sign) => [day, month, year].join(sign),
  ({ year, month, day }, sign) => [two(day), two(month), year].join(sign),
]

const iso = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`
const edtfOf = (text: string, dayFirst = true) => readDate(text, dayFirst)?.date.edtf

describe('reading a date', () => {
  it('reads any day back from every form with the month’s name, and from year, month, day', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.constantFrom(...dayForms),
        fc.constantFrom(...monthForms),
        fc.boolean(),
        (day, form, name, dayFirst) => {
          expect(edtfOf(form(day, name(months[day.month - 1]!)), dayFirst)).toBe(iso(day))
        },
      ),
      { numRuns: 2_000 },
    )
  })
  it('reads any day in figures back in the reader’s order, and tells what it is in the other', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...ordered), fc.constantFrom('/', '.', '-', ' '), (day, form, sign) => {
        const text = form(day, sign)
        const read = readDate(text, true)
        expect(read?.date.edtf).toBe(iso(day))
        const other =
          day.day <= 12 && day.day !== day.month ? iso({ ...day, month: day.day, day: day.month }) : undefined
        expect(read?.other?.edtf).toBe(other)
        // in the other order it is the other date, where there is one
        expect(edtfOf(text, false)).toBe(other ?? iso(day))
      }),
      { numRuns: 1_000 },
    )
  })
  it('reads months, years, decades and centuries back', () => {
    fc.assert(
      fc.property(aDay, ({ year, month }) => {
        const name = months[month - 1]!
        for (const text of [
          `${name} ${year}`,
          `in ${name.slice(0, 3)}. ${year}`,
          `${year}-${two(month)}`,
          `${month}/${year}`,
        ])
          expect(edtfOf(text)).toBe(`${year}-${two(month)}`)
        for (const text of [`${year}`, `in ${year}`, `about ${year}`, `~${year}`]) expect(edtfOf(text)).toBe(`${year}`)
        const ten = Math.floor(year / 10)
        for (const text of [`${ten}0s`, `the ${ten}0s`, `${ten}0’s`]) expect(edtfOf(text)).toBe(`${ten}X`)
        const century = Math.floor(year / 100)
        if (century <= 20) expect(edtfOf(`the ${ordinal(century + 1)} century`)).toBe(`${century}XX`)
      }),
    )
  })
  it('reads the span between any two days back, whatever they share', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.constantFrom(' to ', '-', ' – ', ' until ', ' and '), (a, b, sign) => {
        const [from, until] = iso(a) < iso(b) ? [a, b] : [b, a]
        fc.pre(iso(from) !== iso(until))
        const whole = ({ year, month, day }: Day) => `${day} ${months[month - 1]} ${year}`
        const span = `${iso(from)}/${iso(until)}`
        expect(edtfOf(`${whole(from)}${sign}${whole(until)}`)).toBe(span)
        if (from.year === until.year)
          expect(edtfOf(`${from.day} ${months[from.month - 1]}${sign}${whole(until)}`)).toBe(span)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), ({ year, month, day }, more) => {
        const last = day + more
        fc.pre(last <= daysIn(year, month))
        const name = months[month - 1]
        const span = `${iso({ year, month, day })}/${iso({ year, month, day: last })}`
        for (const text of [
          `${day}–${last} ${name} ${year}`,
          `${name} ${day}-${last}, ${year}`,
          `${ordinal(day)} and ${ordinal(last)} of ${name} ${year}`,
          `${day}.-${last}.${month}.${year}`,
        ])
          expect(edtfOf(text)).toBe(span)
      }),
    )
  })
  it('reads no day that the calendar does not have', () => {
    for (const text of [
      '30 February 2000',
      '29 February 1999',
      '31 April 1999',
      '1999-02-30',
      '31.11.1999',
      '0 May 1999',
      '1999-00-10',
    ])
      expect(readDate(text, true)).toBeNull()
    expect(edtfOf('29 February 2000')).toBe('2000-02-29')
  })
  it('takes two figures for a year from 1930 to 2029, where they can be nothing else', () => {
    expect(edtfOf('10 June 29')).toBe('2029-06-10')
    expect(edtfOf('10 June 30')).toBe('1930-06-10')
    expect(edtfOf("'08")).toBe('2008')
    expect(edtfOf('99')).toBeUndefined()
    expect(edtfOf('June 10')).toBeUndefined()
  })
})
