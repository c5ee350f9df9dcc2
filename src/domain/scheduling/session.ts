import type { Answer, Origin } from '../reviews/review'
import type { Memory } from './memory'
import { byMinute, learnAhead } from './queue'
import type { Queue, Queued, Reason } from './queue'

/**
 * The card that comes now, or null: the session ends, and {@link comesBackAt} tells when another card falls due.
 * What fell due in learning goes before the rest; what was forgotten is not waited for, it may come a little early.
 * @param now ms UTC
 */
export function nextIn({ first, learning, rest }: Queue, now: number): Queued | null {
  const [early] = learning
  if (first[0]) return first[0]
  if (early && early.due <= now) return early
  if (rest[0]) return rest[0]
  return learning.find(({ due, waits }) => !waits && due <= now + learnAhead) ?? null
}

/** When the next card in learning falls due, ms UTC, or null where none is left. */
export const comesBackAt = (queue: Queue): number | null => queue.learning[0]?.due ?? null

/**
 * The queue once `item` was answered (or read): gone, or waiting in learning for its minute. In cram a failed card comes once more, at the end.
 * @param after the memory that the answer left; null or unchanged where it took no effect
 */
export function answeredIn(queue: Queue, item: Queued, after: Memory | null, answer?: Answer): Queue {
  const left = without(queue, item.card)
  if (item.reason === 'cram') return answer === 'again' ? { ...left, rest: [...left.rest, item] } : left
  if (!after || after.suspended || after.correction || (after.phase !== 'learning' && after.phase !== 'read'))
    return left
  const { card, fact } = item
  const waiting: Queued = {
    card,
    fact,
    reason: 'learning',
    due: after.due,
    ...(answer !== undefined && answer !== 'again' && { waits: true }),
  }
  return { ...left, learning: byMinute([...left.learning, waiting]) }
}

/** The queue without that card, which stands in it once: it was suspended or buried, or answered in another tab. */
export function without(queue: Queue, card: string): Queue {
  for (const list of ['first', 'learning', 'rest'] as const) {
    const index = queue[list].findIndex((item) => item.card === card)
    if (index >= 0) return { ...queue, [list]: queue[list].toSpliced(index, 1) }
  }
  return queue
}

/** The queue after an undo: the card comes at once, as it was first asked. */
export function putBack(queue: Queue, item: Queued): Queue {
  const left = without(queue, item.card)
  return { ...left, first: [item, ...left.first] }
}

/** The queue in which these come next, in their order, each once. */
export function joinedBy(queue: Queue, items: readonly Queued[]): Queue {
  const left = items.reduce((before, { card }) => without(before, card), queue)
  return { ...left, rest: [...items, ...left.rest] }
}

/** How many answers of each sort the session still asks at least. */
export function countsOf({ first, learning, rest }: Queue): Record<Reason, number> {
  const counts = { correction: 0, learning: 0, due: 0, new: 0, exam: 0, daysOff: 0, ahead: 0, cram: 0 }
  for (const list of [first, learning, rest]) for (const { reason } of list) counts[reason] += 1
  return counts
}

/** The origin that a review of this card records. */
export function originOf(reason: Reason): Origin {
  if (reason === 'cram') return 'cram'
  return reason === 'ahead' || reason === 'exam' || reason === 'daysOff' ? 'ahead' : 'study'
}
