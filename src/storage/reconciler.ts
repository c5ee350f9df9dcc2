import type { Block } from '@/domain/cards/card'
import { AppError } from '@/domain/error'
import { blockOf, type BlockTally } from '@/domain/scheduling/blockTally'
import { memoryOf } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { reconcile } from '@/domain/scheduling/reconcile'
import type { Run } from './connection'
import { contentOf, putContent, type Installation } from './deckContent'
import { entriesOf, logStores } from './entries'
import { ofDeck } from './memoryRepository'
import { modelInForce } from './modelInForce'
import { inOneTransaction, writeAll, type WriteTransaction } from './transaction'

/** What an installation changed for the learner: cards whose answer was corrected, and cards that are gone. */
export interface Changes {
  corrected: string[]
  retired: string[]
}

/** What the learner holds of the deck once it has these blocks; renamed cards and fallen revisions are folded anew. */
async function reconciled(tx: WriteTransaction, held: readonly Memory[], blocks: readonly Block[]) {
  const { put, remove, refold } = reconcile(held, blocks)
  const model = await modelInForce(tx)
  for (const { context, ids } of refold) {
    const memory = memoryOf(await entriesOf(tx, ids), context, model)
    if (memory) put.push(memory)
    else remove.push(context.card)
  }
  const memories = new Map([...held, ...put].map((memory) => [memory.card, memory]))
  for (const card of remove) memories.delete(card)
  return { put, remove, memories }
}

/** What belongs to the app is never replaced by a learner’s, nor what another tab saved meanwhile by what was made without it. */
async function refuseOthers(tx: WriteTransaction, { deck, own, over }: Installation) {
  const held = await tx.objectStore('decks').get(deck.id)
  if (own && held && !held.own) throw new Error(`${deck.id} is a bundled deck`)
  if (over !== undefined && (held?.hash ?? '') !== over) throw new AppError('deck-changed-elsewhere', {})
}

/**
 * Installs a deck, or brings an installed one up to new content. Nothing of the learner's is lost: history follows the cards'
 * ids, and cards that vanish are retired with their history. One transaction writes all of it, or nothing.
 * @throws AppError `storage-full`, `deck-changed-elsewhere`
 */
export async function installDeck(run: Run, installation: Installation): Promise<Changes> {
  const { deck } = installation
  const content = contentOf(installation)

  const stores = [...logStores, 'decks', 'content', 'memories', 'weights'] as const
  return inOneTransaction(run, stores, 'deck', async (tx) => {
    await refuseOthers(tx, installation)
    const store = tx.objectStore('memories')
    const aggregates = tx.objectStore('aggregates')
    const held = await store.getAll(ofDeck(deck.id))
    const { put, remove, memories } = await reconciled(tx, held, content.blocks)
    const gone = await putContent(tx, content)
    const tallies = content.blocks.map(({ id, cards }) => blockOf(id, cards, (card) => memories.get(card)))
    const isEmpty = ({ mainMet, waiting }: BlockTally) => !mainMet && !waiting.length
    await writeAll([...gone, ...tallies.filter(isEmpty).map(({ block }) => block)], (id) =>
      aggregates.delete(`block:${id}`),
    )
    await writeAll(
      tallies.filter((tally) => !isEmpty(tally)),
      (tally) => aggregates.put({ key: `block:${tally.block}`, tally }),
    )
    await writeAll(put, (memory) => store.put(memory))
    await writeAll(remove, (card) => store.delete(card))
    return {
      corrected: put.filter(({ correction }) => correction).map(({ card }) => card),
      retired: put.filter(({ retired }) => retired).map(({ card }) => card),
    }
  })
}

/**
 * Takes a learner's own deck away. Its cards are retired with their history: the logs keep every answer, and a deck that comes back by a
 * file or a backup takes it up again. One transaction.
 * @throws AppError `storage-full`
 */
export async function removeDeck(run: Run, id: string): Promise<void> {
  await inOneTransaction(run, ['decks', 'content', 'memories', 'aggregates'], 'deck', async (tx) => {
    const row = await tx.objectStore('decks').get(id)
    if (!row?.own) return
    const memories = tx.objectStore('memories')
    const { put } = reconcile(await memories.getAll(ofDeck(id)), [])
    await writeAll(put, (memory) => memories.put(memory))
    const blocks = await tx.objectStore('content').index('byDeck').getAllKeys(id)
    await writeAll(blocks, (block) => tx.objectStore('content').delete(block))
    await writeAll(blocks, (block) => tx.objectStore('aggregates').delete(`block:${block}`))
    await tx.objectStore('decks').delete(id)
  })
}
