import type { Action, LogEntry } from './action'
import { isReview } from './action'
import { inOrder } from './order'
import { standing } from './undo'

type NoteAction = Extract<Action, { kind: 'note' }>

/** The longest note, in characters. */
export const longestNote = 2_000

/** What the learner noted last on a card and did not take back; empty where nothing. @param entries of that card, with every undo */
export function noteOf(entries: readonly LogEntry[]): string {
  const notes = standing(entries).filter((entry): entry is NoteAction => !isReview(entry) && entry.kind === 'note')
  return inOrder(notes).at(-1)?.text ?? ''
}
