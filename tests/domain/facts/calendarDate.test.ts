import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, daysIn, overlaps, parseDate, shownDate, whenPhrase } from '@/domain/facts/calendarDate'

const pad = (n: number, length = 2) => String(n).padStart(length, '0')

describe('a date', () => {
  it.each([
    ['1999-06-10', '1999-06-10', '1999-06-10', 'day', '10 June 1999', 'on 10 June 1999'],
    ['1999-06', '1999-06-01', '1999-06-30', 'month', 'June 1999', 'in June 1999'],
    ['2000-02', '2000-02-01', '2000-02-29', 'month', 'February 2000', 'in February 2000'],
    ['1999', '1999-01-01', '1999-12-31', 'year', '1999', 'in 1999'],
    ['199X', '1990-01-01', '1999-12-31', 'decade', 'the 1990s', 'in the 1990s'],
    ['14XX', '1400-01-01', '1499-12-31', 'century', 'the 15th century', 'in the 15th century'],
    ['20XX', '2000-01-01', '2099-12-31', 'century', 'the 21st century', 'in the 21st century'],
    ['10XX', '1000-01-01', '1099-12-31', 'century', 'the 11th century', 'in the 11th century'],
    ['1450~', '1450-01-01', '1450-12-31', 'year', 'about 1450', 'about 1450'],
    ['1999-06-10~', '1999-06-10', '1999-06-10', 'day', 'about 10 June 1999', 'about 10 June 1999'],
    ['1999-06-02/1999-06-03', '1999-06-02', '1999-06-03', 'day', '2 and 3 June 1999', 'on 2 and 3 June 1999'],
    ['2013-06-27/2013-06-30', '2013-06-27', '2013-06-30', 'day', '27 to 30 June 2013', 'on 27 to 30 June 2013'],
    ['1999-05-30/1999-06-02', '1999-05-30', '1999-06-02', 'day', '30 May to 2 June 1999', 'on 30 May to 2 June 1999'],
    ['1999-03/1999-06', '1999-03-01', '1999-06-30', 'month', 'March to June 1999', 'from March to June 1999'],
    [
      '1999-11/2000-01',
      '1999-11-01',
      '2000-01-31',
      'month',
      'November 1999 to January 2000',
      'from November 1999 to January 2000',
    ],
    ['1999-03/2001', '1999-03-01', '2001-12-31', 'month', 'March 1999 to 2001', 'from March 1999 to 2001'],
    ['1996/1998', '1996-01-01', '1998-12-31', 'year', '1996 to 1998', 'from 1996 to 1998'],
    ['1996~/1998', '1996-01-01', '1998-12-31', 'year', 'about 1996 to 1998', 'about 1996 to 1998'],
    ['2011/..', '2011-01-01', '9999-12-31', 'year', 'since 2011', 'since 2011'],
    ['../2014-05', '0000-01-01', '2014-05-31', 'month', 'until May 2014', 'until May 2014'],
  ])(
    '%s lasts from %s to %s, is known to the %s and reads “%s”, “%s”',
    (edtf, earliest, latest, precision, shown, phrase) => {
      const date = dateOf(edtf)
      expect(date).toMatchObject({ edtf, earliest, latest, precision })
      expect(shownDate(date)).toBe(shown)
      expect(whenPhrase(date)).toBe(phrase)
    },
  )

  it('reads the same again, with a wording of its own or without', () => {
    const plain = dateOf('1999-03-24')
    expect(dateOf({ edtf: '1999-03-24', shown: 'late March 1999' })).toEqual({ ...plain, shown: 'late March 1999' })
    expect(dateOf('1999-03-24')).toEqual(plain)
    expect(plain.shown).toBeUndefined()
  })

  it.each([
    ['1999-06-10', { approximate: false, span: false, open: undefined }],
    ['1450~', { approximate: true, span: false, open: undefined }],
    ['1996/1998~', { approximate: true, span: true, open: undefined }],
    ['2011/..', { approximate: false, span: true, open: 'end' }],
    ['../2014', { approximate: false, span: true, open: 'start' }],
  ])('%s is %o', (edtf, { approximate, span, open }) => {
    const date = dateOf(edtf)
    expect([date.approximate, date.span, date.open]).toEqual([approximate, span, open])
  })

  it.each([
    ['', 'is empty'],
    ['June 1999', 'is words'],
    ['1999-13', 'has a thirteenth month'],
    ['1999-00', 'has no month'],
    ['1999-06-00', 'has no day'],
    ['1999-06-31', 'is after the end of June'],
    ['1999-02-29', 'is no leap day'],
    ['1900-02-29', 'is no leap day: centuries have none'],
    ['1999-6-1', 'is short of digits'],
    ['99', 'is short of a century'],
    ['1X99', 'has a gap'],
    ['199X-06', 'has a month in no year'],
    ['14XX-01', 'has a month in no year'],
    ['1999?', 'is uncertain, which the decks tell by disputes'],
    ['1999-06-10T10:00', 'has a time'],
    [' 1999', 'has a blank'],
    ['../..', 'is open at both ends'],
    ['1999/', 'lacks its end'],
    ['/1999', 'lacks its start'],
    ['1999/1998', 'ends before it starts'],
    ['1999-06-03/1999-06-02', 'ends before it starts'],
    ['1997/1998/1999', 'has two ends'],
    ['1999/soon', 'ends in words'],
  ])('“%s” is none: it %s', (edtf) => {
    expect(parseDate(edtf)).toBeNull()
    expect(() => dateOf(edtf)).toThrow(`no date: "${edtf}"`)
  })

  it.each(['2000-02-29', '2024-02-29'])('may be the leap day %s', (edtf) =>
    expect(parseDate(edtf)).toMatchObject({ earliest: edtf, latest: edtf }),
  )

  it.each([
    ['early 2024', 'in early 2024'],
    ['late 2007', 'in late 2007'],
    ['by the middle of the 15th century', 'by the middle of the 15th century'],
    ['after 1948', 'after 1948'],
    ['the spring of 2024', 'in the spring of 2024'],
  ])('with the deck’s own wording “%s” follows a sentence as “%s”', (shown, phrase) => {
    const date = dateOf({ edtf: '2024~', shown })
    expect(shownDate(date)).toBe(shown)
    expect(whenPhrase(date)).toBe(phrase)
  })
  it('with a wording for a span of months follows a sentence as one time, not as its start', () =>
    expect(whenPhrase(dateOf({ edtf: '2007-07/2007-08', shown: 'summer 2007' }))).toBe('in summer 2007'))

  it.each([
    ['1999-06', '1999-06-10', true],
    ['1999-06', '1999-07', false],
    ['2011/..', '2024', true],
    ['../2010', '2011', false],
    ['1996/1998', '1998/1999', true],
  ])('%s may mean the same time as %s: %s', (a, b, same) => {
    expect(overlaps(dateOf(a), dateOf(b))).toBe(same)
    expect(overlaps(dateOf(b), dateOf(a))).toBe(same)
  })
})

