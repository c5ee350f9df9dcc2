import { blocksOf } from '@/domain/cards/blocks'
import type { Deck } from '@/domain/facts/deck'
import { entriesOf } from '@/features/library/libraryContent'
import { aDeck } from './decks'

/** The facts of a deck as the library has them. */
export async function someEntries(given: Partial<Deck> = {}) {
  const { facts, ...head } = aDeck(given)
  const blocks = blocksOf({ ...head, facts })
  const entries = await entriesOf({ content: { blocksOf: () => Promise.resolve(blocks) } as never }, head)
  return { head, entries }
}
