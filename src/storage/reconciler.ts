import { blocksOf, summaryOf } from '@/domain/cards/blocks'
import type { Block } from '@/domain/cards/card'
import type { Deck } from '@/domain/facts/deck'
import { blockOf } from '@/domain/scheduling/blockTally'
import { memoryOf } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { reconcile } from '@/domain/scheduling/reconcile'
import type { Run } from './connection'
import { entriesOf, logStores, type LogTransaction } from './entries'
import { asAppError } from './failure'
import { ofDeck } from './memoryRepository'
import type { DeckRow } from './schema'

export interface Installation {
  deck: Deck
  hash: string
  /** False for the start file, whose first block is enough for a first session. */
  complete: boolean
  /** Made or imported by the learner. */
  own: boolean
}

/** What an installation changed for the learner: cards whose answer was corrected, and cards that are gone. */
export interface Changes {
  corrected: string[]
  retired: string[]
}

/** What the learner holds of the deck once it has these blocks; renamed cards and fallen revisions are folded anew. */
async function reconciled(tx: LogTransaction, held: readonly Memory[], blocks: readonly Block[]) {
  const { put, remove, refold } = reconcile(held, blocks)
  for (const { context, ids } of refold) {
    const memory = memoryOf(await entriesOf(tx, ids), context)
    if (memory) put.push(memory)
    else remove.push(context.card)
  }
  const memories = new Map([...held, ...put].map((memory) => [memory.card, memory]))
  for (const card of remove) memories.delete(card)
  return { put, remove, memories }
}

/**
 * Installs a deck, or brings an installed one up to new content. Nothing of the learner's is lost: history follows the cards'
 * ids, and cards that vanish are retired with their history. One transaction writes all of it, or nothing.
 * @throws AppError `storage-full`
 */
export async function installDeck(run: Run, { deck, hash, complete, own }: Installation): Promise<Changes> {
  const blocks = blocksOf(deck)
  const { facts: _facts, ...head } = deck
  const row: DeckRow = { id: deck.id, hash, head, blocks: blocks.map(summaryOf), complete, own }
  const kept = new Set(blocks.map(({ id }) => id))

  return run(async (db) => {
    const tx = db.transaction([...logStores, 'decks', 'content', 'memories', 'aggregates'], 'readwrite')
    const content = tx.objectStore('content')
    const store = tx.objectStore('memories')
    const aggregates = tx.objectStore('aggregates')
    const [held, stored] = await Promise.all([
      store.getAll(ofDeck(deck.id)),
      content.index('byDeck').getAllKeys(deck.id),
    ])
    const { put, remove, memories } = await reconciled(tx as unknown as LogTransaction, held, blocks)
    for (const id of stored.filter((each) => !kept.has(each))) {
      void content.delete(id)
      void aggregates.delete(`block:${id}`)
    }
    for (const block of blocks) {
      void content.put(block)
      const tally = blockOf(block.id, block.cards, (card) => memories.get(card))
      if (tally.mainMet || tally.waiting.length) void aggregates.put({ key: `block:${block.id}`, tally })
    }
    for (const memory of put) void store.put(memory)
    for (const card of remove) void store.delete(card)
    void tx.objectStore('decks').put(row)
    await tx.done
    return {
      corrected: put.filter(({ correction }) => correction).map(({ card }) => card),
      retired: put.filter(({ retired }) => retired).map(({ card }) => card),
    }
  }).catch(asAppError(`the deck “${deck.title}”`))
}
