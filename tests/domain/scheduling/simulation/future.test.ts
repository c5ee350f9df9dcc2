import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rank } from '@/domain/hash'
import { noEasyDays } from '@/domain/scheduling/easyDays'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { retrievability, type Memory } from '@/domain/scheduling/memory'
import { noPlans } from '@/domain/scheduling/plans'
import { daysAhead, type DayAhead, type FreshAhead, type Outset } from '@/domain/scheduling/simulation/future'
import { usualHabits } from '@/domain/scheduling/simulation/habits'
import { addDays, dayStartMs, studyDay } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, anExam, mondayDay } from '../../../support/makers'
import { model } from '../../../support/model'

const cardOf = (fact: number, direction = 'when') => `kosovo/fact-${fact}/when/${direction}`
const aFresh = (fact: number, direction?: string, unlockedBy?: string): FreshAhead => ({
  card: cardOf(fact, direction),
  fact: `kosovo/fact-${fact}`,
  topic: 'war',
  level: 1,
  ...(unlockedBy !== undefined && { unlockedBy }),
})
/** Of `facts` facts, two cards of each. */
const freshOf = (facts: number) =>
  Array.from({ length: facts }, (_, fact) => [aFresh(fact), aFresh(fact, 'what')]).flat()

const luck = (seed: string) => (card: string, nth: number) => rank(seed, card, String(nth))
const outset = (given: Partial<Outset> = {}): Outset => ({
  memories: [],
  fresh: freshOf(100),
  now: aMoment(),
  days: 60,
  model,
  limits: { newPerDay: 5, reviewsPerDay: 200 },
  retention: 0.9,
  easyDays: noEasyDays,
  habits: usualHabits,
  chance: luck('seed'),
  ...given,
})

function run(given: Partial<Outset> = {}) {
  const days: DayAhead[] = []
  const ahead = daysAhead(outset(given))
  let next = ahead.next()
  for (; !next.done; next = ahead.next()) days.push(next.value)
  const memories = next.value
  const sum = (count: (day: DayAhead) => number) => days.reduce((all, day) => all + count(day), 0)
  return { days, memories, answers: sum((day) => day.answers), minutes: sum((day) => day.minutes) }
}

/** What every answer brought about: asked on which day, to come back when. */
function watched(given: Partial<Outset> = {}) {
  const asked: { day: string; at: number; card: string; interval: number }[] = []
  const result = run({
    ...given,
    interval: (memory, card, answer, now) => {
      const interval = answer === 'again' ? 10 / 1_440 : Math.max(1, 2 * (memory?.reps ?? 0))
      asked.push({ day: now.day, at: now.at, card, interval })
      return interval
    },
  })
  return { ...result, asked }
}

const remembered = (memories: readonly Memory[], day: string) =>
  memories.reduce((sum, memory) => sum + retrievability(memory, dayStartMs(day, 0), model), 0)

