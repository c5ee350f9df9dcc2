import { describe, expect, it } from 'vitest'
import { history, totalsOf, trueRetention } from '@/domain/progress/history'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { mondayDay } from '../../support/makers'

const day = (on: string, reviews: number) => ({
  ...emptyDay(on),
  reviews,
  due: { asked: reviews, recalled: reviews - 1 },
})

describe('the history of study', () => {
  it('has every day of the last weeks from a Monday on, also the empty ones', () => {
    const days = history([day('2026-01-07', 5), day('2025-12-30', 3), day('2025-12-28', 9)], '2026-01-07', 2)
    expect(days.map(({ reviews }) => reviews)).toEqual([0, 3, 0, 0, 0, 0, 0, 0, 0, 5])
    expect(days[0]?.day).toBe('2025-12-29')
    expect(days.at(-1)?.day).toBe('2026-01-07')
  })
  it('is summed up, a day counting as studied also where facts were only read', () =>
    expect(
      totalsOf([day(mondayDay, 5), { ...emptyDay('2026-01-06'), new: 2 }, { ...emptyDay('2026-01-07'), ms: 0 }]),
    ).toEqual({ reviews: 5, ms: 0, studied: 2, asked: 5, recalled: 4 }))
})

describe('true retention', () => {
  it('is the share of due cards that were recalled', () =>
    expect(trueRetention([day(mondayDay, 5), day('2026-01-06', 5)])).toBe(0.8))
  it('is unknown where none was due', () => expect(trueRetention([emptyDay(mondayDay)])).toBeNull())
})
