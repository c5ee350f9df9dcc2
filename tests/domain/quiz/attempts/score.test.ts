import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { isMissed, resultsOf } from '@/domain/quiz/attempts/results'
import { scoreOf, tallyBy, tallyOf, type Tally } from '@/domain/quiz/attempts/score'
import { aTakenQuiz, clocks, type Asked, type Went } from './takenQuiz'

const exam = { clock: clocks.exam }
const negative = { ...exam, negative: true }
const times = (n: number, went: Went): Went[] => Array.from({ length: n }, () => went)

describe('the score of a quiz', () => {
  it.each<[string, Went[], Partial<Attempt['options']>, number, number]>([
    ['all right', times(4, 'right'), exam, 4, 0],
    ['some left out', [...times(2, 'right'), ...times(2, 'never')], exam, 2, 0],
    ['half a point for half', ['right', 'partly'], exam, 1.5, 0],
    ['wrong ones, which cost nothing', ['right', 'wrong', 'wrong'], exam, 1, 0],
    ['wrong ones, which cost a third each', ['right', 'right', ...times(3, 'wrong')], negative, 1, 1],
    ['what is left out, which never costs', ['right', 'never', 'up'], negative, 1, 0],
    ['what is partly right, which costs nothing', ['right', 'partly'], negative, 1.5, 0],
    ['more lost than earned', ['right', ...times(6, 'wrong')], negative, 0, 2],
    ['wrong ones outside an exam', ['right', 'wrong'], { negative: true }, 1, 0],
  ])('counts %s', (_, went, options, points, lost) => {
    const score = scoreOf(aTakenQuiz(went, { with: options }))
    expect(score.points).toBeCloseTo(points)
    expect(score.lost).toBeCloseTo(lost)
  })

  it('tells how many were not asked, and holds none of them against the learner', () =>
    expect(scoreOf(aTakenQuiz(['right', 'wrong', 'never', 'never', 'never']))).toMatchObject({
      of: 2,
      right: 1,
      wrong: 1,
      unreached: 3,
    }))

  it('of a sprint counts right answers a minute, over the whole clock where it ran out', () => {
    const went = [...times(6, 'right'), 'wrong', 'up'] as const
    const sprint = (given: Partial<Attempt>) => scoreOf(aTakenQuiz(went, { with: { clock: clocks.sprint }, ...given }))
    expect(sprint({ ending: 'deadline' })).toMatchObject({ of: 7, unanswered: 0, perMinute: 6 })
    expect(sprint({ ending: 'deadline', extended: 30_000 }).perMinute).toBe(4)
    expect(sprint({ ending: 'all' }).perMinute).toBeCloseTo(6 / (7 / 20)) // seven answers of 3 s
    expect(sprint({ ending: 'deadline', unhurried: true }).perMinute).toBeCloseTo(6 / (7 / 20))
  })
  it.each(['none', 'question', 'exam'] as const)('has no rate where time does not run so (%s)', (clock) =>
    expect(scoreOf(aTakenQuiz(['right'], { with: { clock: clocks[clock] } })).perMinute).toBeNull(),
  )

  it('knows the slowest question, once there are three to compare', () => {
    const asked = ([4, 9, 2, 90] as const).map((s, index): Asked => ({
      went: index < 3 ? 'right' : 'up',
      ms: s * 1_000,
    }))
    expect(scoreOf(aTakenQuiz(asked)).slowest?.index).toBe(1)
    expect(scoreOf(aTakenQuiz(asked.slice(0, 2))).slowest).toBeNull()
  })
})

describe('a tally by topic', () => {
  it('has the weakest first, and of equal ones that with more questions', () => {
    const asked = (topic: string, ...went: Went[]): Asked[] =>
      went.map((each) => ({ went: each, item: { topic: `kosovo/${topic}` } }))
    const attempt = aTakenQuiz([
      ...asked('good', 'right', 'right'),
      ...asked('half', 'right', 'wrong'),
      ...asked('more', 'right', 'right', 'wrong', 'wrong'),
      ...asked('partly', 'partly', 'wrong'),
    ])
    expect(tallyBy(resultsOf(attempt), ({ item }) => item.topic).map(({ key }) => key.slice(7))).toEqual([
      'partly',
      'more',
      'half',
      'good',
    ])
  })
})

describe('of any quiz', () => {
  const asked = fc.record({
    went: fc.constantFrom<Went>('right', 'partly', 'wrong', 'up', 'never'),
    share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    ms: fc.integer({ min: 0, max: 120_000 }),
    item: fc.record({
      topic: fc.constantFrom('kosovo/war', 'kosovo/talks', 'kosovo/law'),
      kind: fc.constantFrom('date' as const, 'position' as const),
    }),
  })
  const quiz = fc
    .tuple(fc.array(asked, { maxLength: 20 }), fc.constantFrom(...Object.values(clocks)), fc.boolean())
    .map(([questions, clock, negativeMarks]) => aTakenQuiz(questions, { with: { clock, negative: negativeMarks } }))
  const sums: (keyof Tally)[] = ['of', 'right', 'partly', 'wrong', 'unanswered', 'earned', 'ms']

  it('points are never below 0, nor above what was to be had, nor above what was earned', () =>
    fc.assert(
      fc.property(quiz, (attempt) => {
        const { points, of, earned, lost } = scoreOf(attempt)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(Math.min(of, earned) + 1e-9)
        expect(points).toBeGreaterThanOrEqual(earned - lost - 1e-9)
      }),
    ))
  it('what became of the questions adds up to their number', () =>
    fc.assert(
      fc.property(quiz, (attempt) => {
        const { of, right, partly, wrong, unanswered, unreached } = scoreOf(attempt)
        expect(right + partly + wrong + unanswered).toBe(of)
        expect(of + unreached).toBe(attempt.items.length)
        expect(resultsOf(attempt).filter(isMissed)).toHaveLength(of - right)
      }),
    ))
  it.each(['topic', 'kind', 'type'] as const)('the tallies by %s add up to that of the whole', (by) =>
    fc.assert(
      fc.property(quiz, (attempt) => {
        const results = resultsOf(attempt)
        const parts = tallyBy(results, ({ item }) => item[by]).map(({ tally }) => tally)
        const whole = tallyOf(results)
        for (const sum of sums) expect(parts.reduce((total, part) => total + part[sum], 0)).toBeCloseTo(whole[sum], 6)
        expect(parts.every(({ of }) => of > 0)).toBe(true)
      }),
    ),
  )
  it('a right answer more never lowers the points, a wrong one more never raises them', () =>
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (questions) => {
        const points = (...more: Asked[]) => scoreOf(aTakenQuiz([...questions, ...more], { with: negative })).points
        expect(points({ went: 'right' })).toBeGreaterThanOrEqual(points())
        expect(points({ went: 'wrong' })).toBeLessThanOrEqual(points())
      }),
    ))
})
