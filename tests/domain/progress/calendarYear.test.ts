import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOf, placesOf, shadeCount, shadeOf, shadesOf } from '@/domain/progress/calendarYear'
import { firstDayOf } from '@/domain/progress/history'
import { addDays } from '@/domain/scheduling/studyDay'
import { mondayDay } from '../../support/makers'

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, ahead) => addDays(first, ahead))

describe('the calendar of a year', () => {
  it('has a column a week, from Monday down', () => {
    const places = placesOf(daysFrom(mondayDay, 9))
    expect(places[0]).toEqual({ day: mondayDay, week: 0, weekday: 0 })
    expect(places[6]).toMatchObject({ week: 0, weekday: 6 })
    expect(places[8]).toEqual({ day: '2026-01-13', week: 1, weekday: 1 })
  })
  it('names each month where it begins, save where the next name would run into it', () => {
    const first = firstDayOf('2026-03-30', 53)
    expect(first).toBe('2025-03-31')
    const months = monthsOf(placesOf(daysFrom(first, 365)))
    expect(months[0]).toEqual({ month: '2025-04', week: 0 })
    expect(months.map(({ month }) => month)).toHaveLength(12)
    expect(months.at(-1)).toEqual({ month: '2026-03', week: 47 })
  })
})

describe('the shades', () => {
  it('are quarters of the days with study', () => {
    const values = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    expect(values.map((value) => shadeOf(value, shadesOf(values)))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
  })
  it('of days that are alike are the last', () => expect(shadeOf(7, shadesOf([0, 7, 7]))).toBe(shadeCount))
  it('are none where nothing was done', () => expect(shadesOf([0, 0])).toEqual([]))
  it('rise with the value, nothing alone being empty, and the fullest day is the darkest', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 60 }), (values) => {
        const shades = shadesOf(values)
        const shown = values.toSorted((a, b) => a - b).map((value) => ({ value, shade: shadeOf(value, shades) }))
        for (const [index, { value, shade }] of shown.entries()) {
          expect(shade === 0).toBe(value === 0)
          expect(shade).toBeGreaterThanOrEqual(shown[index - 1]?.shade ?? 0)
        }
        const last = shown.at(-1)!
        expect(last.shade).toBe(last.value ? shadeCount : 0)
      }),
    ))
})
