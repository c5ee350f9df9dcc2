import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockJump } from '@/domain/scheduling/clockJump'
import { asking, clockMoved, moreTime, secondsFor, setBack, timeWarning } from '@/domain/quiz/attempts/clock'
import { answeredWith, renewed } from '@/domain/quiz/attempts/attempt'
import { extendedBy } from '@/domain/quiz/attempts/changes'
import { aChoiceItem, anAnswer, anAttempt, anOrderItem, someOptions } from '../makers'

const begun = { wall: 1_000_000, steady: 5_000 }
const later = (wall: number, steady: number) => ({ wall: begun.wall + wall, steady: begun.steady + steady })
const timed = someOptions({ clock: { kind: 'question', seconds: 30 } })
const exam = someOptions({ clock: { kind: 'exam', seconds: 60 } })

describe('a clock that was set', () => {
  it('shows against the steady one while the page is looked at', () => {
    expect(clockJump(begun, later(3_600_200, 200), true)).toBe(3_600_000)
    expect(clockJump(begun, later(-3_599_800, 200), true)).toBe(-3_600_000)
  })
  it('is not one that a network corrects by a little', () => expect(clockJump(begun, later(1_900, 200), true)).toBe(0))
  it('cannot be told from sleep, when it is ahead after the page was hidden', () =>
    expect(clockJump(begun, later(3_600_200, 200), false)).toBe(0))
  it('shows when it is behind, hidden or not: no clock goes back by itself', () =>
    expect(clockJump(begun, later(-3_599_800, 200), false)).toBe(-3_600_000))
  it('leaves as much time as there was, however it is set and however often', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ spent: fc.nat(900), jump: fc.integer({ min: -1e8, max: 1e8 }) }), { maxLength: 20 }),
        (steps) => {
          let attempt = anAttempt({ startedAt: begun.wall, options: exam })
          let reading = begun
          let [spent, drift] = [0, 0]
          for (const step of steps) {
            const jump = Math.abs(step.jump) < 2_000 ? 0 : step.jump
            const next = { wall: reading.wall + step.spent + jump, steady: reading.steady + step.spent }
            attempt = clockMoved(attempt, clockJump(reading, next, true))
            reading = next
            spent += step.spent
            drift += jump
          }
          expect(attempt.deadline).toBe(begun.wall + 60_000 + drift)
          expect((attempt.deadline ?? 0) - reading.wall).toBe(60_000 - spent)
        },
      ),
    ))
})

describe('a clock that was set back while no page was open', () => {
  const stored = answeredWith(anAttempt({ options: exam }), anAnswer({ at: 40_000 }))
  it('is behind what was last stored', () => {
    expect(setBack(stored, 39_000)).toBe(-1_000)
    expect(setBack(stored, 40_000)).toBe(0)
    expect(setBack(stored, 50_000)).toBe(0)
  })
  it('is told once: time then goes on from what was last stored', () => {
    const moved = renewed(clockMoved(stored, setBack(stored, 10_000)))
    expect(moved.deadline).toBe(31_000) // 21 seconds were left at second 40
    expect(setBack(moved, 10_000)).toBe(0)
    expect(setBack(moved, 9_000)).toBe(-1_000)
    expect(moved.at).toBeGreaterThan(stored.at) // the newest, all the same
  })
  it('moves the deadline once, though two pages noticed', () => {
    const moved = clockMoved(stored, -5_000, stored.deadline)
    expect(clockMoved(moved, -5_000, stored.deadline)).toBe(moved)
  })
  it('leaves what happened at the times that it was given', () =>
    expect(clockMoved(stored, -5_000)).toMatchObject({ at: 40_000, startedAt: 1_000, answers: stored.answers }))
})

describe('a question with a time of its own', () => {
  it('has it from when it is asked', () =>
    expect(asking(anAttempt({ options: timed }), 1, 9_000)).toMatchObject({ asked: 1, deadline: 39_000 }))
  it('has it twice where it is several in one', () => {
    const attempt = anAttempt({ options: timed, items: [anOrderItem(), aChoiceItem()] })
    expect(asking(attempt, 0, 9_000).deadline).toBe(69_000)
    expect(asking(attempt, 1, 9_000).deadline).toBe(39_000)
    expect(secondsFor({ kind: 'exam', seconds: 60 }, anOrderItem())).toBe(60)
  })
  it('has the time that was added to the clock', () =>
    expect(asking(extendedBy(anAttempt({ options: timed }), 15_000), 0, 9_000).deadline).toBe(54_000))
  it('goes on where it was when it is shown again', () => {
    const asked = asking(anAttempt({ options: timed }), 1, 9_000)
    expect(asking(asked, 1, 20_000)).toBe(asked)
  })
  it('has none once the clock is off, nor in a quiz with another clock', () => {
    expect(asking(anAttempt({ options: timed, unhurried: true }), 0, 9_000)).not.toHaveProperty('deadline')
    expect(asking(anAttempt({ options: exam }), 0, 9_000).deadline).toBe(61_000)
    expect(asking(anAttempt(), 0, 9_000)).not.toHaveProperty('asked')
  })
})

describe('more time', () => {
  it('is half again, in whole seconds', () => {
    expect(moreTime({ kind: 'exam', seconds: 600 })).toBe(300_000)
    expect(moreTime({ kind: 'question', seconds: 15 })).toBe(8_000)
    expect(moreTime({ kind: 'none' })).toBe(0)
  })
})

describe('time that runs out', () => {
  it.each([
    [21, 20, 60, 20],
    [11, 10, 60, 10],
    [20, 19, 60, null],
    [30, 8, 60, 10],
    [11, 10, 10, null],
    [21, 20, 20, null],
    [11, 10, 20, 10],
    [1, 0, 60, null],
  ])('from %d to %d of %d seconds: %s is said', (before, left, given, said) =>
    expect(timeWarning(before, left, given)).toBe(said),
  )
})
