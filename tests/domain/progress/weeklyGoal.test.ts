import { describe, expect, it } from 'vitest'
import { doneThisWeek } from '@/domain/progress/history'
import { isWeeklyGoal, mostInWeek } from '@/domain/progress/weeklyGoal'
import { emptyDay } from '@/domain/scheduling/dayTally'

const day = (on: string, reviews: number, ms: number) => ({ ...emptyDay(on), reviews, ms })

describe('what was done of a weekly goal', () => {
  const days = [
    day('2026-01-04', 50, 900_000),
    day('2026-01-05', 3, 59_000),
    day('2026-01-07', 4, 60_000),
    day('2026-01-09', 9, 900_000),
  ]
  it('is counted from Monday to today', () => expect(doneThisWeek(days, '2026-01-07', 'answers')).toBe(7))
  it('is whole minutes, none told too soon', () => expect(doneThisWeek(days, '2026-01-07', 'minutes')).toBe(1))
  it('is nothing in a week without study', () => expect(doneThisWeek(days, '2026-01-20', 'answers')).toBe(0))
})

describe('a weekly goal', () => {
  it.each([
    { unit: 'minutes', amount: 1 },
    { unit: 'answers', amount: mostInWeek },
  ])('can be $amount $unit', (goal) => expect(isWeeklyGoal(goal)).toBe(true))
  it.each([
    null,
    5,
    'minutes',
    {},
    { unit: 'minutes' },
    { unit: 'hours', amount: 3 },
    { unit: 'answers', amount: 0 },
    { unit: 'answers', amount: 2.5 },
    { unit: 'answers', amount: '7' },
    { unit: 'minutes', amount: mostInWeek + 1 },
  ])('cannot be %j', (goal) => expect(isWeeklyGoal(goal)).toBe(false))
})
