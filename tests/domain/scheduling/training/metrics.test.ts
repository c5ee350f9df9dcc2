import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, logLoss, rmseOverBins } from '@/domain/scheduling/training/metrics'
import type { Prediction } from '@/domain/scheduling/training/predictions'

const aPrediction = (given: Partial<Prediction> = {}): Prediction => ({
  predicted: 0.9,
  recalled: true,
  days: 3,
  nth: 2,
  lapses: 0,
  ...given,
})
const predictions = fc.array(
  fc.record<Prediction>({
    predicted: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    recalled: fc.boolean(),
    days: fc.nat(300),
    nth: fc.integer({ min: 2, max: 20 }),
    lapses: fc.nat(8),
  }),
  { minLength: 2, maxLength: 40 },
)

describe('log loss', () => {
  it('is what was thought of what happened', () =>
    expect(logLoss([aPrediction(), aPrediction({ recalled: false })])).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.1)) / 2,
      12,
    ))
})

describe('the error over bins', () => {
  it('is none where of like cards as many are recalled as was said', () =>
    expect(rmseOverBins(Array.from({ length: 10 }, (_, index) => aPrediction({ recalled: index > 0 })))).toBeCloseTo(
      0,
      12,
    ))
  it('tells cards apart by days, times and lapses', () => {
    const known = aPrediction({ predicted: 0.5 })
    const forgotten = { ...known, recalled: false }
    expect(rmseOverBins([known, forgotten])).toBe(0)
    for (const other of [{ days: 40 }, { nth: 9 }, { lapses: 5 }])
      expect(rmseOverBins([known, { ...forgotten, ...other }])).toBeCloseTo(0.5, 12)
  })
  it('lies between 0 and 1', () =>
    fc.assert(
      fc.property(predictions, (all) => {
        expect(rmseOverBins(all)).toBeGreaterThanOrEqual(0)
        expect(rmseOverBins(all)).toBeLessThanOrEqual(1)
      }),
    ))
})

describe('the area under the curve', () => {
  it('is the share of pairs in the right order, ties by half', () =>
    fc.assert(
      fc.property(predictions, (all) => {
        const pairs = all
          .filter(({ recalled }) => recalled)
          .flatMap((known) => all.filter(({ recalled }) => !recalled).map((lost) => known.predicted - lost.predicted))
        const right = pairs.reduce((sum, ahead) => sum + (ahead > 0 ? 1 : ahead === 0 ? 0.5 : 0), 0)
        if (pairs.length) expect(auc(all)).toBeCloseTo(right / pairs.length, 10)
        else expect(auc(all)).toBeNaN()
      }),
    ))
})
