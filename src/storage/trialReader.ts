import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { firstReviewId } from '@/domain/quiz/attempts/reviewsOf'
import { isTrial, type ReviewOf } from '@/domain/progress/readiness'
import { attemptBatches } from './attemptBatches'
import type { Run } from './connection'
import { inMonth } from './sealedReview'

/** The learner's exams that were handed in, and what the model foretold of their questions. */
export interface Trials {
  attempts: Attempt[]
  reviewOf: ReviewOf
}

type Foretold = NonNullable<ReturnType<ReviewOf>>

/** The ids of reviews that an attempt may have written, each with the month of its answer. */
const wantedOf = (attempt: Attempt) =>
  attempt.answers.flatMap(({ item, day, mark }) =>
    mark.proves.map(({ card }) => ({ id: firstReviewId(attempt, item, card), month: day.slice(0, 7) })),
  )

/** Reads rows by their ids, and of months that are sealed only those in which such an exam was taken; block by block. */
export async function trialsIn(run: Run): Promise<Trials> {
  const attempts: Attempt[] = []
  const found = new Map<string, Foretold>()
  const missing = new Map<string, Set<string>>()
  for await (const some of attemptBatches(run)) {
    const trials = some.filter(isTrial)
    attempts.push(...trials)
    const wanted = trials.flatMap(wantedOf)
    const rows = await run((db) => {
      const { store } = db.transaction('reviews')
      return Promise.all(wanted.map(({ id }) => store.get(id)))
    })
    for (const [index, { id, month }] of wanted.entries()) {
      const row = rows[index]
      if (row) found.set(id, row)
      else missing.set(month, (missing.get(month) ?? new Set()).add(id))
    }
  }
  for (const [month, ids] of missing) {
    const keys = await run((db) => db.getAllKeys('segments', inMonth(month)))
    for (const key of keys) {
      const segment = await run((db) => db.get('segments', key))
      for (const review of segment?.reviews ?? []) if (ids.has(review.id)) found.set(review.id, review)
    }
  }
  return { attempts, reviewOf: (id) => found.get(id) }
}
