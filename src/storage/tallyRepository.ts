import type { BlockTally } from '@/domain/scheduling/blockTally'
import { emptyDay, isStudied, type DaySums, type DayTally } from '@/domain/scheduling/dayTally'
import { addDays } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import { tallyIn } from './schema'

/** So many days are read at once: rows of full days take a third of a millisecond each, and the page is to answer in between. */
const daysInBatch = 28
const allDays = () => IDBKeyRange.bound('day:', 'day;', false, true) // ";" follows ":"
const dayOf = (key: string | undefined) => key?.slice('day:'.length)

/** Sums over the logs, kept by every answer. */
export const tallyRepository = (run: Run) => ({
  day: async (day: string): Promise<DayTally> => {
    const row = await run((db) => db.get('aggregates', `day:${day}`))
    return tallyIn<DayTally>(row) ?? emptyDay(day)
  },
  /** The days of that span on which something was done, in order. */
  days: async (from: string, until: string): Promise<DayTally[]> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${until}`)))
    return rows.flatMap((row) => tallyIn<DayTally>(row) ?? [])
  },
  /** All days on which something was done, the latest first, from `until` back, some weeks at a time. */
  daysBack: async function* (until: string): AsyncGenerator<DaySums[]> {
    const [first] = await run((db) => db.getAllKeys('aggregates', allDays(), 1))
    if (first === undefined) return
    for (let last: string | undefined = until; last !== undefined && `day:${last}` >= first;) {
      const from = addDays(last, 1 - daysInBatch)
      const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${last}`)))
      yield rows.flatMap((row) => sumsIn(tallyIn<DayTally>(row))).reverse()
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
        const tally = tallyIn<DayTally>(value)
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

function sumsIn(tally: DayTally | undefined): DaySums[] {
  if (!tally) return []
  const { facts: _, ...sums } = tally
  return [sums]
}
