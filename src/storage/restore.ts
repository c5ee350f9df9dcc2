import type { Moment } from '@/domain/scheduling/studyDay'
import { staleMark } from './staleCaches'
import type { Run } from './connection'
import { contentOf, putContent } from './deckContent'
import { addKnown } from './knownEntries'
import { isNewer, isNewerDeck } from './newest'
import type { PreparedRestore } from './preparedRestore'
import { isPast, segmentsOf } from './segments'
import { inOneTransaction, writeAll, type WriteTransaction } from './transaction'

const stores = ['reviews', 'segments', 'actions', 'quizzes', 'weights', 'settings', 'decks', 'content'] as const

/** Only what still is new, since another tab may have written meanwhile. Tells whether the caches have to follow. */
async function writeLogs(tx: WriteTransaction, { rows, entries }: PreparedRestore, today: string): Promise<boolean> {
  await addKnown(tx, entries)
  const reviews = [...rows.reviews.values()].filter(({ id }) => !entries.reviews.has(id))
  const actions = [...rows.actions.values()].filter(({ id }) => !entries.actions.has(id))
  const present = reviews.filter((review) => !isPast(review, today))
  // one at a time, since each is large
  for (const segment of segmentsOf(reviews.filter((review) => isPast(review, today))))
    await tx.objectStore('segments').put(segment)
  await writeAll(present, (review) => tx.objectStore('reviews').put(review))
  await writeAll(actions, (action) => tx.objectStore('actions').put(action))
  return reviews.length > 0 || actions.length > 0
}

async function writeNewest(tx: WriteTransaction, { rows }: PreparedRestore) {
  const [quizzes, weights, settings] = [
    tx.objectStore('quizzes'),
    tx.objectStore('weights'),
    tx.objectStore('settings'),
  ]
  for (const row of rows.quizzes.values()) if (isNewer(row, await quizzes.get(row.id))) await quizzes.put(row)
  for (const row of rows.weights.values()) if (isNewer(row, await weights.get(row.id))) await weights.put(row)
  for (const row of rows.settings.values()) if (isNewer(row, await settings.get(row.key))) await settings.put(row)
}

/**
 * Takes in what was prepared: the union of the logs, the newest of all else. One transaction: it is all there and on disk once
 * the promise is, or nothing is. Then the caches are stale where memories may have changed (`true`): see `rebuildCaches`.
 * @param now its month decides which reviews are past and stored sealed
 * @throws AppError `storage-full`
 */
export async function applyRestore(run: Run, prepared: PreparedRestore, now: Moment): Promise<boolean> {
  const decks = [...prepared.rows.decks.values()].map((ownDeck) => ({
    ownDeck,
    content: contentOf({ ...ownDeck, complete: true, own: true }),
  }))
  return inOneTransaction(run, stores, 'backup', async (tx) => {
    let stale = await writeLogs(tx, prepared, now.day)
    await writeNewest(tx, prepared)
    for (const { ownDeck, content } of decks) {
      if (!isNewerDeck(ownDeck, await tx.objectStore('decks').get(ownDeck.deck.id))) continue
      await putContent(tx, content)
      stale = true
    }
    if (stale) await tx.objectStore('settings').put(staleMark(now.at))
    return stale
  })
}
