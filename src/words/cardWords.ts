import { day, interval } from './format'

/** What can be done with a card besides answering it, in a session and outside. */
export const cardWords = {
  know: 'I know this already',
  /** `days`: 60 or more. */
  known: (days: number) => `Comes back in about ${interval(days)}, to see whether that holds.`,
  note: 'My note',
  noteHint: 'Stands under the answer from now on. It changes nothing else.',
  saveNote: 'Save note',
  noted: 'Note saved.',
  noteRemoved: 'Note removed.',
  more: 'More',
  moreOf: (prompt: string) => `More for: ${prompt}`,
  putOff: 'Put off until tomorrow',
  putOffUntil: (iso: string) => `Put off until ${day(iso)}.`,
  bringBack: 'Bring back',
  broughtBack: 'Brought back: the card comes up again as planned.',
  suspend: 'Suspend',
  suspended: 'Suspended: it does not come up by itself.',
  flag: 'Mark with a flag',
  flagged: 'Flagged.',
  unflag: 'Take the flag off',
  unflagged: 'The flag is off.',
  undo: 'Undo',
  undone: 'Taken back.',
}
