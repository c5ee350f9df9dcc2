import { AppError } from '@/domain/error'

const isQuota = (error: unknown) =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || /quota|disk|full/i.test(error.message))

/** Turns what the browser says of a failed write into words for the learner; what it does not know goes on as it is. */
export function asAppError(tried: string) {
  return (error: unknown): never => {
    throw isQuota(error) ? new AppError('storage-full', { tried }, { cause: error }) : error
  }
}

/** Private mode, blocked site data, or a profile that cannot be opened. */
export const asRefusal = (error: unknown) =>
  error instanceof AppError
    ? error
    : new AppError(
        'storage-refused',
        { reason: error instanceof Error ? error.message : String(error) },
        { cause: error },
      )

/**
 * WebKit kills the database server of pages in the background; the handle is dead then, the data is not. A closed handle is an
 * InvalidStateError everywhere, in words of each browser's own.
 */
export const isDeadConnection = (error: unknown) =>
  error instanceof DOMException &&
  (error.name === 'InvalidStateError' ||
    (['UnknownError', 'AbortError'].includes(error.name) &&
      /clos|connection|server lost|backing store|internal error/i.test(error.message)))
