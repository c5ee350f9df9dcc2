import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOf, type Effect } from '@/domain/reviews/effect'
import { answers, type Format, type Origin, type Review } from '@/domain/reviews/review'
import { aReview, monday, mondayDay } from '../../support/makers'

const minute = 60_000
type When = Pick<Review, 'due' | 'dueDay'>
/** Answered on Monday at ten. */
const isNew: When = { due: null }
const dueToday: When = { due: monday - 6 * 60 * minute, dueDay: mondayDay }
const overdue: When = { due: monday - 90 * 24 * 60 * minute, dueDay: '2025-10-07' }
/** In Honolulu the day had not begun when it was planned there; here it has. */
const dueTodayElsewhere: When = { due: monday + 4 * 60 * minute, dueDay: mondayDay }
const tomorrow: When = { due: monday + 18 * 60 * minute, dueDay: '2026-01-06' }
/** In Auckland the day has begun, but not here. */
const tomorrowElsewhere: When = { due: monday - minute, dueDay: '2026-01-06' }
const inAMonth: When = { due: monday + 30 * 24 * 60 * minute, dueDay: '2026-02-04' }
const minutesAgo: When = { due: monday - 5 * minute }
const inMinutes: When = { due: monday + 5 * minute }

const times = {
  isNew,
  dueToday,
  overdue,
  dueTodayElsewhere,
  minutesAgo,
  tomorrow,
  tomorrowElsewhere,
  inAMonth,
  inMinutes,
}
type Time = keyof typeof times
const due: Time[] = ['dueToday', 'overdue', 'dueTodayElsewhere', 'minutesAgo']
const notDue: Time[] = ['tomorrow', 'tomorrowElsewhere', 'inAMonth', 'inMinutes']
const formats: Format[] = ['reveal', 'typed', 'choice', 'order', 'match', 'statements']
const chosen = formats.filter((format) => format !== 'typed')

const row = (format: Format, answer: 'good' | 'again', when: Time[], effect: Effect) =>
  when.map((time) => [format, answer, time, effect] as const)

describe('what an answer in a quiz does to the schedule', () => {
  it.each([
    ...row('typed', 'good', ['isNew', ...due], 'grade'),
    ...row('typed', 'good', notDue, 'none'),
    ...row('typed', 'again', ['isNew', ...due, ...notDue], 'grade'),
    ...chosen.flatMap((format) => [
      ...row(format, 'good', ['isNew', ...due, ...notDue], 'none'),
      ...row(format, 'again', ['isNew'], 'none'),
      ...row(format, 'again', due, 'grade'),
      ...row(format, 'again', notDue, 'advance'),
    ]),
  ])('%s, %s, %s: %s', (format, answer, time, effect) =>
    expect(effectOf(aReview({ origin: 'quiz', format, answer, ...times[time] }))).toBe(effect),
  )
})

describe('what any other answer does to the schedule', () => {
  const any = {
    answer: fc.constantFrom(...answers),
    format: fc.constantFrom(...formats),
    when: fc.constantFrom(...Object.values(times)),
  }

  it('is to count, wherever it is due and however it was given', () =>
    fc.assert(
      fc.property(
        fc.record({ ...any, origin: fc.constantFrom<Origin>('study', 'ahead', 'import') }),
        ({ when, ...given }) => effectOf(aReview({ ...given, ...when })) === 'grade',
      ),
    ))

  it('is nothing in cram', () =>
    fc.assert(
      fc.property(
        fc.record(any),
        ({ when, ...given }) => effectOf(aReview({ ...given, ...when, origin: 'cram' })) === 'none',
      ),
    ))

  it('does not depend on anything but the review', () =>
    fc.assert(
      fc.property(fc.record({ ...any, id: fc.string(), device: fc.string(), revision: fc.nat() }), (given) => {
        const { when, answer, format, ...others } = given
        const review = aReview({ origin: 'quiz', answer, format, ...when })
        const other = { ...review, ...others, retention: 0.7, ms: 1 }
        expect(effectOf(other)).toBe(effectOf(review))
      }),
    ))
})
