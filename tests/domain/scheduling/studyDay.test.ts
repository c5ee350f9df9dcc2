import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayStartMs, daysBetween, momentOf, studyDay } from '@/domain/scheduling/studyDay'

const utc = (iso: string) => Date.parse(`${iso}Z`)
const anOffset = fc.integer({ min: -12 * 60, max: 14 * 60 })
const aTime = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2200, 0, 1) })
const aDayStart = fc.integer({ min: 0, max: 23 })

describe('a study day', () => {
  it.each([
    ['the last minute of yesterday', '2026-01-05T03:59:59.999', 0, '2026-01-04'],
    ['four in the morning', '2026-01-05T04:00:00.000', 0, '2026-01-05'],
    ['one at night after New Year’s Eve', '2027-01-01T01:00', 0, '2026-12-31'],
    ['half past eleven at night in Berlin', '2026-01-05T22:30', 60, '2026-01-05'],
    ['one at night in Berlin, the same evening', '2026-01-06T00:00', 60, '2026-01-05'],
    ['the evening before a leap day', '2028-02-29T03:00', 0, '2028-02-28'],
    ['a leap day', '2028-02-29T12:00', 0, '2028-02-29'],
    ['the night after a leap day', '2028-03-01T03:59', 0, '2028-02-29'],
    ['no leap day in 2100', '2100-03-01T03:59', 0, '2100-02-28'],
    ['the night in which Berlin’s clocks go forward, before', '2026-03-29T00:59', 60, '2026-03-28'],
    ['the night in which Berlin’s clocks go forward, 03:59', '2026-03-29T01:59', 120, '2026-03-28'],
    ['the night in which Berlin’s clocks go forward, 04:00', '2026-03-29T02:00', 120, '2026-03-29'],
    ['the night in which Berlin’s clocks go back, 03:59', '2026-10-25T02:59', 60, '2026-10-24'],
    ['the night in which Berlin’s clocks go back, 04:00', '2026-10-25T03:00', 60, '2026-10-25'],
    ['Kathmandu, a quarter of an hour off', '2026-01-04T22:15', 345, '2026-01-05'],
    ['Kiritimati, fourteen hours ahead', '2026-01-04T14:00', 840, '2026-01-05'],
  ])('is right for %s', (_, at, offset, day) => expect(studyDay(utc(at), offset)).toBe(day))

  describe.each([
    ['at midnight', 0, '00:00'],
    ['at four in the morning', 4, '04:00'],
    ['at six in the morning', 6, '06:00'],
    ['at eleven in the evening', 23, '23:00'],
  ])('that begins %s', (_, dayStart, from) => {
    it.each([
      ['Baker Island', -720],
      ['Honolulu', -600],
      ['the Marquesas', -570],
      ['St John’s in winter', -210],
      ['London in winter', 0],
      ['Berlin in summer', 120],
      ['Tehran', 210],
      ['Delhi', 330],
      ['Kathmandu', 345],
      ['the Chatham Islands in summer', 825],
      ['Kiritimati', 840],
    ])('does so by the clocks of %s', (_place, offset) => {
      const begins = utc(`2026-01-05T${from}`) - offset * 60_000
      expect(studyDay(begins - 1, offset, dayStart)).toBe('2026-01-04')
      expect(studyDay(begins, offset, dayStart)).toBe('2026-01-05')
      expect(dayStartMs('2026-01-05', offset, dayStart)).toBe(begins)
    })
    it.each([
      ['a leap day', '2028-02-29', '2028-02-28'],
      ['the day after one', '2028-03-01', '2028-02-29'],
      ['the first of March 2100, which has none', '2100-03-01', '2100-02-28'],
      ['the first of March 2000, which had one', '2000-03-01', '2000-02-29'],
      ['New Year’s Day', '2027-01-01', '2026-12-31'],
    ])('does so on %s', (_day, day, eve) => {
      const begins = utc(`${day}T${from}`)
      expect(studyDay(begins - 1, 0, dayStart)).toBe(eve)
      expect(studyDay(begins, 0, dayStart)).toBe(day)
    })
    it('lasts 23 hours when clocks go forward, and 25 when they go back', () => {
      // both at two in the morning in Berlin: what begins before is of the day before
      const length = (day: string, offset: number, next: string, nextOffset: number) =>
        (dayStartMs(next, nextOffset, dayStart) - dayStartMs(day, offset, dayStart)) / 3_600_000
      const [early, late] = dayStart < 2 ? [60, 120] : [120, 60]
      expect(length('2026-03-28', 60, '2026-03-29', early)).toBe(dayStart < 2 ? 24 : 23)
      expect(length('2026-03-29', early, '2026-03-30', 120)).toBe(dayStart < 2 ? 23 : 24)
      expect(length('2026-10-24', 120, '2026-10-25', late)).toBe(dayStart < 2 ? 24 : 25)
      expect(length('2026-10-25', late, '2026-10-26', 60)).toBe(dayStart < 2 ? 25 : 24)
    })
  })

  it.each([
    ['east over the date line: a day is missed', '2026-01-05T20:00', -600, '2026-01-05', 8, 780, '2026-01-06'],
    ['west over the date line: a day comes twice', '2026-01-05T20:00', 780, '2026-01-06', 8, -600, '2026-01-05'],
    ['from Berlin to New York', '2026-01-05T09:00', 60, '2026-01-05', 9, -300, '2026-01-05'],
    ['from Berlin to Tokyo', '2026-01-05T11:00', 60, '2026-01-05', 12, 540, '2026-01-06'],
  ])('is that of the place after a flight %s', (_, from, offset, day, hours, there, then) => {
    expect(studyDay(utc(from), offset)).toBe(day)
    expect(studyDay(utc(from) + hours * 3_600_000, there)).toBe(then)
  })

  it('begins at its start and not a millisecond before', () =>
    fc.assert(
      fc.property(aTime, anOffset, aDayStart, (at, offset, dayStart) => {
        const day = studyDay(at, offset, dayStart)
        const start = dayStartMs(day, offset, dayStart)
        expect(start).toBeLessThanOrEqual(at)
        expect(studyDay(start, offset, dayStart)).toBe(day)
        expect(studyDay(start - 1, offset, dayStart)).toBe(addDays(day, -1))
        expect(at - start).toBeLessThan(24 * 3_600_000)
      }),
    ))

  it('never comes before that of an earlier moment under one offset', () =>
    fc.assert(
      fc.property(aTime, aTime, anOffset, (a, b, offset) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)]
        expect(daysBetween(studyDay(first, offset), studyDay(second, offset))).toBeGreaterThanOrEqual(0)
      }),
    ))

  it('is part of a moment', () =>
    expect(momentOf(utc('2026-01-05T03:00'), 60)).toEqual({
      at: utc('2026-01-05T03:00'),
      offset: 60,
      day: '2026-01-05',
    }))
})

describe('the days between two days', () => {
  it.each([
    ['2026-01-05', '2026-01-05', 0],
    ['2026-01-05', '2026-01-06', 1],
    ['2026-01-06', '2026-01-05', -1],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-01-01', '2027-01-01', 365],
  ])('from %s to %s are %d', (a, b, days) => expect(daysBetween(a, b)).toBe(days))

  it('are those that were added', () =>
    fc.assert(
      fc.property(aTime, fc.integer({ min: -40_000, max: 40_000 }), (at, days) => {
        const day = studyDay(at, 0)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
        expect(addDays(addDays(day, days), -days)).toBe(day)
      }),
    ))
})
