import { longestInterval, type Grade, type MemoryModel } from './memoryModel'

/** A memory as FSRS-7 has it: two traces that fade at their own pace, each told by the days it lasts, and a difficulty of 1 to 10. */
export interface Traces {
  slow: number
  fast: number
  difficulty: number
}

/** How many weights FSRS-7 has. */
const weightCount = 34

/** Fitted to the reviews of ten thousand users: what a learner begins with. @see https://github.com/open-spaced-repetition/fsrs-rs */
export const usualWeights: readonly number[] = [
  0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1, 1.3207,
  0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567, 0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0, 0.5667,
  0.3734, 0.5333, 0.3048,
]

/** Where the weights of each trace's update begin. */
export const slowUpdate = 7
export const fastUpdate = 15

/** A trace lasts no less, in days: some nine seconds. */
export const shortestTrace = 1e-4
const longestTrace = longestInterval

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))
export const asTrace = (days: number) => between(shortestTrace, days, longestTrace)
export const asDifficulty = (difficulty: number) => between(1, difficulty, 10)
/** The exponent of a power curve of forgetting, as its weights give it. */
export const asDecay = (decay: number) => -between(0.01, decay, 0.95)
/** Recall is never certain, nor lost for certain: it lies within this of 0 and 1. */
export const recallMargin = 1e-5

/** A trace after an answer that failed. `from`: where its weights begin; `recalled`: what was expected of it, 0 to 1. */
export const weakened = (w: Float64Array, from: number, trace: number, recalled: number): number =>
  asTrace(Math.min(trace, w[from + 3]! * ((trace + 1) ** w[from + 4]! - 1) * Math.exp((1 - recalled) * w[from + 5]!)))

/** Which weight Hard and Easy stretch a trace's gain by; none for Good. */
export const bonusAt = (from: number, grade: Grade): number | undefined =>
  grade === 2 ? from + 6 : grade === 4 ? from + 7 : undefined

/** What is gained on a trace by a success, over the trace. */
export function gainOn(
  w: Float64Array,
  from: number,
  trace: number,
  recalled: number,
  difficulty: number,
  grade: Grade,
): number {
  const bonus = bonusAt(from, grade)
  return (
    Math.exp(w[from]! - 1.5) *
    (11 - difficulty) *
    trace ** -w[from + 1]! *
    (Math.exp((1 - recalled) * w[from + 2]!) - 1) *
    (bonus === undefined ? 1 : w[bonus]!)
  )
}

/** Both traces' forgetting by real time: `share` of the whole each, falling as (1 + pace · days) ^ decay. */
interface Curve {
  fastShare: number
  fastPace: number
  fastDecay: number
  slowPace: number
  slowDecay: number
}

/**
 * FSRS-7: two traces, fractional days, no rule apart for answers on one day.
 * @param weights 34, each within its limits
 * @see https://github.com/open-spaced-repetition/fsrs-rs (inference_v7), https://github.com/open-spaced-repetition/srs-benchmark
 */
