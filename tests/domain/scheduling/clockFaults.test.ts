import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTolerance } from '@/domain/reviews/dating'
import { clockFaults, lastDayOf, shiftTo, type Misdated } from '@/domain/scheduling/clockFaults'
import { retimed } from '@/domain/scheduling/retime'
import { shiftsOf } from '@/domain/scheduling/shifts'
import type { LogEntry } from '@/domain/reviews/action'
import { anAction, aReview, monday } from '../../support/makers'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Answers so many minutes after Monday at ten, numbered from 1. */
const answersAt = (...minutes: number[]) =>
  minutes.map((after, index) => aReview({ at: monday + after * minute, seq: index + 1 }))
const now = monday + 3 * day

describe('what a wrong clock dated', () => {
  it('is nothing where each answer came after the one before', () =>
    expect(clockFaults(answersAt(0, 1, 1, 60, 1_440), now)).toEqual([]))

  it('is not looked for within ten minutes', () => {
    expect(clockFaults(answersAt(0, 20, 10), now)).toEqual([])
    expect(clockFaults(answersAt(0, 20, 9.9), now)).toHaveLength(1)
    expect(clockFaults(answersAt(10), monday)).toEqual([])
    expect(clockFaults(answersAt(10.1), monday)).toHaveLength(1)
  })

  it('lies ahead of a clock that is right now', () => {
    const log = answersAt(0, 7 * 1_440, 7 * 1_440 + 1, 7 * 1_440 + 2)
    expect(clockFaults(log, monday + hour)).toEqual([
      {
        kind: 'ahead',
        from: 2,
        to: 4,
        answers: 3,
        first: monday + 7 * day,
        last: monday + 7 * day + 2 * minute,
        offset: 0,
        by: -7 * day,
      },
    ])
  })

  it('lies behind what was answered earlier, until the clock is right again', () => {
    const log = answersAt(0, 1, -1_438, -1_437, 3, 4)
    expect(clockFaults(log, now)).toMatchObject([{ kind: 'behind', from: 3, to: 4, answers: 2 }])
  })

  it('does not lie behind what itself lies ahead', () => {
    const log = answersAt(0, 30 * 1_440, 60, 61)
    expect(clockFaults(log, now)).toMatchObject([{ kind: 'ahead', from: 2, to: 2 }])
  })

  it('is told run by run', () => {
    const log = answersAt(0, -1_440, 1, 40_000, 2, 40_001, -2_000)
    const runs = clockFaults(log, now).map(({ kind, from, to }) => [kind, from, to])
    expect(runs).toEqual([
      ['behind', 2, 2],
      ['ahead', 4, 4],
      ['ahead', 6, 6],
      ['behind', 7, 7],
    ])
  })

  it('is another run where the clock was set once more', () => {
    const log = answersAt(0, -1_440, -1_439, -20_000, -19_999)
    expect(clockFaults(log, now).map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [4, 5],
    ])
  })

  it('counts the answers that stand, and is not asked about where there are none', () => {
    const [first, second, third] = answersAt(0, -1_440, -1_439)
    const undo = anAction({ kind: 'undo', takesBack: third!.id, at: monday - day + 2 * minute, seq: 4 })
    const flag = anAction({ kind: 'flag', flag: true, at: monday - day, seq: 2 })
    expect(clockFaults([first!, second!, third!, undo], now)).toMatchObject([{ from: 2, to: 4, answers: 1 }])
    expect(clockFaults([first!, flag], now)).toEqual([])
  })

  it('was settled where the learner has said so, save what lies ahead', () => {
    const log = answersAt(0, -1_440, 1, 40_000)
    expect(clockFaults(log, now, 2).map(({ kind }) => kind)).toEqual(['ahead'])
    expect(clockFaults(log, now, 1)).toHaveLength(2)
    expect(clockFaults(log, now, 4).map(({ kind }) => kind)).toEqual(['ahead'])
  })

  it('is none of what a quiz told later: it has the time of the answer', () => {
    const handedIn = answersAt(0, 60).concat(aReview({ origin: 'quiz', at: monday + 5 * minute, seq: 3 }))
    expect(clockFaults(handedIn, now)).toEqual([])
    const within = [
      ...answersAt(0, -1_440),
      aReview({ origin: 'quiz', at: monday - day + minute, seq: 3 }),
      aReview({ origin: 'quiz', at: monday - 9 * day, seq: 4 }),
    ]
    expect(clockFaults(within, now)).toMatchObject([{ from: 2, to: 3, answers: 2 }])
  })

  it('is nothing once it was retimed', () => {
    const log: LogEntry[] = answersAt(0, -1_440, -1_439)
    const [run] = clockFaults(log, now)
    const { from, to, by } = run!
    const retime = anAction({ kind: 'retime', of: 'phone', from, to, by, dayStart: 4, at: now, seq: 4 })
    const entries = [...log, retime]
    expect(clockFaults([...retimed(entries, shiftsOf(entries))], now)).toEqual([])
  })
})

