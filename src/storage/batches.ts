import type { StoreNames, StoreValue } from 'idb'
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
