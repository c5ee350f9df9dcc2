import fc from 'fast-check'
import { FSRSAlgorithm } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fsrs6, type Stability } from '@/domain/scheduling/models/fsrs6'
import type { Grade } from '@/domain/scheduling/models/memoryModel'

const model = fsrs6()
const grades = [1, 2, 3, 4] as const

const studied = (...history: (readonly [grade: Grade, after: number])[]) =>
  history.reduce<Stability | null>((state, [grade, after]) => model.next(state, after, grade), null)

describe('FSRS-6', () => {
  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ] as const)('starts at the published numbers after a first %d', (grade, stability, difficulty) => {
    const state = model.next(null, 0, grade)
    expect(state.stability).toBeCloseTo(stability, 6)
    expect(state.difficulty).toBeCloseTo(difficulty, 6)
  })

  it('meets the state that fsrs-rs, py-fsrs and ts-fsrs agree on', () => {
    const state = studied([1, 0], [3, 0], [3, 1], [3, 3], [3, 8], [3, 21])
    expect(state?.stability).toBeCloseTo(53.62691, 4)
    expect(state?.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('meets the intervals of py-fsrs and ts-fsrs', () => {
    const planned: number[] = []
    let state: Stability | null = null
    let waited = 0
    for (const grade of [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const) {
      state = model.next(state, waited, grade)
      // its learning steps bring a card back at once: first Good, and Again
      waited = planned.length && grade !== 1 ? Math.max(1, Math.round(model.interval(state, 0.9))) : 0
      planned.push(waited)
    }
    expect(planned).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it.each([
    [0, 1, 1],
    [1, 2, 0.9403443],
    [2, 3, 0.9253786],
    [3, 4, 0.9185229],
    [4, 4, 0.9],
    [5, 2, 0.8261359],
  ])('forgets along the published curve: %d days at a stability of %d', (days, stability, recall) =>
    expect(model.recall({ stability, difficulty: 5 }, days)).toBeCloseTo(recall, 6),
  )

  it.each([
    [0.2, 34793],
    [0.3, 2508],
    [0.4, 387],
    [0.5, 90],
    [0.6, 27],
    [0.7, 9],
    [0.8, 3],
    [0.9, 1],
  ])('lets a stability of one day fall to %d as the reference does', (retention, days) =>
    expect(Math.round(model.interval({ stability: 1, difficulty: 5 }, retention))).toBe(days),
  )

  it('agrees with ts-fsrs after any history', () => {
    const oracle = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: true })
    const history = fc.array(fc.tuple(fc.constantFrom(...grades), fc.nat(400)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(history, (answers) => {
        let ours: Stability | null = null
        let theirs: Stability | null = null
        for (const [grade, days] of answers) {
          ours = model.next(ours, days, grade)
          theirs = oracle.next_state(theirs, days, grade)
        }
        // it rounds to eight digits after each answer
        expect(Math.abs((ours?.stability ?? 0) / (theirs?.stability ?? 1) - 1)).toBeLessThan(1e-4)
        expect(ours?.difficulty).toBeCloseTo(theirs?.difficulty ?? 0, 4)
      }),
    )
  })
})
