import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/domain/reviews/action'
import { inOrder } from '@/domain/reviews/order'
import { standing } from '@/domain/reviews/undo'
import { wasDue, type Review } from '@/domain/reviews/review'
import { follows, inContext, isDue, memoryOf, step } from '@/domain/scheduling/fold'
import { dueDayOf, type Memory } from '@/domain/scheduling/memory'
import { addDays, dayStartMs } from '@/domain/scheduling/studyDay'
import { aLog, aShuffledLog } from '../../support/logs'
import { aContext, aMemory, anAction, aReview, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const minute = 60_000
const day = 24 * 60 * minute
const context = aContext()
const second = aContext({ revision: 2 })
const tuesday = monday + day

describe('the memory of a card', () => {
  it('is null before anything happened', () => expect(memoryOf([], context, model)).toBeNull())

  it('is the same in any order of the log', () =>
    fc.assert(
      fc.property(
        aShuffledLog(aLog()),
        ({ log, shuffled }) => void expect(memoryOf(shuffled, second, model)).toEqual(memoryOf(log, second, model)),
      ),
    ))

  it('is the same on two devices that merged their logs', () =>
    fc.assert(
      fc.property(aLog(), fc.infiniteStream(fc.boolean()), (log, coin) => {
        const [mine, theirs]: [LogEntry[], LogEntry[]] = [[], []]
        for (const entry of log) (coin.next().value ? mine : theirs).push(entry)
        expect(memoryOf([...mine, ...theirs], second, model)).toEqual(
          memoryOf([...theirs, ...mine, ...theirs], second, model),
        )
      }),
    ))

  it('is what stepping entry by entry leaves', () =>
    fc.assert(
      fc.property(aLog(), (log) => {
        const stepped = inOrder(standing(log)).reduce<Memory | null>(
          (memory, entry) => step(memory, entry, second, model),
          null,
        )
        // entries without effect have their place in the order too, which is another only where clocks went back
        const effective = standing(log).filter((entry) => step(null, entry, second, model))
        const alone = inOrder(effective).reduce<Memory | null>(
          (memory, entry) => step(memory, entry, second, model),
          null,
        )
        expect(memoryOf(log, second, model)).toEqual(alone)
        if (effective.length === standing(log).length) expect(stepped).toEqual(alone)
      }),
    ))

  it('is what stepping leaves wherever the next entry follows', () =>
    fc.assert(
      fc.property(aLog({ most: 15 }), (log) => {
        log.forEach((entry, index) => {
          const earlier = log.slice(0, index)
          const memory = memoryOf(earlier, second, model)
          const [next] = standing([entry])
          // what an earlier undo of another device already takes back is no next entry
          if (!next || !standing([...earlier, entry]).includes(next) || !follows(memory, next)) return
          expect(step(memory, next, second, model)).toEqual(memoryOf([...earlier, entry], second, model))
        })
      }),
    ))

  it('is always followed by the next entry of the only device', () =>
    fc.assert(
      fc.property(aLog({ devices: 1 }), (log) => {
        log.forEach((entry, index) => {
          const [next] = standing([entry])
          if (next) expect(follows(memoryOf(log.slice(0, index), second, model), next)).toBe(true)
        })
      }),
    ))

  it('goes on from the end of sealed entries', () =>
    fc.assert(
      fc.property(aLog({ devices: 1 }), fc.nat(30), (log, cut) => {
        const lasting = standing(log)
        const sealed = memoryOf(lasting.slice(0, cut), second, model)
        expect(memoryOf(lasting.slice(cut), second, model, sealed)).toEqual(memoryOf(lasting, second, model))
      }),
    ))

  it('is as if the last entry had never been, once that is undone', () =>
    fc.assert(
      fc.property(aLog(), (log) => {
        const last = log.at(-1)
        if (!last || !standing([last]).length) return
        const undo = anAction({ kind: 'undo', takesBack: last.id })
        expect(memoryOf([...log, undo], second, model)).toEqual(memoryOf(log.slice(0, -1), second, model))
        const redo = anAction({ kind: 'undo', takesBack: undo.id })
        expect(memoryOf([...log, undo, redo], second, model)).toEqual(memoryOf(log, second, model))
      }),
    ))

  it('has a stability above 0 and a difficulty of 1 to 10 exactly when answers count', () =>
    fc.assert(
      fc.property(aLog({ most: 60 }), (log) => {
        const memory = memoryOf(log, second, model)
        if (!memory) return
        if (!memory.reps) expect([memory.stability, memory.difficulty]).toEqual([0, 0])
        else {
          expect(memory.stability).toBeGreaterThan(0)
          expect(memory.difficulty).toBeGreaterThanOrEqual(1)
          expect(memory.difficulty).toBeLessThanOrEqual(10)
        }
        expect(memory.plan === undefined).toBe(memory.phase === 'new' || memory.suspended)
      }),
    ))

  it('is not touched by what only is logged', () => {
    const memory = aMemory()
    expect(step(memory, aReview({ origin: 'cram', answer: 'again' }), context, model)).toBe(memory)
    expect(step(memory, aReview({ origin: 'quiz', format: 'choice' }), context, model)).toBe(memory)
    expect(step(null, aReview({ origin: 'quiz', format: 'choice', answer: 'again' }), context, model)).toBeNull()
    expect(step(memory, anAction({ kind: 'alias', text: 'mine' }), context, model)).toBe(memory)
    expect(step(memory, anAction({ kind: 'note', text: 'mine' }), context, model)).toBe(memory)
    expect(step(null, aReview({ origin: 'cram' }), context, model)).toBeNull()
    expect(step(memory, anAction({ kind: 'advance' as 'resume' }), context, model)).toBe(memory) // a kind of a later version
  })

  it('settles once and stays so', () => {
    const settled = memoryOf([aReview({ answer: 'easy' })], context, model)
    expect(settled?.settled).toBe(true)
    expect(memoryOf([aReview({ answer: 'good' })], context, model)?.settled).toBe(false)
    expect(step(settled, aReview({ answer: 'again', at: tuesday }), context, model)).toMatchObject({
      settled: true,
      lapses: 1,
      phase: 'learning',
      failedDay: '2026-01-06',
    })
  })
})

describe('a wrong answer in a quiz, not typed, to a card that is not due', () => {
  const nextMonth = '2026-02-05'
  const missed = (given: Partial<Review> = {}) =>
    aReview({
      origin: 'quiz',
      format: 'order',
      answer: 'again',
      due: dayStartMs(nextMonth, 0),
      dueDay: nextMonth,
      predicted: 0.97,
      ...given,
    })
  const tomorrow = '2026-01-06'
  const early = { dueDay: tomorrow, due: dayStartMs(tomorrow, 0), plan: dayStartMs(tomorrow, 0) }

  it('brings it back tomorrow and changes nothing else', () => {
    const memory = aMemory({ dueDay: nextMonth, settled: true, lapses: 2, flagged: true, failedDay: '2025-12-01' })
    const review = missed()
    expect(step(memory, review, context, model)).toEqual({ ...memory, ...early, last: review.id, through: review.at })
  })
  it('brings it back tomorrow where the learner is', () => {
    const night = Date.UTC(2026, 0, 6, 2) // still Monday by the study day, in Belgrade
    const review = missed({ at: night, offset: 60, day: mondayDay })
    expect(step(aMemory({ dueDay: nextMonth }), review, context, model)).toMatchObject({
      dueDay: tomorrow,
      due: dayStartMs(tomorrow, 60),
    })
  })
  it('never puts it off', () => {
    const memory = aMemory({ dueDay: mondayDay })
    expect(step(memory, missed(), context, model)).toMatchObject({
      dueDay: mondayDay,
      due: memory.due,
      plan: memory.due,
    })
  })
  it('leaves it where it comes back within minutes', () => {
    const learning = aMemory({ phase: 'learning', due: monday + 5 * minute })
    expect(step(learning, missed(), context, model)).toMatchObject({ phase: 'learning', due: learning.due })
  })
  it('leaves it buried, though no longer than till its day', () => {
    const buried = step(aMemory({ dueDay: nextMonth }), anAction({ kind: 'bury', until: '2026-01-09' }), context, model)
    expect(step(buried, missed(), context, model)).toMatchObject({
      dueDay: tomorrow,
      buriedUntil: '2026-01-09',
      plan: dayStartMs('2026-01-09', 0),
    })
  })
  it('leaves it suspended: it comes back the earlier once it is resumed', () => {
    const suspended = step(aMemory({ dueDay: nextMonth }), anAction({ kind: 'suspend' }), context, model)
    const after = step(suspended, missed(), context, model)
    expect(after).toMatchObject({ suspended: true, dueDay: tomorrow })
    expect(after).not.toHaveProperty('plan')
    expect(step(after, anAction({ kind: 'resume' }), context, model)).toMatchObject(early)
  })
  it('leaves it retired', () => {
    const retired = inContext(aMemory({ dueDay: nextMonth }), aContext({ retired: true }))
    expect(step(retired, missed(), aContext({ retired: true }), model)).not.toHaveProperty('plan')
  })
  it('says nothing about what the right answer is now, or will be', () => {
    const memory = aMemory({ dueDay: nextMonth, revision: 2 })
    expect(step(memory, missed({ revision: 1 }), second, model)).toMatchObject({ dueDay: nextMonth, stability: 10 })
    expect(step(memory, missed({ revision: 3 }), second, model)).toMatchObject({ dueDay: nextMonth, stability: 10 })
  })
  it('counts for the next interval no more than if it had not been', () => {
    const memory = aMemory({ dueDay: nextMonth })
    const good = aReview({ at: tuesday })
    const { stability, dueDay } = step(memory, good, context, model)!
    expect(step(step(memory, missed(), context, model), good, context, model)).toMatchObject({ stability, dueDay })
  })
  it('is gone once it is taken back', () => {
    const log = [aReview({ answer: 'easy' })]
    const review = missed({ at: monday + 60 * minute })
    const undo = anAction({ kind: 'undo', takesBack: review.id })
    expect(memoryOf([...log, review, undo], context, model)).toEqual(memoryOf(log, context, model))
    expect(memoryOf([...log, review], context, model)?.dueDay).toBe(tomorrow)
  })
})

describe('a wrong answer in a quiz to a card that was corrected', () => {
  it('leaves the correction to be told', () => {
    const corrected = memoryOf([aReview({ answer: 'easy', revision: 1 })], second, model)
    const wrong = aReview({ origin: 'quiz', format: 'typed', answer: 'again', revision: 2, due: monday, at: tuesday })
    expect(step(corrected, wrong, second, model)).toMatchObject({ correction: true, reps: 1, phase: 'learning' })
    expect(step(corrected, { ...wrong, answer: 'good' }, second, model)).not.toHaveProperty('correction')
    expect(step(corrected, { ...wrong, origin: 'study' }, second, model)).not.toHaveProperty('correction')
  })
})

describe('an action', () => {
  it('that suspends takes the card off the plan until it is resumed', () => {
    const suspended = step(aMemory(), anAction({ kind: 'suspend' }), context, model)
    expect(suspended).not.toHaveProperty('plan')
    expect(step(suspended, anAction({ kind: 'resume' }), context, model)).toMatchObject({
      suspended: false,
      plan: aMemory().due,
    })
  })

  it('that suspends a card never met leaves a row that knows it', () =>
    expect(step(null, anAction({ kind: 'suspend' }), context, model)).toMatchObject({
      phase: 'new',
      suspended: true,
      reps: 0,
    }))

  it('that buries holds the card back until its day, or its next answer', () => {
    const until = addDays(mondayDay, 2)
    const buried = step(aMemory(), anAction({ kind: 'bury', until }), context, model)
    if (!buried) throw new Error('lost')
    expect(isDue(buried, { at: tuesday, day: '2026-01-06' })).toBe(false)
    expect(isDue(buried, { at: tuesday + day, day: until })).toBe(true)
    expect(buried.plan).toBe(dayStartMs(until, 0))
    expect(step(buried, aReview({ origin: 'ahead' }), context, model)).not.toHaveProperty('buriedUntil')
  })

  it('that says a fact was read brings its card some minutes later, as a first answer', () => {
    const read = step(null, anAction({ kind: 'read' }), context, model)
    expect(read).toMatchObject({ phase: 'read', due: monday + 5 * minute, plan: monday + 5 * minute, reps: 0 })
    expect(step(read, aReview(), context, model)).toMatchObject({ phase: 'review', reps: 1, slow: 3.9221 })
    expect(step(aMemory(), anAction({ kind: 'read' }), context, model)).toMatchObject({
      phase: 'review',
      stability: 10,
    })
  })

  it('that resets makes the card new, and keeps the learner’s marks', () => {
    const flagged = step(aMemory({ settled: true, lapses: 2 }), anAction({ kind: 'flag', flag: true }), context, model)
    const reset = step(flagged, anAction({ kind: 'reset' }), context, model)
    expect(reset).toMatchObject({ phase: 'new', stability: 0, reps: 0, lapses: 0, settled: false, flagged: true })
    expect(reset).not.toHaveProperty('plan')
    expect(reset).not.toHaveProperty('lastDay')
  })
})

describe('a right answer that changed', () => {
  const old = aReview({ answer: 'easy', revision: 1 })

  it('brings the card up at once, knowing nothing', () =>
    expect(memoryOf([old], second, model)).toMatchObject({
      correction: true,
      phase: 'learning',
      stability: 0,
      reps: 0,
      settled: false,
      due: old.at,
      plan: old.at,
    }))

  it('is told once: the first answer to the new one starts anew', () => {
    const told = memoryOf([old, aReview({ revision: 2, at: tuesday })], second, model)
    expect(told).toMatchObject({ phase: 'review', reps: 1, slow: 3.9221 })
    expect(told).not.toHaveProperty('correction')
  })

  it('is not disturbed by a device that had not heard of it', () => {
    const told = memoryOf([aReview({ revision: 2 })], second, model)
    expect(step(told, aReview({ revision: 1, at: tuesday, answer: 'again' }), second, model)).toMatchObject({
      slow: 3.9221,
      lastAt: monday,
    })
  })

  it('does not count before the deck that brings it, but leaves a row', () => {
    const early = aReview({ revision: 2, at: tuesday })
    expect(memoryOf([early], context, model)).toMatchObject({ phase: 'new', reps: 0, revision: 1 })
    expect(memoryOf([old, early], context, model)).toMatchObject({ reps: 1, lastAt: old.at, last: early.id })
    expect(memoryOf([old, early], second, model)).toMatchObject({ reps: 1, lastAt: tuesday })
  })

  it('is reconciled without the log as with it', () =>
    fc.assert(
      fc.property(aLog(), (log) => {
        const third = aContext({ revision: 3, topic: 'law', block: 'kosovo/law/1/0' })
        const onlySecond = log.map((entry) => ('revision' in entry ? { ...entry, revision: 2 } : entry))
        const memory = memoryOf(onlySecond, second, model)
        expect(memory && inContext(memory, third)).toEqual(memoryOf(onlySecond, third, model))
      }),
    ))
})

describe('a card that the content lost', () => {
  it('keeps its history and is never shown', () => {
    const retired = inContext(aMemory(), aContext({ retired: true }))
    expect(retired).toMatchObject({ retired: true, stability: 10 })
    expect(retired).not.toHaveProperty('plan')
  })
  it('comes back as it was', () =>
    expect(inContext(inContext(aMemory(), aContext({ retired: true })), context)).toEqual(aMemory()))
})

describe('being due', () => {
  const at = monday
  it('goes by the study day for what comes back after days, wherever the learner is by then', () => {
    const memory = aMemory({ due: dayStartMs(mondayDay, -600) }) // planned in Honolulu
    expect(isDue(memory, { at: dayStartMs(mondayDay, 780), day: mondayDay })).toBe(true) // looked at in Auckland
    expect(isDue(memory, { at, day: '2026-01-04' })).toBe(false)
  })
  it('goes by the minute for what comes back after minutes', () => {
    expect(isDue(aMemory({ phase: 'learning', due: at }), { at, day: mondayDay })).toBe(true)
    expect(isDue(aMemory({ phase: 'learning', due: at + 1 }), { at, day: mondayDay })).toBe(false)
  })
  it('can be read off what a review records, wherever the learner is by then', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('read' as const, 'learning' as const, 'review' as const),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3_000, max: 3_000 }),
        fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
        fc.constantFrom(-600, 0, 780),
        (phase, days, minutes, buried, offset) => {
          const dueDay = addDays(mondayDay, days)
          const memory = aMemory({
            phase,
            dueDay,
            due: phase === 'review' ? dayStartMs(dueDay, offset) : monday + minutes * minute,
            ...(buried !== undefined && { buriedUntil: addDays(mondayDay, buried) }),
          })
          const now = { at: monday, day: mondayDay }
          expect(wasDue({ ...now, due: memory.due, dueDay: dueDayOf(memory, mondayDay) })).toBe(isDue(memory, now))
        },
      ),
    ))
})
