import type { Failures, Saving } from '@/domain/error'
import { share } from './format'

const saving: Record<Saving, string> = {
  answer: 'your answer',
  undo: 'the undo',
  quiz: 'the quiz',
  quizEnd: 'the end of the quiz',
  setting: 'this setting',
  plan: 'the plan',
  deck: 'the deck',
  backup: 'what the backup holds',
  progress: 'the progress that follows from your answers',
  database: 'anything new',
}

/** What happened and what to do, for all that a learner can meet. */
export const failureWords: { [Code in keyof Failures]: (details: Failures[Code]) => string } = {
  'storage-full': ({ tried }) =>
    `This device is full, so ${saving[tried]} was not saved. Free some space, then try again. Nothing else was lost.`,
  'storage-refused': () =>
    'This browser gives the app no place to keep your answers: a private window, or site data that is blocked. Open the app in a normal window, or allow site data for it, then reload.',
  'storage-not-upgraded': () =>
    'Your answers could not be brought over to this version of the app. They are as they were; nothing was lost. Reload to try again. If that does not help, wait for the next version.',
  'storage-superseded': () => 'A newer version of the app is open in another tab. Reload this one to go on.',
  'storage-blocked': () => 'An older version of the app is open in another tab. Close that tab, then reload this one.',
  'answered-elsewhere': () => 'This card was answered in another tab meanwhile. Nothing was counted twice.',
  'deck-broken': ({ deck, where, problem }) =>
    `The deck “${deck}” cannot be used: ${problem} (at ${where}). Nothing was changed. Ask whoever made it for a mended file.`,
  'deck-changed-elsewhere': () =>
    'This deck was changed in another tab meanwhile, so nothing was saved here. Open it again to go on from there.',
  'deck-in-session': () =>
    'Cards are being studied in another tab, so nothing was saved. End the session there, then save again.',
  'backup-foreign': ({ file }) => `“${file}” is no backup of this app. Nothing was changed.`,
  'backup-damaged': ({ file, line }) =>
    `“${file}” is damaged or cut short (line ${line}). Nothing was changed. Try an older backup.`,
  'backup-too-new': ({ file }) =>
    `“${file}” was saved by a newer version of the app. Update this one first. Nothing was changed.`,
  'retention-out-of-range': ({ retention }) =>
    `A recall target of ${share(retention)} cannot be planned: choose 70 to 97 %.`,
}
