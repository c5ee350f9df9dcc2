import { longestInterval, type Grade, type MemoryModel } from './memoryModel'

/** A memory as FSRS-6 has it. `stability`: days until recall falls to 90 %; `difficulty`: 1 to 10. */
export interface Stability {
  stability: number
  difficulty: number
}

const usualWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

const asStability = (days: number) => Math.min(longestInterval, Math.max(0.001, days))
const asDifficulty = (difficulty: number) => Math.min(10, Math.max(1, difficulty))

/**
 * FSRS-6, which counts whole days and has a rule of its own for answers on one day: what FSRS-7 is compared with.
 * @param w 21 weights
 * @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6
 */
export function fsrs6(w: readonly number[] = usualWeights): MemoryModel<Stability> {
  if (w.length !== 21) throw new Error(`FSRS-6 has 21 weights, not ${w.length}`)
  const at = (index: number) => w[index] as number
  const decay = -at(20)
  const factor = 0.9 ** (1 / decay) - 1
  const firstDifficulty = (grade: Grade) => at(4) - Math.exp(at(5) * (grade - 1)) + 1

  const recall = ({ stability }: Stability, days: number) => (1 + (factor * Math.floor(days)) / stability) ** decay

  function nextDifficulty(difficulty: number, grade: Grade) {
    const damped = difficulty - (at(6) * (grade - 3) * (10 - difficulty)) / 9
    return asDifficulty(at(7) * firstDifficulty(4) + (1 - at(7)) * damped)
  }

  function onTheSameDay(stability: number, grade: Grade) {
    const change = Math.exp(at(17) * (grade - 3 + at(18))) * stability ** -at(19)
    return stability * (grade >= 2 ? Math.max(1, change) : change)
  }

  function onALaterDay({ stability, difficulty }: Stability, recalled: number, grade: Grade) {
    if (grade === 1) {
      const forgotten =
        at(11) * difficulty ** -at(12) * ((stability + 1) ** at(13) - 1) * Math.exp(at(14) * (1 - recalled))
      return Math.min(forgotten, stability / Math.exp(at(17) * at(18)))
    }
    const bonus = grade === 2 ? at(15) : grade === 4 ? at(16) : 1
    const gain =
      Math.exp(at(8)) * (11 - difficulty) * stability ** -at(9) * (Math.exp(at(10) * (1 - recalled)) - 1) * bonus
    return stability * (1 + gain)
  }

  return {
    next(state, days, grade) {
      if (!state) return { stability: at(grade - 1), difficulty: asDifficulty(firstDifficulty(grade)) }
      const stability = days < 1 ? onTheSameDay(state.stability, grade) : onALaterDay(state, recall(state, days), grade)
      return { stability: asStability(stability), difficulty: nextDifficulty(state.difficulty, grade) }
    },
    recall,
    interval: ({ stability }, retention) =>
      Math.min(longestInterval, (stability / factor) * (retention ** (1 / decay) - 1)),
  }
}
