import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Review } from '@/domain/reviews/review'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { isDue, memoryOf } from '@/domain/scheduling/fold'
import { expectation, previews, retrievability } from '@/domain/scheduling/memory'
import { queueOf } from '@/domain/scheduling/queue'
import { momentOf } from '@/domain/scheduling/studyDay'
import { aContext, anAction, aReview } from '../../support/makers'
import { model } from '../../support/model'

// What a learner notices of clocks that change, of travel and of clocks that are set: which cards come on which day, and that memory goes by
// the time that really went by.

const hour = 3_600_000
const day = 24 * hour
const utc = (iso: string) => Date.parse(`${iso}Z`)
const context = aContext()
const limits = { newPerDay: 0, reviewsPerDay: 9 }

/** The memory of a card that was answered Good at that time and place, and promised to come back after so many study days. */
const answered = (iso: string, offset: number, interval: number, given: Partial<Review> = {}) =>
  memoryOf([aReview({ ...momentOf(utc(iso), offset), interval, ...given })], context, model)!

/** Whether a session at that time and place asks it. */
const asks = (memory: ReturnType<typeof answered>, iso: string, offset: number) => {
  const now = momentOf(utc(iso), offset)
  const queue = queueOf({ memories: [memory], fresh: [], today: emptyDay(now.day), now, model }, limits)
  expect(queue.rest.length > 0).toBe(isDue(memory, now))
  return queue.rest.length > 0
}

describe('a card that is to come back tomorrow', () => {
  it.each<[string, [string, number], [string, number], [string, number]]>([
    ['over an ordinary night', ['2026-01-05T21:00', 60], ['2026-01-06T02:59', 60], ['2026-01-06T03:00', 60]],
    [
      'over the night in which clocks go forward',
      ['2026-03-28T21:00', 60],
      ['2026-03-29T01:59', 120],
      ['2026-03-29T02:00', 120],
    ],
    [
      'over the night in which they go back',
      ['2026-10-24T20:00', 120],
      ['2026-10-25T02:59', 60],
      ['2026-10-25T03:00', 60],
    ],
    [
      'answered after midnight, which is still yesterday',
      ['2026-01-06T00:30', 60],
      ['2026-01-06T02:59', 60],
      ['2026-01-06T03:00', 60],
    ],
    ['over a leap day’s eve', ['2028-02-28T20:00', 0], ['2028-02-29T03:59', 0], ['2028-02-29T04:00', 0]],
    ['over the end of February 2100', ['2100-02-28T20:00', 0], ['2100-03-01T03:59', 0], ['2100-03-01T04:00', 0]],
    ['over the end of the year', ['2026-12-31T20:00', 0], ['2027-01-01T03:59', 0], ['2027-01-01T04:00', 0]],
    ['taken from Berlin to Tokyo', ['2026-01-05T09:00', 60], ['2026-01-05T18:59', 540], ['2026-01-05T19:00', 540]],
    ['taken from Tokyo to New York', ['2026-01-05T09:00', 540], ['2026-01-06T08:59', -300], ['2026-01-06T09:00', -300]],
    ['taken east over the date line', ['2026-01-05T20:00', -600], ['2026-01-05T14:59', 780], ['2026-01-05T15:00', 780]],
    [
      'taken west over the date line, where today comes once more',
      ['2026-01-05T20:00', 780],
      ['2026-01-07T13:59', -600],
      ['2026-01-07T14:00', -600],
    ],
  ])('does so once that day begins where the learner is: %s', (_, [at, offset], early, due) => {
    const memory = answered(at, offset, 1)
    expect(asks(memory, ...early)).toBe(false)
    expect(asks(memory, ...due)).toBe(true)
  })

  it('may be asked at once where a flight makes it tomorrow, and its time is the real one', () => {
    const memory = answered('2026-01-05T20:00', -600, 1) // ten in the morning in Honolulu
    const now = momentOf(utc('2026-01-06T04:00'), 780) // five in the afternoon of the sixth in Auckland
    expect(isDue(memory, now)).toBe(true)
    expect(expectation(memory, now, model).predicted).toBe(model.recall(memory, 8 / 24))
  })

  it('is promised for the day that the learner will see when clocks change', () => {
    const friday = { ...momentOf(utc('2026-03-27T20:00'), 60), retention: 0.9 }
    const { good } = previews(null, context.card, friday, model)
    const memory = answered('2026-03-27T20:00', 60, good.interval)
    expect(memory.dueDay).toBe(good.dueDay)
    expect(asks(memory, `${good.dueDay}T01:59`, 120)).toBe(false)
    expect(asks(memory, `${good.dueDay}T02:00`, 120)).toBe(true)
  })
})

