import { describe, expect, it } from 'vitest'
import { fsrs7, usualWeights } from '@/domain/scheduling/models/fsrs7'
import { areWeights } from '@/domain/scheduling/models/weightLimits'
import { fit } from '@/domain/scheduling/training/fit'
import { logLoss } from '@/domain/scheduling/training/metrics'
import { predictionsOf } from '@/domain/scheduling/training/predictions'
import { counting, predictable, recent, trainingLogOf } from '@/domain/scheduling/training/trainingLog'
import { simulatedHistories } from '../../../support/simulated'

/** Somebody who forgets a good deal faster than most. */
const theirs = usualWeights.map((weight, index) => (index < 4 ? weight * 0.4 : index === 24 ? 0.3 : weight))
const log = trainingLogOf(simulatedHistories(theirs, 400))
const answers = predictable(log)

function finished(training: Generator<number, number[]>) {
  const progress: number[] = []
  for (;;) {
    const step = training.next()
    if (step.done) return { weights: step.value, progress }
    progress.push(step.value)
  }
}

const lossOn = (weights: readonly number[], wanted: Iterable<number>) =>
  logLoss(predictionsOf(fsrs7(weights), log, new Set(wanted)))

describe('fitted weights', () => {
  const past = answers.slice(0, Math.floor(answers.length * 0.8))
  const { weights, progress } = finished(fit(counting(log, past)))

  it('foretell better than the usual ones what they have not seen, nearly as well as the truth', () => {
    const later = answers.slice(past.length)
    expect(lossOn(weights, later)).toBeLessThan(lossOn(usualWeights, later) - 0.005)
    expect(lossOn(weights, later)).toBeLessThan(lossOn(theirs, later) + 0.02)
  })
  it('stay within their limits, the first four ascending', () => {
    expect(areWeights(weights)).toBe(true)
    expect(weights.slice(0, 4)).toEqual(weights.slice(0, 4).toSorted((a, b) => a - b))
  })
  it('are the same for the same log', () => expect(finished(fit(counting(log, past))).weights).toEqual(weights))
  it('tell how much is done', () => {
    expect(progress.length).toBeGreaterThan(10)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBeLessThanOrEqual(1)
  })
  it('are the usual ones where nothing counts', () =>
    expect(finished(fit(counting(log, answers.slice(0, 0)))).weights).toEqual(usualWeights))
  it('follow what counts more', () => {
    const ranked = finished(fit(counting(log, past, recent(past.length)))).weights
    expect(ranked).not.toEqual(weights)
  })
})
