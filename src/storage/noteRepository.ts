import { correctionOf, type Correction, type Reported } from '@/domain/reviews/correction'
import { noteOf } from '@/domain/reviews/note'
import { retimed } from '@/domain/scheduling/retime'
import type { Run } from './connection'
import { correctionsIn, correctionsKey, plansIn, plansKey } from './schema'

/** What the learner has written about a card. */
export interface Noted {
  /** Empty where there is none. */
  note: string
  correction: Reported | null
}

/** What the learner noted on cards, and reported of them. */
export const noteRepository = (run: Run) => ({
  /** What was written about one card, under its present and its former ids. */
  of: (ids: readonly string[]): Promise<Noted> =>
    run(async (db) => {
      const tx = db.transaction(['actions', 'aggregates'])
      const index = tx.objectStore('actions').index('byCard')
      const [plans, ...actions] = await Promise.all([
        tx.objectStore('aggregates').get(plansKey),
        ...ids.map((id) => index.getAll(id)),
      ])
      const entries = [...retimed(actions.flat(), plansIn(plans).retimes)]
      return { note: noteOf(entries), correction: correctionOf(entries) }
    }),
  /** The last correction of each card that has one, under the id of its time; resets too. */
  corrections: async (): Promise<readonly Correction[]> =>
    correctionsIn(await run((db) => db.get('aggregates', correctionsKey))),
})
