import type { Review } from '@/domain/reviews/review'
import { addDays, type Moment } from '@/domain/scheduling/studyDay'
import { batchesOf } from './batches'
import { staleKey } from './staleCaches'
import type { Run } from './connection'
import { inMonth } from './sealedReview'
import { isPast, segmentsOf } from './segments'
import { inOneTransaction, writeAll } from './transaction'

/** A settings row of this device: the month whose predecessors were sealed. */
const sealedKey = 'sealedBefore'
/** So many days of a new month go by first: at midnight, and in another zone, it may still be the old one. */
const grace = 2
const inBatch = 1_000

/** How long a transaction may hold up an answer in another tab decides how many rows it moves: a segment of them at most. */
async function seal(run: Run, sealed: { id: string; reviews: readonly Review[] }): Promise<boolean> {
  return inOneTransaction(run, ['reviews', 'segments', 'settings'], 'progress', async (tx) => {
    const [rows, segments] = [tx.objectStore('reviews'), tx.objectStore('segments')]
    // a rebuild of the caches tells by counts whether anything has come meanwhile
    if (await tx.objectStore('settings').get(staleKey)) return false
    const ids = new Set(await rows.getAllKeys())
    if (!sealed.reviews.every(({ id }) => ids.has(id))) return false // another tab seals too
    const held = await segments.getAll(inMonth(sealed.id.slice(0, 7)))
    const known = new Set(held.flatMap(({ reviews }) => reviews.map(({ id }) => id)))
    for (const segment of segmentsOf(sealed.reviews.filter(({ id }) => !known.has(id)))) await segments.put(segment)
    await writeAll(sealed.reviews, ({ id }) => rows.delete(id))
    return true
  })
}

async function pastRows(run: Run, today: string): Promise<Review[]> {
  const past: Review[] = []
  for await (const rows of batchesOf(run, 'reviews', inBatch)) past.push(...rows.filter((row) => isPast(row, today)))
  return past
}

/**
 * Moves the rows of past months into segments; each segment and its rows in one transaction, so that whenever the tab is killed every
 * review is in one place, and the next start goes on. Nothing that is read of the logs changes by it, and no cache.
 * @param isQuiet asked before each: nobody studies who would have to wait
 * @returns whether it is done: everything of past months is sealed, and until the next month one row tells so
 * @throws AppError `storage-full`: what was not sealed is in its rows
 */
export async function sealPast(run: Run, { at, day }: Moment, isQuiet: () => Promise<boolean>): Promise<boolean> {
  const today = addDays(day, -grace)
  const month = today.slice(0, 7)
  // not where it is a later one either: the clock was ahead then
  if ((await run((db) => db.get('settings', sealedKey)))?.value === month) return true
  for (const segment of segmentsOf(await pastRows(run, today)))
    if (!(await isQuiet()) || !(await seal(run, segment))) return false
  await inOneTransaction(run, ['settings'], 'progress', (tx) =>
    tx.objectStore('settings').put({ key: sealedKey, value: month, at }),
  )
  return true
}
