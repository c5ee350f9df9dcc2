import { AppError, type Saving } from '@/domain/error'
import { isReview, type Action, type LogEntry } from '@/domain/reviews/action'
import { standing, type Lasting } from '@/domain/reviews/undo'
import { blockAfter, emptyBlock, touchesBlock, type BlockTally, type TalliedCard } from '@/domain/scheduling/blockTally'
import { dayAfter, emptyDay, isTallied, type DayTally } from '@/domain/scheduling/dayTally'
import { contextIn, follows, memoryOf, step } from '@/domain/scheduling/fold'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import { sameContext } from '@/domain/scheduling/reconcile'
import type { Run } from './connection'
import { entriesOf, logStores } from './entries'
import type { Shown } from './shown'
import { inOneTransaction, type WriteTransaction } from './transaction'

/** An entry before this installation has numbered it. */
export type Draft<E extends LogEntry> = E extends LogEntry ? Omit<E, 'device' | 'seq'> : never

const stores = [...logStores, 'memories', 'aggregates', 'settings'] as const

interface Device {
  id: string
  seq: number
}

/** Reads and writes of one transaction. Writes are waited for together, at the end, so that none holds up another. */
class Ledger {
  private readonly writes: Promise<unknown>[] = []

  constructor(private readonly tx: WriteTransaction) {}

  /** One that fails aborts the transaction and all others under way: {@link written} tells, or whatever failed first. */
  private write(request: Promise<unknown>) {
    request.catch(() => {})
    this.writes.push(request)
  }

  /** What an entry about this card on this day starts from. */
  async read(card: string, day: string) {
    const [memory, device, tally] = await Promise.all([
      this.tx.objectStore('memories').get(card),
      this.tx.objectStore('settings').get('device'),
      this.tx.objectStore('aggregates').get(`day:${day}`),
    ])
    return {
      before: memory ?? null,
      device: (device?.value as Device | undefined) ?? { id: crypto.randomUUID(), seq: 0 },
      day: (tally?.tally as DayTally | undefined) ?? emptyDay(day),
    }
  }

  /** All that is known of the card, for what cannot be stepped. */
  entries = ({ context, formerly = [] }: Shown) => entriesOf(this.tx, [context.card, ...formerly])

  /** Appends an entry, whose number is then this installation's last. */
  append(entry: LogEntry) {
    const { device: id, seq, at } = entry
    const log = isReview(entry) ? this.tx.objectStore('reviews').add(entry) : this.tx.objectStore('actions').add(entry)
    this.write(log)
    this.write(this.tx.objectStore('settings').put({ key: 'device', value: { id, seq } satisfies Device, at }))
  }

  putMemory(card: string, memory: Memory | null) {
    const memories = this.tx.objectStore('memories')
    this.write(memory ? memories.put(memory) : memories.delete(card))
  }

  putDay(tally: DayTally) {
    this.write(this.tx.objectStore('aggregates').put({ key: `day:${tally.day}`, tally }))
  }

  /** The tally of the card's block, where the change of its memory can change it. Most answers cannot. */
  async putBlock(
    { card, block }: CardContext,
    kin: readonly TalliedCard[],
    before: Memory | null,
    after: Memory | null,
  ) {
    if (!touchesBlock(before, after)) return
    const key = `block:${block}` as const
    const [memories, aggregates] = [this.tx.objectStore('memories'), this.tx.objectStore('aggregates')]
    const siblings = kin.filter(({ id }) => id !== card)
    const [stored, ...held] = await Promise.all([aggregates.get(key), ...siblings.map(({ id }) => memories.get(id))])
    const others = new Map(siblings.map(({ id }, index) => [id, held[index]]))
    const recall = (own: Memory | null) => (id: string) => (id === card ? own : others.get(id))
    const tally = (stored?.tally as BlockTally | undefined) ?? emptyBlock(block)
    this.write(aggregates.put({ key, tally: blockAfter(tally, kin, recall(before), recall(after)) }))
  }

  /** Nothing follows: the browser need not ask after every write whether something does. */
  written = () => {
    this.tx.commit()
    return Promise.all(this.writes)
  }
}

/** Appends to the logs. One transaction holds the entry and every cache that it changes; it is safe once the promise is. */
export function recorder(run: Run) {
  const inLedger = <Result>(tried: Saving, work: (ledger: Ledger) => Promise<Result>) =>
    inOneTransaction(run, stores, tried, async (tx) => {
      const ledger = new Ledger(tx)
      const result = await work(ledger)
      await ledger.written()
      return result
    })

  return {
    /**
     * Appends a review or an action of one card, and returns the entry and the memory that it leaves.
     * @throws AppError `answered-elsewhere` where the card is no longer as it was shown, `storage-full`
     */
    append: (draft: Draft<Lasting>, shown: Shown) =>
      inLedger('answer', async (ledger) => {
        const { context, memory } = shown
        const { before, device, day } = await ledger.read(context.card, draft.day)
        // a retry on a new connection, after the first attempt was written all the same
        if (before?.last === draft.id)
          return { entry: { ...draft, device: device.id, seq: device.seq }, memory: before }
        if (before?.last !== memory?.last) throw new AppError('answered-elsewhere', { card: context.card })
        const entry: Lasting = { ...draft, device: device.id, seq: device.seq + 1 }
        ledger.append(entry)
        const place = before ?? context
        const after = follows(before, entry)
          ? step(before, entry, context)
          : memoryOf([...(await ledger.entries(shown)), entry], contextIn(place))
        ledger.putMemory(context.card, after)
        if (isTallied(entry)) ledger.putDay(dayAfter(day, entry))
        await ledger.putBlock(place, shown.kin, before, after)
        return { entry, memory: after }
      }),

    /**
     * Takes back an entry: appends the undo and puts back `shown.memory`, the memory before that entry; where the card was
     * touched since, or its deck changed, all is folded anew. What was taken back already, in another tab, is left alone.
     */
    takeBack: (taken: Lasting & { card: string }, draft: Draft<Action>, shown: Shown) =>
      inLedger('undo', async (ledger) => {
        const { context, memory } = shown
        const { before, device, day } = await ledger.read(context.card, taken.day)
        // the deck may have changed since the card was shown, and what is stored was reconciled with that
        const place = before ?? context
        const steps = before?.last === taken.id && sameContext(before, context)
        const entries = steps ? null : await ledger.entries(shown)
        if (entries && !standing(entries).some(({ id }) => id === taken.id)) return before
        const undo: Action = { ...draft, device: device.id, seq: device.seq + 1 }
        ledger.append(undo)
        const after = entries ? memoryOf([...entries, undo], contextIn(place)) : memory
        ledger.putMemory(context.card, after)
        if (isTallied(taken)) ledger.putDay(dayAfter(day, taken, -1))
        await ledger.putBlock(place, shown.kin, before, after)
        return after
      }),
  }
}
