import { noCounts, type Counts, type Piece } from '@/domain/reviews/backup'
import { batchesOf, reviewBatches } from './batches'
import type { Run } from './connection'
import { deckWithFacts } from './deckContent'

/** Settings rows that belong to this installation alone: they travel in no backup, and none replaces them. */
export const ofThisDevice: ReadonlySet<string> = new Set([
  'device',
  'lastBackup',
  'cachesStale',
  'trainedOn',
  'sealedBefore',
])

const inBatch = 1_000

const travels = ({ key }: { key: string }) => !ofThisDevice.has(key)

/** All that a backup holds, read from the database in pieces. */
export const backupSource = (run: Run) => {
  const ownDecks = async () => (await run((db) => db.getAll('decks'))).filter(({ own, complete }) => own && complete)

  async function* pieces(): AsyncGenerator<Piece> {
    for (const { id } of await ownDecks()) {
      const deck = await deckWithFacts(run, id)
      if (!deck) continue
      yield { deck: deck.row.head, hash: deck.row.hash, at: deck.row.at ?? 0 }
      yield { facts: { deck: id, facts: deck.facts } }
    }
    for await (const reviews of reviewBatches(run, inBatch)) yield { reviews }
    for await (const actions of batchesOf(run, 'actions', inBatch)) yield { actions }
    for await (const quizzes of batchesOf(run, 'quizzes', inBatch)) yield { quizzes }
    for await (const weights of batchesOf(run, 'weights', inBatch)) yield { weights }
    yield { settings: (await run((db) => db.getAll('settings'))).filter(travels) }
  }

  /** How many rows there are; a while before a backup of them is done, so about as many as it will hold. */
  async function counts(): Promise<Counts> {
    const sums = noCounts()
    for await (const segments of batchesOf(run, 'segments', 1))
      for (const { reviews } of segments) sums.reviews += reviews.length
    sums.reviews += await run((db) => db.count('reviews'))
    for (const name of ['actions', 'quizzes', 'weights'] as const) sums[name] = await run((db) => db.count(name))
    sums.settings = (await run((db) => db.getAllKeys('settings'))).filter((key) => travels({ key })).length
    sums.decks = (await ownDecks()).length
    return sums
  }
  return { pieces, counts }
}
