import type { Run } from './connection'
import type { Setting } from './schema'

/** A settings row: memories and tallies do not follow from the logs until they are rebuilt. */
export const staleKey = 'cachesStale'
/** Its value is new each time, so that a rebuild that began before takes no credit for it. */
export const staleMark = (at: number): Setting => ({ key: staleKey, value: crypto.randomUUID(), at })

export const cachesAreStale = (run: Run): Promise<boolean> =>
  run(async (db) => (await db.get('settings', staleKey)) !== undefined)
