import { isReview, type LogEntry, type Retime } from '../reviews/action'
import { earliestDay, earliestTime, latestDay, latestTime } from '../reviews/bounds'
import { addDays, daysBetween, studyDay } from './studyDay'

/** A retime that is heard: whose entries it moves, and how. */
export type Shift = Pick<Retime, 'of' | 'from' | 'to' | 'by' | 'dayStart'>

/** What reads each entry as the retimes say. The entry itself where they say nothing of it. */
export function retimerOf(shifts: readonly Shift[]): <E extends LogEntry>(entry: E) => E {
  const byDevice = new Map<string, Shift[]>()
  for (const shift of shifts) byDevice.set(shift.of, [...(byDevice.get(shift.of) ?? []), shift])
  return (entry) => byDevice.get(entry.device)?.reduce(moved, entry) ?? entry
}

/** The entries as the retimes say, in the order given. Where there are no retimes, nothing is gone through. */
export function retimed<E extends LogEntry>(entries: Iterable<E>, shifts: readonly Shift[]): Iterable<E> {
  return shifts.length ? mapped(entries, retimerOf(shifts)) : entries
}

function* mapped<E>(values: Iterable<E>, change: (value: E) => E): Generator<E> {
  for (const value of values) yield change(value)
}

/**
 * The entry so much later, on the study day that holds it then. What it says of days and times goes with it, so that what was due when it
 * was shown still is. One that would leave the times that entries can have stays where it is.
 */
function moved<E extends LogEntry>(entry: E, { from, to, by, dayStart }: Shift): E {
  if (entry.seq < from || entry.seq > to) return entry
  const at = entry.at + by
  if (!(Number.isSafeInteger(at) && at >= earliestTime && at <= latestTime)) return entry
  const day = studyDay(at, entry.offset, dayStart)
  const days = daysBetween(entry.day, day)
  const after = { ...entry, at, day, ...along(entry, by, days) }
  return [day, dayIn(after)].every((each) => each === undefined || isDay(each)) ? after : entry
}

function along(entry: LogEntry, by: number, days: number): object {
  if (!isReview(entry)) return entry.kind === 'bury' ? { until: addDays(entry.until, days) } : {}
  const { due, dueDay } = entry
  return { due: due === null ? null : due + by, ...(dueDay !== undefined && { dueDay: addDays(dueDay, days) }) }
}

const dayIn = (entry: LogEntry) => (isReview(entry) ? entry.dueDay : entry.kind === 'bury' ? entry.until : undefined)
const isDay = (day: string) => day >= earliestDay && day <= latestDay
