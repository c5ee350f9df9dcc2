import { blocksOf, summaryOf } from '@/domain/cards/blocks'
import type { Block } from '@/domain/cards/card'
import type { Deck } from '@/domain/facts/deck'
import type { Fact } from '@/domain/facts/fact'
import type { Run } from './connection'
import type { DeckRow } from './schema'
import { writeAll, type WriteTransaction } from './transaction'

export interface Installation {
  deck: Deck
  hash: string
  /** False for the start file, whose first block is enough for a first session. */
  complete: boolean
  /** Made or imported by the learner. */
  own: boolean
  /** When an own deck got this content, ms UTC: the newest wins when devices are merged. */
  at?: number
  /**
   * The hash of the edition that this one was made from, empty for a new deck: where another one is there by now, nothing is written.
   */
  over?: string
}

/** A deck as it is stored. */
export interface DeckContent {
  row: DeckRow
  blocks: Block[]
}

export function contentOf({ deck, hash, complete, own, at }: Installation): DeckContent {
  const blocks = blocksOf(deck)
  const { facts: _facts, ...head } = deck
  const row = { id: deck.id, hash, head, blocks: blocks.map(summaryOf), complete, own }
  return { row: at === undefined ? row : { ...row, at }, blocks }
}

/** Writes a deck's row and blocks in place of those it had, and returns the ids of the blocks that are gone. Not its caches. */
export async function putContent(tx: WriteTransaction, { row, blocks }: DeckContent): Promise<string[]> {
  const content = tx.objectStore('content')
  const kept = new Set(blocks.map(({ id }) => id))
  const gone = (await content.index('byDeck').getAllKeys(row.id)).filter((id) => !kept.has(id))
  await writeAll(gone, (id) => content.delete(id))
  await writeAll(blocks, (block) => content.put(block))
  await tx.objectStore('decks').put(row)
  return gone
}

/** A deck's row and its facts, from one and the same state of it. */
export const deckWithFacts = (run: Run, id: string): Promise<{ row: DeckRow; facts: Fact[] } | null> =>
  run(async (db) => {
    const tx = db.transaction(['decks', 'content'])
    const row = await tx.objectStore('decks').get(id)
    if (!row) return null
    const facts: Fact[] = []
    // one after the other: the cards, which are made anew from the facts, need not all be in memory
    for (const block of row.blocks) facts.push(...((await tx.objectStore('content').get(block.id))?.facts ?? []))
    return { row, facts }
  })
