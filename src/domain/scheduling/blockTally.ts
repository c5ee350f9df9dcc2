import type { Card } from '../cards/card'
import type { Memory } from './memory'

/** What is to be had as new from one content block, without reading it. */
export interface BlockTally {
  block: string
  /** Main cards that are no longer to be had as new: met, or suspended before they were. */
  mainMet: number
  /** Ids of the reverse cards that are to be had: unlocked, and neither met nor suspended. Sorted. */
  waiting: string[]
}

/** As much of a card as the tally needs. */
export type TalliedCard = Pick<Card, 'id' | 'main' | 'unlocks'>
type Recall = (card: string) => Memory | null | undefined

export const emptyBlock = (block: string): BlockTally => ({ block, mainMet: 0, waiting: [] })

/** Whether the change of this card's memory can change its block's tally. Most answers cannot, and need not write it. */
export const touchesBlock = (before: Memory | null | undefined, after: Memory | null | undefined): boolean =>
  isTaken(before) !== isTaken(after) || !!before?.settled !== !!after?.settled

/**
 * The block's tally after memories of one fact's cards changed. Undo is the same with `before` and `after` exchanged.
 * @param cards all cards of that fact: what unlocks and what is unlocked belong to one fact, and a fact to one block
 */
export function blockAfter(
  tally: BlockTally,
  cards: readonly TalliedCard[],
  before: Recall,
  after: Recall,
): BlockTally {
  const mainTaken = (recall: Recall) => cards.filter(({ id, main }) => main && isTaken(recall(id))).length
  const ids = new Set(cards.map(({ id }) => id))
  return {
    block: tally.block,
    mainMet: tally.mainMet + mainTaken(after) - mainTaken(before),
    waiting: [...tally.waiting.filter((id) => !ids.has(id)), ...waitingOf(cards, after)].sort(),
  }
}

/** The tally of a whole block from its cards and their memories. */
export const blockOf = (block: string, cards: readonly TalliedCard[], recall: Recall): BlockTally =>
  blockAfter(emptyBlock(block), cards, () => null, recall)

const isTaken = (memory: Memory | null | undefined): boolean => !!memory && (memory.phase !== 'new' || memory.suspended)

function waitingOf(cards: readonly TalliedCard[], recall: Recall): string[] {
  const unlocked = new Set(cards.filter(({ id }) => recall(id)?.settled).flatMap(({ unlocks }) => unlocks ?? []))
  return cards.filter(({ id, main }) => !main && unlocked.has(id) && !isTaken(recall(id))).map(({ id }) => id)
}
