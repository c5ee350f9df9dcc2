import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from '@/domain/reviews/review'
import type { Answer } from '@/domain/reviews/review'
import { step } from '@/domain/scheduling/fold'
import { expectation, interval, longestInterval, previews, retrievability } from '@/domain/scheduling/memory'
import type { Memory } from '@/domain/scheduling/memory'
import { addDays, dayStartMs, daysBetween, studyDay } from '@/domain/scheduling/studyDay'
import { aContext, aMemory, aReview, monday, mondayDay } from '../../support/makers'

const hour = 3_600_000
const minute = 60_000
const context = aContext()

/** Each answer that many study days after the one before. */
function studied(...history: [answer: Answer, after: number][]): Memory {
  let memory: Memory | null = null
  let days = 0
  for (const [answer, after] of history) {
    days += after
    memory = step(memory, aReview({ answer, at: monday + days * 24 * hour }), context)
  }
  if (!memory) throw new Error('no history')
  return memory
}

/** A memory in any state that answers can lead to. */
const aHistory = fc
  .array(fc.tuple(fc.constantFrom(...answers), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))), {
    minLength: 1,
    maxLength: 12,
  })
  .map((history) => studied(...history))

describe('FSRS-6 as the memory of a card', () => {
  it.each([
    ['again', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217071],
    ['good', 2.3065, 2.11810397],
    ['easy', 8.2956, 1],
  ] as const)('starts at the known numbers after a first %s', (answer, stability, difficulty) => {
    const memory = studied([answer, 0])
    expect(memory.stability).toBeCloseTo(stability, 6)
    expect(memory.difficulty).toBeCloseTo(difficulty, 6)
  })

  it('meets the state that fsrs-rs, py-fsrs and ts-fsrs agree on', () => {
    const memory = studied(['again', 0], ['good', 0], ['good', 1], ['good', 3], ['good', 8], ['good', 21])
    expect(memory.stability).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('meets the intervals of py-fsrs and ts-fsrs, save that there are no learning steps', () => {
    const planned: number[] = []
    let memory: Memory | null = null
    let day = mondayDay
    // each answered when the published sequence has it: 0, 2, 11, … days after the one before
    for (const [answer, after] of [
      ['good', 0],
      ['good', 0],
      ['good', 2],
      ['good', 11],
      ['good', 46],
      ['good', 163],
      ['again', 498],
      ['again', 0],
      ['good', 0],
      ['good', 2],
      ['good', 4],
      ['good', 7],
      ['good', 12],
    ] as const) {
      day = addDays(day, after)
      const review = aReview({ answer, at: dayStartMs(day, 0) + 8 * hour })
      memory = step(memory, review, context)
      planned.push(daysBetween(day, memory?.dueDay ?? ''))
    }
    expect(planned).toEqual([2, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('forgets along the known curve', () => {
    const known = [
      [0, 1, 1],
      [1, 2, 0.9403443],
      [2, 3, 0.9253786],
      [3, 4, 0.9185229],
      [4, 4, 0.9],
      [5, 2, 0.8261359],
    ] as const
    for (const [days, stability, recall] of known) {
      expect(retrievability({ stability, lastDay: mondayDay }, addDays(mondayDay, days))).toBeCloseTo(recall, 6)
    }
    expect(retrievability(studied(['easy', 0]), addDays(mondayDay, 8))).toBeCloseTo(0.9024733, 6)
  })

  it('meets the published next difficulties, and stabilities after answers on the same day', () => {
    const memory = aMemory({ stability: 5, difficulty: 5, lastDay: mondayDay })
    const after = (answer: Answer) => step(memory, aReview({ answer }), context)
    const known = {
      again: [1.596818, 8.341763],
      hard: [5, 6.6659956],
      good: [5, 4.990228],
      easy: [8.12961, 3.3144615],
    } as const
    for (const answer of answers) {
      expect(after(answer)?.stability).toBeCloseTo(known[answer][0], 5)
      expect(after(answer)?.difficulty).toBeCloseTo(known[answer][1], 5)
    }
  })

  it.each([
    [0.2, 34793],
    [0.3, 2508],
    [0.4, 387],
    [0.5, 90],
    [0.6, 27],
    [0.7, 9],
    [0.8, 3],
    [0.9, 1],
  ])('plans a stability of one day at a retention of %d as the reference does', (retention, days) =>
    expect(interval(1, retention)).toBe(days),
  )

  it('plans nothing beyond a hundred years', () => expect(interval(1, 0.1)).toBe(longestInterval))

  it.each([0, 1, -1, 1.5, NaN])('has no plan for a retention of %d, whatever the answer', (retention) => {
    for (const answer of answers) {
      expect(() => step(null, aReview({ answer, retention }), context)).toThrow('retention-out-of-range')
    }
  })
})

describe('when a card comes back', () => {
  const now = { at: monday, offset: 0, day: mondayDay, retention: 0.9 }

  it('is minutes for what was forgotten, or hard before it was known', () => {
    expect(previews(null, now).again).toEqual({ due: monday + 5 * minute, days: 0 })
    expect(previews(null, now).hard).toEqual({ due: monday + 10 * minute, days: 0 })
    expect(previews(aMemory({ phase: 'learning' }), now).hard.days).toBe(0)
  })

  it('is days for what is known, if only just', () => expect(previews(aMemory(), now).hard.days).toBeGreaterThan(0))

  it('is hard once more in minutes after it was forgotten again', () =>
    expect(previews(studied(['good', 0], ['again', 2]), now).hard.days).toBe(0))

  it('is the start of a study day where the learner was', () => {
    const at = Date.UTC(2026, 0, 5, 23) // one at night in Belgrade, still Monday for who studies
    const offset = 120
    const { good } = previews(null, { at, offset, day: studyDay(at, offset), retention: 0.9 })
    expect(good).toEqual({ due: dayStartMs('2026-01-07', offset), days: 2 })
  })

  it('is what the button said', () =>
    fc.assert(
      fc.property(
        fc.option(aHistory),
        fc.constantFrom(...answers),
        fc.nat(400),
        fc.constantFrom(-300, 0, 120),
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (memory, answer, days, offset, retention) => {
          const at = monday + days * 24 * hour
          const day = studyDay(at, offset)
          const said = previews(memory, { at, offset, day, retention })[answer]
          const did = step(memory, aReview({ answer, at, offset, day, retention }), context)
          expect(did?.due).toBe(said.due)
          expect(daysBetween(day, did?.dueDay ?? '')).toBe(said.days)
        },
      ),
    ))

  it('is never earlier for a better answer, and later for Easy than for Good', () =>
    fc.assert(
      fc.property(fc.option(aHistory), fc.nat(400), (memory, days) => {
        const at = monday + days * 24 * hour
        const { again, hard, good, easy } = previews(memory, { ...now, at, day: studyDay(at, 0) })
        expect(again.due).toBeLessThan(hard.due)
        expect(hard.days).toBeLessThanOrEqual(good.days)
        expect(good.days).toBeGreaterThanOrEqual(1)
        expect(good.days < easy.days || easy.days === longestInterval).toBe(true)
        expect(easy.days).toBeLessThanOrEqual(longestInterval)
      }),
    ))

  it('is no sooner for being answered later', () =>
    fc.assert(
      fc.property(aHistory, fc.nat(300), fc.nat(300), (memory, a, b) => {
        const good = (days: number) => previews(memory, { ...now, day: addDays(memory.lastDay ?? '', days) }).good.days
        expect(good(1 + Math.min(a, b))).toBeLessThanOrEqual(good(1 + Math.max(a, b)))
      }),
    ))

  it('is sooner where more is to be recalled', () =>
    fc.assert(
      fc.property(aHistory, fc.nat(300), (memory, days) => {
        const at = (retention: number) =>
          previews(memory, { ...now, day: addDays(mondayDay, days), retention }).good.days
        expect(at(0.95)).toBeLessThanOrEqual(at(0.85))
      }),
    ))
})

describe('elapsed time', () => {
  it('counts study days, not hours: 03:59 to 04:01 is a day, 04:01 to 03:59 is none', () => {
    const seen = (at: number) => aReview({ at: Date.UTC(2026, 0, 5, 4, 1) + at })
    const sameDay = step(step(null, seen(0), context), seen(23.9 * hour), context)
    const nextDay = step(step(null, seen(-2 * minute), context), seen(0), context)
    expect(sameDay?.stability).toBeCloseTo(2.3065, 3) // the short-term formula leaves Good as it is
    expect(nextDay?.stability).toBeGreaterThan(sameDay?.stability ?? NaN)
  })

  it('is never negative: a clock that was set back counts as the same day', () => {
    const first = aReview({ at: monday })
    const back = step(step(null, first, context), aReview({ at: monday - 40 * 24 * hour }), context)
    const same = step(step(null, first, context), aReview({ at: monday }), context)
    expect(back?.stability).toBe(same?.stability)
    expect(retrievability(aMemory({ lastDay: '2026-02-01' }), mondayDay)).toBe(1)
  })
})

describe('what a review records of the moment before it', () => {
  it('is nothing for a new card', () => {
    expect(expectation(null, mondayDay)).toEqual({ due: null })
    expect(expectation(aMemory({ phase: 'new' }), mondayDay)).toEqual({ due: null })
  })
  it('is when it was due, and the recall to be expected', () => {
    expect(expectation(aMemory({ stability: 10 }), mondayDay)).toEqual({
      due: dayStartMs(mondayDay, 0),
      predicted: 0.9,
    })
    expect(expectation(aMemory({ phase: 'read', due: 5 }), mondayDay)).toEqual({ due: 5 })
  })
})
