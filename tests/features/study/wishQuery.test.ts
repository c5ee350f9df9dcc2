import { describe, expect, it } from 'vitest'
import { wishIn } from '@/features/study/wishQuery'
import { aTakenQuiz } from '../../domain/quiz/attempts/takenQuiz'

const attempt = aTakenQuiz(['right', 'wrong', 'wrong'])
const quizzes = { get: (id: string) => Promise.resolve(id === attempt.id ? attempt : null) }
const aHead = (id: string, ...topics: string[]) => ({
  id,
  topics: topics.map((topic) => ({ id: topic, title: topic })),
})
const decks = () => Promise.resolve([aHead('kosovo', 'war', 'general'), aHead('own-1', 'general')])
const wish = (query: Parameters<typeof wishIn>[0]) => wishIn(query, { quizzes, decks })

describe('a link to the study screen', () => {
  it.each([
    [{}, null],
    [{ topic: 'own-1/general' }, { kind: 'topic', deck: 'own-1', topic: 'general' }],
    [{ level: '2' }, { kind: 'level', level: 2 }],
    [{ failed: null }, { kind: 'failed' }],
    [{ ahead: '3' }, { kind: 'ahead', days: 3 }],
    [
      { cram: null, topic: 'kosovo/war' },
      { kind: 'cram', topic: { deck: 'kosovo', topic: 'war' } },
    ],
    [{ cards: 'a/b/when/when,a/c/when/when' }, { kind: 'cards', cards: ['a/b/when/when', 'a/c/when/when'] }],
    [{ cards: '' }, { kind: 'cards', cards: [] }],
  ])('%j asks for %j', async (query, wanted) => expect(await wish(query)).toEqual(wanted))

  it('of before, which names no deck, is read where only one deck has the topic', async () => {
    expect(await wish({ topic: 'war' })).toEqual({ kind: 'topic', deck: 'kosovo', topic: 'war' })
    expect(await wish({ topic: 'general' })).toEqual({ kind: 'cards', cards: [] })
    expect(await wish({ topic: 'gone' })).toEqual({ kind: 'cards', cards: [] })
  })

  it('names no more than sixty cards', async () =>
    expect(await wish({ cards: Array.from({ length: 99 }, (_, n) => `card-${n}`).join(',') })).toEqual({
      kind: 'cards',
      cards: Array.from({ length: 60 }, (_, n) => `card-${n}`),
    }))

  it('with a quiz asks for what it showed to be missing', async () =>
    expect(await wish({ quiz: attempt.id })).toEqual({
      kind: 'cards',
      cards: ['kosovo/fact-1/when/when', 'kosovo/fact-2/when/when'],
    }))
  it('with a quiz that is no longer there asks for nothing, not for today’s queue', async () =>
    expect(await wish({ quiz: 'gone' })).toEqual({ kind: 'cards', cards: [] }))
})
