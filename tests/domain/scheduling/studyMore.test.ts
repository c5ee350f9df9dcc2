import { describe, expect, it } from 'vitest'
import { emptyDay } from '@/domain/scheduling/dayTally'
import type { Memory } from '@/domain/scheduling/memory'
import type { Fresh } from '@/domain/scheduling/queue'
import { queueOfWish } from '@/domain/scheduling/studyMore'
import type { Wish } from '@/domain/scheduling/studyMore'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const now = aMoment()
const card = (fact: string) => `kosovo/${fact}/when/when`
const held = (fact: string, given: Partial<Memory> = {}) => aMemory({ card: card(fact), ...given })
const fresh = (fact: string, given: Partial<Fresh> = {}): Fresh => ({
  card: card(fact),
  fact: `kosovo/${fact}`,
  topic: 'war',
  level: 1,
  ...given,
})
const inDays = (days: number) => ({ dueDay: addDays(mondayDay, days) })

function ask(wish: Wish, memories: Memory[], news: Fresh[] = [], today = emptyDay(mondayDay)) {
  const { first, learning, rest } = queueOfWish(wish, { memories, fresh: news, today, now, model }, { newPerDay: 2 })
  return [...first, ...learning, ...rest].map(({ fact, reason }) => `${fact.slice(7)} ${reason}`).join(', ')
}

describe('studying more', () => {
  it('of a topic asks what is due and new in it', () =>
    expect(
      ask(
        { kind: 'topic', deck: 'kosovo', topic: 'law' },
        [held('a', { topic: 'law' }), held('b'), held('c', { topic: 'law', ...inDays(1) })],
        [fresh('x', { topic: 'law' }), fresh('y')],
      ),
    ).toBe('a due, x new'))

  it('of a level asks what is due and new of it, so many new ones at once', () =>
    expect(
      ask(
        { kind: 'level', level: 2 },
        [held('a', { level: 2 }), held('b')],
        ['x', 'y', 'z'].map((fact) => fresh(fact, { level: 2 })),
      ),
    ).toBe('x new, a due, y new'))

  it('of today’s failures asks those in learning, and those learnt since as asked ahead', () =>
    expect(
      ask({ kind: 'failed' }, [
        held('a', { failedDay: mondayDay, ...inDays(1), lastDay: mondayDay }),
        held('b', { failedDay: mondayDay, phase: 'learning', lastDay: mondayDay }),
        held('c', { failedDay: addDays(mondayDay, -1) }),
      ]),
    ).toBe('b learning, a ahead'))

  it('of the next days asks what falls due in them, ahead', () =>
    expect(
      ask(
        { kind: 'ahead', days: 2 },
        [held('a', inDays(2)), held('b', inDays(3)), held('c'), held('d', { ...inDays(1), suspended: true })],
        [fresh('x')],
      ),
    ).toBe('c due, a ahead'))

  it('keeps siblings of what was done today apart, but not in cram', () => {
    const today = { ...emptyDay(mondayDay), facts: { 'kosovo/a': 1 } }
    expect(ask({ kind: 'ahead', days: 9 }, [held('a', inDays(2))], [], today)).toBe('')
    expect(ask({ kind: 'cram' }, [held('a', inDays(2))], [], today)).toBe('a cram')
  })

  it('by cramming asks all that was ever answered, the least known first', () =>
    expect(
      ask({ kind: 'cram', topic: { deck: 'kosovo', topic: 'law' } }, [
        held('a', { topic: 'law', ...inDays(40), stability: 50, lastDay: mondayDay }),
        held('b', { topic: 'law', stability: 1 }),
        held('c', { topic: 'law', phase: 'read' }),
        held('d'),
      ]),
    ).toBe('b cram, a cram'))

  it('of named cards asks just these, whatever state they are in', () =>
    expect(
      ask(
        { kind: 'cards', cards: ['due', 'ahead', 'learning', 'fresh', 'off'].map(card) },
        [
          held('due'),
          held('ahead', inDays(30)),
          held('learning', { phase: 'learning', lastDay: mondayDay }),
          held('off', { suspended: true }),
          held('other'),
        ],
        [fresh('fresh'), fresh('stranger')],
      ),
    ).toBe('learning learning, due due, fresh new, ahead ahead'))
  it('of named cards asks all, though they are siblings, or their facts were seen today, or are many', () => {
    const when = 'kosovo/a/when/when'
    const event = 'kosovo/a/when/event'
    const seen = { ...emptyDay(mondayDay), facts: { 'kosovo/a': 1, 'kosovo/x': 1 } }
    const news = ['x', 'y', 'z'].map((fact) => fresh(fact))
    const wish: Wish = { kind: 'cards', cards: [when, event, ...news.map((each) => each.card)] }
    const memories = [aMemory({ card: when }), aMemory({ card: event, ...inDays(3) })]
    const { rest } = queueOfWish(wish, { memories, fresh: news, today: seen, now, model }, { newPerDay: 2 })
    expect(rest).toHaveLength(5)
  })
})
