import type { BlockTally } from '@/domain/scheduling/blockTally'
import { emptyDay, type DayTally } from '@/domain/scheduling/dayTally'
import type { Run } from './connection'

/** Sums over the logs, kept by every answer. */
export const tallyRepository = (run: Run) => ({
  day: async (day: string): Promise<DayTally> => {
    const row = await run((db) => db.get('aggregates', `day:${day}`))
    return row ? (row.tally as DayTally) : emptyDay(day)
  },
  /** The days of that span on which something was done, in order. */
  days: async (from: string, until: string): Promise<DayTally[]> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound(`day:${from}`, `day:${until}`)))
    return rows.map(({ tally }) => tally as DayTally)
  },
  /** Of all blocks in which a card was met. */
  blocks: async (): Promise<Map<string, BlockTally>> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound('block:', 'block;', false, true))) // ";" follows ":"
    return new Map(rows.map(({ tally }) => [(tally as BlockTally).block, tally as BlockTally]))
  },
})
