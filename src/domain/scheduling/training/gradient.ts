import {
  asDecay,
  asDifficulty,
  asTrace,
  bonusAt,
  fastUpdate,
  gainOn,
  recallMargin,
  slowUpdate,
  weakened,
} from '../models/fsrs7'
import type { Grade } from '../models/memoryModel'
import type { TrainingLog } from './trainingLog'

// The derivative of FSRS-7 by hand: no tape of operations to be kept, and every step on plain numbers. Recall is written out once more with
// all that its derivative needs; tests hold the loss to the model, and the gradient to finite differences of the model itself.

/** What is kept of each answer on the way forward, for the way back. */
const kept = [
  'slow',
  'fast',
  'difficulty',
  'recalled',
  'fastRecalled',
  'slowRecalled',
  'fastWeight',
  'slowWeight',
  'fastDecay',
  'fastRise',
  'fastBase',
  'slowRise',
  'slowSpeed',
  'slowBase',
] as const
type Kept = Record<(typeof kept)[number], Float64Array>

const keptFor = (answers: number): Kept =>
  Object.fromEntries(kept.map((name) => [name, new Float64Array(answers)])) as Kept

/** The last trace or difficulty that the way back has come to: what the loss gains by each day or degree more. */
interface Adjoint {
  slow: number
  fast: number
  difficulty: number
}

/**
 * Computes log loss and gradient of a training log under FSRS-7.
 * @param log its cards of `longest` answers at most
 */
