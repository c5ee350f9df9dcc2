import 'fake-indexeddb/auto'
import { writeFileSync } from 'node:fs'
import type { Deck } from '@/domain/facts/deck'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { replay } from '@/domain/scheduling/replay'
import { connect, type Run } from '@/storage/connection'
import { dayRows } from '@/storage/dayRows'
import { migrations } from '@/storage/migrations'
import { weightsKey } from '@/storage/modelInForce'
import { installDeck } from '@/storage/reconciler'
import { segmentsOf } from '@/storage/segments'
import { settingsRepository } from '@/storage/settingsRepository'
import { aClaim, aDateFact, aDeck, anActorFact, aPosition, aResolution } from './decks'
import { anAction, aReview, monday } from './makers'

/** A whole database of one schema version: its stores as they were made, and every row. */
export interface SavedDatabase {
  version: number
  stores: Record<
    string,
    { keyPath: string; indexes: { name: string; keyPath: string }[]; rows: Record<string, unknown>[] }
  >
}

/** Everything in a database, in whatever version it is. */
export const savedFrom = (run: Run): Promise<SavedDatabase> =>
  run(async (db) => {
    const tx = db.transaction([...db.objectStoreNames])
    const stores: SavedDatabase['stores'] = {}
    for (const name of db.objectStoreNames) {
      const store = tx.objectStore(name)
      const indexes = [...store.indexNames].map((index) => ({
        name: String(index),
        keyPath: String(store.index(index).keyPath),
      }))
      const rows = (await store.getAll()) as unknown as Record<string, unknown>[]
      stores[name] = { keyPath: store.keyPath as string, indexes, rows }
    }
    return { version: db.version, stores }
  })

/** Makes that database again by calls of IndexedDB alone, as the app of that version left it. */
export const rebuilt = (name: string, { version, stores }: SavedDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath)
        for (const row of rows) store.put(row)
      }
    }
    opening.onerror = () => reject(opening.error ?? new Error('not rebuilt'))
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })

const day = 86_400_000
const when = 'kosovo/rambouillet/when/when'
const office = 'kosovo/lavrov-minister/role.minister/office'
const stance = 'kosovo/russia-on-plan/stance/stance'

/** A small database of somebody who has studied for two months: all four kinds, both logs, a sealed month, a quiz, own settings. */
async function fill(run: Run) {
  const when2 = aClaim('1999-02-06', { revision: 2, correction: { was: '7 February 1999', because: 'A misprint.' } })
  const facts = [aDateFact({ claims: { when: when2 } }), aResolution(), anActorFact(), aPosition()]
  const deck: Deck = aDeck({ facts })
  await installDeck(run, { deck, hash: 'saved', complete: true, own: false })
  const january = [
    aReview({ card: when, revision: 1, answer: 'easy' }),
    aReview({ card: office, at: monday + 60_000, answer: 'again', offset: 60 }),
    aReview({ card: office, at: monday + 400_000, due: monday + 360_000 }),
  ]
  const march = monday + 60 * day
  const weights = usualWeights.with(0, 0.2)
  const reviews = [
    aReview({ card: when, revision: 2, at: march, due: monday + 8 * day, predicted: 0.7, answer: 'hard' }),
    aReview({ card: stance, at: march + 60_000, format: 'typed', origin: 'quiz', given: 'It opposed it', interval: 5 }),
    aReview({ card: 'kosovo/long-gone/when/when', at: march + 120_000 }),
  ]
  const undone = aReview({ card: office, at: march + 180_000, answer: 'again', due: monday + 3 * day })
  const actions = [
    anAction({ kind: 'undo', takesBack: undone.id, card: office, at: march + 200_000 }),
    anAction({ kind: 'flag', flag: true, card: stance, at: march + 210_000 }),
    anAction({ kind: 'bury', until: '2026-03-08', card: office, at: march + 220_000 }),
    anAction({ kind: 'note', text: 'Ask the teacher.', card: when, at: march + 230_000 }),
    anAction({ kind: 'weights', weights, answers: 64, at: march + 240_000 }),
  ]
  const options = { topics: ['kosovo/war'], count: 10, limit: 30, metOnly: false }
  const blocks = await run((db) => db.getAll('content'))
  const caches = replay({ reviews: [...january, ...reviews, undone], actions, blocks })
  await run(async (db) => {
    for (const segment of segmentsOf(january)) await db.put('segments', segment)
    for (const review of [...reviews, undone]) await db.put('reviews', review)
    for (const action of actions) await db.put('actions', action)
    for (const memory of caches.memories) await db.put('memories', memory)
    for (const row of caches.days.flatMap(dayRows)) await db.put('aggregates', row)
    for (const tally of caches.blocks) await db.put('aggregates', { key: `block:${tally.block}`, tally })
    await db.put('weights', { id: weightsKey, at: march, weights })
    await db.put('settings', { key: 'device', value: { id: 'phone', seq: 99 }, at: march })
    await db.put('quizzes', {
      id: 'quiz-1',
      at: march,
      startedAt: march,
      seed: 'seven',
      options,
      items: [],
      answers: [],
    })
  })
  await settingsRepository(run).set('newPerDay', 25, monday)
  await settingsRepository(run).set('theme', 'dark', monday)
}

/**
 * Saves a database of the present schema version: `node scripts/run.mjs tests/support/savedDatabase.ts`. To be done once, when
 * a version is about to be released, and never again: what is saved is what that version really wrote.
 */
export async function main() {
  const { run, close } = connect('saved')
  await fill(run)
  const saved = await savedFrom(run)
  await close()
  writeFileSync(`tests/fixtures/databases/v${migrations.length}.json`, `${JSON.stringify(saved, null, 2)}\n`)
}
