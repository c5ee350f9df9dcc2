import { afterEach, describe, expect, it, vi } from 'vitest'
import { quizRepository } from '@/storage/quizRepository'
import { anAnswer, anAttempt } from '../domain/quiz/makers'
import { aDatabase } from '../support/database'
import { fullDevice } from '../support/fullDevice'

afterEach(() => vi.restoreAllMocks())

describe('the quizzes', () => {
  it('hold each answer as soon as it is given', async () => {
    const { run } = aDatabase()
    const quizzes = quizRepository(run)
    await quizzes.start(anAttempt())
    await quizzes.answer('quiz-1', anAnswer({ item: 0 }))
    expect(await quizzes.interrupted()).toMatchObject({ id: 'quiz-1', answers: [{ item: 0, given: 0 }] })
  })

  it('take two tabs’ answers to one quiz, and no question’s twice', async () => {
    const quizzes = quizRepository(aDatabase().run)
    await quizzes.start(anAttempt())
    await Promise.all([
      quizzes.answer('quiz-1', anAnswer({ item: 0, given: 1 })),
      quizzes.answer('quiz-1', anAnswer({ item: 0, given: 2 })),
      quizzes.answer('quiz-1', anAnswer({ item: 1, given: 0 })),
    ])
    const [row] = await aDatabaseOf(quizzes)
    expect(row).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('offer the newest that was interrupted, none that was ended, none of another version', async () => {
    const { run } = aDatabase()
    const quizzes = quizRepository(run)
    expect(await quizzes.interrupted()).toBeNull()
    await quizzes.start(anAttempt({ id: 'old', startedAt: 1 }))
    await quizzes.start(anAttempt({ id: 'new', startedAt: 2 }))
    await run((db) => db.put('quizzes', { id: 'later version', at: 9, startedAt: 9, items: [{ format: 'typed' }] }))
    expect(await quizzes.interrupted()).toMatchObject({ id: 'new' })
    await quizzes.end('new', 5_000)
    expect(await quizzes.interrupted()).toMatchObject({ id: 'old' })
  })

  it('say so when the device is full, and leave the quiz as it was', async () => {
    const quizzes = quizRepository(aDatabase().run)
    await quizzes.start(anAttempt())
    const device = fullDevice(() => true)
    await expect(quizzes.answer('quiz-1', anAnswer())).rejects.toMatchObject({
      code: 'storage-full',
      details: { tried: 'answer' },
    })
    device.restore()
    expect(await quizzes.interrupted()).toMatchObject({ answers: [] })
  })
})

/** What was given to each question, by quiz. */
async function aDatabaseOf(quizzes: ReturnType<typeof quizRepository>) {
  const ended = await quizzes.end('quiz-1', 9_000)
  return [ended?.answers.map(({ item, given }) => [item, given]).sort()]
}
