import fc from 'fast-check'
import type { LogEntry } from '@/domain/reviews/action'
import type { CardEntry, UndoAction } from '@/domain/reviews/undo'
import { answers } from '@/domain/reviews/review'
import type { Format, Origin } from '@/domain/reviews/review'
import { addDays, studyDay } from '@/domain/scheduling/studyDay'
import { anAction, aReview, monday } from './makers'

/** What concerns cards, and undos of that. */
export type CardLogEntry = CardEntry | UndoAction

const minute = 60_000
/** What a review may have promised: minutes, hours, days. */
const intervals = [5 / 1_440, 0.2, 1, 3, 30]
const devices = ['phone', 'tablet', 'laptop']

const corrections = [
  { remark: 'The protocol has another day', own: '7 February' },
  { remark: 'Unclear', own: null },
]
const reset = { remark: '', own: null }
const said = (chance: number) => corrections[chance % 3] ?? reset

interface Deed {
  device: number
  /** Minutes since the device's last entry; negative where its clock was set back. */
  gap: number
  offset: number
  card: number
  what:
    | 'review'
    | 'stale'
    | 'undo'
    | 'suspend'
    | 'resume'
    | 'reset'
    | 'bury'
    | 'flag'
    | 'read'
    | 'know'
    | 'note'
    | 'alias'
    | 'correction'
  answer: number
  origin: Origin
  format: Format
  retention: number
  /** Minutes since it was due, or null for a new card. */
  overdue: number | null
  predicted: number
  target: number
}

const deeds = (cards: number, most: number, deviceCount: number, clocksGoBack: boolean): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.record<Deed>({
      device: fc.nat(deviceCount - 1),
      gap: fc.oneof(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 60 * 24 * 40 }),
        ...(clocksGoBack ? [fc.integer({ min: -60 * 24 * 3, max: 0 })] : []),
      ),
      offset: fc.constantFrom(-600, -300, 0, 60, 120, 345, 780),
      card: fc.nat(cards - 1),
      what: fc.oneof(
        { weight: 6, arbitrary: fc.constant('review' as const) },
        { weight: 2, arbitrary: fc.constant('undo' as const) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'stale',
            'suspend',
            'resume',
            'reset',
            'bury',
            'flag',
            'read',
            'know',
            'note',
            'alias',
            'correction',
          ),
        },
      ),
      answer: fc.nat(3),
      origin: fc.constantFrom('study', 'study', 'study', 'ahead', 'cram', 'quiz', 'quiz', 'import'),
      format: fc.constantFrom('reveal', 'typed', 'choice', 'order'),
      retention: fc.constantFrom(0.8, 0.9, 0.95),
      overdue: fc.option(fc.integer({ min: -2000, max: 20_000 }), { nil: null }),
      predicted: fc.constantFrom(1, 0.9, 0.5),
      target: fc.nat(1000),
    }),
    { maxLength: most },
  )

/**
 * A log as up to three devices would write it: any answers and actions, undos of anything (undos too), answers to an older revision than 2,
 * clocks set back where asked for. In the order of writing.
 */
export const aLog = ({
  cards = ['kosovo/rambouillet/when/when'],
  most = 25,
  devices: deviceCount = 3,
  clocksGoBack = true,
} = {}): fc.Arbitrary<CardLogEntry[]> =>
  deeds(cards.length, most, deviceCount, clocksGoBack).map((all) => written(all, cards))

