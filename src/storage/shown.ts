import type { Block, Card } from '@/domain/cards/card'
import type { TalliedCard } from '@/domain/scheduling/blockTally'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import { contextOf } from '@/domain/scheduling/cardLogs'

/** The card that an entry is about, as it was shown. */
export interface Shown {
  context: CardContext
  memory: Memory | null
  /** All cards of its fact. */
  kin: readonly TalliedCard[]
  /** Ids under which it was reviewed before. */
  formerly?: readonly string[] | undefined
}

/** A card of that block, with what is held of it now. */
export const shownOf = <Held extends Memory | null>(
  card: Card,
  block: Pick<Block, 'id' | 'deck' | 'topic' | 'level' | 'cards'>,
  memory: Held,
): Shown & { memory: Held } => ({
  context: contextOf(card, block),
  memory,
  kin: block.cards.filter(({ fact }) => fact === card.fact),
  formerly: card.formerly,
})
