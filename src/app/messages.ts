import { AppError, type Failures } from '@/domain/error'
import { words } from '@/words/words'

/** What a failure says to the learner; a fault of our own says so, and its details go to the console. */
export function messageOf(error: unknown): string {
  if (!(error instanceof AppError)) return words.app.error.unknown
  const { code, details } = error as AppError
  const say = words.failures[code] as (details: Failures[keyof Failures]) => string
  return say(details)
}
