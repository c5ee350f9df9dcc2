import { fsrs7, usualWeights } from '@/domain/scheduling/models/fsrs7'
import type { Model } from '@/domain/scheduling/memory'
import type { IDBPTransaction } from 'idb'
import type { StoreName, StudySchema } from './schema'

/** A cache of what the actions say, written where they are replayed, and nowhere else. */
export const weightsKey = 'fsrs-7'

export type WeightsTransaction = IDBPTransaction<StudySchema, StoreName[], 'readonly' | 'readwrite'>

let made: { at: number; model: Model } | undefined
const usual = fsrs7(usualWeights)

/** The memory model under the weights in force, as that transaction finds them. Made once for each set of weights. */
export async function modelInForce(tx: Pick<WeightsTransaction, 'objectStore'>): Promise<Model> {
  const row = await tx.objectStore('weights').get(weightsKey)
  if (!row) return usual
  if (made?.at !== row.at) made = { at: row.at, model: fsrs7(row.weights) }
  return made.model
}
