import { describe, expect, it } from 'vitest'
import { fsrs7, usualWeights } from '@/domain/scheduling/models/fsrs7'
import { areWeights } from '@/domain/scheduling/models/weightLimits'
import { fit } from '@/domain/scheduling/training/fit'
import { logLoss } from '@/domain/scheduling/training/metrics'
import { predictionsOf } from '@/domain/scheduling/training/predictions'
import { counting, predictable, recent, trainingLogOf } from '@/domain/scheduling/training/trainingLog'
import { forgetful, simulatedHistories } from '../../../support/simulated'

const log = trainingLogOf(simulatedHistories(forgetful, 400))
const answers = predictable(log)

const lossOn = (weights: readonly number[], wanted: Iterable<number>) =>
  logLoss(predictionsOf(fsrs7(weights), log, new Set(wanted)))

describe('fitted weights', () => {
  const past = answers.slice(0, Math.floor(answers.length * 0.8))
  const weights = fit(counting(log, past))

  it('foretell better than the usual ones what they have not seen, nearly as well as the truth', () => {
    const later = answers.slice(past.length)
    expect(lossOn(weights, later)).toBeLessThan(lossOn(usualWeights, later) - 0.005)
    expect(lossOn(weights, later)).toBeLessThan(lossOn(forgetful, later) + 0.02)
  })
  it('stay within their limits, the first four ascending', () => {
    expect(areWeights(weights)).toBe(true)
    expect(weights.slice(0, 4)).toEqual(weights.slice(0, 4).toSorted((a, b) => a - b))
  })
  it('are the same for the same log', () => expect(fit(counting(log, past))).toEqual(weights))
  it('are the usual ones where nothing counts', () =>
    expect(fit(counting(log, answers.slice(0, 0)))).toEqual(usualWeights))
  it('follow what counts more', () => {
    const ranked = fit(counting(log, past, recent(past.length)))
    expect(ranked).not.toEqual(weights)
  })
})
