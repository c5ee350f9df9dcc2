import { openDB, type IDBPDatabase } from 'idb'
import { AppError } from '@/domain/error'
import { asRefusal, isDeadConnection } from './failure'
import { migrations } from './migrations'
import type { StudySchema } from './schema'

export type StudyDatabase = IDBPDatabase<StudySchema>
/** Runs `work` on an open database; once more on a new handle where the old one was dead, so `work` must be idempotent. */
export type Run = <Result>(work: (db: StudyDatabase) => Promise<Result>) => Promise<Result>

const attempts = 3

/** Told when another tab has moved on to a newer version, or holds an older one open. */
export interface ConnectionEvents {
  superseded?: () => void
  blocked?: () => void
}

/** Opens the learner's data, brought up to `version` first; a migration that fails leaves it as it was. */
function open(name: string, version: number, { blocked, superseded }: ConnectionEvents, dropped: () => void) {
  return openDB<StudySchema>(name, version, {
    async upgrade(_db, from, _to, tx) {
      tx.done.catch(() => {}) // openDB itself rejects
      try {
        for (const migrate of migrations.slice(from, version)) await migrate(tx)
      } catch {
        if (!tx.error) tx.abort() // idb does not await us: without this, half a migration would be kept
      }
    },
    blocked: () => blocked?.(),
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      dropped()
      superseded?.()
    },
    terminated: dropped,
  })
}

/**
 * One connection, opened at the first use and again whenever it was lost.
 * @throws AppError `storage-refused` where the browser gives none, `storage-superseded` where a newer version of the app was here
 */
export function connect(name = 'dossier', events: ConnectionEvents = {}, version = migrations.length) {
  let current: Promise<StudyDatabase> | undefined
  const drop = () => (current = undefined)
  const get = () =>
    (current ??= open(name, version, events, drop).catch((error: unknown) => {
      drop()
      throw error instanceof DOMException && error.name === 'VersionError'
        ? new AppError('storage-superseded', {}, { cause: error })
        : asRefusal(error)
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
