import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDay } from '@/domain/scheduling/dayTally'
import type { Memory } from '@/domain/scheduling/memory'
import { planHorizon, queueOf } from '@/domain/scheduling/queue'
import type { Candidates, Fresh, Queue } from '@/domain/scheduling/queue'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const now = aMoment()
const today = emptyDay(mondayDay)
const limits = { newPerDay: 10, reviewsPerDay: 100 }
const card = (fact: string, direction = 'when') => `kosovo/${fact}/when/${direction}`
const fresh = (fact: string, direction?: string): Fresh => ({
  card: card(fact, direction),
  fact: `kosovo/${fact}`,
  topic: 'war',
  level: 1,
})
const due = (fact: string, given: Partial<Memory> = {}) => aMemory({ card: card(fact), ...given })
const build = (given: Partial<Candidates>, over = limits) =>
  queueOf({ memories: [], fresh: [], today, now, model, ...given }, over)
const facts = (list: Queue['rest']) => list.map(({ fact }) => fact.slice(7)).join(' ')
const whole = ({ first, learning, rest }: Queue) => [...first, ...learning, ...rest]

describe('today’s queue', () => {
  it('asks first what is most nearly forgotten', () =>
    expect(
      facts(
        build({ memories: [due('a', { stability: 30 }), due('b', { stability: 2 }), due('c', { stability: 8 })] }).rest,
      ),
    ).toBe('b c a'))

  it('leaves out what is not due, suspended, buried, retired or never met', () =>
    expect(
      whole(
        build({
          memories: [
            due('a', { dueDay: addDays(mondayDay, 1) }),
            due('b', { suspended: true }),
            due('c', { buriedUntil: addDays(mondayDay, 1) }),
            due('d', { retired: true }),
            due('e', { phase: 'new' }),
          ],
        }),
      ),
    ).toEqual([]))

  it('has back what was buried until today', () =>
    expect(facts(build({ memories: [due('a', { buriedUntil: mondayDay })] }).rest)).toBe('a'))

  it('mixes new cards in evenly', () => {
    const memories = ['a', 'b', 'c', 'd', 'e', 'f'].map((fact, index) => due(fact, { stability: index + 1 }))
    expect(facts(build({ memories, fresh: [fresh('x'), fresh('y')] }).rest)).toBe('a b x c d e y f')
  })

  it('keeps the day’s limits, counting what was done today', () => {
    const memories = ['a', 'b', 'c'].map((fact, index) => due(fact, { stability: index + 1 }))
    const done = { ...today, new: 1, due: { asked: 1, recalled: 1 } }
    const all = ['x', 'y', 'z'].map((fact) => fresh(fact))
    expect(
      facts(build({ memories, fresh: all, today: done }, { newPerDay: 3, reviewsPerDay: 3 }).rest)
        .split(' ')
        .sort()
        .join(' '),
    ).toBe('a b x y')
    expect(build({ memories, fresh: all, today: done }, { newPerDay: 0, reviewsPerDay: 0 }).rest).toEqual([])
  })

  it('shows one card of a fact a day: what is due before what is new', () => {
    const memories = [due('a'), aMemory({ card: card('a', 'what'), stability: 1 })]
    expect(build({ memories, fresh: [fresh('a', 'why'), fresh('b')] }).rest.map((item) => item.card)).toEqual([
      card('a', 'what'),
      card('b'),
    ])
  })

  it('holds back the siblings of what was done today, and goes on to the next new card', () => {
    const done = { ...today, facts: { 'kosovo/a': 1, 'kosovo/x': 2 } }
    expect(
      facts(
        build(
          { memories: [due('a'), due('b')], fresh: [fresh('x'), fresh('y')], today: done },
          { newPerDay: 1, reviewsPerDay: 9 },
        ).rest,
      ),
    ).toBe('b y')
  })

  it('goes on with a card that was forgotten today, by the minute', () => {
    const done = { ...today, facts: { 'kosovo/a': 1, 'kosovo/b': 1 } }
    const learning = [
      due('a', { phase: 'learning', lastDay: mondayDay, due: now.at + 60_000 }),
      due('b', { phase: 'read', due: now.at - 60_000 }),
      due('c', { phase: 'learning', lastDay: addDays(mondayDay, -1), due: now.at - 9e6 }),
    ]
    expect(facts(build({ memories: learning, today: done }).learning)).toBe('c b a')
  })

  it('tells corrections first, also where a sibling was seen today', () => {
    const done = { ...today, facts: { 'kosovo/a': 1 } }
    const queue = build({
      memories: [due('b'), due('a', { phase: 'learning', correction: true, stability: 0, dueDay: '2025-01-01' })],
      today: done,
    })
    expect(facts(queue.first)).toBe('a')
    expect(queue.first[0]?.reason).toBe('correction')
  })

  it('never has a card twice, nor two siblings', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            fact: fc.constantFrom(...'abcdefgh'),
            direction: fc.constantFrom('when', 'what'),
            phase: fc.constantFrom('review', 'learning', 'read', 'new'),
            late: fc.integer({ min: -2, max: 5 }),
          }),
        ),
        fc.array(fc.constantFrom(...'efghijkl')),
        (held, others) => {
          const memories = held.map(({ fact, direction, phase, late }) =>
            aMemory({
              card: card(fact, direction),
              phase: phase,
              dueDay: addDays(mondayDay, -late),
            }),
          )
          const seen = whole(
            build({
              memories: new Map(memories.map((memory) => [memory.card, memory])).values(),
              fresh: others.map((fact) => fresh(fact)),
            }),
          )
          const apart = seen.filter(({ reason }) => reason !== 'learning').map(({ fact }) => fact)
          expect(new Set(apart).size).toBe(apart.length)
          expect(new Set(seen.map((item) => item.card)).size).toBe(seen.length)
        },
      ),
    ))
})

describe('the horizon of the plan', () => {
  it('is the start of tomorrow', () => expect(planHorizon(now)).toBe(now.at + 18 * 3_600_000))
  it('is the end of learn-ahead in the last minutes of the day', () =>
    expect(planHorizon({ ...now, at: planHorizon(now) - 60_000 })).toBe(planHorizon(now) + 19 * 60_000))
})
