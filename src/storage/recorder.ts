import type { IDBPTransaction } from 'idb'
import { AppError } from '@/domain/error'
import { isReview, type Action, type LogEntry } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Lasting } from '@/domain/reviews/undo'
import { blockAfter, emptyBlock, touchesBlock, type BlockTally, type TalliedCard } from '@/domain/scheduling/blockTally'
import { dayAfter, emptyDay, isTallied, type DayTally } from '@/domain/scheduling/dayTally'
import { follows, memoryOf, step } from '@/domain/scheduling/fold'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import type { Run } from './connection'
import { entriesOf, logStores, type LogTransaction } from './entries'
import { asAppError } from './failure'
import type { StudySchema } from './schema'

/** An entry before this installation has numbered it. */
export type Draft<E extends LogEntry> = E extends LogEntry ? Omit<E, 'device' | 'seq'> : never

/** The card that an entry is about, as it was shown. */
export interface Shown {
  context: CardContext
  memory: Memory | null
  /** All cards of its fact. */
  kin: readonly TalliedCard[]
  /** Ids under which it was reviewed before. */
  formerly?: readonly string[] | undefined
}

const stores = [...logStores, 'memories', 'aggregates', 'settings'] as const
type Tx = IDBPTransaction<StudySchema, (typeof stores)[number][], 'readwrite'>

/** This installation's random id and the number of its last entry; made at its first entry. */
async function nextEntry(tx: Tx, at: number): Promise<{ device: string; seq: number }> {
  const settings = tx.objectStore('settings')
  const { id, seq } = ((await settings.get('device'))?.value as { id: string; seq: number } | undefined) ?? {
    id: crypto.randomUUID(),
    seq: 0,
  }
  void settings.put({ key: 'device', value: { id, seq: seq + 1 }, at })
  return { device: id, seq: seq + 1 }
}

/** Writes the card's memory and the tallies that hang on it. */
async function writeCaches(
  tx: Tx,
  shown: Shown,
  before: Memory | null,
  after: Memory | null,
  tallied: [Lasting, 1 | -1] | null,
) {
  const { card, block } = shown.context
  const memories = tx.objectStore('memories')
  const aggregates = tx.objectStore('aggregates')
  void (after ? memories.put(after) : memories.delete(card))
  if (tallied) {
    const key = `day:${tallied[0].day}` as const
    const stored = (await aggregates.get(key))?.tally as DayTally | undefined
    void aggregates.put({ key, tally: dayAfter(stored ?? emptyDay(tallied[0].day), ...tallied) })
  }
  if (!touchesBlock(before, after)) return
  const key = `block:${block}` as const
  const [stored, ...kin] = await Promise.all([
    aggregates.get(key),
    ...shown.kin.map(async ({ id }) => [id, id === card ? undefined : await memories.get(id)] as const),
  ])
  const others = new Map(kin)
  const recall = (own: Memory | null) => (id: string) => (id === card ? own : others.get(id))
  const tally = (stored?.tally as BlockTally | undefined) ?? emptyBlock(block)
  void aggregates.put({ key, tally: blockAfter(tally, shown.kin, recall(before), recall(after)) })
}

/** Appends to the logs. One transaction holds the entry and every cache that it changes; it is safe once the promise is. */
export function recorder(run: Run) {
  const inTransaction = <Result>(tried: string, work: (tx: Tx) => Promise<Result>) =>
    run(async (db) => {
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
      // a failed request aborts the transaction, which then rejects too: one of the two is enough
      tx.done.catch(() => {})
      try {
        const result = await work(tx as Tx)
        await tx.done
        return result
      } catch (error) {
        if (!tx.error) abort(tx as Tx)
        throw tx.error ?? error
      }
    }).catch(asAppError(tried))

  return {
    /**
     * Appends a review or an action of one card, and returns the entry and the memory that it leaves.
     * @throws AppError `answered-elsewhere` where the card is no longer as it was shown, `storage-full`
     */
    append: <E extends Review | Exclude<Action, { kind: 'undo' }>>(draft: Draft<E>, shown: Shown) =>
      inTransaction('your answer', async (tx) => {
        const { context, memory } = shown
        const before = (await tx.objectStore('memories').get(context.card)) ?? null
        const drafted = draft as unknown as Omit<Lasting, 'device' | 'seq'>
        if (before?.last !== memory?.last) throw new AppError('answered-elsewhere', { card: context.card })
        const entry = { ...drafted, ...(await nextEntry(tx, drafted.at)) } as Lasting
        const after = follows(before, entry)
          ? step(before, entry, context)
          : memoryOf(
              [...(await entriesOf(tx as unknown as LogTransaction, [context.card, ...(shown.formerly ?? [])])), entry],
              context,
            )
        void (isReview(entry) ? tx.objectStore('reviews').add(entry) : tx.objectStore('actions').add(entry))
        await writeCaches(tx, shown, before, after, isTallied(entry) ? [entry, 1] : null)
        return { entry, memory: after }
      }),

    /**
     * Takes back an entry: appends the undo and puts back `shown.memory`, the memory before that entry; where the card was
     * touched since, all is folded anew.
     */
    takeBack: (taken: Lasting & { card: string }, draft: Draft<Action>, shown: Shown) =>
      inTransaction('the undo', async (tx) => {
        const { context, memory } = shown
        const before = (await tx.objectStore('memories').get(context.card)) ?? null
        const undo = { ...draft, ...(await nextEntry(tx, draft.at)) } as Action
        const after =
          before?.last === taken.id
            ? memory
            : memoryOf(
                [
                  ...(await entriesOf(tx as unknown as LogTransaction, [context.card, ...(shown.formerly ?? [])])),
                  undo,
                ],
                context,
              )
        void tx.objectStore('actions').add(undo)
        await writeCaches(tx, shown, before, after, isTallied(taken) ? [taken, -1] : null)
        return after
      }),
  }
}

function abort(tx: Tx) {
  try {
    tx.abort()
  } catch {
    // it had ended by itself
  }
}
