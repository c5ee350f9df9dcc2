import { isMet } from '../scheduling/fold'
import { isLeech } from '../scheduling/leech'
import type { Memory } from '../scheduling/memory'
import { knownStability } from './topicProgress'

/**
 * How well a card is held. new: was not met; learning: was read, or comes back within minutes; young: comes back after days; mature: is
 * remembered for three weeks (stability of 21 days or more); leech: keeps being forgotten.
 */
export const cardStandings = ['new', 'learning', 'young', 'mature', 'leech'] as const
export type CardStanding = (typeof cardStandings)[number]

/** Null for a card that is not counted: suspended, or no longer in the content. */
export function standingOfCard(memory: Memory | null | undefined): CardStanding | null {
  if (memory?.suspended || memory?.retired) return null
  if (!isMet(memory)) return 'new'
  if (isLeech(memory)) return 'leech'
  if (memory.phase !== 'review') return 'learning'
  return memory.stability >= knownStability ? 'mature' : 'young'
}

/** How many of the cards have each standing. */
export function countStandings(
  cards: Iterable<string>,
  recall: (card: string) => Memory | null | undefined,
): Record<CardStanding, number> {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, leech: 0 }
  for (const card of cards) {
    const standing = standingOfCard(recall(card))
    if (standing) counts[standing] += 1
  }
  return counts
}
