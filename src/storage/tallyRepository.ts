import type { BlockTally } from '@/domain/scheduling/blockTally'
import { emptyDay, isStudied, type DaySums, type DayTally } from '@/domain/scheduling/dayTally'
import { addDays } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import { tallyIn } from './schema'

/** Days are read as many at once as hold about so many facts, of which a row is heavy (some 10 µs each): the page is to answer in between. */
const factsInBatch = 2_500
const [firstBatch, largestBatch] = [3, 28]
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
  /** All days on which something was done, the latest first, from `until` back, some at a time. */
  daysBack: async function* (until: string): AsyncGenerator<DaySums[]> {
    const [first] = await run((db) => db.getAllKeys('aggregates', allDays(), 1))
    if (first === undefined) return
    let size = firstBatch
    for (let last: string | undefined = until; last !== undefined && `day:${last}` >= first;) {
      const from = addDays(last, 1 - size)
      const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${last}`)))
      const tallies = rows.flatMap((row) => tallyIn<DayTally>(row) ?? [])
      const facts = tallies.reduce((sum, tally) => sum + Object.keys(tally.facts).length, 0)
      const fitting = Math.floor((factsInBatch * tallies.length) / Math.max(1, facts))
      size = Math.min(largestBatch, Math.max(1, fitting))
      yield tallies.map(({ facts: _, ...sums }) => sums).reverse()
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
