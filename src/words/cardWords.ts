import { interval } from './format'

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
}
