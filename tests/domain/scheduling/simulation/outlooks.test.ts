import { describe, expect, it } from 'vitest'
import { noEasyDays } from '@/domain/scheduling/easyDays'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { examOutlook, type ExamWish } from '@/domain/scheduling/simulation/examOutlook'
import { usualHabits } from '@/domain/scheduling/simulation/habits'
import { recoveryOutlooks, type RecoveryWish } from '@/domain/scheduling/simulation/recoveryOutlook'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, anExam, mondayDay } from '../../../support/makers'

const day = (ahead: number) => addDays(mondayDay, ahead)
const topics = ['talks', 'war'] as const
/** A card each of so many facts, of two topics and three levels. */
const cardsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    card: `kosovo/fact-${index}/when/when`,
    fact: `kosovo/fact-${index}`,
    topic: topics[index % 2]!,
    level: ((index % 3) + 1) as 1 | 2 | 3,
  }))

/** Runs it to its end, and sees to it that progress only grows, up to 1. */
function outcomeOf<Result>(steps: Generator<number, Result>): Result {
  let last = 0
  let next = steps.next()
  for (; !next.done; next = steps.next()) {
    expect(next.value).toBeGreaterThanOrEqual(last)
    last = next.value
  }
  expect(last).toBeLessThanOrEqual(1 + 1e-9)
  return next.value
}

const standing = {
  now: aMoment(),
  weights: usualWeights,
  limits: { newPerDay: 5, reviewsPerDay: 200 },
  retention: 0.9,
  easyDays: noEasyDays,
  habits: usualHabits,
}

describe('what an exam comes to', () => {
  const cards = cardsOf(120)
  const wish = (given: Partial<ExamWish> = {}): ExamWish => ({
    ...standing,
    memories: [],
    fresh: cards,
    main: cards.map((card) => ({ ...card, deck: 'kosovo' })),
    exam: anExam({ day: day(15) }),
    ...given,
  })

  it('is told whole and by topic, with what it costs a day', () => {
    const { cards: count, unmet, whole, topics: told, newCards, minutes, mostMinutes } = outcomeOf(examOutlook(wish()))
    expect(count).toBe(120)
    expect(unmet).toEqual({ 1: 0, 2: 0, 3: 0 })
    expect(newCards).toBeCloseTo(10, 0)
    expect(told.map(({ topic, cards: some }) => [topic, some])).toEqual([
      ['kosovo/talks', 60],
      ['kosovo/war', 60],
    ])
    for (const { least, mean, most } of [whole, ...told]) {
      expect(least).toBeLessThan(mean)
      expect(most).toBeGreaterThan(mean)
      expect(mean).toBeGreaterThan(0.85)
    }
    expect(told[0]!.most - told[0]!.least).toBeGreaterThan(whole.most - whole.least)
    expect(mostMinutes).toBeGreaterThan(minutes)
  })

  it('is better than without the plan, which would not have met all', () => {
    const { whole, without } = outcomeOf(examOutlook(wish()))
    expect(without).toBeLessThan(0.65)
    expect(whole.mean - without).toBeGreaterThan(0.2)
  })

  it('tells what there is no time for, details first', () => {
    const few = outcomeOf(examOutlook(wish({ exam: anExam({ day: day(15), minutes: 5 }) })))
    expect(few.unmet[3]).toBeGreaterThan(35)
    expect(few.unmet[1]).toBeLessThan(few.unmet[2])
    expect(few.minutes).toBeLessThan(8)
  })

  it('counts only what it asks, and the readier the surer one wants to be', () => {
    const exam = (readiness: number) => anExam({ day: day(15), topics: ['kosovo/war'], levels: [1], readiness })
    const [less, more] = [0.8, 0.97].map((readiness) => outcomeOf(examOutlook(wish({ exam: exam(readiness) }))))
    expect(less!.cards).toBe(20)
    expect(more!.whole.mean).toBeGreaterThan(less!.whole.mean)
  })

  it('of many cards is told by a sample of them, much as it would be of all', () => {
    const many = cardsOf(1_200)
    const of = wish({
      fresh: many,
      main: many.map((card) => ({ ...card, deck: 'kosovo' })),
      exam: anExam({ day: day(30), minutes: 20 }),
    })
    const [all, some] = [1_200, 400].map((most) => outcomeOf(examOutlook(of, most)))
    expect(some!.cards).toBe(1_200)
    expect(some!.topics.map(({ cards: count }) => count)).toEqual([600, 600])
    expect(Math.abs(some!.whole.mean - all!.whole.mean)).toBeLessThan(0.05)
    expect(some!.whole.most - some!.whole.least).toBeGreaterThan(all!.whole.most - all!.whole.least)
    for (const figure of ['minutes', 'answers', 'newCards'] as const)
      expect(Math.abs(some![figure] / all![figure] - 1)).toBeLessThan(0.15)
    for (const level of [1, 2, 3] as const) expect(Math.abs(some!.unmet[level] - all!.unmet[level])).toBeLessThan(60)
    expect(Math.abs(some!.without - all!.without)).toBeLessThan(0.05)
  })

  it('is as it is on the day of the exam', () => {
    const memories = cards.map(({ card, topic, level }) => aMemory({ card, topic, level }))
    const { minutes, whole } = outcomeOf(examOutlook(wish({ memories, fresh: [], exam: anExam({ day: mondayDay }) })))
    expect(minutes).toBe(0)
    expect(whole.mean).toBeGreaterThan(0.8)
  })
})

describe('ways back after a break', () => {
  const memories = cardsOf(400).map(({ card, topic, level }, index) =>
    aMemory({ card, topic, level, stability: 10 + (index % 30), dueDay: day(-20) }),
  )
  const wish: RecoveryWish = { ...standing, fresh: [], memories, minutes: [10, 25, 60] }
  const outlooks = outcomeOf(recoveryOutlooks(wish))

  it('take the longer the less is done a day', () => {
    expect(outlooks.map(({ perDay }) => perDay)).toEqual([35, 88, 212])
    const days = outlooks.map((each) => each.days ?? 0)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    expect(days[2]).toBeGreaterThan(1)
    expect(days[0]).toBeLessThan(30)
  })
  it('cost the more the longer they take, and most in one topic', () => {
    const costs = outlooks.map(({ cost }) => cost)
    expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    expect(costs[0]).toBeGreaterThan(0.01)
    expect(costs[0]).toBeLessThan(0.3)
    for (const { cost, dearest } of outlooks) {
      expect(topics.map((topic) => `kosovo/${topic}`)).toContain(dearest?.topic)
      expect(dearest!.cost).toBeGreaterThanOrEqual(cost - 1e-9)
    }
  })
  it('do not end where less is done than comes', () => {
    const [never] = outcomeOf(recoveryOutlooks({ ...wish, minutes: [0.2] }))
    expect(never!.days).toBeNull()
  })
})
