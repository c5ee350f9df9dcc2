import { fsrs7, type Traces } from '@/domain/scheduling/models/fsrs7'
import type { Grade } from '@/domain/scheduling/models/memoryModel'
import { rank } from '@/domain/hash'
import type { CardHistory } from '@/domain/scheduling/training/trainingLog'

const dayLength = 86_400_000

/** What a learner with those weights would answer to `cards` cards, each asked `times` times at ever longer intervals. The same each time. */
export function simulatedHistories(weights: readonly number[], cards: number, times = 6): CardHistory[] {
  const model = fsrs7(weights)
  return Array.from({ length: cards }, (_, card) => {
    let state: Traces | null = null
    let at = card * 3_600_000
    return Array.from({ length: times }, (_each, nth) => {
      const luck = rank('luck', `${card}`, `${nth}`)
      const waited = nth ? 0.01 + 3 ** (nth - 1) * rank('wait', `${card}`, `${nth}`) * 4 : 0
      at += Math.round(waited * dayLength)
      const known = state ? luck < model.recall(state, waited) : luck > 0.4
      const grade: Grade = known ? (rank('ease', `${card}`, `${nth}`) < 0.85 ? 3 : 4) : 1
      state = model.next(state, waited, grade)
      return { at, day: Math.floor(at / dayLength), grade }
    })
  })
}