describe('a card that was buried till tomorrow', () => {
  it.each([
    ['when clocks go forward', '2026-03-28T21:00', 60, '2026-03-29T01:59', '2026-03-29T02:00', 120, '2026-03-29'],
    ['when clocks go back', '2026-10-24T20:00', 120, '2026-10-25T02:59', '2026-10-25T03:00', 60, '2026-10-25'],
  ])('comes back with the day %s', (_, at, offset, early, due, after, until) => {
    const review = aReview({ ...momentOf(utc(at) - 5 * day, offset), interval: 2 })
    const bury = anAction({ kind: 'bury', ...momentOf(utc(at), offset), until })
    const memory = memoryOf([review, bury], context, model)!
    expect(asks(memory, early, after)).toBe(false)
    expect(asks(memory, due, after)).toBe(true)
  })
})

describe('what is recalled', () => {
  it.each([
    ['an ordinary night', '2026-01-05T20:00', 60, '2026-01-06T19:00', 60, 23 / 24],
    [
      'the night in which clocks go forward, to the same hour',
      '2026-03-28T20:00',
      60,
      '2026-03-29T19:00',
      120,
      23 / 24,
    ],
    ['the night in which they go back, to the same hour', '2026-10-24T19:00', 120, '2026-10-25T20:00', 60, 25 / 24],
    ['a flight to Tokyo', '2026-01-05T10:00', 60, '2026-01-06T10:00', 540, 1],
    ['twenty minutes over the start of a day', '2026-01-05T02:50', 60, '2026-01-05T03:10', 60, 20 / 1_440],
    ['a leap day', '2028-02-28T12:00', 0, '2028-03-01T12:00', 0, 2],
    ['half a day', '2026-01-05T08:00', 0, '2026-01-05T20:00', 0, 0.5],
  ])('goes by the real time: over %s', (_, at, offset, then, there, days) => {
    const memory = answered(at, offset, 1)
    expect(retrievability(memory, utc(then), model)).toBe(model.recall(memory, days))
    const first = aReview({ ...momentOf(utc(at), offset), interval: 1 })
    const again = aReview({ ...momentOf(utc(then), there), due: memory.due, dueDay: memory.dueDay, interval: 5 })
    expect(memoryOf([first, again], context, model)).toMatchObject(model.next(memory, days, 3))
  })

  it('was never recalled before it was learnt: a clock that was set back counts as the same moment', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
        const memory = answered('2026-01-05T20:00', 0, 1)
        const back = utc('2026-01-05T20:00') - minutes * 60_000
        expect(retrievability(memory, back, model)).toBe(model.recall(memory, 0))
        const again = aReview({ ...momentOf(back, 0), due: memory.due, dueDay: memory.dueDay, interval: 5 })
        const first = aReview({ ...momentOf(utc('2026-01-05T20:00'), 0), interval: 1, seq: again.seq - 1 })
        const after = memoryOf([again, first], context, model)!
        expect(after).toMatchObject(model.next(memory, 0, 3))
        expect(after.reps).toBe(2)
      }),
    ))
})
