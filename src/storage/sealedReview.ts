import type { Review } from '@/domain/reviews/review'
import type { LogTransaction } from './entries'

/** The keys of one month's segments, YYYY-MM: "0" follows "/". */
export const inMonth = (month: string) => IDBKeyRange.bound(`${month}/`, `${month}0`, false, true)

/** The review, where it was sealed. Of a month that is not past there is no segment to look through. */
export async function sealedReview(tx: LogTransaction, { id, day }: Pick<Review, 'id' | 'day'>) {
  const segments = await tx.objectStore('segments').getAll(inMonth(day.slice(0, 7)))
  return segments.flatMap(({ reviews }) => reviews).find((review) => review.id === id)
}
