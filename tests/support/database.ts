import 'fake-indexeddb/auto'
import { connect } from '@/storage/connection'
import type { Run } from '@/storage/connection'
import { afterAll } from 'vitest'

let count = 0
const open: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of open.splice(0)) await close()
})

/** A new and empty database, or the one of that name as a new start of the app finds it. */
export function aDatabase(name = `test-${(count += 1)}`) {
  const connection = connect(name)
  open.push(connection.close)
  return { ...connection, name }
}

/** Every row of every store. */
export const everything = (run: Run): Promise<Record<string, unknown[]>> =>
  run(async (db) => {
    const names = [...db.objectStoreNames]
    const tx = db.transaction(names)
    const rows = await Promise.all(names.map((name) => tx.objectStore(name).getAll()))
    return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]))
  })
