import { fsrs7, usualWeights, type Traces } from '@/domain/scheduling/models/fsrs7'
import type { Grade } from '@/domain/scheduling/models/memoryModel'
import { rank } from '@/domain/hash'
import { answers } from '@/domain/reviews/review'
import { momentOf } from '@/domain/scheduling/studyDay'
import { aBlock, aCard, aReview, monday } from './makers'
import type { CardHistory } from '@/domain/scheduling/training/trainingLog'

const dayLength = 86_400_000

/** Of somebody who forgets a good deal faster than most. */
export const forgetful = usualWeights.map((weight, index) => (index < 4 ? weight * 0.4 : index === 24 ? 0.3 : weight))

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

/** The same as a log, with the content that it is about. */
export function simulatedReviews(weights: readonly number[], cards: number, times = 6) {
  const id = (card: number) => `kosovo/fact-${card}/when/when`
  const reviews = simulatedHistories(weights, cards, times).flatMap((history, card) =>
    history.map(({ at, grade }) => {
      const moment = momentOf(monday + at, 0)
      return aReview({ ...moment, card: id(card), answer: answers[grade - 1] ?? 'good', interval: 3 })
    }),
  )
  const blocks = [aBlock({ cards: Array.from({ length: cards }, (_, card) => aCard({ id: id(card) })) })]
  return { reviews: reviews.toSorted((a, b) => a.at - b.at), blocks }
}
