import { describe, expect, it } from 'vitest'
import { history, trueRetention } from '@/domain/progress/history'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { mondayDay } from '../../support/makers'

const day = (on: string, reviews: number) => ({
  ...emptyDay(on),
  reviews,
  due: { asked: reviews, recalled: reviews - 1 },
})

describe('the history of study', () => {
  it('has every day of the last weeks, also the empty ones', () => {
    const days = history([day(mondayDay, 5), day('2025-12-30', 3), day('2025-12-29', 9)], mondayDay, 1)
    expect(days.map(({ reviews }) => reviews)).toEqual([3, 0, 0, 0, 0, 0, 5])
    expect(days[0]?.day).toBe('2025-12-30')
    expect(days[6]?.day).toBe(mondayDay)
  })
})

describe('true retention', () => {
  it('is the share of due cards that were recalled', () =>
    expect(trueRetention([day(mondayDay, 5), day('2026-01-06', 5)])).toBe(0.8))
  it('is unknown where none was due', () => expect(trueRetention([emptyDay(mondayDay)])).toBeNull())
})
