import type { Block } from '@/domain/cards/card'
import type { Run } from './connection'
import type { DeckRow } from './schema'

/** The decks and their blocks. */
export const contentRepository = (run: Run) => ({
  decks: (): Promise<DeckRow[]> => run((db) => db.getAll('decks')),
  deck: (id: string): Promise<DeckRow | undefined> => run((db) => db.get('decks', id)),
  block: (id: string): Promise<Block | undefined> => run((db) => db.get('content', id)),
  blocksOf: (deck: string): Promise<Block[]> => run((db) => db.getAllFromIndex('content', 'byDeck', deck)),
})
