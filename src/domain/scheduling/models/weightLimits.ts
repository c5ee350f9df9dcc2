/** What each weight of FSRS-7 may be, both ends allowed. @see ts-fsrs, models/fsrs-7/constants.ts */
const weightLimits: readonly (readonly [least: number, most: number])[] = [
  [1e-4, 50],
  [1e-4, 100],
  [1e-4, 100],
  [1e-4, 100],
  [1, 10],
  [0.001, 4],
  [0.1, 4],
  [0, 4],
  [0, 1.2],
  [0.3, 3],
  [0.01, 1.5],
  [0.1, 1],
  [0, 3.5],
  [0, 1],
  [1, 7],
  [0, 4],
  [0, 2],
  [0.5, 6],
  [0.001, 1.5],
  [0.001, 1],
  [0, 5],
  [0, 1],
  [1, 7],
  [0.01, 0.25],
  [0.01, 0.95],
  [0.2, 0.85],
  [0.5, 0.99],
  [0.01, 1],
  [0.1, 1],
  [0, 0.9],
  [0.1, 1.1],
  [0, 1],
  [0, 0.6],
  [0, 0.6],
]

/** The weight brought within its limits. */
export const withinLimits = (weight: number, index: number): number => {
  const [least, most] = weightLimits[index] ?? [weight, weight]
  return Math.min(most, Math.max(least, weight))
}

/** Whether a learner's memory can be computed with these: all there, each within its limits. */
export const areWeights = (weights: readonly unknown[]): weights is number[] =>
  weights.length === weightLimits.length &&
  weights.every((weight, index) => typeof weight === 'number' && withinLimits(weight, index) === weight)
