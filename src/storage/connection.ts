import { openDB, type IDBPDatabase } from 'idb'
import { AppError } from '@/domain/error'
import { asRefusal, isDeadConnection } from './failure'
import { migrations, type Upgrade } from './migrations'
import type { StudySchema } from './schema'

export type StudyDatabase = IDBPDatabase<StudySchema>
/** Runs `work` on an open database; again, twice at most, on a new handle where the old one was dead, so `work` must be idempotent. */
export type Run = <Result>(work: (db: StudyDatabase) => Promise<Result>) => Promise<Result>

const attempts = 3

/** Told when another tab has moved on to a newer version, or holds an older one open. */
export interface ConnectionEvents {
  superseded?: () => void
  blocked?: () => void
}

/** idb does not wait for this: a migration that fails must itself undo what it did, or half of it would be kept. Then `failed` is told why. */
async function bring(tx: Upgrade, from: number, to: number, failed: (error: unknown) => void) {
  tx.done.catch(() => {}) // openDB itself rejects
  try {
    for (const migrate of migrations.slice(from, to)) await migrate(tx)
  } catch (error) {
    failed(tx.error ?? error)
    if (!tx.error) tx.abort()
  }
}

/**
 * Opens the learner's data, brought up to `version` first; a migration that fails leaves it as it was.
 * @throws AppError as {@link connect} says
 */
async function open(name: string, version: number, { blocked, superseded }: ConnectionEvents, dropped: () => void) {
  let migration: unknown
  try {
    return await openDB<StudySchema>(name, version, {
      upgrade: (_db, from, _to, tx) => void bring(tx, from, version, (error) => (migration = error)),
      blocked: () => blocked?.(),
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
        dropped()
        superseded?.()
      },
      terminated: dropped,
    })
  } catch (error) {
    throw error instanceof DOMException && error.name === 'VersionError'
      ? new AppError('storage-superseded', {}, { cause: error })
      : asRefusal(error, migration)
  }
}

/**
 * One connection, opened at the first use and again whenever it was lost.
 * @throws AppError `storage-refused` where the browser gives none, `storage-full` where the device has no room for one,
 * `storage-not-upgraded` where a migration failed, `storage-superseded` where a newer version of the app was here
 */
export function connect(name = 'dossier', events: ConnectionEvents = {}, version = migrations.length) {
  let current: Promise<StudyDatabase> | undefined
  const drop = () => (current = undefined)
  const get = () =>
    (current ??= open(name, version, events, drop).catch((error: unknown) => {
      drop()
      throw error
    }))

  const run: Run = async (work) => {
    for (let left = attempts; ; left--) {
      const db = await get()
      try {
        return await work(db)
      } catch (error) {
        if (!isDeadConnection(error) || left <= 1) throw error
        drop()
        db.close()
      }
    }
  }
  const close = async () => {
    const db = await current?.catch(() => undefined)
    drop()
    db?.close()
  }
  return { run, close }
}
