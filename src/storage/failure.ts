import { AppError, type Saving } from '@/domain/error'

const isQuota = (error: unknown) =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || /quota|disk|full/i.test(error.message))

/** Turns what the browser says of a failed write into words for the learner; what it does not know goes on as it is. */
export function asAppError(tried: Saving) {
  return (error: unknown): never => {
    throw isQuota(error) ? new AppError('storage-full', { tried }, { cause: error }) : error
  }
}

/**
 * Why no database could be opened: a full device, private mode, blocked site data, or a broken profile.
 * @param migration what a migration threw, where one was begun and failed
 */
export function asRefusal(error: unknown, migration?: unknown): AppError {
  const cause = migration ?? error
  if (isQuota(cause) || isQuota(error)) return new AppError('storage-full', { tried: 'database' }, { cause })
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (migration !== undefined) return new AppError('storage-not-upgraded', { reason }, { cause })
  return new AppError('storage-refused', { reason }, { cause: error })
}

/**
 * WebKit kills the database server of pages in the background; the handle is dead then, the data is not. A closed handle is an
 * InvalidStateError everywhere, in words of each browser's own.
 */
export const isDeadConnection = (error: unknown) =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' ||
    (['UnknownError', 'AbortError'].includes(error.name) &&
      /clos|connection|server lost|backing store|internal error/i.test(error.message)))
