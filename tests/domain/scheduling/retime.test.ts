import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReview, type LogEntry } from '@/domain/reviews/action'
import { wasDue } from '@/domain/reviews/review'
import { standing } from '@/domain/reviews/undo'
import { weightsInForce } from '@/domain/scheduling/weightsInForce'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { plansOf } from '@/domain/scheduling/standingPlans'
import { replay } from '@/domain/scheduling/replay'
import { retimed, retimerOf } from '@/domain/scheduling/retime'
import { shiftsOf } from '@/domain/scheduling/shifts'
import { historiesOf } from '@/domain/scheduling/training/histories'
import { cardLogs } from '@/domain/scheduling/cardLogs'
import { addDays, studyDay } from '@/domain/scheduling/studyDay'
import { aLog, aShuffledLog, withRetimes } from '../../support/logs'
import { aBlock, aCard, anAction, aReview, monday, mondayDay } from '../../support/makers'

const hour = 3_600_000
const day = 24 * hour
const cards = ['kosovo/1244/symbol/symbol', 'kosovo/1244/symbol/body']
const block = aBlock({ cards: cards.map((id) => aCard({ id, revision: 2 })) })
const aRetimedLog = withRetimes(aLog({ cards }))

/** Both logs, as a replay takes them. */
const logsOf = (entries: readonly LogEntry[]) => ({
  reviews: entries.filter(isReview),
  actions: entries.flatMap((entry) => (isReview(entry) ? [] : entry)),
  blocks: [block],
})
const read = (entries: readonly LogEntry[]) => [...retimed(entries, shiftsOf(entries))]
const retimeOf = (given: Partial<ReturnType<typeof anAction<'retime'>>>) =>
  anAction({ kind: 'retime', of: 'phone', from: 1, to: 5, by: day, dayStart: 4, seq: 10, ...given })

describe('a retime', () => {
  const review = aReview({ seq: 3, due: monday - hour, dueDay: mondayDay })

  it('moves an entry to when it was really made, on the study day of then', () =>
    expect(read([review, retimeOf({})])[0]).toEqual({
      ...review,
      at: monday + day,
      day: '2026-01-06',
      due: monday - hour + day,
      dueDay: '2026-01-06',
    }))

  it.each([
    ['at four in the morning', 4, -6 * hour - 1, '2026-01-04'],
    ['at midnight', 0, -6 * hour - 1, '2026-01-05'],
    ['late in the evening', 23, 13 * hour, '2026-01-05'],
    ['late in the evening, before that', 23, 13 * hour - 1, '2026-01-04'],
  ])('reckons the day from where it begins, %s', (_, dayStart, by, expected) =>
    expect(read([review, retimeOf({ by, dayStart })])[0]).toMatchObject({ day: expected }),
  )

  it('takes the day on which a buried card comes back along', () => {
    const bury = anAction({ kind: 'bury', seq: 3, until: '2026-01-06' })
    expect(read([bury, retimeOf({ by: -2 * day })])[0]).toMatchObject({ day: '2026-01-03', until: '2026-01-04' })
  })

  it('moves what lies between its numbers alone, both included, and of its device alone', () => {
    const entries = [1, 2, 3, 4, 5].map((seq) => aReview({ seq }))
    const other = aReview({ seq: 3, device: 'tablet' })
    const ats = read([...entries, other, retimeOf({ from: 2, to: 4 })]).map(({ at }) => (at - monday) / day)
    expect(ats.slice(0, 6)).toEqual([0, 1, 1, 1, 0, 0])
  })

  it('adds to those before it, and the last one says where days begin', () => {
    const both = [retimeOf({ by: -6 * hour - 1, dayStart: 4, seq: 11 }), retimeOf({ by: day, dayStart: 0, seq: 10 })]
    expect(read([review, ...both])[0]).toMatchObject({ at: monday + day - 6 * hour - 1, day: '2026-01-05' })
  })

  it('that was taken back says nothing, and speaks again once that is', () => {
    const retime = retimeOf({})
    const undo = anAction({ kind: 'undo', takesBack: retime.id })
    const redo = anAction({ kind: 'undo', takesBack: undo.id })
    expect(read([review, retime, undo])[0]).toBe(review)
    expect(read([review, retime, undo, redo])[0]).toMatchObject({ at: monday + day })
  })

  it.each<[string, Parameters<typeof retimeOf>[0]]>([
    ['leads before 1970', { by: -monday - 1 }],
    ['leads beyond 2999', { by: Date.UTC(3000, 0, 1) - monday }],
    ['is no number', { by: NaN }],
    ['is more than numbers can tell', { by: Number.MAX_SAFE_INTEGER }],
    ['has no hour at which days begin', { dayStart: 24 }],
    ['ends before it begins', { from: 4, to: 2 }],
    ['speaks of another device', { device: 'tablet' }],
    ['speaks of what came after it', { seq: 3 }],
  ])('that %s does nothing', (_, given) => expect(read([review, retimeOf(given)])[0]).toBe(review))

  it('that would lead a day out of the calendar leaves the whole entry', () => {
    const old = aReview({ seq: 3, due: 0, dueDay: '1000-01-01' })
    expect(read([old, retimeOf({ by: -day })])[0]).toBe(old)
    const late = anAction({ kind: 'bury', seq: 3, until: '2999-12-31' })
    expect(read([late, retimeOf({ by: day })])[0]).toBe(late)
  })

  it('leaves being due as it was shown', () =>
    fc.assert(
      fc.property(aRetimedLog, (log) => {
        const retimer = retimerOf(shiftsOf(log))
        for (const entry of log) {
          const after = retimer(entry)
          if (isReview(entry) && isReview(after)) expect(wasDue(after)).toBe(wasDue(entry))
          if ('until' in entry && 'until' in after) expect(after.until > after.day).toBe(entry.until > entry.day)
        }
      }),
    ))

  it('puts the last of what was said of a plan where it belongs, and the last weights', () => {
    const weights = usualWeights.with(0, 0.2)
    const year = 365 * day
    const ahead = [
      anAction({
        kind: 'vacation',
        plan: 'a',
        daysOff: { from: mondayDay, until: mondayDay },
        at: monday + year,
        seq: 1,
      }),
      anAction({ kind: 'weights', weights, answers: 64, at: monday + year, seq: 2 }),
    ]
    const then = [
      anAction({ kind: 'vacation', plan: 'a', daysOff: null, at: monday, seq: 3 }),
      anAction({ kind: 'weights', weights: [...usualWeights], answers: 70, at: monday, seq: 4 }),
    ]
    expect(plansOf([...ahead, ...then]).daysOff).toHaveLength(1)
    expect(weightsInForce([...ahead, ...then])).toBe(weights)
    const retime = retimeOf({ from: 1, to: 2, by: -year - hour })
    expect(plansOf([...ahead, ...then, retime]).daysOff).toEqual([])
    expect(weightsInForce([...ahead, ...then, retime])).toEqual(usualWeights)
  })
})

