import type { Action, LogEntry } from './action'
import { isReview } from './action'
import type { Review } from './review'

export type UndoAction = Extract<Action, { kind: 'undo' }>
/** What can stand: everything but the undo actions themselves. */
export type Lasting = Review | Exclude<Action, UndoAction>
/** An entry about one card. */
export type CardEntry = Extract<Lasting, { card: string }>

const isUndo = (entry: LogEntry): entry is UndoAction => !isReview(entry) && entry.kind === 'undo'
const isLasting = (entry: LogEntry): entry is Lasting => !isUndo(entry)

/**
 * The entries that stand once every undo is heard, in the order given. An undo that is itself taken back says nothing.
 * It need not stand later than what it takes back: clocks differ between devices.
 */
export function standing(entries: readonly LogEntry[]): Lasting[] {
  const undos = entries.filter(isUndo)
  if (!undos.length) return entries.filter(isLasting)
  const against = new Map<string, UndoAction[]>()
  for (const undo of undos) against.set(undo.takesBack, [...(against.get(undo.takesBack) ?? []), undo])
  const verdicts = new Map<string, boolean>()
  const stands = (id: string): boolean => {
    const known = verdicts.get(id)
    if (known !== undefined) return known
    verdicts.set(id, true) // for undos that name each other in a ring, which only a forged log holds
    const verdict = !against.get(id)?.some((undo) => stands(undo.id))
    verdicts.set(id, verdict)
    return verdict
  }
  // by id, so that even a ring gets one verdict whatever the order of the log
  for (const id of undos.map((undo) => undo.id).toSorted()) stands(id)
  return entries.filter(isLasting).filter((entry) => stands(entry.id))
}
