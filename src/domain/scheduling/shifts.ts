import { isReview, type LogEntry } from '../reviews/action'
import { standing } from '../reviews/undo'
import type { Shift } from './retime'

/**
 * The retimes that stand, in the one order in which they are heard. A device speaks of its own past alone: of entries that it numbered before
 * the retime, so that no retime ever moves an answer still to be given. What is forged beyond that is passed over.
 * @param entries of any kind, in any order, with every undo
 */
export function shiftsOf(entries: readonly LogEntry[]): Shift[] {
  const heard = standing(entries).flatMap((entry) => {
    if (isReview(entry) || entry.kind !== 'retime' || entry.of !== entry.device) return []
    const { id, seq, of, from, by, dayStart } = entry
    const to = Math.min(entry.to, seq - 1)
    return from <= to && isHour(dayStart) ? [{ id, seq, shift: { of, from, to, by, dayStart } }] : []
  })
  return heard
    .sort((a, b) => compare(a.shift.of, b.shift.of) || a.seq - b.seq || compare(a.id, b.id))
    .map(({ shift }) => shift)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isHour = (hour: number) => Number.isInteger(hour) && hour >= 0 && hour < 24
