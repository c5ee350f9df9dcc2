import { usualDayStart } from '@/domain/scheduling/studyDay'

export type Theme = 'auto' | 'light' | 'dark'

/** What the learner can set, as one object; each is stored, and merged between devices, by itself. */
export interface Settings {
  newPerDay: number
  reviewsPerDay: number
  /** The share of due cards to be recalled: 0.7 to 0.97. */
  retention: number
  /** The hour at which a study day begins, 0 to 23. */
  dayStart: number
  theme: Theme
  /** Single keys answer cards (WCAG 2.1.4: can be switched off). */
  keys: boolean
  /** A new fact is read as a statement first, and asked some minutes later. */
  readFirst: boolean
  /** ms UTC of the last backup that was saved; 0 before the first. */
  lastBackup: number
}

export const usualSettings: Settings = {
  newPerDay: 10,
  reviewsPerDay: 200,
  retention: 0.9,
  dayStart: usualDayStart,
  theme: 'auto',
  keys: true,
  readFirst: false,
  lastBackup: 0,
}