describe('any date', () => {
  const aDay = fc.tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  const aPoint = aDay
    .chain(([year, month, day]) => {
      const whole = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
      return fc.constantFrom(
        whole,
        whole.slice(0, 7),
        whole.slice(0, 4),
        `${whole.slice(0, 3)}X`,
        `${whole.slice(0, 2)}XX`,
      )
    })
    .chain((point) => fc.constantFrom(point, `${point}~`))
  const aSpan = fc
    .tuple(fc.oneof(aPoint, fc.constant('..')), fc.oneof(aPoint, fc.constant('..')))
    .map((ends) => ends.join('/'))
  const aDate = fc
    .oneof(aPoint, aSpan)
    .map((edtf) => parseDate(edtf))
    .filter((date) => date !== null)

  it('begins no later than it ends', () =>
    fc.assert(fc.property(aDate, ({ earliest, latest }) => void expect(earliest <= latest).toBe(true))))
  it('reads in words without a gap, and never as EDTF', () =>
    fc.assert(fc.property(aDate, (date) => void expect(shownDate(date)).not.toMatch(/undefined|NaN| {2}|[X~/]|\.\./))))

  it('of a day is one exactly where the calendar has that day', () =>
    fc.assert(
      fc.property(aDay, ([year, month, day]) => {
        const real = new Date(Date.UTC(year, month - 1, day))
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day
        expect(parseDate(`${pad(year, 4)}-${pad(month)}-${pad(day)}`) !== null).toBe(exists)
        if (exists) expect(day).toBeLessThanOrEqual(daysIn(year, month))
      }),
    ))
  it('of a day is read back from its words as the same day', () =>
    fc.assert(
      fc.property(aDay, ([year, month, day]) => {
        const date = parseDate(`${pad(year, 4)}-${pad(month)}-${pad(day)}`)
        fc.pre(date !== null)
        expect(new Date(`${shownDate(date)} UTC`).toISOString().slice(0, 10)).toBe(date.edtf)
      }),
    ))
})