describe('a replay with retimes', () => {
  it('is the same in any order of the logs', () =>
    fc.assert(
      fc.property(aShuffledLog(aRetimedLog), ({ log, shuffled }) => {
        const byCard = ({ memories, ...rest }: ReturnType<typeof replay>) => ({
          ...rest,
          memories: memories.toSorted((a, b) => (a.card < b.card ? -1 : 1)),
        })
        expect(byCard(replay(logsOf(shuffled)))).toEqual(byCard(replay(logsOf(log))))
      }),
    ))

  it('is that of a log that was written as they say', () =>
    fc.assert(
      fc.property(aRetimedLog, (log) => {
        const { memories, days } = replay(logsOf(log))
        const written = logsOf(read(log).filter((entry) => isReview(entry) || entry.kind !== 'retime'))
        const right = replay(written)
        expect(memories).toEqual(right.memories)
        expect(days).toEqual(right.days)
        expect(historiesOf(cardLogs(logsOf(log)))).toEqual(historiesOf(cardLogs(written)))
      }),
    ))

  it('is what it was once each of them is taken back', () =>
    fc.assert(
      fc.property(aRetimedLog, (log) => {
        const retimes = standing(log).filter((entry) => !isReview(entry) && entry.kind === 'retime')
        const undos = retimes.map(({ id }) => anAction({ kind: 'undo', takesBack: id, card: undefined }))
        const without = log.filter(({ id }) => !retimes.some((retime) => retime.id === id))
        const back = replay(logsOf([...log, ...undos]))
        expect(back).toEqual(replay(logsOf(without)))
        expect(back.plans.retimes).toEqual([])
      }),
    ))

  it('never breaks on one that is forged', () =>
    fc.assert(
      fc.property(
        fc.record({ from: fc.integer(), to: fc.integer(), by: fc.maxSafeInteger(), dayStart: fc.integer() }),
        fc.integer({ min: -1500, max: 1500 }),
        (forged, offset) => {
          const at = monday
          const review = aReview({
            at,
            offset,
            seq: 1,
            day: studyDay(at, offset),
            due: at,
            dueDay: addDays(mondayDay, 1),
          })
          const { memories } = replay(logsOf([review, retimeOf(forged)]))
          expect(memories[0]?.dueDay).toMatch(/^[12]\d{3}-\d\d-\d\d$/)
        },
      ),
    ))
})
