import type { StoreNames, StoreValue } from 'idb'
import type { Review } from '@/domain/reviews/review'
import type { Run } from './connection'
import type { StudySchema } from './schema'

/**
 * A store's rows in the order of their keys, `size` at a time, each batch in a transaction of its own: rows that are written
 * meanwhile may or may not be among them.
 */
export async function* batchesOf<Name extends StoreNames<StudySchema>>(
  run: Run,
  name: Name,
  size: number,
): AsyncGenerator<StoreValue<StudySchema, Name>[]> {
  let after: IDBKeyRange | undefined
  for (;;) {
    const [rows, last] = await run(async (db) => {
      const { store } = db.transaction(name)
      const [values, keys] = await Promise.all([store.getAll(after, size), store.getAllKeys(after, size)])
      return [values, keys.at(-1)] as const
    })
    if (rows.length) yield rows
    if (last === undefined || rows.length < size) return
    after = IDBKeyRange.lowerBound(last, true)
  }
}

/**
 * All reviews, whether they lie in rows, `size` at a time, or in segments; each once. Rows before segments: one that is sealed meanwhile is
 * met again rather than never.
 */
export async function* reviewBatches(run: Run, size: number): AsyncGenerator<Review[]> {
  const met = new Set<string>()
  for await (const reviews of batchesOf(run, 'reviews', size)) {
    for (const { id } of reviews) met.add(id)
    yield reviews
  }
  for await (const segments of batchesOf(run, 'segments', 1))
    for (const { reviews } of segments) yield met.size ? reviews.filter(({ id }) => !met.has(id)) : reviews
}
