import type { IDBPTransaction } from 'idb'
import type { DayTally } from '@/domain/scheduling/dayTally'
import type { StoreName, StudySchema } from './schema'

export type Upgrade = IDBPTransaction<StudySchema, StoreName[], 'versionchange'>
type Migration = (tx: Upgrade) => unknown

/**
 * `migrations[n]` leads from version n to n + 1. A released one is never edited, only followed by another, with a saved database
 * of the older version in tests/fixtures/ and a test that opens it.
 */
export const migrations: readonly Migration[] = [
  function firstVersion({ db }) {
    db.createObjectStore('decks', { keyPath: 'id' })
    db.createObjectStore('content', { keyPath: 'id' }).createIndex('byDeck', 'deck')
    db.createObjectStore('reviews', { keyPath: 'id' }).createIndex('byCard', 'card')
    db.createObjectStore('segments', { keyPath: 'id' })
    db.createObjectStore('actions', { keyPath: 'id' }).createIndex('byCard', 'card')
    db.createObjectStore('memories', { keyPath: 'card' }).createIndex('byPlan', 'plan')
    db.createObjectStore('aggregates', { keyPath: 'key' })
    db.createObjectStore('quizzes', { keyPath: 'id' })
    db.createObjectStore('weights', { keyPath: 'id' })
    db.createObjectStore('settings', { keyPath: 'key' })
  },
  // memories of FSRS-6 say nothing about FSRS-7: where there are any, a replay makes them anew
  async function anotherMemoryModel(tx) {
    if (await tx.objectStore('memories').count())
      await tx.objectStore('settings').put({ key: 'cachesStale', value: 'fsrs-7', at: 0 })
  },
  // a day's facts lie in a row of their own, so that its sums can be read without them
  async function factsApart(tx) {
    const aggregates = tx.objectStore('aggregates')
    for (const row of await aggregates.getAll(IDBKeyRange.bound('day:', 'day;', false, true))) {
      const { facts, ...tally } = (row as unknown as { tally: DayTally }).tally
      await aggregates.put({ key: `day:${tally.day}`, tally })
      await aggregates.put({ key: `facts:${tally.day}`, facts })
    }
  },
]
