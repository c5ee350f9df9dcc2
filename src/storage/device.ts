import type { LogEntry } from '@/domain/reviews/action'
import { clockTolerance, isDatedAsWritten } from '@/domain/reviews/dating'
import type { Run } from './connection'
import type { Setting } from './schema'

/** A settings row: this installation, and what it knows of its clock. */
export const deviceKey = 'device'

export interface Device {
  /** A random id. */
  id: string
  /** Of the last entry. */
  seq: number
  /** ms UTC of the latest entry, which is the last one unless the clock was set back. Absent before the first, and in rows of before. */
  latest?: number
  /** Entries were made before earlier ones: the clock was set back, or had been ahead. Until it was found that nothing is left to ask about. */
  behind?: true
  /** Up to that number the learner has said what is to become of entries that are behind. */
  settled?: number
}

/** What the row says, or a new device where there is none. */
export function deviceIn(row: Setting | undefined): Device {
  if (!row) return { id: crypto.randomUUID(), seq: 0 }
  const device = row.value as Device
  return device.seq > 0 ? { latest: row.at, ...device } : device
}

/** The device once it has numbered one more entry. */
export function afterEntry(device: Device, entry: Pick<LogEntry, 'id' | 'at'>): Device {
  const { latest = entry.at } = device
  const isBehind = isDatedAsWritten(entry) && entry.at < latest - clockTolerance
  return {
    ...device,
    seq: device.seq + 1,
    latest: Math.max(latest, entry.at),
    ...(isBehind && { behind: true }),
  }
}

/** Whether the clock was wrong, or is: one read, so that a start need not read the log to know that all is well. `now`: ms UTC. */
export async function clockMayBeOff(run: Run, now: number): Promise<boolean> {
  const row = await run((db) => db.get('settings', deviceKey))
  if (!row) return false
  const { behind, latest = 0 } = deviceIn(row)
  return behind === true || latest > now + clockTolerance
}
