import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/domain/reviews/action'
import { standing, type Lasting } from '@/domain/reviews/undo'
import { dayAfter, daysOf, emptyDay, isTallied } from '@/domain/scheduling/dayTally'
import type { DayTally } from '@/domain/scheduling/dayTally'
import { aLog } from '../../support/logs'
import { anAction, aReview, monday, mondayDay } from '../../support/makers'

const cards = ['kosovo/rambouillet/when/when', 'kosovo/rambouillet/when/what', 'kosovo/kumanovo/when/when']
const tallyOf = (...entries: LogEntry[]) => daysOf(standing(entries))[0] ?? emptyDay(mondayDay)

/** What the newcomer changes among the entries that stand: itself, or what its being an undo takes back (-1) or brings back (1). */
function changedBy(entries: LogEntry[], newcomer: LogEntry): { entry: Lasting; times: 1 | -1 }[] {
  const before = standing(entries)
  const after = standing([...entries, newcomer])
  const [had, has] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
  return [
    ...before.filter(({ id }) => !has.has(id)).map((entry) => ({ entry, times: -1 as const })),
    ...after.filter(({ id }) => !had.has(id)).map((entry) => ({ entry, times: 1 as const })),
  ]
}

/** As the store does it: entry by entry, each changing the tally of its day. */
function incremental(log: LogEntry[]): DayTally[] {
  const days = new Map<string, DayTally>()
  log.forEach((newcomer, index) => {
    for (const { entry, times } of changedBy(log.slice(0, index), newcomer)) {
      if (isTallied(entry)) days.set(entry.day, dayAfter(days.get(entry.day) ?? emptyDay(entry.day), entry, times))
    }
  })
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

describe('the tally of a day', () => {
  it('counts answers, their time and the facts that they were about', () =>
    expect(
      tallyOf(
        aReview({ ms: 4000 }),
        aReview({ ms: 6000, answer: 'again', card: 'kosovo/kumanovo/when/when', due: monday }),
      ),
    ).toEqual({
      day: mondayDay,
      reviews: 2,
      ms: 10_000,
      new: 1,
      answers: { again: 1, hard: 0, good: 1, easy: 0 },
      due: { asked: 0, recalled: 0 },
      foretold: {},
      facts: { 'kosovo/rambouillet': 1, 'kosovo/kumanovo': 1 },
    }))

  it('counts what is only logged as work, but for nothing else', () =>
    expect(tallyOf(aReview({ origin: 'cram' }), aReview({ origin: 'quiz', format: 'choice' }))).toMatchObject({
      reviews: 2,
      new: 0,
      answers: { good: 0 },
      facts: {},
    }))

  it('counts what only moved a card as work, but for nothing else', () =>
    expect(
      tallyOf(
        aReview({ origin: 'quiz', format: 'choice', answer: 'again', due: monday + 1, predicted: 0.95 }),
        aReview({
          origin: 'quiz',
          format: 'choice',
          answer: 'again',
          due: monday,
          dueDay: '2026-01-06',
          predicted: 0.95,
        }),
      ),
    ).toMatchObject({ reviews: 2, new: 0, answers: { again: 0 }, due: { asked: 0, recalled: 0 }, facts: {} }))

  it('counts a card as new once: when its fact was read, not when it was then asked', () => {
    const read = anAction({ kind: 'read' })
    expect(tallyOf(read, aReview({ due: monday }))).toMatchObject({
      new: 1,
      reviews: 1,
      facts: { 'kosovo/rambouillet': 2 },
    })
  })

  it.each([
    ['a card that was due', { predicted: 0.9 }, { asked: 1, recalled: 1 }],
    ['one that was forgotten', { predicted: 0.9, answer: 'again' }, { asked: 1, recalled: 0 }],
    ['one in learning, minutes ago', { predicted: 1 }, { asked: 0, recalled: 0 }],
    ['one asked ahead', { predicted: 0.9, origin: 'ahead', due: monday + 1 }, { asked: 0, recalled: 0 }],
    ['one typed in a quiz, due', { predicted: 0.9, origin: 'quiz', format: 'typed' }, { asked: 1, recalled: 1 }],
    [
      'one typed wrong in a quiz, not due',
      { predicted: 0.9, origin: 'quiz', format: 'typed', answer: 'again', due: monday + 1 },
      { asked: 0, recalled: 0 },
    ],
    [
      'one typed in a quiz, due by its study day though not by the minute',
      { predicted: 0.9, origin: 'quiz', format: 'typed', due: monday + 1, dueDay: mondayDay },
      { asked: 1, recalled: 1 },
    ],
    [
      'one missed in a quiz by choice, whose like would count for nothing if right',
      { predicted: 0.9, origin: 'quiz', format: 'choice', answer: 'again' },
      { asked: 0, recalled: 0 },
    ],
  ] as const)('measures retention by %s', (_, review, due) =>
    expect(tallyOf(aReview({ due: monday, ...review })).due).toEqual(due),
  )

  it('is the same built up entry by entry, undos and all, as rebuilt', () =>
    fc.assert(
      fc.property(aLog({ cards }), (log) => {
        const built = incremental(log).filter((tally) => tally.reviews || tally.new)
        expect(built).toEqual(daysOf(standing(log)))
      }),
    ))

  it('is exactly as before once an entry is taken back', () =>
    fc.assert(
      fc.property(aLog({ cards }), (log) => {
        const lasting = standing(log).filter(isTallied)
        const [entry] = lasting
        if (!entry) return
        const before = daysOf(lasting).find(({ day }) => day === entry.day) ?? emptyDay(entry.day)
        expect(dayAfter(dayAfter(before, entry), entry, -1)).toEqual(before)
      }),
    ))

  it('leaves the tally that it was given alone', () => {
    const before = Object.freeze({
      ...emptyDay(mondayDay),
      facts: Object.freeze({}),
      answers: Object.freeze(emptyDay('').answers),
    })
    expect(dayAfter(before, aReview()).reviews).toBe(1)
  })
})
