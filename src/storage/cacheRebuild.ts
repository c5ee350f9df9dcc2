import type { Block } from '@/domain/cards/card'
import type { Memory } from '@/domain/scheduling/memory'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import type { ReplayedBlock } from '@/domain/scheduling/cardLogs'
import type { Replayed } from '@/domain/scheduling/replay'
import type { Replayer } from '@/domain/scheduling/replayer'
import { batchesOf, reviewBatches } from './batches'
import type { Run, StudyDatabase } from './connection'
import { dayRows } from './dayRows'
import { weightsKey } from './modelInForce'
import { reviewsInSegment } from './segments'
import { confusionsKey, correctionsKey, plansKey, type Aggregate } from './schema'
import { staleKey, staleMark } from './staleCaches'
import { inOneTransaction, writeAll, type WriteTransaction } from './transaction'

const stores = ['reviews', 'segments', 'actions', 'decks', 'settings'] as const

/** What the caches follow from; the same text as long as nothing of it has changed. The logs only grow, so counts tell. */
async function stateOf(tx: ReturnType<StudyDatabase['transaction']>): Promise<string> {
  const count = (name: 'reviews' | 'segments' | 'actions') => tx.objectStore(name).count()
  const [reviews, segments, actions, decks, stale] = await Promise.all([
    count('reviews'),
    count('segments'),
    count('actions'),
    tx.objectStore('decks').getAll(),
    tx.objectStore('settings').get(staleKey),
  ])
  const contents = decks.map(({ id, hash, complete }) => [id, hash, complete])
  return JSON.stringify([reviews, segments, actions, contents, stale?.value])
}

/** Told how much is done, 0 to 1. */
type Progress = (done: number) => void

/** What a replay needs of a block: none of its text. */
const withoutText = ({ id, deck, topic, level, cards }: Block): ReplayedBlock => ({
  id,
  deck,
  topic,
  level,
  cards: cards.map(({ id, main, revision, unlocks, formerly }) => ({
    id,
    main,
    revision,
    ...(unlocks && { unlocks }),
    ...(formerly && { formerly }),
  })),
})

/** Feeds the logs and the content to `replayer`, and has it work on them. It is closed in every case. */
export async function overWholeLog<Result, Worker extends Pick<Replayer, 'add' | 'close'>>(
  run: Run,
  replayer: Worker,
  work: (replayer: Worker) => Promise<Result>,
  onProgress: Progress = () => {},
): Promise<Result> {
  try {
    const [rows, segments] = await run(async (db) => [await db.count('reviews'), await db.count('segments')] as const)
    const all = rows + segments * reviewsInSegment
    let fed = 0
    for await (const blocks of batchesOf(run, 'content', 20)) await replayer.add({ blocks: blocks.map(withoutText) })
    for await (const actions of batchesOf(run, 'actions', 2_000)) await replayer.add({ actions })
    for await (const reviews of reviewBatches(run, 2_000)) {
      await replayer.add({ reviews })
      fed += reviews.length
      onProgress(Math.min(1, fed / all))
    }
    return await work(replayer)
  } finally {
    replayer.close()
  }
}

const isSame = (a: Memory | undefined, b: Memory): boolean =>
  a !== undefined &&
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key as keyof Memory] === b[key as keyof Memory])

function* inBatches<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}

/** Writing a row costs far more than reading one, so only those that differ are written. */
async function writeMemories(run: Run, memories: readonly Memory[], onProgress: Progress) {
  const held = new Map((await run((db) => db.getAll('memories'))).map((memory) => [memory.card, memory]))
  const put = memories.filter((memory) => !isSame(held.get(memory.card), memory))
  for (const { card } of memories) held.delete(card)
  let written = 0
  for (const batch of inBatches(put, 1_000)) {
    await inOneTransaction(run, ['memories'], 'progress', (tx) =>
      writeAll(batch, (memory) => tx.objectStore('memories').put(memory)),
    )
    written += batch.length
    onProgress(written / put.length)
  }
  for (const batch of inBatches([...held.keys()], 1_000))
    await inOneTransaction(run, ['memories'], 'progress', (tx) =>
      writeAll(batch, (card) => tx.objectStore('memories').delete(card)),
    )
}

const aggregatesOf = ({ days, blocks, plans, confusions, corrections }: Replayed): Aggregate[] => [
  { key: plansKey, plans },
  { key: confusionsKey, confusions },
  { key: correctionsKey, corrections },
  ...days.flatMap(dayRows),
  ...blocks
    .filter(({ mainMet, waiting }) => mainMet || waiting.length)
    .map((tally) => ({ key: `block:${tally.block}` as const, tally })),
]

/** Only where they changed, since whoever holds a model asks by when that was. */
async function putWeights(tx: WriteTransaction, weights: readonly number[]) {
  const store = tx.objectStore('weights')
  const held = await store.get(weightsKey)
  const are = (others: readonly number[]) => others.every((weight, index) => weight === weights[index])
  if (are(usualWeights)) await store.delete(weightsKey)
  else if (!held || !are(held.weights)) await store.put({ id: weightsKey, at: Date.now(), weights: [...weights] })
}

/** Puts the tallies in place and lifts the mark, unless something has changed since: `false`. */
const finished = (run: Run, result: Replayed, state: string): Promise<boolean> =>
  inOneTransaction(run, [...stores, 'aggregates', 'weights'], 'progress', async (tx) => {
    if ((await stateOf(tx)) !== state) return false
    const aggregates = tx.objectStore('aggregates')
    await aggregates.clear()
    await writeAll(aggregatesOf(result), (row) => aggregates.put(row))
    await tx.objectStore('settings').delete(staleKey)
    await putWeights(tx, result.weights)
    return true
  })

/**
 * Makes memories and tallies anew from the logs. They are written in batches: where it is cut off, `cachesAreStale` is
 * true and it has to be run again, at the next start. Where another tab answers a card meanwhile, it runs again by itself.
 * @param start begins a replay: in a worker, or `replayHere`
 * @param onProgress how much is done, about: half once the logs are read, two thirds once they are replayed
 * @throws AppError `storage-full`
 */
export async function rebuildCaches(run: Run, start: () => Replayer, onProgress: Progress = () => {}): Promise<void> {
  await inOneTransaction(run, ['settings'], 'progress', (tx) => tx.objectStore('settings').put(staleMark(Date.now())))
  for (;;) {
    const state = await run((db) => stateOf(db.transaction(stores)))
    const result = await overWholeLog(
      run,
      start(),
      (replayer) => replayer.finish(),
      (fed) => onProgress(fed / 2),
    )
    onProgress(2 / 3)
    await writeMemories(run, result.memories, (written) => onProgress((2 + written) / 3))
    if (await finished(run, result, state)) return
  }
}