function written(all: Deed[], cards: string[]): CardLogEntry[] {
  const clocks = new Map<number, number>()
  const seqs = new Map<number, number>()
  const log: CardLogEntry[] = []
  for (const [index, deed] of all.entries()) {
    const at = (clocks.get(deed.device) ?? monday + deed.device * minute) + deed.gap * minute
    const seq = (seqs.get(deed.device) ?? 0) + 1
    clocks.set(deed.device, at)
    seqs.set(deed.device, seq)
    const device = devices[deed.device] ?? 'phone'
    const day = studyDay(at, deed.offset)
    // ids in no order, as random ones are
    const entry = { id: `${(index * 7919) % 1000}-${index}`, at, offset: deed.offset, day, device, seq }
    const card = cards[deed.card] ?? ''
    const target = log[deed.target % Math.max(1, log.length)]
    if (deed.what === 'review' || deed.what === 'stale' || (deed.what === 'undo' && !target)) {
      const { origin, format, retention, overdue, predicted } = deed
      const due = overdue === null ? null : at - overdue * minute
      log.push(
        aReview({
          ...entry,
          card,
          revision: deed.what === 'stale' ? 1 : 2,
          answer: answers[deed.answer] ?? 'good',
          origin,
          format,
          retention,
          due,
          ...(due !== null && { predicted }),
          ...(deed.target % 2 && { interval: intervals[deed.target % intervals.length] }),
          ...(due !== null && origin === 'quiz' && deed.target % 3 && { dueDay: studyDay(due, deed.offset) }),
        }),
      )
    } else if (deed.what === 'undo' && target) {
      log.push({ ...entry, kind: 'undo', takesBack: target.id, card: target.card })
    } else if (deed.what === 'bury') log.push({ ...entry, kind: 'bury', card, until: addDays(day, 1) })
    else if (deed.what === 'flag') log.push({ ...entry, kind: 'flag', card, flag: deed.answer > 1 })
    else if (deed.what === 'know')
      log.push({ ...entry, kind: 'know', card, revision: deed.target % 4 ? 2 : 1, interval: 60 + (deed.target % 90) })
    else if (deed.what === 'correction')
      log.push({ ...entry, kind: 'correction', card, revision: 2, ...said(deed.target) })
    else if (deed.what === 'note' || deed.what === 'alias') log.push({ ...entry, kind: deed.what, card, text: 'mine' })
    else log.push({ ...entry, kind: deed.what, card } as CardEntry)
  }
  return log
}

const aRetime = fc.record({
  device: fc.nat(devices.length - 1),
  /** Where in the log it is written, as a share. */
  place: fc.nat(100),
  from: fc.nat(20),
  length: fc.nat(20),
  by: fc.oneof(
    fc.integer({ min: -90, max: 90 }).map((minutes) => minutes * minute),
    fc.integer({ min: -400, max: 400 }).map((days) => days * 1_440 * minute),
    fc.constantFrom(0, 1e15, -1e15, 3e13, Number.MAX_SAFE_INTEGER),
  ),
  dayStart: fc.constantFrom(0, 4, 4, 23, 24, -1, 1.5),
  ofAnother: fc.boolean(),
  undone: fc.boolean(),
})

/** The log with retimes between its entries, also forged ones and such as are taken back. Numbered anew. */
export const withRetimes = (log: fc.Arbitrary<CardLogEntry[]>): fc.Arbitrary<LogEntry[]> =>
  fc.tuple(log, fc.array(aRetime, { maxLength: 4 })).map(([entries, retimes]) => {
    const all: LogEntry[] = [...entries]
    for (const [index, { device, place, from, length, ofAnother, undone, by, dayStart }] of retimes.entries()) {
      const given = { id: `retime-${index}`, device: devices[device] ?? 'phone' }
      const of = ofAnother ? (devices[(device + 1) % devices.length] ?? 'phone') : given.device
      const retime = anAction({ ...given, kind: 'retime', of, from, to: from + length, by, dayStart })
      const undo = anAction({ ...given, id: `undo-${index}`, kind: 'undo', takesBack: retime.id, card: undefined })
      all.splice(Math.floor((place / 100) * all.length), 0, retime, ...(undone ? [undo] : []))
    }
    const seqs = new Map<string, number>()
    return all.map((entry) => {
      const seq = (seqs.get(entry.device) ?? 0) + 1
      seqs.set(entry.device, seq)
      return { ...entry, seq }
    })
  })

/** The log and one of its permutations. */
export const aShuffledLog = <Entry extends LogEntry>(
  log: fc.Arbitrary<Entry[]>,
): fc.Arbitrary<{ log: Entry[]; shuffled: Entry[] }> =>
  log.chain((entries) =>
    fc.shuffledSubarray(entries, { minLength: entries.length }).map((shuffled) => ({ log: entries, shuffled })),
  )
