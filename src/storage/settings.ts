import { isWeeklyGoal, type WeeklyGoal } from '@/domain/progress/weeklyGoal'
import { usualOptions, type QuizOptions } from '@/domain/quiz/attempts/options'
import { isQuizOptions } from '@/domain/quiz/attempts/optionsSchema'
import { dueOrders, usualDueOrder, type DueOrder } from '@/domain/scheduling/dueOrder'
import { eases, noEasyDays, type Ease, type EasyDays } from '@/domain/scheduling/easyDays'
import { usualDayStart } from '@/domain/scheduling/studyDay'

export type Theme = 'auto' | 'light' | 'dark'

/** What the learner can set, as one object; each is stored, and merged between devices, by itself. */
export interface Settings {
  newPerDay: number
  reviewsPerDay: number
  /** In which order due cards are asked. */
  dueOrder: DueOrder
  /** The share of due cards to be recalled: 0.7 to 0.97. */
  retention: number
  /** The hour at which a study day begins, 0 to 23. */
  dayStart: number
  /** How much is to come back on each weekday. */
  easyDays: EasyDays
  theme: Theme
  /** Single keys answer cards (WCAG 2.1.4: can be switched off). */
  keys: boolean
  /** A new fact is read as a statement first, and asked some minutes later. */
  readFirst: boolean
  /** What is answered in a quiz reaches the schedule. */
  quizSchedules: boolean
  /** What the learner wants to do in a week; null: nothing in particular. */
  weeklyGoal: WeeklyGoal | null
  /** What was last chosen for a quiz. */
  quizOptions: QuizOptions
  /** ms UTC of the last backup that was saved; 0 before the first. */
  lastBackup: number
}

export const usualSettings: Settings = {
  newPerDay: 10,
  reviewsPerDay: 200,
  dueOrder: usualDueOrder,
  retention: 0.9,
  dayStart: usualDayStart,
  easyDays: noEasyDays,
  theme: 'auto',
  keys: true,
  readFirst: false,
  quizSchedules: true,
  weeklyGoal: null,
  quizOptions: usualOptions,
  lastBackup: 0,
}

/** The least and the most of each number, both allowed. */
export const settingRanges = {
  newPerDay: [0, 200],
  reviewsPerDay: [1, 9_999],
  retention: [0.7, 0.97],
  dayStart: [0, 23],
  lastBackup: [0, Number.MAX_SAFE_INTEGER],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>

const themes: readonly unknown[] = ['auto', 'light', 'dark'] satisfies Theme[]

const isEasyDays = (value: unknown): boolean =>
  Array.isArray(value) && value.length === noEasyDays.length && value.every((ease) => eases.includes(ease as Ease))

/** Whether a value from outside (another version's, a forged backup's) can be that setting. */
export function isSetting(key: keyof Settings, value: unknown): boolean {
  if (key === 'theme') return themes.includes(value)
  if (key === 'dueOrder') return dueOrders.includes(value as DueOrder)
  if (key === 'easyDays') return isEasyDays(value)
  if (key === 'weeklyGoal') return value === null || isWeeklyGoal(value)
  if (key === 'quizOptions') return isQuizOptions(value)
  if (key === 'keys' || key === 'readFirst' || key === 'quizSchedules') return typeof value === 'boolean'
  const [least, most] = settingRanges[key]
  return typeof value === 'number' && value >= least && value <= most
}
