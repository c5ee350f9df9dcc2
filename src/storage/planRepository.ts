import type { Plans } from '@/domain/scheduling/plans'
import type { Run } from './connection'
import { onFirstUse } from './onFirstUse'
import { plansIn, plansKey } from './schema'

/** What the learner plans: exams, days off, the way back after a break. */
export const planRepository = (run: Run) => ({
  all: async (): Promise<Plans> => plansIn(await run((db) => db.get('aggregates', plansKey))),
  // a session asks what is planned; only who plans says so
  ...onFirstUse(async () => (await import('./planRecorder')).planRecorder(run), { say: true, takeBack: true }),
})
