import type { Saving } from '@/domain/error'
import { isReview, type Action, type LogEntry } from '@/domain/reviews/action'
import { correctionsAfter, isCorrection } from '@/domain/reviews/correction'
import { standing, type CardEntry, type Lasting } from '@/domain/reviews/undo'
import { blockAfter, emptyBlock, touchesBlock, type BlockTally } from '@/domain/scheduling/blockTally'
import { confusionsAfter, confusionsOf, isConfused, type Confusion } from '@/domain/scheduling/confusion'
import { dayAfter, isTallied, type DayTally } from '@/domain/scheduling/dayTally'
import { contextIn, follows, isLeftBy, memoryOf, step, takesEffect } from '@/domain/scheduling/fold'
import type { CardContext, Memory, Model } from '@/domain/scheduling/memory'
import { retimed, retimerOf } from '@/domain/scheduling/retime'
import { sameContext } from '@/domain/scheduling/reconcile'
import type { Run } from './connection'
import { dayIn, dayRows } from './dayRows'
import { afterEntry, deviceIn, deviceKey, type Device } from './device'
import { entriesOf, logStores, retimesIn } from './entries'
import { modelInForce } from './modelInForce'
import { confusionsKey, correctionsIn, correctionsKey, tallyIn, type StoreName } from './schema'
import { sealedReview } from './sealedReview'
import type { Shown } from './shown'
import { inOneTransaction, type WriteTransaction } from './transaction'

/** An entry before this installation has numbered it. */
export type Draft<E extends LogEntry> = E extends LogEntry ? Omit<E, 'device' | 'seq'> : never

/** What a card's entries are folded into: its place in the content, and its memory as it is stored now. */
export type Standing = Pick<Shown, 'context' | 'memory'>
/** What is asked for only where an entry changes more than its card's memory, or cannot simply be stepped. */
type Kinship = Pick<Shown, 'kin' | 'formerly'>
type Lookup = () => Kinship | Promise<Kinship>

const stores = [...logStores, 'memories', 'settings', 'weights'] as const

/**
 * Entries, and every cache that they change, in one transaction. Writes are waited for together, at the end, so that none holds up
 * another; reads see what was written before.
 */
export class Ledger {
  private readonly writes: Promise<unknown>[] = []
  private readonly days = new Map<string, DayTally>()
  private readonly changedDays = new Set<string>()
  private confusions: readonly Confusion[] | undefined
  private device: Device | undefined
  private inForce: Model | undefined
  /** ms UTC of the last entry, once there is one. */
  private appendedAt: number | undefined

  constructor(readonly tx: WriteTransaction) {}

  /** One that fails aborts the transaction and all others under way: {@link written} tells, or whatever failed first. */
  write(request: Promise<unknown>) {
    request.catch(() => {})
    this.writes.push(request)
  }

  /** This installation. To be awaited before an entry of no card is appended. */
  async open(): Promise<Device> {
    return (this.device ??= deviceIn(await this.tx.objectStore('settings').get(deviceKey)))
  }

  /** Notes of this installation what its entries do not tell by themselves; kept with what is appended. */
  note(device: Partial<Pick<Device, 'settled' | 'behind'>>) {
    if (this.device) this.device = { ...this.device, ...device }
  }

  /** The card's memory. To be awaited before anything is recorded of that day. */
  async read(card: string, day: string): Promise<Memory | null> {
    const [memory, model] = await Promise.all([
      this.tx.objectStore('memories').get(card),
      this.inForce ?? modelInForce(this.tx),
      this.open(),
      this.readDay(day),
    ])
    this.inForce = model
    return memory ?? null
  }

  /** Of memory. Another tab may have put other weights in force since the card was shown. */
  get model(): Model {
    if (!this.inForce) throw new Error('nothing was read before')
    return this.inForce
  }

  /** The entry as it stands in the log, where a try before this one wrote it. */
  stored = async (draft: Draft<LogEntry>): Promise<LogEntry | undefined> =>
    'answer' in draft
      ? ((await this.tx.objectStore('reviews').get(draft.id)) ?? sealedReview(this.tx, draft))
      : this.tx.objectStore('actions').get(draft.id)

  /** All that is known of the card. */
  entries = ({ card }: Pick<CardContext, 'card'>, { formerly = [] }: Kinship) => entriesOf(this.tx, [card, ...formerly])

  /** Appends an entry, whose number is then this installation's last. */
  append<Entry extends LogEntry>(draft: Draft<Entry>): Entry {
    if (!this.device) throw new Error('nothing was read before')
    this.device = afterEntry(this.device, draft)
    const entry = { ...draft, device: this.device.id, seq: this.device.seq } as unknown as Entry
    this.appendedAt = entry.at
    this.write(isReview(entry) ? this.tx.objectStore('reviews').add(entry) : this.tx.objectStore('actions').add(entry))
    return entry
  }

  /** Appends an entry about a card, and returns it and the memory that it leaves. */
  async record(draft: Draft<CardEntry>, { context, memory: before }: Standing, lookUp: Lookup) {
    const place = before ?? context
    const entry = this.append<CardEntry>(draft)
    const steps = !takesEffect(entry) || follows(before, entry)
    const after = steps
      ? step(before, entry, context, this.model)
      : memoryOf([...(await this.entries(place, await lookUp())), entry], contextIn(place), this.model)
    this.count(entry, 1)
    await this.confuse(entry, 1)
    await this.correct(entry)
    await this.put(place, before, after, lookUp)
    return { entry, memory: after }
  }

