import { isReview, type LogEntry } from '../reviews/action'
import { clockTolerance, isDatedAsWritten } from '../reviews/dating'
import { standing } from '../reviews/undo'
import { daysBetween, studyDay } from './studyDay'

/** Entries of one device that a wrong clock dated, one after the other. */
export interface Misdated {
  /** In the future, if the clock is right now; or before entries that were made earlier. */
  kind: 'ahead' | 'behind'
  /** The numbers of the first and of the last. */
  from: number
  to: number
  /** Answers among them that stand. */
  answers: number
  /** The earliest and the latest moment, ms UTC, as they are dated. */
  first: number
  last: number
  /** Minutes that local time was ahead of UTC at the latest. */
  offset: number
  /** By how much they may have to be moved, in ms: between what came before and after them, at the same time of the day where that fits. */
  by: number
}

const minute = 60_000
const day = 1_440 * minute

/**
 * What a wrong clock dated, in the order in which it was written; runs without an answer are passed over. Where the clock was ahead and that
 * time has passed since, it is what came after it that seems behind: from the log alone nobody can tell.
 * @param own all entries of one device, with every undo, in any order, as the retimes say
 * @param now ms UTC, by a clock that is taken to be right
 * @param settled runs behind up to that number were settled already
 */
export function clockFaults(own: readonly LogEntry[], now: number, settled = 0): Misdated[] {
  const answers = new Set(standing(own).flatMap((entry) => (isReview(entry) ? entry.id : [])))
  return runsOf(own, now)
    .filter(({ kind, entries }) => kind === 'ahead' || (entries.at(-1)?.seq ?? 0) > settled)
    .map((run) => misdated(run, answers, now))
    .filter((run) => run.answers > 0)
}

interface Run {
  kind: 'ahead' | 'behind'
  entries: LogEntry[]
  /** ms UTC of what was rightly dated before and after it. */
  before: number | undefined
  after: number | undefined
}

function runsOf(own: readonly LogEntry[], now: number): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  let latest: number | undefined
  for (const entry of own.toSorted((a, b) => a.seq - b.seq || a.at - b.at)) {
    const kind = faultOf(entry, now, latest, open)
    if (!kind) {
      latest = Math.max(latest ?? entry.at, entry.at)
      if (isDatedAsWritten(entry)) for (const run of runs) run.after ??= entry.at
      open = undefined
    } else if (open?.kind === kind && continues(entry, open)) open.entries.push(entry)
    else runs.push((open = { kind, entries: [entry], before: latest, after: undefined }))
  }
  return runs
}

function faultOf(entry: LogEntry, now: number, latest: number | undefined, open: Run | undefined): Run['kind'] | null {
  if (entry.at > now + clockTolerance) return 'ahead'
  if (latest === undefined || entry.at >= latest - clockTolerance) return null
  return isDatedAsWritten(entry) || (open?.kind === 'behind' && continues(entry, open)) ? 'behind' : null
}

/** By the same clock as the last one: not before it. */
const continues = (entry: LogEntry, { entries }: Run) => entry.at >= (entries.at(-1)?.at ?? 0) - clockTolerance

function misdated({ kind, entries, before, after }: Run, answers: ReadonlySet<string>, now: number): Misdated {
  const first = entries.reduce((least, { at }) => Math.min(least, at), Infinity)
  const last = entries.reduce((most, { at }) => Math.max(most, at), -Infinity)
  const { offset, seq: to } = entries.at(-1)!
  return {
    kind,
    from: entries[0]!.seq,
    to,
    answers: entries.filter(({ id }) => answers.has(id)).length,
    first,
    last,
    offset,
    by: shiftBetween({ kind, first, last }, before ?? -Infinity, after ?? Infinity, now),
  }
}

/**
 * Whole days, as few as can be where they were behind, where that fits within the tolerance: a clock that is set wrong often has the right
 * time of another day. Else ahead: to just before what followed, or now; behind: to right upon what came before. Never into the future.
 */
function shiftBetween(
  { kind, first, last }: Pick<Misdated, 'kind' | 'first' | 'last'>,
  before: number,
  after: number,
  now: number,
): number {
  const least = before - first - (kind === 'ahead' ? clockTolerance : 0)
  const most = Math.min(after + clockTolerance, now) - last
  const days = kind === 'behind' ? Math.ceil(least / day) * day : Math.floor(most / day) * day
  if (least <= days && days <= most) return days
  const latest = Math.min(after, now) - minute - last
  return kind === 'behind' ? Math.min(before + minute - first, latest) : latest
}

/** The study day on which the last of them was made, as they are dated, or once they are moved by so much. */
export const lastDayOf = ({ last, offset }: Misdated, by: number, dayStart: number): string =>
  studyDay(last + by, offset, dayStart)

/**
 * By how much to move them, in ms, where the learner says on which study day the last of them was made: what was suggested where that is
 * the day, else whole days; never into the future.
 */
export function shiftTo(run: Misdated, chosen: string, now: number, dayStart: number): number {
  if (chosen === lastDayOf(run, run.by, dayStart)) return run.by
  return Math.min(daysBetween(lastDayOf(run, 0, dayStart), chosen) * day, now - run.last)
}
