import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationByBin, calibrationByWeek } from '@/domain/progress/calibration'
import { daysOf, emptyDay } from '@/domain/scheduling/dayTally'
import type { Review } from '@/domain/reviews/review'
import { addDays } from '@/domain/scheduling/studyDay'
import { aReview, monday, mondayDay } from '../../support/makers'

const day = 86_400_000
/** A due card, expected to be recalled like that. */
const aDue = (predicted: number, answer: Review['answer'] = 'good', on = 0) =>
  aReview({ at: monday + on * day, due: monday, dueDay: mondayDay, predicted, answer, interval: 3 })
const weeks = (reviews: Review[], count = 1) => {
  const tallies = new Map(daysOf(reviews).map((tally) => [tally.day, tally]))
  return Array.from({ length: count * 7 }, (_, index) => {
    const on = addDays(mondayDay, index)
    return tallies.get(on) ?? emptyDay(on)
  })
}

describe('what was expected', () => {
  it('stands beside what was recalled, apart by how much it was', () =>
    expect(calibrationByBin(weeks([aDue(0.92), aDue(0.94), aDue(0.91, 'again'), aDue(0.55, 'hard')]))).toEqual([
      { from: 0.5, to: 0.6, asked: 1, recalled: 1, expected: 0.55 },
      {
        from: 0.9,
        to: 0.95,
        asked: 3,
        recalled: 2 / 3,
        expected: expect.closeTo((0.92 + 0.94 + 0.91) / 3, 6) as number,
      },
    ]))
  it('stands week by week, also where nothing was asked', () =>
    expect(calibrationByWeek(weeks([aDue(0.9), aDue(0.8, 'again', 8)], 3))).toEqual([
      { day: mondayDay, asked: 1, recalled: 1, expected: 0.9 },
      { day: addDays(mondayDay, 7), asked: 1, recalled: 0, expected: 0.8 },
      { day: addDays(mondayDay, 14), asked: 0, recalled: null, expected: null },
    ]))
  it('is nothing of new cards, of cramming and of what came back within the day', () =>
    expect(
      calibrationByBin(
        weeks([
          aReview(),
          aReview({ due: monday, dueDay: mondayDay, predicted: 0.9, origin: 'cram', interval: 3 }),
          aReview({ due: monday, predicted: 0.95, interval: 1 }),
        ]),
      ),
    ).toEqual([]))
  it('counts each due card in one bin, and adds up to the whole', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 1, maxLength: 30 }),
        (cards) => {
          const reviews = cards.map(([predicted, known]) => aDue(predicted, known ? 'good' : 'again'))
          const bins = calibrationByBin(weeks(reviews))
          expect(bins.reduce((sum, { asked }) => sum + asked, 0)).toBe(cards.length)
          const recalled = bins.reduce((sum, bin) => sum + bin.asked * (bin.recalled ?? 0), 0)
          expect(recalled).toBeCloseTo(cards.filter(([, known]) => known).length, 6)
          for (const { from, to, expected } of bins) {
            expect(expected).toBeGreaterThanOrEqual(from - 0.0005)
            expect(expected).toBeLessThanOrEqual(to + 0.0005)
          }
        },
      ),
    ))
})
