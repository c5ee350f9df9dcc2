import { effectOf } from '../../reviews/effect'
import { longestAnswer, type Review } from '../../reviews/review'
import { expectation, intervalAfter, type Asking, type Memory, type Model } from '../../scheduling/memory'
import type { Item } from '../items/item'
import type { ProvenCard } from '../marking/mark'
import type { Attempt, GivenAnswer } from './attempt'

/** A review before the installation that writes it has numbered it. */
export type ReviewDraft = Omit<Review, 'device' | 'seq'>

/** Of what the answer to that question, by its index, said about a card before the learner overrode anything. */
export const firstReviewId = ({ id }: Pick<Attempt, 'id'>, item: number, card: string): string =>
  `${id}:${item}:${card}`

/** Of what an answer says about a card. Writing it twice is impossible; what the learner overrode is another review than the first. */
export const reviewId = (attempt: Pick<Attempt, 'id'>, { item, mark }: GivenAnswer, card: string): string =>
  `${firstReviewId(attempt, item, card)}${mark.reason?.code === 'overridden' ? ':overridden' : ''}`

/**
 * The reviews that an answer of a quiz leaves, each of one card about which it proves something. None of a card that the deck no
 * longer has, and of one never met only where the answer was typed: otherwise it would have been met by it.
 * @param memoryOf what is held of the card now; null where it was never met
 * @param wish the retention that is desired, and the hour at which days begin
 */
export function reviewsOf(
  attempt: Attempt,
  answer: GivenAnswer,
  memoryOf: (card: string) => Memory | null | undefined,
  wish: Pick<Asking, 'retention' | 'dayStart'>,
  model: Model,
): ReviewDraft[] {
  const item = attempt.items[answer.item]
  if (!attempt.schedules || !item) return []
  const proven = oncePerCard(answer.mark.proves)
  const { at, offset, day, sure } = answer
  return proven.flatMap(({ card, revision, answer: proved, given, mistakenFor }) => {
    const memory = memoryOf(card) ?? null
    const expected = expectation(memory, answer, model)
    if (memory?.retired || (expected.due === null && item.format !== 'typed')) return []
    const options = textsOf(item)
    const draft: ReviewDraft = {
      id: reviewId(attempt, answer, card),
      at,
      offset,
      day,
      card,
      revision,
      answer: proved,
      ms: Math.min(longestAnswer, Math.round(answer.ms / proven.length)), // the day's sum holds the question once
      origin: 'quiz',
      format: item.format,
      ...(options && { options }),
      ...(given !== undefined && { given }),
      ...(mistakenFor !== undefined && { mistakenFor }),
      ...(sure !== undefined && { sure }),
      ...expected,
      retention: wish.retention,
    }
    if (effectOf(draft) !== 'grade') return draft
    return { ...draft, interval: intervalAfter(memory, card, proved, { ...draft, ...wish }, model) }
  })
}

/** Each card once: an error of which one part is certain is an error. */
function oncePerCard(proves: readonly ProvenCard[]): ProvenCard[] {
  const byCard = new Map<string, ProvenCard>()
  for (const each of proves) if (byCard.get(each.card)?.answer !== 'again') byCard.set(each.card, each)
  return [...byCard.values()]
}

const textsOf = (item: Item): string[] | undefined =>
  item.format === 'choice' ? item.options.map(({ text }) => text) : undefined
