import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fsrs7, usualWeights, type Traces } from '@/domain/scheduling/models/fsrs7'
import { withinLimits } from '@/domain/scheduling/models/weightLimits'
import { gradientOf } from '@/domain/scheduling/training/gradient'
import { trainingLogOf, type CardHistory } from '@/domain/scheduling/training/trainingLog'
import { aGrade, someWeights } from '../../../support/traces'

const dayLength = 86_400_000

const aHistory = fc
  .array(
    fc.tuple(
      fc.oneof(fc.double({ min: 0.0007, max: 1, noNaN: true }), fc.double({ min: 1, max: 300, noNaN: true })),
      aGrade,
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((answers): CardHistory => {
    let at = 0
    return answers.map(([days, grade]) => ({ at: (at += Math.round(days * dayLength)), day: 0, grade }))
  })

/** The loss as the model itself has it. */
function lossOf(weights: readonly number[], answers: CardHistory): number {
  const model = fsrs7(weights)
  let state: Traces | null = null
  let loss = 0
  for (const [index, { at, grade }] of answers.entries()) {
    const days = (at - (answers[index - 1]?.at ?? at)) / dayLength
    if (state) {
      const recall = model.recall(state, days)
      loss -= Math.log(grade === 1 ? 1 - recall : recall)
    }
    state = model.next(state, days, grade)
  }
  return loss
}

function gradient(weights: readonly number[], history: CardHistory) {
  const g = new Float64Array(weights.length)
  const loss = gradientOf(trainingLogOf([history]), history.length)(Float64Array.from(weights), 0, g)
  return { loss, g }
}

describe('the gradient', () => {
  it('comes with the loss that the model has', () =>
    fc.assert(
      fc.property(someWeights, aHistory, (weights, history) => {
        const loss = lossOf(weights, history)
        expect(Math.abs(gradient(weights, history).loss - loss)).toBeLessThanOrEqual(1e-9 * Math.max(1, loss))
      }),
    ))

  it('is what finite differences of the model say, for every weight', () => {
    let compared = 0
    fc.assert(
      fc.property(someWeights, aHistory, (weights, history) => {
        const { g } = gradient(weights, history)
        for (const [index, weight] of weights.entries()) {
          const moved = (by: number) => lossOf(weights.with(index, weight + by), history)
          const slopeOver = (by: number) => (moved(by) - moved(-by)) / (2 * by)
          const [wide, narrow] = [slopeOver(2e-6), slopeOver(1e-6)]
          if (
            withinLimits(weight - 2e-6, index) !== weight - 2e-6 ||
            withinLimits(weight + 2e-6, index) !== weight + 2e-6
          )
            continue
          // at a kink (a trace or difficulty that meets its limit) there is no slope to compare with
          if (Math.abs(wide - narrow) > 1e-3 * Math.max(1, Math.abs(wide))) continue
          compared += 1
          expect(Math.abs((g[index] ?? NaN) - narrow)).toBeLessThan(2e-3 * Math.max(1, Math.abs(narrow)))
        }
      }),
    )
    expect(compared).toBeGreaterThan(2_000)
  })

  it('reaches every weight', () => {
    const answers = ([3, 3, 2, 1, 1, 4, 3, 2, 4, 1, 3, 3] as const).map((grade, index) => ({
      at: index ** 3 * dayLength * 0.7,
      day: 0,
      grade,
    }))
    const reached = new Set<number>()
    for (const first of [1, 2, 3, 4] as const) {
      const { g } = gradient(usualWeights, [{ at: -dayLength, day: 0, grade: first }, ...answers])
      for (const [index, slope] of g.entries()) if (slope) reached.add(index)
    }
    expect(reached.size).toBe(usualWeights.length)
  })
})
