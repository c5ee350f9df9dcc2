import type { IDBPTransaction } from 'idb'
import type { LogEntry } from '@/domain/reviews/action'
import type { StoreName, StudySchema } from './schema'

/** What a transaction must hold for the logs to be read. */
export const logStores = ['reviews', 'segments', 'actions'] as const satisfies StoreName[]

/** A transaction over the logs and perhaps more. */
export type LogTransaction = IDBPTransaction<StudySchema, StoreName[], IDBTransactionMode>

/**
 * All that concerns a card, under its present and its former ids. Reviews of past months lie in segments without an index, so
 * it is slow where there are many: for what an answer cannot simply be stepped onto.
 */
export async function entriesOf(tx: LogTransaction, cards: readonly string[]): Promise<LogEntry[]> {
  const wanted = new Set(cards)
  const [segments, ...rows] = await Promise.all([
    tx.objectStore('segments').getAll(),
    ...cards.map((card) => tx.objectStore('reviews').index('byCard').getAll(card)),
    ...cards.map((card) => tx.objectStore('actions').index('byCard').getAll(card)),
  ])
  return [...segments.flatMap(({ reviews }) => reviews.filter(({ card }) => wanted.has(card))), ...rows.flat()]
}
