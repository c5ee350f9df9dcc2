import type { BlockTally } from '@/domain/scheduling/blockTally'
import { isStudied, type DaySums, type DayTally } from '@/domain/scheduling/dayTally'
import { addDays } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import { dayIn } from './dayRows'
import { tallyIn } from './schema'

/** Days are read so many at once, so that the page answers in between. */
const daysAtOnce = 200
const allDays = () => IDBKeyRange.bound('day:', 'day;', false, true) // ";" follows ":"
const dayOf = (key: string | undefined) => key?.slice('day:'.length)

/** Sums over the logs, kept by every answer. */
export const tallyRepository = (run: Run) => ({
  day: (day: string): Promise<DayTally> => run((db) => dayIn(db.transaction('aggregates').store, day)),
  /** The days of that span on which something was done, in order. */
  days: async (from: string, until: string): Promise<DaySums[]> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${until}`)))
    return rows.flatMap((row) => tallyIn<DaySums>(row) ?? [])
  },
  /** All days on which something was done, the latest first, from `until` back, some at a time. */
  daysBack: async function* (until: string): AsyncGenerator<DaySums[]> {
    for (let last: string | undefined = until; last !== undefined;) {
      const from = addDays(last, 1 - daysAtOnce)
      const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${last}`)))
      if (rows.length) yield rows.flatMap((row) => tallyIn<DaySums>(row) ?? []).reverse()
      const before = IDBKeyRange.bound('day:', `day:${from}`, false, true)
      last = await run(async (db) =>
        dayOf((await db.transaction('aggregates').store.openKeyCursor(before, 'prev'))?.key),
      )
    }
  },
  /** Whether anything was studied on any day. */
  anyStudied: (): Promise<boolean> =>
    run(async (db) => {
      const { store } = db.transaction('aggregates')
      for await (const { value } of store.iterate(allDays(), 'prev')) {
        const tally = tallyIn<DaySums>(value)
        if (tally && isStudied(tally)) return true
      }
      return false
    }),
  /** Of all blocks in which a card was met. */
  blocks: async (): Promise<Map<string, BlockTally>> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound('block:', 'block;', false, true))) // ";" follows ":"
    return new Map(rows.flatMap((row) => tallyIn<BlockTally>(row) ?? []).map((tally) => [tally.block, tally]))
  },
})
