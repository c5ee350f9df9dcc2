import { wasDue, type Review } from './review'

/** What a review does to the memory of its card: its grade counts, or the card comes back earlier, or it is only logged. */
export type Effect = 'grade' | 'advance' | 'none'

/**
 * How an answer reaches the schedule; a pure function of the review's own fields, so that every replay agrees.
 * Cram never does. In a quiz what was typed counts: a right one on a new or due card (the quiz is no way to study ahead), a wrong one
 * always. Choosing, ordering and matching are too easy to count as recall, but not too easy to show that there was none: wrong, a due
 * card was forgotten; one that is not due comes back tomorrow at the latest, its memory as it was; one never met stays new.
 */
export function effectOf(
  review: Pick<Review, 'origin' | 'format' | 'answer' | 'due' | 'dueDay' | 'at' | 'day'>,
): Effect {
  if (review.origin === 'cram') return 'none'
  if (review.origin !== 'quiz') return 'grade'
  const wrong = review.answer === 'again'
  if (review.format === 'typed') return wrong || review.due === null || wasDue(review) ? 'grade' : 'none'
  if (!wrong || review.due === null) return 'none'
  return wasDue(review) ? 'grade' : 'advance'
}
