import type { Run } from './connection'
import { modelInForce } from './modelInForce'

/** What the learner's memory is computed with. */
export const weightsRepository = (run: Run) => ({
  model: () => run((db) => modelInForce(db.transaction('weights'))),
})