describe('the days ahead', () => {
  it('are the same under the same chance, and others under another', () => {
    expect(run()).toEqual(run())
    expect(run({ chance: luck('another') }).answers).not.toBe(run().answers)
  })

  it('follow each other from today on', () => {
    expect(run({ days: 3 }).days.map(({ day }) => day)).toEqual(['2026-01-05', '2026-01-06', '2026-01-07'])
  })

  it('count every answer, new card and second', () => {
    const seconds = { first: [60, 60, 60, 60], later: [30, 30, 30, 30] }
    const { days, memories } = run({ habits: { ...usualHabits, seconds } })
    expect(days.reduce((sum, { newCards }) => sum + newCards, 0)).toBe(memories.length)
    expect(days.reduce((sum, { answers }) => sum + answers, 0)).toBe(memories.reduce((sum, { reps }) => sum + reps, 0))
    for (const { minutes, answers, newCards } of days)
      expect(minutes).toBeCloseTo(newCards + (answers - newCards) / 2, 9)
  })

  it('keep to the limits, and leave what is over for later', () => {
    const memories = Array.from({ length: 30 }, (_, fact) => aMemory({ card: cardOf(fact) }))
    const { days } = run({ memories, fresh: [], days: 5, limits: { newPerDay: 0, reviewsPerDay: 8 } })
    expect(days[0]!.due).toBe(22)
    expect(days.every(({ newCards }) => newCards === 0)).toBe(true)
    expect(run({ days: 10 }).days.map(({ newCards }) => newCards)).toEqual(Array(10).fill(5))
  })

  it('count what was done today already', () => {
    const today = { ...emptyDay(mondayDay), new: 4, facts: { 'kosovo/fact-0': 1 } }
    const { days, memories } = run({ today, days: 1 })
    expect(days[0]!.newCards).toBe(1)
    expect(memories.map(({ card }) => card)).toEqual([cardOf(1)])
  })

  it('never ask two cards of a fact on one day', () => {
    const { asked } = watched({ limits: { newPerDay: 20, reviewsPerDay: 200 } })
    const cards = new Map<string, string>()
    for (const { day, card } of asked) {
      const key = `${day} ${card.split('/')[1]}`
      expect(cards.get(key) ?? card).toBe(card)
      cards.set(key, card)
    }
    expect(asked.length).toBeGreaterThan(500)
  })

  it('bring the other direction of a claim once its main card has settled', () => {
    const settles = aFresh(0)
    const { memories, days } = run({ fresh: [aFresh(0, 'what', settles.card), settles, aFresh(1)], days: 60 })
    expect(days[0]!.newCards).toBe(2)
    expect(memories.map(({ card }) => card)).toEqual([settles.card, cardOf(1), cardOf(0, 'what')])
  })

  it('ask nothing that is suspended or buried', () => {
    const buriedUntil = addDays(mondayDay, 3)
    const memories = [
      aMemory({ card: cardOf(0), suspended: true }),
      aMemory({ card: cardOf(1), buriedUntil }),
      aMemory({ card: cardOf(2), phase: 'new', suspended: true }),
    ]
    const { asked } = watched({ memories, fresh: [aFresh(2)], days: 4 })
    expect(asked.map(({ day, card }) => [day, card])[0]).toEqual([buriedUntil, cardOf(1)])
    expect(asked.every(({ card }) => card === cardOf(1))).toBe(true)
  })

  it('do not change the memories from which they begin', () => {
    const memories = [aMemory({ card: cardOf(0) }), aMemory({ card: cardOf(1), phase: 'read' })]
    const before = structuredClone(memories)
    run({ memories })
    expect(memories).toEqual(before)
  })

  it('begin at the hour at which the learner studies, or now where that has passed', () => {
    const first = (now: Outset['now']) => watched({ now, days: 2 }).asked
    expect(first(aMoment(mondayDay, 2))[0]!.at).toBe(dayStartMs(mondayDay, 0) + usualHabits.hour * 3_600_000)
    const late = first(aMoment(mondayDay, 13))
    expect(late[0]!.at).toBe(aMoment(mondayDay, 13).at)
    const next = addDays(mondayDay, 1)
    expect(late.find(({ day }) => day === next)!.at).toBe(dayStartMs(next, 0) + usualHabits.hour * 3_600_000)
  })

  it('take other intervals', () => {
    const { days } = run({ limits: { newPerDay: 1, reviewsPerDay: 0 }, interval: () => 3, days: 7 })
    expect(days.map(({ answers }) => answers)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(days.at(-1)!.due).toBe(4)
  })

  it('bring all that an exam asks in time, essentials first, and go on as before once it is over', () => {
    const exam = anExam({ topics: ['kosovo/talks'], day: addDays(mondayDay, 13) })
    const fresh = Array.from({ length: 60 }, (_, fact) => ({
      ...aFresh(fact),
      topic: fact < 20 ? 'war' : 'talks',
      level: fact % 2 ? (1 as const) : (2 as const),
    }))
    const { days, memories } = run({
      fresh,
      limits: { newPerDay: 2, reviewsPerDay: 200 },
      plans: { ...noPlans, exams: [exam] },
      days: 20,
    })
    expect(days.slice(0, 10).map(({ newCards }) => newCards)).toEqual(Array(10).fill(4))
    expect(days.slice(10).map(({ newCards }) => newCards)).toEqual(Array(10).fill(2))
    expect(memories.slice(0, 40).every(({ topic }) => topic === 'talks')).toBe(true)
    expect(memories.slice(0, 20).every(({ level }) => level === 1)).toBe(true)
  })

  it('leave details out where the minutes of an exam have no room for them', () => {
    const exam = anExam({ minutes: 6, day: addDays(mondayDay, 20) })
    const fresh = Array.from({ length: 400 }, (_, fact) => ({
      ...aFresh(fact),
      level: fact % 2 ? (1 as const) : (3 as const),
    }))
    const { days, memories } = run({ fresh, plans: { ...noPlans, exams: [exam] }, days: 20 })
    expect(memories.filter(({ level }) => level === 3)).toHaveLength(0)
    const minutes = days.map((each) => each.minutes)
    expect(minutes.reduce((sum, each) => sum + each, 0) / 20).toBeLessThan(8)
  })

  it('are spent without study where they are off, and what piles up then is spread', () => {
    const memories = Array.from({ length: 90 }, (_, fact) =>
      aMemory({ card: cardOf(fact), dueDay: addDays(mondayDay, 3 + (fact % 4)), stability: 60, lastAt: aMoment().at }),
    )
    const off = { id: 'o', since: mondayDay, from: addDays(mondayDay, 3), until: addDays(mondayDay, 6) }
    const { days } = run({ memories, fresh: [], plans: { ...noPlans, daysOff: [off] }, days: 20 })
    expect(days.slice(3, 7).map(({ answers }) => answers)).toEqual([0, 0, 0, 0])
    expect(days[6]!.due).toBe(90)
    expect(days[7]!.due).toBeGreaterThan(60)
    expect(days[15]!.due).toBe(0)
  })

  it('work off what has piled up bit by bit, and bring new cards once that is done', () => {
    const memories = Array.from({ length: 60 }, (_, fact) =>
      aMemory({ card: cardOf(fact), dueDay: addDays(mondayDay, -30) }),
    )
    const recovery = { id: 'r', since: mondayDay, from: mondayDay, until: addDays(mondayDay, 20), perDay: 12 }
    const fresh = freshOf(90).slice(120)
    const { days } = run({ memories, fresh, plans: { ...noPlans, recoveries: [recovery] }, days: 21 })
    expect(days[0]!.due).toBeGreaterThan(40)
    expect(days[0]!.newCards).toBe(0)
    const level = days.findIndex(({ due }) => due === 0)
    expect(level).toBeGreaterThan(4)
    expect(level).toBeLessThan(14)
    expect(days[level + 1]!.newCards).toBe(5)
  })

  it('end with the day, however long a card is not known', () => {
    const never = run({ fresh: [aFresh(0)], days: 1, chance: () => 0.999_999_9 })
    expect(never.answers).toBeGreaterThan(100)
    expect(never.minutes).toBeLessThan(24 * 60)
  })

  it('cost more and leave more where more is to be recalled', () => {
    const end = addDays(mondayDay, 120)
    const runs = [0.75, 0.85, 0.92].map((retention) => run({ retention, days: 120 }))
    const minutes = runs.map((each) => each.minutes)
    const recalls = runs.map(({ memories }) => remembered(memories, end))
    expect(minutes[1]! / minutes[0]!).toBeGreaterThan(1.1)
    expect(minutes[2]! / minutes[1]!).toBeGreaterThan(1.1)
    expect(recalls[1]! - recalls[0]!).toBeGreaterThan(2)
    expect(recalls[2]! - recalls[1]!).toBeGreaterThan(2)
  })

  it('refuse a retention that cannot be planned', () => {
    expect(() => run({ retention: 1 })).toThrow('retention-out-of-range')
  })

  it('never come before now, and bring every card back later than it was answered', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.string(),
          hours: fc.double({ min: 0, max: 23.9, noNaN: true }),
          dayStart: fc.integer({ min: 0, max: 23 }),
          offset: fc.integer({ min: -12, max: 14 }).map((hours) => hours * 60),
          retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
          ages: fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 20 }),
        }),
        ({ seed, hours, dayStart, offset, retention, ages }) => {
          const at = dayStartMs(mondayDay, offset, dayStart) + hours * 3_600_000
          const now = { at, offset, day: studyDay(at, offset, dayStart) }
          const memories = ages.map((age, fact) =>
            aMemory({
              card: cardOf(fact),
              dueDay: addDays(mondayDay, age),
              ...(fact % 5 === 4 && { phase: 'learning' }),
            }),
          )
          const ahead = daysAhead(
            outset({ now, dayStart, retention, memories, fresh: freshOf(40).slice(30), days: 20, chance: luck(seed) }),
          )
          let next = ahead.next()
          while (!next.done) next = ahead.next()
          const before = new Map(memories.map((memory) => [memory.card, memory]))
          for (const memory of next.value) {
            if (memory === before.get(memory.card)) continue
            expect(memory.lastAt).toBeGreaterThanOrEqual(now.at)
            if (memory.phase === 'review') expect(memory.dueDay > memory.lastDay!).toBe(true)
            else expect(memory.due).toBeGreaterThan(memory.lastAt!)
            expect(memory.plan).toBe(memory.due)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('plans a deck by the desired retention of its own, and holds to its limits', () => {
    const limits = outset().limits
    const own = run({ limits: { ...limits, decks: new Map([['kosovo', { retention: 0.97 }]]) } })
    expect(own.answers).toBe(run({ retention: 0.97 }).answers)
    expect(own.answers).toBeGreaterThan(run().answers)
    const few = { ...limits, decks: new Map([['kosovo', { newPerDay: 3, reviewsPerDay: 4 }]]) }
    const { days } = run({ limits: few, deckDays: new Map([['kosovo', { new: 2, due: 0 }]]) })
    expect(days.slice(0, 4).map(({ newCards }) => newCards)).toEqual([1, 3, 3, 3])
  })
})
