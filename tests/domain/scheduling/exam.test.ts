import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from '@/domain/reviews/review'
import { forDaysOff, forExam } from '@/domain/scheduling/broughtForward'
import { asks, daysLeft, examTime, newADay } from '@/domain/scheduling/exam'
import { previews, retrievability } from '@/domain/scheduling/memory'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, anExam, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const day = (ahead: number) => addDays(mondayDay, ahead)
const on = (ahead: number) => aMoment(day(ahead))
const dayLength = 86_400_000

describe('what an exam asks', () => {
  const place = { deck: 'kosovo', topic: 'war', level: 2 as const }
  it('is everything where it names no topic', () => expect(asks(anExam(), place)).toBe(true))
  it('is its topics of that deck', () => {
    expect(asks(anExam({ topics: ['kosovo/war'] }), place)).toBe(true)
    expect(asks(anExam({ topics: ['kosovo/talks', 'metre/war'] }), place)).toBe(false)
  })
  it('is its levels', () => expect(asks(anExam({ levels: [1, 3] }), place)).toBe(false))
})

describe('new cards before an exam', () => {
  it.each([
    [100, 23, 5], // three days are left for them to come back
    [100, 4, 100],
    [7, 1, 7],
    [0, 10, 0],
  ])('%d of them, %d days before, come %d a day', (unmet, left, aDay) => expect(newADay(unmet, left)).toBe(aDay))

  it('have all been met in time, and never more on a later day', () =>
    fc.assert(
      fc.property(fc.nat(2_000), fc.integer({ min: 1, max: 200 }), (unmet, left) => {
        let rest = unmet
        let before = Infinity
        for (let days = left; days > 0; days--) {
          const today = newADay(rest, days)
          expect(today).toBeLessThanOrEqual(before)
          before = today
          rest -= Math.min(rest, today)
        }
        expect(rest).toBe(0)
      }),
    ))
})

describe('an answer before an exam', () => {
  /** Settled: a Good takes it far past three weeks. */
  const memory = (given = {}) => aMemory({ stability: 30, lastAt: monday - 30 * dayLength, ...given })
  const asked = (exam = anExam(), now = on(0)) =>
    previews(memory(), 'x/y/z/when', { ...now, retention: 0.9 }, model, { exams: [exam] })
  const free = previews(memory(), 'x/y/z/when', { ...on(0), retention: 0.9 }, model)

  it('brings the card back as ever where it will be sure enough on the day', () =>
    expect(asked(anExam({ readiness: 0.8 }))).toEqual(free))
  it('brings it back before, late, where it would leap over it unsure', () => {
    const { good } = asked(anExam({ readiness: 0.97 }))
    expect(free.good.interval).toBeGreaterThan(21)
    expect(good.interval).toBeGreaterThanOrEqual(11)
    expect(good.interval).toBeLessThan(21)
  })
  it('does not hurry what comes back before anyway', () =>
    expect(asked(anExam({ readiness: 0.97 })).again).toEqual(free.again))
  it('changes nothing on its eve, on its day and later', () => {
    for (const ahead of [1, 0, -3]) expect(asked(anExam({ day: day(ahead), readiness: 0.99 }))).toEqual(free)
  })
  it('never asks sooner for a better answer, nor leaps over the exam unsure', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        fc.integer({ min: 2, max: 120 }),
        fc.constantFrom(0.8, 0.9, 0.95, 0.99),
        (stability, left, readiness) => {
          const exam = anExam({ day: day(left), readiness })
          const held = memory({ stability, lastAt: monday - stability * dayLength })
          const shown = previews(held, 'x/y/z/when', { ...on(0), retention: 0.9 }, model, { exams: [exam] })
          const intervals = answers.map((answer) => shown[answer].interval)
          expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
          const waited = stability
          for (const [index, answer] of answers.entries()) {
            if (shown[answer].interval < left) continue
            const after = model.next(held, waited, (index + 1) as 1 | 2 | 3 | 4)
            const sure = model.recall(after, (examTime(exam, on(0)) - on(0).at) / dayLength)
            expect(sure).toBeGreaterThanOrEqual(readiness)
          }
        },
      ),
    ))
})

describe('a card that comes back only after an exam', () => {
  const exam = anExam({ readiness: 0.95 })
  const unsure = (card: string) =>
    aMemory({ card: `kosovo/${card}/when/when`, stability: 25, lastAt: monday, lastDay: mondayDay, dueDay: day(25) })
  const cards = Array.from({ length: 300 }, (_, index) => unsure(`f${index}`))
  const forward = (ahead: number, memories = cards, over = exam) =>
    memories.filter(forExam(over, on(ahead), model)).length

  it('is brought forward in the last two weeks, a few more each day, none left at the end', () => {
    expect(forward(6)).toBe(0)
    const due = Array.from({ length: 14 }, (_, index) => forward(7 + index))
    expect(due).toEqual(due.toSorted((a, b) => a - b))
    expect(due.at(-1)).toBe(300)
    const steps = due.map((count, index) => count - (due[index - 1] ?? 0))
    expect(Math.max(...steps)).toBeLessThan(40) // no pile: about 21 a day
  })
  it('is left alone where it is sure enough, not asked, or studied that day', () => {
    const sure = cards.map((memory) => ({ ...memory, slow: 5_000, fast: 5_000 }))
    expect(forward(20, sure)).toBe(0)
    expect(forward(20, cards, anExam({ readiness: 0.95, topics: ['kosovo/talks'] }))).toBe(0)
    expect(
      forward(
        20,
        cards.map((memory) => ({ ...memory, lastDay: day(20) })),
      ),
    ).toBe(0)
  })
  it('has its turn within the days that are left where the exam was planned late', () => {
    const late = anExam({ readiness: 0.95, since: day(18) })
    expect(forward(18, cards, late)).toBeLessThan(150)
    expect(forward(20, cards, late)).toBe(300)
  })
  it('is left alone once the exam has come', () => {
    expect(daysLeft(exam, day(21))).toBe(0)
    expect(forward(21)).toBe(0)
  })
})

describe('a card that would come back on days off', () => {
  const off = { id: 'off', since: mondayDay, from: day(10), until: day(23) }
  const young = (card: string) =>
    aMemory({
      card: `kosovo/${card}/when/when`,
      stability: 5,
      lastAt: monday + 6 * dayLength,
      lastDay: day(6),
      dueDay: day(11),
    })
  const cards = Array.from({ length: 100 }, (_, index) => young(`f${index}`))
  const forward = (ahead: number, memories = cards) => memories.filter(forDaysOff(off, on(ahead), model)).length

  it('is asked in the week before, by and by, where it would fade too far', () => {
    expect(forward(2)).toBe(0)
    expect(forward(7)).toBeGreaterThan(20)
    expect(forward(7)).toBeLessThan(80)
    expect(forward(9)).toBe(100)
  })
  it('waits where it can', () => {
    const old = aMemory({ stability: 400, lastAt: monday - 390 * dayLength, dueDay: day(12) })
    expect(forward(9, [old])).toBe(0)
  })
  it('is left alone on the days off and after them, or where it comes back on another day', () => {
    expect(forward(10)).toBe(0)
    expect(forward(24)).toBe(0)
    expect(
      forward(
        9,
        cards.map((memory) => ({ ...memory, dueDay: day(24) })),
      ),
    ).toBe(0)
  })
  it('would be less surely recalled than planned', () =>
    expect(retrievability(cards[0]!, on(24).at, model)).toBeLessThan(0.85))
})
