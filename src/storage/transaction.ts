import type { IDBPTransaction } from 'idb'
import type { Saving } from '@/domain/error'
import type { Run } from './connection'
import { asAppError } from './failure'
import type { StoreName, StudySchema } from './schema'

export type WriteTransaction = IDBPTransaction<StudySchema, StoreName[], 'readwrite'>

/**
 * All of `work` in one transaction that is on disk once the promise is, or nothing of it.
 * @param work awaits its own requests and nothing else, and every one of them; may run twice
 * @throws AppError `storage-full`
 */
export const inOneTransaction = <Result>(
  run: Run,
  stores: readonly StoreName[],
  tried: Saving,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> =>
  run(async (db) => {
    const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' })
    tx.done.catch(() => {}) // a failed request aborts it, which rejects both: one of the two is enough
    try {
      const result = await work(tx)
      await tx.done
      return result
    } catch (error) {
      if (!tx.error) abort(tx)
      throw tx.error ?? error
    }
  }).catch(asAppError(tried))

/**
 * Writes every row, a thousand under way at a time. One that is refused on the spot leaves the others awaited too, so that none of
 * them turns up as an unhandled rejection when the transaction ends.
 */
export async function writeAll<Row>(rows: Iterable<Row>, write: (row: Row) => Promise<unknown>): Promise<void> {
  let underWay: Promise<unknown>[] = []
  for (const row of rows) {
    underWay.push((async () => write(row))())
    if (underWay.length < 1_000) continue
    await Promise.all(underWay)
    underWay = []
  }
  await Promise.all(underWay)
}

function abort(tx: WriteTransaction) {
  try {
    tx.abort()
  } catch {
    // it had ended by itself
  }
}
