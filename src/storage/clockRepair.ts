import type { Action, LogEntry } from '@/domain/reviews/action'
import { clockTolerance } from '@/domain/reviews/dating'
import { clockFaults, type Misdated } from '@/domain/scheduling/clockFaults'
import type { Replayer } from '@/domain/scheduling/replayer'
import { retimed } from '@/domain/scheduling/retime'
import { shiftsOf } from '@/domain/scheduling/shifts'
import type { Moment } from '@/domain/scheduling/studyDay'
import { batchesOf, reviewBatches } from './batches'
import { rebuildCaches } from './cacheRebuild'
import { staleMark } from './staleCaches'
import type { Run } from './connection'
import { deviceIn, deviceKey, type Device } from './device'
import { inLedger, type Draft, type Ledger } from './ledger'
import { keepPlans } from './planRecorder'
import { inOneTransaction } from './transaction'

export type RetimeAction = Extract<Action, { kind: 'retime' }>

const inBatch = 2_000

const deviceRow = async (run: Run): Promise<Device | null> => {
  const row = await run((db) => db.get('settings', deviceKey))
  return row ? deviceIn(row) : null
}

/** All that this installation wrote, as the retimes say. */
async function ownEntries(run: Run, { id }: Device): Promise<LogEntry[]> {
  const own: LogEntry[] = []
  const add = (entries: readonly LogEntry[]) => own.push(...entries.filter(({ device }) => device === id))
  for await (const actions of batchesOf(run, 'actions', inBatch)) add(actions)
  for await (const reviews of reviewBatches(run, inBatch)) add(reviews)
  return [...retimed(own, shiftsOf(own))]
}

/** Nothing is left to ask about: a start need not read the log again. Not where another tab has written meanwhile. */
const noteAllIsWell = (run: Run, { seq }: Device, own: readonly LogEntry[], now: number): Promise<unknown> =>
  inOneTransaction(run, ['settings'], 'progress', async (tx) => {
    const row = await tx.objectStore('settings').get(deviceKey)
    if (!row) return
    const { behind: _, latest: _too, ...device } = deviceIn(row)
    if (device.seq !== seq) return
    const right = own.filter(({ at }) => at <= now + clockTolerance)
    const latest = right.reduce((most, { at }) => Math.max(most, at), 0)
    await tx.objectStore('settings').put({ ...row, value: { ...device, latest } })
  })

/** Appends what changes the dates in the log, and so everything that rests on them: the caches are stale until they are made anew. */
async function append<Entry extends Action>(ledger: Ledger, draft: Draft<Entry>): Promise<Entry> {
  const entry = ledger.append<Entry>(draft)
  await keepPlans(ledger, entry)
  ledger.write(ledger.tx.objectStore('settings').put(staleMark(Date.now())))
  return entry
}

/** What was dated by a wrong clock, asked about and repaired. */
export function clockRepair(run: Run, start: () => Replayer) {
  return {
    /** What is to be asked about: those that lie in the future first, since they are certainly wrong if the clock is right. */
    faults: async ({ at }: Pick<Moment, 'at'>): Promise<Misdated[]> => {
      const device = await deviceRow(run)
      if (!device) return []
      const own = await ownEntries(run, device)
      const found = clockFaults(own, at, device.settled)
      if (!found.length) await noteAllIsWell(run, device, own, at)
      return found.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    },

    /** Reads them as made so much later, in ms, and makes all that rests on them anew. @throws AppError `storage-full` */
    retime: async (
      { from, to, kind }: Misdated,
      by: number,
      moment: Moment,
      dayStart: number,
    ): Promise<RetimeAction> => {
      const retime = await inLedger(run, 'progress', async (ledger) => {
        const { id: of, settled = 0 } = await ledger.open()
        if (kind === 'behind') ledger.note({ settled: Math.max(settled, to) })
        const id = crypto.randomUUID()
        return append<RetimeAction>(ledger, { ...moment, id, kind: 'retime', of, from, to, by, dayStart })
      })
      await rebuildCaches(run, start)
      return retime
    },

    /** Takes that back: all is as it was before, and is asked about again. @throws AppError `storage-full` */
    takeBack: async ({ id, from }: Pick<RetimeAction, 'id' | 'from'>, moment: Moment): Promise<void> => {
      await inLedger(run, 'undo', async (ledger) => {
        const { settled = 0 } = await ledger.open()
        ledger.note({ settled: Math.min(settled, from - 1), behind: true })
        await append<Action>(ledger, { ...moment, id: crypto.randomUUID(), kind: 'undo', takesBack: id })
      })
      await rebuildCaches(run, start)
    },

    /** Remembers on this device that they stay as they are. @throws AppError `storage-full` */
    leave: ({ to }: Misdated): Promise<void> =>
      inOneTransaction(run, ['settings'], 'setting', async (tx) => {
        const row = await tx.objectStore('settings').get(deviceKey)
        if (!row) return
        const device = deviceIn(row)
        const settled = Math.max(device.settled ?? 0, to)
        await tx.objectStore('settings').put({ ...row, value: { ...device, settled } })
      }),
  }
}
