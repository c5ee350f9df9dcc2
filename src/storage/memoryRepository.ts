import type { Memory } from '@/domain/scheduling/memory'
import { addDays, dayStartMs, type Moment } from '@/domain/scheduling/studyDay'
import { batchesOf } from './batches'
import type { Run } from './connection'

/** The keys that begin with that and a slash: "0" follows "/". */
export const under = (start: string) => IDBKeyRange.bound(`${start}/`, `${start}0`, false, true)
/** The keys of one deck's cards. */
export const ofDeck = (deck: string) => under(deck)

/** What the learner holds of each card that was met: caches of the logs. */
export const memoryRepository = (run: Run) => ({
  /** Those that are to be shown by themselves before `until`, ms UTC. */
  plannedBefore: (until: number): Promise<Memory[]> =>
    run((db) => db.getAllFromIndex('memories', 'byPlan', IDBKeyRange.upperBound(until))),
  /** How many come back by themselves on each of `days` study days from `day` on, as seen from where the learner is. */
  comingBack: (now: Moment, days: number): Promise<Map<string, number>> =>
    run(async (db) => {
      const index = db.transaction('memories').store.index('byPlan')
      const span = (day: string) =>
        IDBKeyRange.bound(dayStartMs(day, now.offset), dayStartMs(addDays(day, 1), now.offset), false, true)
      const all = Array.from({ length: days }, (_, ahead) => addDays(now.day, ahead))
      const counts = await Promise.all(all.map((day) => index.count(span(day))))
      return new Map(all.map((day, place) => [day, counts[place] ?? 0]))
    }),
  of: (cards: readonly string[]): Promise<(Memory | undefined)[]> =>
    run(async (db) => {
      const store = db.transaction('memories').store
      return Promise.all(cards.map((card) => store.get(card)))
    }),
  /** Of the cards of one fact, deck/fact. */
  ofFact: (fact: string): Promise<Memory[]> => run((db) => db.getAll('memories', under(fact))),
  /** Whether any card was met yet. */
  any: (): Promise<boolean> => run(async (db) => (await db.getAllKeys('memories', null, 1)).length > 0),
  all: (): Promise<Memory[]> => run((db) => db.getAll('memories')),
  /** All of them a thousand at a time, so that whoever counts many lets the page answer in between. */
  batches: () => batchesOf(run, 'memories', 1_000),
})
