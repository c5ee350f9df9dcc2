import type { LogEntry } from './action'
import { lastOf } from './lastOf'

/** The longest note, in characters. */
export const longestNote = 2_000

/** What the learner noted last on a card and did not take back; empty where nothing. @param entries of that card, with every undo */
export const noteOf = (entries: readonly LogEntry[]): string => lastOf(entries, 'note')?.text ?? ''