  /**
   * Takes back an entry about a card, and returns the memory that is left. What was taken back already is left alone.
   * @param earlier the memory before that entry, where it is known
   */
  async takeBack(
    taken: CardEntry,
    draft: Draft<Action>,
    { context, memory: before }: Standing,
    lookUp: Lookup,
    earlier?: Memory | null,
  ): Promise<Memory | null> {
    // the deck may have changed since the card was shown, and what is stored was reconciled with that
    const place = before ?? context
    const steps =
      earlier !== undefined &&
      before?.last === taken.id &&
      sameContext(before, context) &&
      isLeftBy(before, earlier, taken, context, this.model) &&
      retimerOf(await retimesIn(this.tx))(taken) === taken
    const entries = steps ? null : await this.entries(place, await lookUp())
    const standsAs = entries ? standing(entries).find(({ id }) => id === taken.id) : taken
    if (!standsAs) return before
    await this.readDay(standsAs.day) // it may have been retimed
    const undo = this.append<Action>(draft)
    const after = entries ? memoryOf([...entries, undo], contextIn(place), this.model) : (earlier ?? null)
    this.count(standsAs, -1)
    await this.confuse(standsAs, -1)
    await this.correct(standsAs)
    await this.put(place, before, after, lookUp)
    return after
  }

  private async readDay(day: string) {
    if (this.days.has(day)) return
    this.days.set(day, await dayIn(this.tx.objectStore('aggregates'), day))
  }

  private count(entry: Lasting, times: 1 | -1) {
    if (!isTallied(entry)) return
    const tally = this.days.get(entry.day)
    if (!tally) throw new Error('its day was not read before')
    this.days.set(entry.day, dayAfter(tally, entry, times))
    this.changedDays.add(entry.day)
  }

  /** Few answers tell of a confusion, so that only those read the others. */
  private async confuse(entry: Lasting, times: 1 | -1) {
    if (!isConfused(entry)) return
    const row = this.confusions ? undefined : await this.tx.objectStore('aggregates').get(confusionsKey)
    const before = this.confusions ?? (row && 'confusions' in row ? row.confusions : undefined)
    this.confusions = before ? confusionsAfter(before, entry, times) : await this.allConfusions()
  }

  /** Of the whole log with what was just appended: what was answered before confusions were kept has no row. */
  private async allConfusions(): Promise<Confusion[]> {
    const [retimes, reviews, segments, actions] = await Promise.all([
      retimesIn(this.tx),
      this.tx.objectStore('reviews').getAll(),
      this.tx.objectStore('segments').getAll(),
      this.tx.objectStore('actions').getAll(),
    ])
    const confused = [...reviews, ...segments.flatMap((segment) => segment.reviews)].filter(isConfused)
    return confusionsOf(standing([...retimed(confused, retimes), ...actions]))
  }

  /** Once a correction, or the undo of one, is appended: its card's are few, so that all of them are read. */
  private async correct(entry: Lasting) {
    if (!isCorrection(entry)) return
    const { card } = entry
    const aggregates = this.tx.objectStore('aggregates')
    const [row, retimes, actions] = await Promise.all([
      aggregates.get(correctionsKey),
      retimesIn(this.tx),
      this.tx.objectStore('actions').index('byCard').getAll(card),
    ])
    const corrections = correctionsAfter(correctionsIn(row), card, [...retimed(actions, retimes)])
    this.write(aggregates.put({ key: correctionsKey, corrections }))
  }

  /** The card's memory, and the tally of its block where that changes with it: most answers cannot change it. */
  private async put({ card, block }: CardContext, before: Memory | null, after: Memory | null, lookUp: Lookup) {
    const [memories, aggregates] = [this.tx.objectStore('memories'), this.tx.objectStore('aggregates')]
    if (after !== before) this.write(after ? memories.put(after) : memories.delete(card))
    if (!touchesBlock(before, after)) return
    const key = `block:${block}` as const
    const { kin } = await lookUp()
    const siblings = kin.filter(({ id }) => id !== card)
    const [stored, ...held] = await Promise.all([aggregates.get(key), ...siblings.map(({ id }) => memories.get(id))])
    const others = new Map(siblings.map(({ id }, index) => [id, held[index]]))
    const recall = (own: Memory | null) => (id: string) => (id === card ? own : others.get(id))
    const tally = tallyIn<BlockTally>(stored) ?? emptyBlock(block)
    this.write(aggregates.put({ key, tally: blockAfter(tally, kin, recall(before), recall(after)) }))
  }

  /** Nothing follows: the browser need not ask after every write whether something does. */
  written() {
    for (const day of this.changedDays) {
      const tally = this.days.get(day)
      for (const row of tally ? dayRows(tally) : []) this.write(this.tx.objectStore('aggregates').put(row))
    }
    const { confusions } = this
    if (confusions) this.write(this.tx.objectStore('aggregates').put({ key: confusionsKey, confusions }))
    if (this.device && this.appendedAt !== undefined)
      this.write(this.tx.objectStore('settings').put({ key: deviceKey, value: this.device, at: this.appendedAt }))
    this.tx.commit()
    return Promise.all(this.writes)
  }
}

/**
 * All of `work` in one transaction: on disk once the promise is, or nothing of it. `also`: what else it reads or writes.
 * @throws AppError `storage-full`
 */
export const inLedger = <Result>(
  run: Run,
  tried: Saving,
  work: (ledger: Ledger) => Promise<Result>,
  also: readonly StoreName[] = [],
): Promise<Result> =>
  inOneTransaction(run, [...stores, ...also], tried, async (tx) => {
    const ledger = new Ledger(tx)
    const result = await work(ledger)
    await ledger.written()
    return result
  })
