import type { Review } from '@/domain/reviews/review'
import type { Segment } from './schema'

/** Some 700 kB: putting that costs little more than putting one review. */
export const reviewsInSegment = 2_000

const monthOf = ({ day }: Review) => day.slice(0, 7)

/** Whether a review belongs to a month before that of `today`, a study day: those are read together or not at all. */
export const isPast = (review: Review, today: string): boolean => monthOf(review) < today.slice(0, 7)

/**
 * The reviews sealed by the month of their study day. A segment's id is that month and the id of its first review: sealing the
 * same reviews twice gives the same segments, and no two segments ever share one.
 * @param reviews each id once, and in no segment yet
 */
export function* segmentsOf(reviews: readonly Review[]): Generator<Segment> {
  const months = new Map<string, Review[]>()
  for (const review of reviews.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const month = months.get(monthOf(review))
    if (month) month.push(review)
    else months.set(monthOf(review), [review])
  }
  for (const [month, inMonth] of months)
    for (let from = 0; from < inMonth.length; from += reviewsInSegment) {
      const sealed = inMonth.slice(from, from + reviewsInSegment)
      const [first, last] = [sealed[0], sealed.at(-1)]
      if (first && last) yield { id: `${month}/${first.id}`, from: first.at, to: last.at, reviews: sealed }
    }
}
