import type { Saving } from '@/domain/error'
import { answeredWith, isAttempt, isOpen, type Attempt, type GivenAnswer } from '@/domain/quiz/attempt'
import type { Run } from './connection'
import { inOneTransaction } from './transaction'

/** The quizzes taken, each a row of its own that grows with every answer. Rows of other versions are kept and passed over. */
export function quizRepository(run: Run) {
  /** Changes one attempt as it is stored now: another tab may have answered meanwhile. */
  const change = (id: string, tried: Saving, by: (attempt: Attempt) => Attempt): Promise<Attempt | null> =>
    inOneTransaction(run, ['quizzes'], tried, async (tx) => {
      const store = tx.objectStore('quizzes')
      const row = await store.get(id)
      if (!isAttempt(row)) return null
      const after = by(row)
      if (after !== row) await store.put(after)
      return after
    })

  return {
    /** @throws AppError `storage-full` */
    start: (attempt: Attempt): Promise<unknown> =>
      inOneTransaction(run, ['quizzes'], 'quiz', (tx) => tx.objectStore('quizzes').put(attempt)),
    /**
     * The attempt with this answer; with the one that stands where the question had one. Null where it is no longer there.
     * @throws AppError `storage-full`
     */
    answer: (id: string, answer: GivenAnswer) => change(id, 'answer', (attempt) => answeredWith(attempt, answer)),
    /** Ends it with what was answered. @throws AppError `storage-full` */
    end: (id: string, at: number) =>
      change(id, 'quizEnd', (attempt) =>
        attempt.endedAt === undefined ? { ...attempt, at: Math.max(attempt.at, at), endedAt: at } : attempt,
      ),
    /** The newest that was interrupted, or null. */
    interrupted: async (): Promise<Attempt | null> => {
      const open = (await run((db) => db.getAll('quizzes'))).filter(isAttempt).filter(isOpen)
      return open.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null
    },
  }
}
