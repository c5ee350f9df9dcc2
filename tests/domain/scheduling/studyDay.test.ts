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

  it('begins at another hour where the learner has set one', () => {
    expect(studyDay(utc('2026-01-05T05:59'), 0, 6)).toBe('2026-01-04')
    expect(studyDay(utc('2026-01-05T00:00'), 0, 0)).toBe('2026-01-05')
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
