import type { LogEntry } from './action'
import { inOrder } from './order'
import { standing, type Lasting } from './undo'

/** Something that happened to a card. */
export interface HistoryEntry {
  entry: Lasting
  /** The learner took it back: it counts for nothing. */
  undone: boolean
}

/** All that happened to a card, the newest first; undos show in what they took back. @param entries of that card, with every undo; in any order */
export function cardHistory(entries: readonly LogEntry[]): HistoryEntry[] {
  const stands = new Set(standing(entries).map(({ id }) => id))
  return inOrder(entries)
    .toReversed()
    .flatMap((entry) => ('takesBack' in entry ? [] : [{ entry, undone: !stands.has(entry.id) }]))
}