export function fsrs7(weights: readonly number[] = usualWeights): MemoryModel<Traces> {
  if (weights.length !== weightCount) throw new Error(`FSRS-7 has ${weightCount} weights, not ${weights.length}`)
  const w = Float64Array.from(weights)
  const slowDecay = asDecay(w[24]!)
  const slowRate = w[26]! ** (1 / slowDecay) - 1
  const logFastRate = Math.log(w[25]!)
  const [paceByDifficulty, shareByDifficulty, decayByFast] = [w[32]! - 0.3, w[31]! - 0.5, w[33]! - 0.3]
  const firstDifficulty = (grade: Grade) => w[4]! - Math.exp(w[5]! * (grade - 1)) + 1
  const meanDifficulty = firstDifficulty(4)

  const first = (grade: Grade): Traces => {
    const slow = w[grade - 1]!
    return { slow, fast: asTrace(0.8 * slow), difficulty: asDifficulty(firstDifficulty(grade)) }
  }

  function curveOf({ slow, fast, difficulty }: Traces): Curve {
    const logFast = Math.log(fast)
    const fastDecay = asDecay(w[23]! * Math.exp(decayByFast * logFast))
    const fastWeight = w[27]! * Math.exp(-w[29]! * logFast)
    const harder = difficulty - 5
    const slowWeight = w[28]! * Math.exp(w[30]! * Math.log(slow) + shareByDifficulty * harder)
    return {
      fastShare: fastWeight / (fastWeight + slowWeight),
      fastPace: (Math.exp(Math.min(logFastRate / fastDecay, 60)) - 1) / fast,
      fastDecay,
      slowPace: (slowRate * Math.exp(paceByDifficulty * harder)) / slow,
      slowDecay,
    }
  }

  const fastRecall = ({ fastPace, fastDecay }: Curve, days: number) => (1 + fastPace * days) ** fastDecay
  const slowRecall = (curve: Curve, days: number) => (1 + curve.slowPace * days) ** curve.slowDecay
  const mixed = (share: number, fast: number, slow: number) =>
    (share * fast + (1 - share) * slow) * (1 - 2 * recallMargin) + recallMargin

  const recallOn = (curve: Curve, days: number) =>
    mixed(curve.fastShare, fastRecall(curve, days), slowRecall(curve, days))

  /** How fast recall falls at that time, a day. */
  const slope = (curve: Curve, days: number) => {
    const { fastShare, fastPace, fastDecay, slowPace } = curve
    const fast = (fastShare * fastDecay * fastPace * fastRecall(curve, days)) / (1 + fastPace * days)
    const slow = ((1 - fastShare) * slowDecay * slowPace * slowRecall(curve, days)) / (1 + slowPace * days)
    return (fast + slow) * (1 - 2 * recallMargin)
  }

  function nextDifficulty(difficulty: number, recalled: number, grade: Grade) {
    const step = -w[6]! * (grade - 3) * (grade === 1 ? recalled + 0.1 : 1)
    return asDifficulty(0.01 * meanDifficulty + 0.99 * (difficulty + ((10 - difficulty) / 9) * step))
  }

  return {
    next(state, days, grade) {
      if (!state) return first(grade)
      const { slow, fast, difficulty } = state
      const curve = curveOf(state)
      const fastRecalled = fastRecall(curve, days)
      const recalled = mixed(curve.fastShare, fastRecalled, slowRecall(curve, days))
      const next = nextDifficulty(difficulty, recalled, grade)
      if (grade === 1) {
        const weak = weakened(w, slowUpdate, slow, recalled)
        const fastWeak = Math.min(weakened(w, fastUpdate, fast, fastRecalled), asTrace(0.8 * weak))
        return { slow: weak, fast: fastWeak, difficulty: next }
      }
      return {
        slow: asTrace(slow * (1 + gainOn(w, slowUpdate, slow, recalled, difficulty, grade))),
        fast: asTrace(fast * (1 + gainOn(w, fastUpdate, fast, fastRecalled, difficulty, grade))),
        difficulty: next,
      }
    },
    recall: (state, days) => recallOn(curveOf(state), days),
    interval(state, retention) {
      const curve = curveOf(state)
      return solved(
        (days) => recallOn(curve, days) - retention,
        (days) => slope(curve, days),
        state.slow,
      )
    },
  }
}

/** Days up to the hundred years at which a falling function is 0, to one part in a million: Newton's method over the logarithm of time, kept within what is known to hold it. */
function solved(value: (days: number) => number, slope: (days: number) => number, guess: number): number {
  if (value(longestInterval) >= 0) return longestInterval
  let [low, high] = [Math.log(1e-9), Math.log(longestInterval)]
  let place = Math.log(guess)
  for (let tries = 0; tries < 60; tries++) {
    const days = Math.exp(place)
    const off = value(days)
    if (off > 0) low = place
    else high = place
    const newton = place - off / (slope(days) * days)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - place) < 1e-7) return Math.exp(next)
    place = next
  }
  return Math.exp(place)
}
