import { describe, expect, it } from 'vitest'
import { rank } from '@/domain/hash'
import { fsrs7 } from '@/domain/scheduling/models/fsrs7'
import { simulate, type SimulatedLearner, type SimulatedScheduler } from '@/domain/scheduling/simulation/simulate'
import type { Traces } from '@/domain/scheduling/models/fsrs7'
import { model } from '../../../support/model'

const learner = (truth = model): SimulatedLearner<Traces> => {
  let drawn = 0
  return {
    truth,
    chance: () => rank('luck', `${drawn++}`),
    firstGrades: [0.2, 0.1, 0.6, 0.1],
    passGrades: [0.1, 0.8, 0.1],
    seconds: { first: [20, 20, 20, 20], later: [10, 10, 10, 10] },
  }
}
const course = { days: 60, newPerDay: 5 }
const everyDays = (days: number): SimulatedScheduler => ({ interval: () => days })

/** Plans just as the learner forgets. */
const knowing = (retention: number): SimulatedScheduler => ({
  interval(answers) {
    let state: Traces | null = null
    let before = 0
    for (const { at, grade } of answers) {
      state = model.next(state, state ? (at - before) / 86_400_000 : 0, grade)
      before = at
    }
    const days = state ? model.interval(state, retention) : 1
    return days < 0.5 ? Math.max(days, 5 / 1_440) : Math.max(1, Math.round(days))
  },
})

describe('a simulated course', () => {
  it('asks each card when its scheduler says so, and new ones as many as were wished', () => {
    const { answers, rested } = simulate(learner(), everyDays(1_000), course)
    expect(answers).toBe(60 * 5)
    expect(rested).toBe(0)
    expect(simulate(learner(), everyDays(30), course).rested).toBe(30 * 5)
  })
  it('counts the time of every answer', () => {
    const { minutes } = simulate(learner(), everyDays(30), course)
    expect(minutes).toBeCloseTo((60 * 5 * 20 + 30 * 5 * 10) / 60, 6)
  })
  it('keeps its promise where the scheduler knows the learner', () => {
    const { recalled, rested } = simulate(learner(), knowing(0.9), { days: 120, newPerDay: 10 })
    expect(rested).toBeGreaterThan(1_000)
    expect(Math.abs(recalled / rested - 0.9)).toBeLessThan(0.025)
  })
  it('forgets more where more is left to be forgotten', () => {
    const careful = simulate(learner(), knowing(0.95), course)
    const bold = simulate(learner(), knowing(0.75), course)
    expect(careful.recalled / careful.rested).toBeGreaterThan(bold.recalled / bold.rested)
    expect(careful.minutes).toBeGreaterThan(bold.minutes)
    expect(careful.remembered).toBeGreaterThan(bold.remembered)
  })
  it('has its scheduler learn from all answers once in thirty days', () => {
    const seen: number[] = []
    const scheduler: SimulatedScheduler = {
      ...everyDays(1_000),
      learn: (histories) => void seen.push(histories.length),
    }
    simulate(learner(fsrs7()), scheduler, course)
    expect(seen).toEqual([150, 300])
  })
})
