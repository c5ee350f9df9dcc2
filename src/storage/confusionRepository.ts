import type { Confusion } from '@/domain/scheduling/confusion'
import type { Run } from './connection'
import { confusionsKey } from './schema'

/** Which cards were taken for which facts. */
export const confusionRepository = (run: Run) => ({
  all: async (): Promise<readonly Confusion[]> => {
    const row = await run((db) => db.get('aggregates', confusionsKey))
    return row && 'confusions' in row ? row.confusions : []
  },
})
