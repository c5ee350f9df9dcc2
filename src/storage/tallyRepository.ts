import type { BlockTally } from '@/domain/scheduling/blockTally'
import { emptyDay, type DayTally } from '@/domain/scheduling/dayTally'
import type { Run } from './connection'
import { tallyIn } from './schema'

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
  /** Of all blocks in which a card was met. */
  blocks: async (): Promise<Map<string, BlockTally>> => {
    const rows = await run((db) => db.getAll('aggregates', IDBKeyRange.bound('block:', 'block;', false, true))) // ";" follows ":"
    return new Map(rows.flatMap((row) => tallyIn<BlockTally>(row) ?? []).map((tally) => [tally.block, tally]))
  },
})
