import { describe, expect, it } from 'vitest'
import { wishIn } from '@/features/study/wishQuery'
import { aTakenQuiz } from '../../domain/quiz/attempts/takenQuiz'

const attempt = aTakenQuiz(['right', 'wrong', 'wrong'])
const quizzes = { get: (id: string) => Promise.resolve(id === attempt.id ? attempt : null) }
const wish = (query: Parameters<typeof wishIn>[0]) => wishIn(query, quizzes)

describe('a link to the study screen', () => {
  it.each([
    [{}, null],
    [{ topic: 'war' }, { kind: 'topic', topic: 'war' }],
    [{ level: '2' }, { kind: 'level', level: 2 }],
    [{ failed: null }, { kind: 'failed' }],
    [{ ahead: '3' }, { kind: 'ahead', days: 3 }],
    [
      { cram: null, topic: 'war' },
      { kind: 'cram', topic: 'war' },
    ],
    [{ cards: 'a/b/when/when,a/c/when/when' }, { kind: 'cards', cards: ['a/b/when/when', 'a/c/when/when'] }],
    [{ cards: '' }, { kind: 'cards', cards: [] }],
  ])('%j asks for %j', async (query, wanted) => expect(await wish(query)).toEqual(wanted))

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
