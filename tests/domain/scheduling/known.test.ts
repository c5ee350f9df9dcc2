import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '@/domain/reviews/undo'
import { daysOf } from '@/domain/scheduling/dayTally'
import { isDue, memoryOf, step } from '@/domain/scheduling/fold'
import { knownReturn, knownTraces } from '@/domain/scheduling/known'
import { retrievability } from '@/domain/scheduling/memory'
import { fsrs7 } from '@/domain/scheduling/models/fsrs7'
import { addDays, daysBetween } from '@/domain/scheduling/studyDay'
import { aContext, aMemory, aMoment, anAction, aReview, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'
import { aTraces, someWeights } from '../../support/traces'

const day = 86_400_000
const context = aContext()
const asking = { ...aMoment(), retention: 0.9 }
const know = (given: Partial<ReturnType<typeof anAction<'know'>>> = {}) =>
  anAction({ kind: 'know', revision: 1, interval: 90, ...given })

describe('what is known without having been learnt', () => {
  it('rests for 60 days at least, save under weights by which no answer would make it', () =>
    fc.assert(
      fc.property(someWeights, (weights) => {
        const own = fsrs7(weights)
        const known = knownTraces(null, own)
        const rests = own.interval(known, 0.9)
        if (rests < 60) expect(own.interval(own.next(known, rests, 4), 0.9)).toBeLessThan(rests * 1.01)
      }),
    ))
  it('is held as if it had been answered Easy each time it was due', () => {
    const first = model.next(null, 0, 4)
    const rests = model.interval(first, 0.9)
    expect(rests).toBeLessThan(60)
    expect(knownTraces(null, model)).toEqual(model.next(first, rests, 4))
    expect(model.interval(knownTraces(null, model), 0.9)).toBeGreaterThan(60)
  })
  it('is never held worse than before, and just as before where that rests long enough', () =>
    fc.assert(
      fc.property(aTraces, (traces) => {
        const before = model.interval(traces, 0.9)
        const known = knownTraces(traces, model)
        if (before >= 60) expect(known).toEqual(traces)
        else expect(model.interval(known, 0.9)).toBeGreaterThan(before)
      }),
    ))
  it('comes back after 60 days at the earliest, on a whole day, whatever is wished and comes back then', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.7, max: 0.97, noNaN: true }), fc.integer(), (retention, seed) => {
        const load = { on: (on: string) => (daysBetween(mondayDay, on) < 62 ? 0 : 50), room: () => 1, siblings: [] }
        for (const other of [undefined, load]) {
          const { interval, dueDay } = knownReturn(
            null,
            `kosovo/${seed}/when/when`,
            { ...asking, retention },
            model,
            other,
          )
          expect(interval).toBeGreaterThanOrEqual(60)
          expect(dueDay).toBe(addDays(mondayDay, interval))
        }
      }),
    ))
  it('comes back not beside a card of the same fact', () => {
    const alone = knownReturn(null, context.card, asking, model)
    const load = { on: () => 0, room: () => 1, siblings: [alone.dueDay] }
    expect(knownReturn(null, context.card, asking, model, load).dueDay).not.toBe(alone.dueDay)
  })
})

describe('saying that a card is known', () => {
  it('puts one never met to rest, and unlocks its other directions', () => {
    const memory = step(null, know(), context, model)
    expect(memory).toMatchObject({
      phase: 'review',
      ...{ dueDay: addDays(mondayDay, 90), reps: 1, settled: true, lapses: 0 },
      ...knownTraces(null, model),
    })
    expect(memory?.stability).toBeGreaterThanOrEqual(60)
    expect(memory).not.toHaveProperty('lastDay')
    expect(isDue(memory!, { at: monday + 90 * day, day: addDays(mondayDay, 90) })).toBe(true)
  })
  it('puts one to rest that was forgotten, from what is held of it on', () => {
    const before = memoryOf(
      [aReview({ at: monday - day }), aReview({ at: monday - 1, answer: 'again' })],
      context,
      model,
    )!
    const memory = step(before, know(), context, model)
    expect(memory).toMatchObject({ phase: 'review', reps: 3, lastDay: before.lastDay, lapses: before.lapses })
    expect(memory).toMatchObject(knownTraces(before, model))
    expect(retrievability(memory!, monday, model)).toBeGreaterThan(0.99)
  })
  it('has a buried card come when it says, and leaves a suspended one suspended', () => {
    expect(step(aMemory({ buriedUntil: '2026-12-01' }), know(), context, model)).not.toHaveProperty('buriedUntil')
    const suspended = step(aMemory({ suspended: true }), know(), context, model)
    expect(suspended).toMatchObject({ suspended: true, dueDay: addDays(mondayDay, 90) })
    expect(suspended).not.toHaveProperty('plan')
  })
  it('is borne out or not by the next answer, which shows retention', () => {
    const at = monday + 90 * day
    const log = [know(), aReview({ at, due: at, dueDay: addDays(mondayDay, 90), predicted: 0.9, answer: 'again' })]
    expect(memoryOf(log, context, model)).toMatchObject({ lapses: 1, reps: 2, failedDay: addDays(mondayDay, 90) })
    expect(daysOf(standing(log))).toMatchObject([{ new: 0, due: { asked: 1, recalled: 0 } }])
  })
  it('counts neither as an answer nor as a new card of the day', () => expect(daysOf(standing([know()]))).toEqual([]))
  it('holds for what the right answer was then', () => {
    const second = aContext({ revision: 2 })
    expect(memoryOf([know()], second, model)).toMatchObject({ correction: true, stability: 0, reps: 0, due: monday })
    const told = [know(), aReview({ revision: 2, at: monday + day })]
    expect(memoryOf(told, second, model)).toMatchObject({ reps: 1, slow: 3.9221 })
    const late = know({ at: monday + 2 * day })
    expect(memoryOf([...told, late], second, model)).toMatchObject({ reps: 1, slow: 3.9221, last: late.id })
    expect(memoryOf([know({ revision: 2 })], second, model)).not.toHaveProperty('correction')
  })
})
