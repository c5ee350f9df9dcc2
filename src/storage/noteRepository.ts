import { noteOf } from '@/domain/reviews/note'
import { retimed } from '@/domain/scheduling/retime'
import type { Run } from './connection'
import { plansIn, plansKey } from './schema'

/** What the learner noted on cards. */
export const noteRepository = (run: Run) => ({
  /** The note on one card, under its present and its former ids; empty where there is none. */
  of: (ids: readonly string[]): Promise<string> =>
    run(async (db) => {
      const tx = db.transaction(['actions', 'aggregates'])
      const index = tx.objectStore('actions').index('byCard')
      const [plans, ...actions] = await Promise.all([
        tx.objectStore('aggregates').get(plansKey),
        ...ids.map((id) => index.getAll(id)),
      ])
      return noteOf([...retimed(actions.flat(), plansIn(plans).retimes)])
    }),
})
