import type { IDBPTransaction } from 'idb'
import type { LogEntry } from '@/domain/reviews/action'
import { retimed } from '@/domain/scheduling/retime'
import { plansIn, plansKey, type StoreName, type StudySchema } from './schema'

/** What a transaction must hold for the logs to be read: the plans tell how. */
export const logStores = ['reviews', 'segments', 'actions', 'aggregates'] as const satisfies StoreName[]

/** A transaction over the logs and perhaps more. */
export type LogTransaction = IDBPTransaction<StudySchema, StoreName[], IDBTransactionMode>

/** How entries that were dated by a wrong clock are to be read. */
export const retimesIn = async (tx: LogTransaction) => plansIn(await tx.objectStore('aggregates').get(plansKey)).retimes

/**
 * All that concerns a card, under its present and its former ids, as the retimes say. Reviews of past months lie in segments without an index, so
 * it is slow where there are many: for what an answer cannot simply be stepped onto.
 */
export async function entriesOf(tx: LogTransaction, cards: readonly string[]): Promise<LogEntry[]> {
  const wanted = new Set(cards)
  const [retimes, segments, ...rows] = await Promise.all([
    retimesIn(tx),
    tx.objectStore('segments').getAll(),
    ...cards.map((card) => tx.objectStore('reviews').index('byCard').getAll(card)),
    ...cards.map((card) => tx.objectStore('actions').index('byCard').getAll(card)),
  ])
  const sealed = segments.flatMap(({ reviews }) => reviews.filter(({ card }) => wanted.has(card)))
  return [...retimed([...sealed, ...rows.flat()], retimes)]
}
