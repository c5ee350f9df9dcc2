import type { Review } from './review'

/** What a review does to the memory of its card: its grade counts, or it is only logged. */
export type Effect = 'grade' | 'none'

/**
 * How an answer reaches the schedule; a pure function of the review's own fields, so that every replay agrees.
 * Cram never does. In a quiz only typed answers do: choosing among options is too easy to count as recall. A right one counts
 * on a new or due card (the quiz is no way to study ahead), a wrong one always.
 */
export function effectOf(review: Pick<Review, 'origin' | 'format' | 'answer' | 'due' | 'at'>): Effect {
  if (review.origin === 'cram') return 'none'
  if (review.origin !== 'quiz') return 'grade'
  if (review.format !== 'typed') return 'none'
  return review.answer === 'again' || review.due === null || review.due <= review.at ? 'grade' : 'none'
}
