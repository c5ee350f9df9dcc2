import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from '@/domain/reviews/review'
import type { Answer } from '@/domain/reviews/review'
import { step } from '@/domain/scheduling/fold'
import { expectation, previews, retrievability } from '@/domain/scheduling/memory'
import type { Memory } from '@/domain/scheduling/memory'
import { longestInterval } from '@/domain/scheduling/models/memoryModel'
import { addDays, dayStartMs, studyDay } from '@/domain/scheduling/studyDay'
import { aContext, aMemory, aReview, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const hour = 3_600_000
const minute = 60_000
const dayLength = 24 * hour
const context = aContext()
const { card } = context

/** Each answer that many days after the one before. */
function studied(...history: [answer: Answer, after: number][]): Memory {
  let memory: Memory | null = null
  let days = 0
  for (const [answer, after] of history) {
    days += after
    memory = step(memory, aReview({ answer, at: monday + Math.round(days * dayLength) }), context, model)
  }
  if (!memory) throw new Error('no history')
  return memory
}

const someDays = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 400 }))
/** A memory in any state that answers can lead to. */
const aHistory = fc
  .array(fc.tuple(fc.constantFrom(...answers), someDays), { minLength: 1, maxLength: 12 })
  .map((history) => studied(...history))
const aRetention = fc.double({ min: 0.5, max: 0.99, noNaN: true })

describe('the memory of a card', () => {
  it('is that of FSRS-7 by real time, whatever the calendar says', () => {
    const memory = studied(['again', 0], ['good', 0], ['good', 1], ['good', 3], ['good', 8], ['good', 21])
    expect(memory.slow).toBeCloseTo(25.985723, 3)
    expect(memory.fast).toBeCloseTo(700.5589, 1)
    expect(memory.difficulty).toBeCloseTo(5.877549, 4)
    const hours = studied(['good', 0], ['good', 0.25])
    expect(hours).toMatchObject(model.next(model.next(null, 0, 3), 0.25, 3))
  })

  it('tells as stability when recall falls to 90 %', () =>
    fc.assert(
      fc.property(aHistory, (memory) => {
        if (memory.stability >= longestInterval) return
        const later = (memory.lastAt ?? 0) + memory.stability * dayLength
        expect(retrievability(memory, later, model)).toBeCloseTo(0.9, 4)
      }),
    ))

  it('is none before the first answer that counts', () =>
    expect(retrievability(aMemory({ phase: 'read' }), monday, model)).toBe(0))

  it('takes a clock that was set back for the same moment', () => {
    const first = aReview({ at: monday })
    const back = step(step(null, first, context, model), aReview({ at: monday - 40 * dayLength }), context, model)
    const same = step(step(null, first, context, model), aReview({ at: monday }), context, model)
    expect(back?.slow).toBe(same?.slow)
    expect(retrievability(aMemory({ lastAt: monday + hour }), monday, model)).toBeGreaterThan(0.9999)
  })
})

