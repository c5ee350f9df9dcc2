import { describe, expect, it } from 'vitest'
import type { Queue, Queued, Reason } from '@/domain/scheduling/queue'
import {
  answeredIn,
  comesBackAt,
  countsOf,
  joinedBy,
  nextIn,
  originOf,
  putBack,
  without,
} from '@/domain/scheduling/session'
import { aMemory, monday } from '../../support/makers'

const minute = 60_000
const now = monday
const item = (card: string, reason: Reason = 'due', due = 0): Queued => ({ card, fact: card, reason, due })
const queue = (given: Partial<Queue>): Queue => ({ first: [], learning: [], rest: [], ...given })
const soon = (minutes: number, card = 'l') => item(card, 'learning', now + minutes * minute)

describe('the card that comes now', () => {
  it('is a correction before all', () =>
    expect(
      nextIn(queue({ first: [item('c', 'correction')], learning: [soon(-1)], rest: [item('d')] }), now)?.card,
    ).toBe('c'))
  it('is then what fell due in learning', () =>
    expect(nextIn(queue({ learning: [soon(0)], rest: [item('d')] }), now)?.card).toBe('l'))
  it('is one of the rest while learning is not due', () =>
    expect(nextIn(queue({ learning: [soon(1)], rest: [item('d')] }), now)?.card).toBe('d'))
  it('comes a little early rather than let the learner wait', () =>
    expect(nextIn(queue({ learning: [soon(20)] }), now)?.card).toBe('l'))
  it('is none where the next one is too far off, and that is told', () => {
    const left = queue({ learning: [soon(21)] })
    expect(nextIn(left, now)).toBeNull()
    expect(comesBackAt(left)).toBe(now + 21 * minute)
  })
  it('is none in an empty session', () => {
    expect(nextIn(queue({}), now)).toBeNull()
    expect(comesBackAt(queue({}))).toBeNull()
  })
})

describe('the queue after an answer', () => {
  const start = queue({ learning: [soon(7)], rest: [item('a'), item('b')] })
  it('goes on to the next card', () =>
    expect(answeredIn(start, item('a'), aMemory(), 'good').rest).toEqual([item('b')]))
  it('has a forgotten card come again at its minute', () => {
    const forgotten = aMemory({ card: 'a', phase: 'learning', due: now + 5 * minute })
    const after = answeredIn(start, item('a'), forgotten, 'again')
    expect(after.learning.map(({ card }) => card)).toEqual(['a', 'l'])
    expect(after.learning[0]).toEqual(item('a', 'learning', now + 5 * minute))
    expect(after.rest).toEqual([item('b')])
  })
  it('does not ask what was known just now before its minute, again and again', () => {
    const known = aMemory({ card: 'a', phase: 'learning', due: now + 10 * minute })
    const after = answeredIn(queue({ rest: [item('a')] }), item('a'), known, 'good')
    expect(nextIn(after, now)).toBeNull()
    expect(comesBackAt(after)).toBe(now + 10 * minute)
    const then = nextIn(after, now + 10 * minute)!
    expect(then.card).toBe('a')
    const forgotten = answeredIn(after, then, { ...known, due: now + 15 * minute }, 'again')
    expect(nextIn(forgotten, now + 10 * minute)?.card).toBe('a')
  })
  it('has a card that was read asked at its minute', () =>
    expect(
      answeredIn(start, item('a', 'new'), aMemory({ phase: 'read', due: now + 5 * minute })).learning,
    ).toHaveLength(2))
  it('lets a suspended card go', () =>
    expect(answeredIn(start, item('a'), aMemory({ phase: 'learning', suspended: true }))).toEqual(without(start, 'a')))
  it('asks in cram once more at the end what was not known', () => {
    const crammed = queue({ rest: [item('a', 'cram'), item('b', 'cram')] })
    expect(answeredIn(crammed, item('a', 'cram'), aMemory(), 'again').rest.map(({ card }) => card)).toEqual(['b', 'a'])
    expect(
      answeredIn(crammed, item('a', 'cram'), aMemory({ phase: 'learning' }), 'good').rest.map(({ card }) => card),
    ).toEqual(['b'])
  })
  it('is as before once that is undone, with the card at the front', () => {
    const forgotten = aMemory({ card: 'a', phase: 'learning', due: now + 5 * minute })
    const undone = putBack(answeredIn(start, item('a'), forgotten, 'again'), item('a'))
    expect(undone).toEqual({ first: [item('a')], learning: [soon(7)], rest: [item('b')] })
    expect(nextIn(undone, now)).toEqual(item('a'))
  })
  it('leaves the queue that it was given alone', () => expect(start.rest).toHaveLength(2))
})

it('cards that join come next, each once, also those that were to come later', () => {
  const start = queue({ learning: [soon(7)], rest: [item('a'), item('b')] })
  const joined = joinedBy(start, [item('x', 'new'), item('b', 'ahead')])
  expect(joined).toEqual({ ...start, rest: [item('x', 'new'), item('b', 'ahead'), item('a')] })
})

describe('what is left', () => {
  it('is counted by its reason', () =>
    expect(
      countsOf(queue({ first: [item('c', 'correction')], learning: [soon(1)], rest: [item('a'), item('n', 'new')] })),
    ).toMatchObject({
      correction: 1,
      learning: 1,
      due: 1,
      new: 1,
      cram: 0,
    }))
})

describe('the origin of a review', () => {
  it.each<[Reason, string]>([
    ['correction', 'study'],
    ['learning', 'study'],
    ['due', 'study'],
    ['new', 'study'],
    ['ahead', 'ahead'],
    ['cram', 'cram'],
  ])('of a card there for %s is %s', (reason, origin) => expect(originOf(reason)).toBe(origin))
})
