import type { Action } from '../reviews/action'
import type { DaysOff, Exam, Recovery } from '../reviews/plan'
import type { Shift } from './retime'

/** `since`: the study day on which it was first said. */
export type Planned<Plan> = Plan & { id: string; since: string }

/** All that the learner plans, past plans too; and what else the actions say that concerns no card, but every reading of the logs. */
export interface Plans {
  /** By their days. */
  exams: readonly Planned<Exam>[]
  daysOff: readonly Planned<DaysOff>[]
  recoveries: readonly Planned<Recovery>[]
  /** How entries that were dated by a wrong clock are to be read. */
  retimes: readonly Shift[]
}

export const noPlans: Plans = { exams: [], daysOff: [], recoveries: [], retimes: [] }

export type PlanAction = Extract<Action, { plan: string }>
