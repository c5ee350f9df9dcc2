import fc from 'fast-check'
import { usualWeights, type Traces } from '@/domain/scheduling/models/fsrs7'
import type { Grade } from '@/domain/scheduling/models/memoryModel'
import { withinLimits } from '@/domain/scheduling/models/weightLimits'

export const aGrade = fc.constantFrom<Grade>(1, 2, 3, 4)

const aTrace = fc.double({ min: Math.log(1e-4), max: Math.log(36_500), noNaN: true }).map(Math.exp)

/** A memory of FSRS-7 in any state. */
export const aTraces: fc.Arbitrary<Traces> = fc.record({
  slow: aTrace,
  fast: aTrace,
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
})

/** Weights as training might leave them: the usual ones, each up to a third more or less, within their limits. */
export const someWeights: fc.Arbitrary<number[]> = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: usualWeights.length,
    maxLength: usualWeights.length,
  })
  .map((turns) =>
    usualWeights.map((weight, index) => withinLimits(weight + (turns[index] ?? 0) * (weight / 3 + 0.05), index)),
  )
