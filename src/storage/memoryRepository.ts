import type { Memory } from '@/domain/scheduling/memory'
import type { Run } from './connection'

/** The keys of one deck's cards: "0" follows "/". */
export const ofDeck = (deck: string) => IDBKeyRange.bound(`${deck}/`, `${deck}0`, false, true)

/** What the learner holds of each card that was met: caches of the logs. */
export const memoryRepository = (run: Run) => ({
  /** Those that are to be shown by themselves before `until`, ms UTC. */
  plannedBefore: (until: number): Promise<Memory[]> =>
    run((db) => db.getAllFromIndex('memories', 'byPlan', IDBKeyRange.upperBound(until))),
  of: (cards: readonly string[]): Promise<(Memory | undefined)[]> =>
    run(async (db) => {
      const store = db.transaction('memories').store
      return Promise.all(cards.map((card) => store.get(card)))
    }),
  all: (): Promise<Memory[]> => run((db) => db.getAll('memories')),
})
