import { deckOf, type Block, type Card } from '@/domain/cards/card'
import type { Item } from '@/domain/quiz/items/item'
import type { CardContext } from '@/domain/scheduling/memory'
import type { Shown } from './shown'
import type { WriteTransaction } from './transaction'

/** Cards as the content has them now, each block read once in a transaction. */
export function contentLookup(tx: WriteTransaction) {
  const content = tx.objectStore('content')
  const blocks = new Map<string, Promise<Block | undefined>>()
  const blockOf = (id: string) => {
    const block = blocks.get(id) ?? content.get(id)
    blocks.set(id, block)
    return block
  }

  return {
    /** The card that bears this id, or bore it before it was renamed, and its block; where the question had it, or wherever it is by now. */
    async find(
      id: string,
      { topic, level }: Pick<Item, 'topic' | 'level'>,
    ): Promise<{ card: Card; block: Block } | null> {
      const ids = await content.index('byDeck').getAllKeys(deckOf(id))
      const near = (block: string) => block.startsWith(`${topic}/${level}/`)
      for (const key of [...ids.filter(near), ...ids.filter((block) => !near(block))]) {
        const block = await blockOf(key)
        const card = block?.cards.find((each) => each.id === id || each.formerly?.includes(id))
        if (block && card) return { card, block }
      }
      return null
    },
    /** What there is to know of a card besides its memory. */
    async kinship({ card: id, block }: CardContext): Promise<Pick<Shown, 'kin' | 'formerly'>> {
      const { cards = [] } = (await blockOf(block)) ?? {}
      const card = cards.find((each) => each.id === id)
      return { kin: cards.filter(({ fact }) => fact === card?.fact), formerly: card?.formerly }
    },
  }
}
