import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connect } from '@/storage/connection'
import { migrations, type Upgrade } from '@/storage/migrations'
import { aDatabase, everything } from '../support/database'
import { aMemory, aReview } from '../support/makers'

const released = migrations.length
/** Adds a version after the released ones, as a later app would bring it. */
const add = (migration: (tx: Upgrade) => unknown) => (migrations as ((tx: Upgrade) => unknown)[]).push(migration)
const open: (() => Promise<void>)[] = []
const connected = (...given: Parameters<typeof connect>) => {
  const connection = connect(...given)
  open.push(connection.close)
  return connection
}
const review = aReview()

afterEach(async () => {
  vi.restoreAllMocks()
  ;(migrations as unknown[]).length = released
  for (const close of open.splice(0)) await close()
})

async function aFilledDatabase() {
  const { run, close, name } = aDatabase()
  await run((db) => db.put('reviews', review))
  await run((db) => db.put('memories', aMemory()))
  const rows = await everything(run)
  await close()
  return { name, rows }
}

describe('a database', () => {
  it('has every store of the schema at its first opening', async () =>
    expect(Object.keys(await everything(aDatabase().run))).toEqual([
      'actions',
      'aggregates',
      'content',
      'decks',
      'memories',
      'quizzes',
      'reviews',
      'segments',
      'settings',
      'weights',
    ]))
  it('is brought up to a later version once, with what it held', async () => {
    const { name, rows } = await aFilledDatabase()
    const second = vi.fn(async (tx: Upgrade) => {
      for await (const row of tx.objectStore('memories')) await row.update({ ...row.value, flagged: true })
    })
    add(second)
    for (let starts = 0; starts < 2; starts++) {
      const { run, close } = connected(name)
      expect(await everything(run)).toEqual({ ...rows, memories: [aMemory({ flagged: true })] })
      await close()
    }
    expect(second).toHaveBeenCalledTimes(1)
  })
  it.each([
    ['at once', () => new Error('a bug')],
    ['after some of its work', () => Promise.reject(new Error('a bug'))],
  ])('is left as it was by a migration that throws %s', async (_, fail) => {
    const { name, rows } = await aFilledDatabase()
    add(async (tx) => {
      tx.db.createObjectStore('quizzes2' as 'quizzes', { keyPath: 'id' })
      await tx.objectStore('reviews').clear()
      const error: unknown = await fail()
      throw error
    })
    await expect(connected(name).run((db) => db.getAll('reviews'))).rejects.toMatchObject({
      code: 'storage-not-upgraded',
      details: { reason: 'a bug' },
    })
    expect(await everything(connected(name, {}, released).run)).toEqual(rows)
  })
  it('that has no room for a migration says that the device is full', async () => {
    const { name, rows } = await aFilledDatabase()
    add(() => Promise.reject(new DOMException('The device is full.', 'QuotaExceededError')))
    await expect(connected(name).run((db) => db.getAll('reviews'))).rejects.toMatchObject({
      code: 'storage-full',
      details: { tried: 'database' },
    })
    expect(await everything(connected(name, {}, released).run)).toEqual(rows)
  })
})

describe('two tabs of different versions', () => {
  it('do not share it: the older one lets go, says so, and is told why at its next use', async () => {
    const { name } = await aFilledDatabase()
    const superseded = vi.fn()
    const older = connected(name, { superseded }, released)
    await older.run((db) => db.count('reviews'))
    add(() => {})
    expect(await connected(name).run((db) => db.count('reviews'))).toBe(1)
    expect(superseded).toHaveBeenCalledOnce()
    await expect(older.run((db) => db.count('reviews'))).rejects.toMatchObject({ code: 'storage-superseded' })
  })
  it('wait for each other where the older one does not let go, which is told', async () => {
    const { name } = await aFilledDatabase()
    const older = await openDB(name, released)
    add(() => {})
    const blocked = vi.fn(() => older.close())
    expect(await connected(name, { blocked }).run((db) => db.count('reviews'))).toBe(1)
    expect(blocked).toHaveBeenCalledOnce()
  })
})

describe('a connection', () => {
  const lost = new DOMException(
    'Connection to Indexed Database server lost. Refresh the page to try again',
    'UnknownError',
  )

  it('is opened at its first use, once', async () => {
    const opening = vi.spyOn(indexedDB, 'open')
    const { run } = aDatabase()
    expect(opening).not.toHaveBeenCalled()
    await Promise.all([run((db) => db.count('reviews')), run((db) => db.count('actions'))])
    expect(opening).toHaveBeenCalledOnce()
  })
  it('whose handle was closed underneath is opened again', async () => {
    const { run } = aDatabase()
    await run((db) => db.put('reviews', review))
    await run((db) => Promise.resolve(db.close()))
    expect(await run((db) => db.getAll('reviews'))).toEqual([review])
  })
  it('that the browser lost is opened again, and the work done', async () => {
    const { run } = aDatabase()
    const work = vi.fn().mockRejectedValueOnce(lost).mockResolvedValueOnce('done')
    expect(await run(work)).toBe('done')
    const [[first], [second]] = work.mock.calls as [[unknown], [unknown]]
    expect(second).not.toBe(first)
  })
  it('that is lost again and again is given up', async () => {
    const work = vi.fn().mockRejectedValue(lost)
    await expect(aDatabase().run(work)).rejects.toBe(lost)
    expect(work).toHaveBeenCalledTimes(3)
  })
  it('does no work twice that failed for another reason', async () => {
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    const work = vi.fn().mockRejectedValue(full)
    await expect(aDatabase().run(work)).rejects.toBe(full)
    expect(work).toHaveBeenCalledOnce()
  })
  it('that the browser refuses says why, and is asked for again at the next use', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const { run } = aDatabase()
    const refused = { code: 'storage-refused', details: { reason: 'The operation is insecure.' } }
    await expect(run((db) => db.count('reviews'))).rejects.toMatchObject(refused)
    vi.restoreAllMocks()
    expect(await run((db) => db.count('reviews'))).toBe(0)
  })
  it('that a full device refuses says that it is full', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Encountered full disk while opening backing store.', 'UnknownError')
    })
    const full = { code: 'storage-full', details: { tried: 'database' } }
    await expect(aDatabase().run((db) => db.count('reviews'))).rejects.toMatchObject(full)
  })
  it('once closed lets the database be deleted', async () => {
    const { run, close, name } = aDatabase()
    await run((db) => db.put('reviews', review))
    await close()
    const blocked = vi.fn()
    await deleteDB(name, { blocked })
    expect(blocked).not.toHaveBeenCalled()
  })
})
