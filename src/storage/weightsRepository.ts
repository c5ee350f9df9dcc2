import type { Run } from './connection'
import { modelInForce, weightsKey } from './modelInForce'

/** What the learner's memory is computed with. */
export const weightsRepository = (run: Run) => ({
  model: () => run((db) => modelInForce(db.transaction('weights'))),
  /** Null where the usual ones are in force. */
  inForce: async (): Promise<readonly number[] | null> =>
    (await run((db) => db.get('weights', weightsKey)))?.weights ?? null,
})