describe('when a card comes back', () => {
  const now = { at: monday, offset: 0, day: mondayDay, retention: 0.9 }

  it('is a time within half a day: five minutes at least after Again, ten after Hard', () => {
    const { again } = previews(null, card, now, model)
    expect(again).toEqual({ interval: 5 / 1_440, due: monday + 5 * minute, dueDay: mondayDay })
    const eager = previews(null, card, { ...now, retention: 0.99 }, model)
    expect(eager.hard.due).toBe(monday + 10 * minute)
  })

  it('is a study day after that, the one that holds the moment, at the earliest tomorrow', () => {
    // 14.3 hours from Monday at ten: after midnight, before four
    expect(previews(null, card, now, model).hard).toMatchObject({ interval: 1, dueDay: addDays(mondayDay, 1) })
    // 4.78 days from Monday at ten: Saturday before five; from Monday at eleven at night: Saturday at six in the evening
    const good = (at: number, dayStart?: number) =>
      previews(
        null,
        'x/y/z/when',
        { ...now, at, day: studyDay(at, 0, dayStart), retention: 0.9, ...(dayStart && { dayStart }) },
        model,
      ).good
    expect(good(monday).interval).toBeGreaterThanOrEqual(4)
    const late = Date.UTC(2026, 0, 5, 23, 30)
    expect(good(late).due).toBe(dayStartMs(good(late).dueDay, 0))
  })

  it('is the start of that study day where the learner was', () => {
    const at = Date.UTC(2026, 0, 5, 23) // one at night in Belgrade, still Monday for who studies
    const offset = 120
    const { good } = previews(null, card, { at, offset, day: studyDay(at, offset), retention: 0.9 }, model)
    expect(good.due).toBe(dayStartMs(good.dueDay, offset))
    expect(good.dueDay).toBe(addDays(mondayDay, good.interval))
  })

  it('is what the button said, and so under any weights where the review recorded it', () =>
    fc.assert(
      fc.property(
        fc.option(aHistory),
        fc.constantFrom(...answers),
        fc.nat(400),
        fc.constantFrom(-300, 0, 120),
        aRetention,
        fc.boolean(),
        (memory, answer, days, offset, retention, recorded) => {
          const at = monday + days * dayLength
          const day = studyDay(at, offset)
          const { interval, due, dueDay } = previews(memory, card, { at, offset, day, retention }, model)[answer]
          const review = aReview({ answer, at, offset, day, retention, ...(recorded && { interval }) })
          const did = step(memory, review, context, model)
          expect(did).toMatchObject({ due, dueDay, phase: interval < 0.5 ? 'learning' : 'review' })
        },
      ),
    ))

  it('is what was promised, whatever the model would have now', () => {
    const review = aReview({ answer: 'good', interval: 17 })
    expect(step(null, review, context, model)).toMatchObject({ dueDay: addDays(mondayDay, 17), phase: 'review' })
  })

  it('is never earlier for a better answer', () =>
    fc.assert(
      fc.property(fc.option(aHistory), fc.nat(400), aRetention, (memory, days, retention) => {
        const at = monday + days * dayLength
        const shown = previews(memory, card, { ...now, at, day: studyDay(at, 0), retention }, model)
        const intervals = answers.map((answer) => shown[answer].interval)
        expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
        expect(intervals.at(-1)).toBeLessThanOrEqual(longestInterval)
        for (const interval of intervals) expect(interval < 0.5 || Number.isInteger(interval)).toBe(true)
      }),
    ))

  it('is sooner where more is to be recalled', () =>
    fc.assert(
      fc.property(aHistory, fc.nat(300), aRetention, aRetention, (memory, days, a, b) => {
        const at = monday + days * dayLength
        const good = (retention: number) =>
          previews(memory, card, { ...now, at, day: studyDay(at, 0), retention }, model).good.interval
        expect(good(Math.max(a, b))).toBeLessThanOrEqual(good(Math.min(a, b)))
      }),
    ))

  it.each([0, 1, -1, 1.5, NaN])('has no plan for a retention of %d, whatever the answer', (retention) => {
    for (const answer of answers)
      expect(() => step(null, aReview({ answer, retention }), context, model)).toThrow('retention-out-of-range')
  })
})

describe('what a review records of the moment before it', () => {
  const now = { at: monday, day: mondayDay }
  it('is nothing for a new card', () => {
    expect(expectation(null, now, model)).toEqual({ due: null })
    expect(expectation(aMemory({ phase: 'new' }), now, model)).toEqual({ due: null })
  })
  it('is when it was due, by the day or by the minute, and the recall to be expected', () => {
    const memory = aMemory()
    expect(expectation(memory, now, model)).toEqual({
      due: dayStartMs(mondayDay, 0),
      dueDay: mondayDay,
      predicted: retrievability(memory, monday, model),
    })
    expect(expectation(aMemory({ phase: 'learning', due: 5 }), now, model)).toMatchObject({ due: 5 })
    expect(expectation(aMemory({ phase: 'learning', due: 5 }), now, model)).not.toHaveProperty('dueDay')
    expect(expectation(aMemory({ phase: 'read', due: 5 }), now, model)).toEqual({ due: 5 })
  })
  it('is the day on which a buried card comes back', () =>
    expect(expectation(aMemory({ buriedUntil: '2026-01-07' }), now, model)).toMatchObject({ dueDay: '2026-01-07' }))
})
