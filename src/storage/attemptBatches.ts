import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { isAttempt } from '@/domain/quiz/attempts/attemptSchema'
import { batchesOf } from './batches'
import type { Run } from './connection'

/** So many are checked at once; each batch comes in a task of its own, between which the page can paint and answer. */
const atOnce = 30

/** The quizzes of this version, begun or ended, in no order: batch by batch, so that many of them freeze no page. */
export async function* attemptBatches(run: Run): AsyncGenerator<Attempt[]> {
  for await (const rows of batchesOf(run, 'quizzes', atOnce)) yield rows.filter(isAttempt)
}