describe('by how much it may be off', () => {
  const suggested = (at: number, ...minutes: number[]) => clockFaults(answersAt(...minutes), at)[0]!

  it.each<[string, number, number[], number]>([
    ['a day ahead: the same time a day earlier', monday + hour, [0, 1_450, 1_451], -day],
    ['a year ahead: the same time, of today if that is past', monday + 9 * hour, [0, 365 * 1_440 + 60], -365 * day],
    ['a year ahead: or of yesterday', monday + day + hour / 2, [0, 365 * 1_440 + 60], -365 * day],
    ['ahead for the whole time: before what followed', now, [10_000, 10_001, 60], -7 * day],
    ['a day ahead, and set right at once: the same time of today', monday + hour, [1_445, 1_446, 5.5], -day],
    ['an hour ahead: up to now', monday + 10 * minute, [0, 70], -61 * minute],
    ['a day behind: the same time a day later', now, [0, -1_439, -1_438], day],
    ['ten days behind: as early as can be', now, [0, -10 * 1_440 + 30], 10 * day],
    ['behind, with little room: right upon what came before', now, [0, -60, 2], hour + minute],
    ['behind, with no room for all: up to what followed', now, [0, -60, -31, 5], 35 * minute],
  ])('is, %s', (_, at, minutes, by) => expect(suggested(at, ...minutes).by).toBe(by))

  it('never leads into the future, and what is behind never further back', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30_000, max: 30_000 }), { maxLength: 30 }), (minutes) => {
        for (const { kind, last, by } of clockFaults(answersAt(...minutes), monday)) {
          expect(last + by).toBeLessThanOrEqual(monday)
          if (kind === 'behind') expect(by).toBeGreaterThan(-clockTolerance)
          else expect(by).toBeLessThan(-clockTolerance)
        }
      }),
    ))
})

describe('the day that the learner says', () => {
  const run: Misdated = {
    kind: 'ahead',
    from: 1,
    to: 1,
    answers: 1,
    first: monday + 7 * day,
    last: monday + 7 * day,
    offset: 0,
    by: -6 * day - 2 * hour,
  }
  it.each([
    ['as suggested', '2026-01-06', -6 * day - 2 * hour],
    ['another: the same time of that day', '2026-01-05', -7 * day],
    ['today, before that time: now', '2026-01-07', -5 * day - hour],
  ])('decides how far it is moved, %s', (_, chosen, by) =>
    expect(shiftTo(run, chosen, monday + 2 * day - hour, 4)).toBe(by),
  )
  it('is a study day, from where it begins', () => {
    const night = { ...run, last: Date.UTC(2026, 0, 13, 3), by: -7 * day }
    expect(lastDayOf(night, night.by, 4)).toBe('2026-01-05')
    expect(lastDayOf(night, night.by, 3)).toBe('2026-01-06')
    expect(shiftTo(night, '2026-01-05', monday + 9 * day, 4)).toBe(-7 * day)
    expect(shiftTo(night, '2026-01-05', monday + 9 * day, 3)).toBe(-8 * day)
  })
})
