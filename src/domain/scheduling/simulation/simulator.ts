import { examOutlook, type ExamOutlook, type ExamWish } from './examOutlook'
import { recoveryOutlooks, type RecoveryOutlook, type RecoveryWish } from './recoveryOutlook'
import { retentionOutlooks, type RetentionOutlooks, type RetentionWish } from './retentions'

/** What can be worked out about the days ahead: from what, and what comes of it. */
interface Jobs {
  retentions: { wish: RetentionWish; outcome: RetentionOutlooks }
  exam: { wish: ExamWish; outcome: ExamOutlook }
  recovery: { wish: RecoveryWish; outcome: RecoveryOutlook[] }
}

export type Job = keyof Jobs
export type Wish<Of extends Job> = Jobs[Of]['wish']
export type Outcome<Of extends Job> = Jobs[Of]['outcome']

type Steps<Of extends Job> = Generator<number, Outcome<Of>>

const jobs: { [Of in Job]: (wish: Wish<Of>) => Steps<Of> } = {
  retentions: retentionOutlooks,
  exam: examOutlook,
  recovery: recoveryOutlooks,
}

/** A simulation under way. */
export interface Simulation<Result> {
  /** Null where it was cancelled. */
  outcome: Promise<Result | null>
  cancel: () => void
}

/** Begins a simulation, in a worker of its own. `onProgress` is told how much is done, 0 to 1. */
export type Simulate = <Of extends Job>(
  job: Of,
  wish: Wish<Of>,
  onProgress: (done: number) => void,
) => Simulation<Outcome<Of>>

/** The steps of a job. Each gives how much of it is done, 0 to 1. */
export const stepsOf = <Of extends Job>(job: Of, wish: Wish<Of>): Steps<Of> => jobs[job](wish)
