import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areToldApart, counterpart, withPairs } from '@/domain/scheduling/confusedPairs'
import type { ConfusedPair } from '@/domain/scheduling/confusedPairs'
import type { Memory } from '@/domain/scheduling/memory'
import { queued, type Queue, type Queued, type Reason } from '@/domain/scheduling/queue'
import { addDays } from '@/domain/scheduling/studyDay'
import { aCard, aMemory, aMoment, mondayDay } from '../../support/makers'

const now = aMoment()
const lastWeek = addDays(mondayDay, -7)
const card = (fact: string) => `kosovo/${fact}/when/when`
const asked = (days: number) => ({ lastDay: addDays(mondayDay, days) })
const held = (fact: string, given: Partial<Memory> = {}) => aMemory({ card: card(fact), ...given })
const item = (fact: string, reason: Reason = 'due') => queued(held(fact), reason)
const aQueue = (rest: string, given: Partial<Queue> = {}): Queue => ({
  first: [],
  learning: [],
  rest: rest.split('').map((fact) => item(fact)),
  ...given,
})
const facts = (list: readonly Queued[]) => list.map(({ fact }) => fact.slice(7)).join('')
const confused = (own: string, other: string, given: Partial<Memory> = {}): ConfusedPair => ({
  own: held(own, asked(-7)),
  other: held(other, { ...asked(-9), ...given }),
  day: lastWeek,
})
const toldApart = (own: string, other: string, days = -2): ConfusedPair => ({
  own: held(own, asked(days)),
  other: held(other, asked(days - 1)),
  day: addDays(mondayDay, days - 3),
})
const order = (queue: Queue, pairs: ConfusedPair[], seen = {}) => facts(withPairs(queue, pairs, seen, now).rest)

describe('a pair that is confused', () => {
  it('comes one right after the other', () => {
    expect(order(aQueue('abcd'), [confused('a', 'd')])).toBe('adbc')
    expect(order(aQueue('abcd'), [confused('d', 'a')])).toBe('bcda')
  })
  it('comes together although the other is due only within ten days: ahead of time', () => {
    const queue = withPairs(aQueue('ab'), [confused('a', 'x', { dueDay: addDays(mondayDay, 10) })], {}, now)
    expect(facts(queue.rest)).toBe('axb')
    expect(queue.rest[1]).toMatchObject({ card: card('x'), reason: 'ahead', due: 0 })
    expect(order(aQueue('ab'), [confused('a', 'x', { dueDay: addDays(mondayDay, 11) })])).toBe('ab')
  })
  it('never takes along what is new, suspended, put off or retired, or a sibling of what comes or came today', () => {
    for (const given of [
      { phase: 'new' as const },
      { suspended: true },
      { buriedUntil: addDays(mondayDay, 1) },
      { retired: true as const, plan: undefined as never },
    ])
      expect(order(aQueue('ab'), [confused('a', 'x', given)])).toBe('ab')
    expect(order(aQueue('ab'), [confused('a', 'x')], { 'kosovo/x': 1 })).toBe('ab')
    const sibling = { ...item('x'), card: 'kosovo/x/when/event' }
    const queue = { ...aQueue('a'), rest: [item('a'), item('b'), sibling] }
    expect(order(queue, [confused('a', 'x')])).toBe('abx')
  })
  it('is left alone where its own card does not come', () =>
    expect(order(aQueue('bx'), [confused('a', 'x')])).toBe('bx'))
  it('comes together also where its own card is corrected or in learning', () => {
    const first = withPairs(aQueue('bx', { first: [item('a', 'correction')] }), [confused('a', 'x')], {}, now)
    expect([facts(first.first), facts(first.rest)]).toEqual(['ax', 'b'])
    const learning = [
      { ...item('a', 'learning'), due: now.at },
      { ...item('c', 'learning'), due: now.at + 60_000 },
    ]
    const later = withPairs(aQueue('bx', { learning }), [confused('a', 'x')], {}, now)
    expect([facts(later.learning), facts(later.rest)]).toEqual(['axc', 'b'])
    expect(later.learning[1]?.due).toBe(now.at + 1)
  })
  it('stays so until both were known on a later day', () => {
    const pair = (own: Partial<Memory>, other: Partial<Memory>) => ({
      own: held('a', own),
      other: held('b', other),
      day: lastWeek,
    })
    expect(areToldApart(pair(asked(-7), asked(-2)))).toBe(false)
    expect(areToldApart(pair(asked(-6), asked(-7)))).toBe(false)
    expect(areToldApart(pair(asked(-6), { ...asked(-2), failedDay: addDays(mondayDay, -2) }))).toBe(false)
    expect(areToldApart(pair(asked(-6), { ...asked(-2), failedDay: lastWeek }))).toBe(true)
  })
})

