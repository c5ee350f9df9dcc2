import type { LogTransaction } from './entries'

/** The ids that the logs hold. */
export interface KnownEntries {
  reviews: Set<string>
  actions: Set<string>
  /** The segments that were read for it: they never change, so none is read twice. */
  segments: Set<string>
}

export const noKnownEntries = (): KnownEntries => ({ reviews: new Set(), actions: new Set(), segments: new Set() })

/** Adds what has come since `known` was told. */
export async function addKnown(tx: LogTransaction, known: KnownEntries): Promise<void> {
  for (const id of await tx.objectStore('reviews').getAllKeys()) known.reviews.add(id)
  for (const id of await tx.objectStore('actions').getAllKeys()) known.actions.add(id)
  const segments = tx.objectStore('segments')
  for (const key of await segments.getAllKeys()) {
    if (known.segments.has(key)) continue
    for (const { id } of (await segments.get(key))?.reviews ?? []) known.reviews.add(id)
    known.segments.add(key)
  }
}
