/** What was being saved. */
export type Saving =
  'answer' | 'undo' | 'quiz' | 'quizEnd' | 'setting' | 'plan' | 'deck' | 'backup' | 'progress' | 'database'

/** All that a learner can meet when something goes wrong, with what the message needs. Anything else is a bug: a plain Error. */
export interface Failures {
  /** The device refuses to store more. */
  'storage-full': { tried: Saving }
  /** The browser gives no database at all: private mode, blocked site data, a broken profile. */
  'storage-refused': { reason: string }
  /** The data of an older version could not be brought up to this one; it is as it was. */
  'storage-not-upgraded': { reason: string }
  /** Another tab runs a newer version of the app and has brought the database up to it. */
  'storage-superseded': object
  /** An older tab keeps the database open, so it cannot be brought up to this version. */
  'storage-blocked': object
  /** The card was answered elsewhere (another tab) after it had been shown here. */
  'answered-elsewhere': { card: string }
  /** A deck's file cannot be read as a deck. `where`: a path in it; `problem`: what is wrong there. */
  'deck-broken': { deck: string; where: string; problem: string }
  /** Another tab saved another edition of the deck meanwhile. */
  'deck-changed-elsewhere': object
  /** Another tab is in a session, whose cards would be of the edition before. */
  'deck-in-session': object
  /** The file is no backup of this app. */
  'backup-foreign': { file: string }
  /** The file began as a backup, but is cut short or spoilt at `line`. */
  'backup-damaged': { file: string; line: number }
  /** The backup was written by a later version of this app. */
  'backup-too-new': { file: string; version: number }
  'retention-out-of-range': { retention: number }
}

export class AppError<Code extends keyof Failures = keyof Failures> extends Error {
  constructor(
    readonly code: Code,
    readonly details: Failures[Code],
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'AppError'
  }
}