export function gradientOf(log: TrainingLog, longest: number) {
  const { starts, grades, days, counts } = log
  const state = keptFor(longest)
  const back: Adjoint = { slow: 0, fast: 0, difficulty: 0 }

  /** Fills `state` up to each answer and returns the loss. */
  function forward(w: Float64Array, start: number, end: number): number {
    const slowDecay = asDecay(w[24]!)
    const slowRise = w[26]! ** (1 / slowDecay)
    let loss = 0
    let slow = w[grades[start]! - 1]!
    let fast = asTrace(0.8 * slow)
    let difficulty = asDifficulty(w[4]! - Math.exp(w[5]! * (grades[start]! - 1)) + 1)
    for (let index = start + 1; index < end; index++) {
      const grade = grades[index]! as Grade
      const t = days[index]!
      const place = index - start
      state.slow[place] = slow
      state.fast[place] = fast
      state.difficulty[place] = difficulty
      const harder = difficulty - 5
      const logFast = Math.log(fast)
      const fastDecay = asDecay(w[23]! * Math.exp((w[33]! - 0.3) * logFast))
      const fastRise = Math.exp(Math.min(Math.log(w[25]!) / fastDecay, 60))
      const fastBase = 1 + ((fastRise - 1) * t) / fast
      const fastRecalled = fastBase ** fastDecay
      const slowSpeed = Math.exp((w[32]! - 0.3) * harder)
      const slowBase = 1 + ((slowRise - 1) * slowSpeed * t) / slow
      const slowRecalled = slowBase ** slowDecay
      const fastWeight = w[27]! * Math.exp(-w[29]! * logFast)
      const slowWeight = w[28]! * Math.exp(w[30]! * Math.log(slow) + (w[31]! - 0.5) * harder)
      const mix = (fastWeight * fastRecalled + slowWeight * slowRecalled) / (fastWeight + slowWeight)
      const recalled = mix * (1 - 2 * recallMargin) + recallMargin
      state.recalled[place] = recalled
      state.fastRecalled[place] = fastRecalled
      state.slowRecalled[place] = slowRecalled
      state.fastWeight[place] = fastWeight
      state.slowWeight[place] = slowWeight
      state.fastDecay[place] = fastDecay
      state.fastRise[place] = fastRise
      state.fastBase[place] = fastBase
      state.slowRise[place] = slowRise
      state.slowSpeed[place] = slowSpeed
      state.slowBase[place] = slowBase
      loss -= counts[index]! * Math.log(grade === 1 ? 1 - recalled : recalled)
      const step = -w[6]! * (grade - 3) * (grade === 1 ? recalled + 0.1 : 1)
      const mean = w[4]! - Math.exp(3 * w[5]!) + 1
      if (grade === 1) {
        slow = weakened(w, slowUpdate, slow, recalled)
        fast = Math.min(weakened(w, fastUpdate, fast, fastRecalled), asTrace(0.8 * slow))
      } else {
        slow = asTrace(slow * (1 + gainOn(w, slowUpdate, slow, recalled, difficulty, grade)))
        fast = asTrace(fast * (1 + gainOn(w, fastUpdate, fast, fastRecalled, difficulty, grade)))
      }
      difficulty = asDifficulty(0.01 * mean + 0.99 * (difficulty + ((10 - difficulty) / 9) * step))
    }
    return loss
  }

  /** Adds to `g` what the answer at `place` adds, `back` being what comes from those after it, and moves `back` to before it. */
  function backward(w: Float64Array, g: Float64Array, index: number, place: number) {
    const grade = grades[index]! as Grade
    const t = days[index]!
    const [slow, fast, difficulty] = [state.slow[place]!, state.fast[place]!, state.difficulty[place]!]
    const [recalled, fastRecalled] = [state.recalled[place]!, state.fastRecalled[place]!]
    const harder = difficulty - 5
    const before: Adjoint = { slow: 0, fast: 0, difficulty: 0 }
    let byRecalled = 0
    let byFastRecalled = 0

    // difficulty
    const turn = grade === 1 ? recalled + 0.1 : 1
    const step = -w[6]! * (grade - 3) * turn
    const next = 0.01 * (w[4]! - Math.exp(3 * w[5]!) + 1) + 0.99 * (difficulty + ((10 - difficulty) / 9) * step)
    if (next > 1 && next < 10) {
      const by = back.difficulty
      g[4]! += 0.01 * by
      g[5]! -= 0.03 * by * Math.exp(3 * w[5]!)
      before.difficulty += 0.99 * by * (1 - step / 9)
      const byStep = (0.99 * by * (10 - difficulty)) / 9
      g[6]! -= byStep * (grade - 3) * turn
      if (grade === 1) byRecalled -= byStep * w[6]! * (grade - 3)
    }

    // both traces
    if (grade === 1) {
      let bySlow = back.slow
      const weak = weakened(w, slowUpdate, slow, recalled)
      const limit = 0.8 * weak
      if (limit < weakened(w, fastUpdate, fast, fastRecalled)) {
        if (asTrace(limit) === limit) bySlow += 0.8 * back.fast
      } else {
        const [byTrace, byExpected] = weakening(w, g, fastUpdate, fast, fastRecalled, back.fast)
        before.fast += byTrace
        byFastRecalled += byExpected
      }
      const [byTrace, byExpected] = weakening(w, g, slowUpdate, slow, recalled, bySlow)
      before.slow += byTrace
      byRecalled += byExpected
    } else {
      const [bySlow, byExpected, bySlowDifficulty] = strengthening(
        w,
        g,
        slowUpdate,
        slow,
        recalled,
        difficulty,
        grade,
        back.slow,
      )
      const [byFast, byFastExpected, byFastDifficulty] = strengthening(
        w,
        g,
        fastUpdate,
        fast,
        fastRecalled,
        difficulty,
        grade,
        back.fast,
      )
      before.slow += bySlow
      before.fast += byFast
      before.difficulty += bySlowDifficulty + byFastDifficulty
      byRecalled += byExpected
      byFastRecalled += byFastExpected
    }

    // the loss itself
    byRecalled += counts[index]! * (grade === 1 ? 1 / (1 - recalled) : -1 / recalled)

    // recall, as the mix of both
    const [fastWeight, slowWeight] = [state.fastWeight[place]!, state.slowWeight[place]!]
    const slowRecalled = state.slowRecalled[place]!
    const whole = fastWeight + slowWeight
    const mix = (recalled - recallMargin) / (1 - 2 * recallMargin)
    const byMix = byRecalled * (1 - 2 * recallMargin)
    byFastRecalled += (byMix * fastWeight) / whole
    const bySlowRecalled = (byMix * slowWeight) / whole
    const byFastWeight = ((byMix * (fastRecalled - mix)) / whole) * fastWeight
    const bySlowWeight = ((byMix * (slowRecalled - mix)) / whole) * slowWeight
    const [logFast, logSlow] = [Math.log(fast), Math.log(slow)]
    g[27]! += byFastWeight / w[27]!
    g[29]! -= byFastWeight * logFast
    before.fast -= (byFastWeight * w[29]!) / fast
    g[28]! += bySlowWeight / w[28]!
    g[30]! += bySlowWeight * logSlow
    g[31]! += bySlowWeight * harder
    before.slow += (bySlowWeight * w[30]!) / slow
    before.difficulty += bySlowWeight * (w[31]! - 0.5)

    // the slow curve
    const slowDecay = asDecay(w[24]!)
    const [slowRise, slowSpeed, slowBase] = [state.slowRise[place]!, state.slowSpeed[place]!, state.slowBase[place]!]
    const bySlowBase = (bySlowRecalled * slowDecay * slowRecalled) / slowBase
    let bySlowDecay = bySlowRecalled * slowRecalled * Math.log(slowBase)
    const bySlowRise = (bySlowBase * slowSpeed * t) / slow
    before.slow -= (bySlowBase * (slowBase - 1)) / slow
    const bySlowSpeed = bySlowBase * (slowBase - 1)
    before.difficulty += bySlowSpeed * (w[32]! - 0.3)
    g[32]! += bySlowSpeed * harder
    g[26]! += (bySlowRise * slowRise) / (slowDecay * w[26]!)
    bySlowDecay -= (bySlowRise * slowRise * Math.log(w[26]!)) / slowDecay ** 2
    if (-slowDecay === w[24]!) g[24]! -= bySlowDecay

    // the fast curve
    const [fastDecay, fastRise, fastBase] = [state.fastDecay[place]!, state.fastRise[place]!, state.fastBase[place]!]
    const byFastBase = (byFastRecalled * fastDecay * fastRecalled) / fastBase
    let byFastDecay = byFastRecalled * fastRecalled * Math.log(fastBase)
    const byFastRise = (byFastBase * t) / fast
    before.fast -= (byFastBase * (fastBase - 1)) / fast
    const logRate = Math.log(w[25]!)
    if (logRate / fastDecay < 60) {
      g[25]! += (byFastRise * fastRise) / (fastDecay * w[25]!)
      byFastDecay -= (byFastRise * fastRise * logRate) / fastDecay ** 2
    }
    if (-fastDecay > 0.01 && -fastDecay < 0.95) {
      g[23]! += (byFastDecay * fastDecay) / w[23]!
      g[33]! += byFastDecay * fastDecay * logFast
      before.fast += (byFastDecay * fastDecay * (w[33]! - 0.3)) / fast
    }
    back.slow = before.slow
    back.fast = before.fast
    back.difficulty = before.difficulty
  }

  /**
   * Adds one card's part to the gradient `g`, and returns its part of the loss.
   * @param w 34 weights within their limits
   */
  return function add(w: Float64Array, card: number, g: Float64Array): number {
    const [start, end] = [starts[card]!, starts[card + 1]!]
    if (end - start < 2) return 0
    const loss = forward(w, start, end)
    back.slow = back.fast = back.difficulty = 0
    for (let index = end - 1; index > start; index--) backward(w, g, index, index - start)
    const grade = grades[start]!
    const slow = w[grade - 1]!
    g[grade - 1]! += back.slow + (asTrace(0.8 * slow) === 0.8 * slow ? 0.8 * back.fast : 0)
    const raised = Math.exp(w[5]! * (grade - 1))
    const difficulty = w[4]! - raised + 1
    if (difficulty > 1 && difficulty < 10) {
      g[4]! += back.difficulty
      g[5]! -= back.difficulty * (grade - 1) * raised
    }
    return loss
  }
}

