import { noteOf } from '@/domain/reviews/note'
import type { Run } from './connection'

/** What the learner noted on cards. */
export const noteRepository = (run: Run) => ({
  /** The note on one card, under its present and its former ids; empty where there is none. */
  of: (ids: readonly string[]): Promise<string> =>
    run(async (db) => {
      const index = db.transaction('actions').store.index('byCard')
      const actions = await Promise.all(ids.map((id) => index.getAll(id)))
      return noteOf(actions.flat())
    }),
})