describe('a pair that was told apart', () => {
  it('does not come on one day: the later one waits', () => {
    expect(order(aQueue('abcd'), [toldApart('a', 'c')])).toBe('abd')
    expect(order(aQueue('abcd'), [toldApart('c', 'a')])).toBe('abd')
  })
  it('does not come on one day where one of it was asked today', () =>
    expect(order(aQueue('bc'), [toldApart('a', 'c')], { 'kosovo/a': 1 })).toBe('b'))
  it('may again once neither was asked for a month', () => {
    expect(order(aQueue('abc'), [toldApart('a', 'c', -29)])).toBe('ab')
    expect(order(aQueue('abc'), [toldApart('a', 'c', -30)])).toBe('abc')
  })
  it('holds back neither a correction nor what is in learning', () => {
    const queue = aQueue('b', { first: [item('a', 'correction')], learning: [item('c', 'learning')] })
    expect(withPairs(queue, [toldApart('a', 'c')], {}, now)).toEqual(queue)
  })
  it('does not part what is still confused', () =>
    expect(order(aQueue('abcd'), [confused('a', 'd'), toldApart('d', 'b')])).toBe('adc'))
})

it('whatever is confused, no card is doubled, none is lost but what waits until tomorrow, and nothing comes that rests', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }),
      fc.nat(8),
      fc.nat(8),
      fc.array(
        fc.record({
          own: fc.constantFrom(...'abcdefgh'),
          other: fc.constantFrom(...'abcdefghxyz'),
          apart: fc.boolean(),
          dueDay: fc.integer({ min: -3, max: 20 }),
          suspended: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
      fc.subarray([...'abcxyz'].map((fact) => `kosovo/${fact}`)),
      (letters, a, b, wanted, seen) => {
        const [one = 0, two = 0] = [a, b].sort((x, y) => x - y)
        const queue: Queue = {
          first: letters.slice(0, one).map((fact) => item(fact, 'correction')),
          learning: letters.slice(one, two).map((fact, index) => ({ ...item(fact, 'learning'), due: now.at + index })),
          rest: letters.slice(two).map((fact) => item(fact)),
        }
        const pairs = wanted
          .filter(({ own, other }) => own !== other)
          .map(({ own, other, apart, dueDay, suspended }) =>
            apart ? toldApart(own, other) : confused(own, other, { dueDay: addDays(mondayDay, dueDay), suspended }),
          )
        const result = withPairs(queue, pairs, Object.fromEntries(seen.map((fact) => [fact, 1])), now)
        const all = (each: Queue) => [...each.first, ...each.learning, ...each.rest]
        const cards = all(result).map((each) => each.card)
        expect(new Set(cards).size).toBe(cards.length)
        const before = new Map(all(queue).map((each) => [each.card, each]))
        for (const { card: gone, reason } of before.values())
          if (!cards.includes(gone)) {
            expect(reason).toBe('due')
            expect(pairs.some((pair) => areToldApart(pair) && [pair.own.card, pair.other.card].includes(gone))).toBe(
              true,
            )
          }
        for (const each of all(result)) {
          if (before.has(each.card)) continue
          expect(pairs.some(({ other }) => other.card === each.card && !other.suspended)).toBe(true)
          expect(seen).not.toContain(each.fact)
        }
        expect(result.learning.map(({ due }) => due)).toEqual(
          result.learning.map(({ due }) => due).sort((x, y) => x - y),
        )
      },
    ),
  ))

describe('what a card is compared with', () => {
  const of = (claim: string, given = {}) => aCard({ id: `kosovo/res-1160/${claim}/x`, ...given })
  it('is a main card that asks the same of the other fact', () => {
    const others = [of('symbol'), of('does.arms'), of('when', { main: false }), of('when')]
    expect(counterpart(aCard(), others)).toBe(others[3])
    expect(counterpart(aCard({ claim: 'does.police' }), others)).toBe(others[1])
  })
  it('is its first main card where none does, and none where there is none', () => {
    expect(counterpart(aCard(), [of('body', { main: false }), of('symbol')])?.claim).toBe('symbol')
    expect(counterpart(aCard(), [])).toBeUndefined()
  })
})