/** Adds to `g`; what the loss gains by the trace and by what was expected of it, where it gains `by` by the trace after. */
function weakening(w: Float64Array, g: Float64Array, from: number, trace: number, recalled: number, by: number) {
  const power = (trace + 1) ** w[from + 4]!
  const relief = Math.exp((1 - recalled) * w[from + 5]!)
  const short = w[from + 3]! * (power - 1) * relief
  const after = Math.min(trace, short)
  if (asTrace(after) !== after) return [0, 0] as const
  if (trace <= short) return [by, 0] as const
  g[from + 3]! += by * (power - 1) * relief
  g[from + 4]! += by * w[from + 3]! * relief * power * Math.log(trace + 1)
  g[from + 5]! += by * short * (1 - recalled)
  return [(by * w[from + 3]! * relief * w[from + 4]! * power) / (trace + 1), -by * short * w[from + 5]!] as const
}

/** Like {@link weakening}; also by the difficulty. */
function strengthening(
  w: Float64Array,
  g: Float64Array,
  from: number,
  trace: number,
  recalled: number,
  difficulty: number,
  grade: Grade,
  by: number,
) {
  const bonus = bonusAt(from, grade)
  const rise = Math.exp((1 - recalled) * w[from + 2]!)
  const plain = Math.exp(w[from]! - 1.5) * (11 - difficulty) * trace ** -w[from + 1]!
  const factor = bonus === undefined ? 1 : w[bonus]!
  const gain = plain * (rise - 1) * factor
  const after = trace * (1 + gain)
  if (asTrace(after) !== after) return [0, 0, 0] as const
  const byGain = by * trace
  g[from]! += byGain * gain
  g[from + 1]! -= byGain * gain * Math.log(trace)
  g[from + 2]! += byGain * plain * factor * rise * (1 - recalled)
  if (bonus !== undefined) g[bonus]! += byGain * plain * (rise - 1)
  return [
    by * (1 + gain * (1 - w[from + 1]!)),
    -byGain * plain * factor * rise * w[from + 2]!,
    (-byGain * gain) / (11 - difficulty),
  ] as const
}
