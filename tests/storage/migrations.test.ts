import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { isReview, type LogEntry } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Segment } from '@/storage/schema'
import { replayHere } from '@/domain/scheduling/replayer'
import { backupSource } from '@/storage/backupSource'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { cachesAreStale } from '@/storage/staleCaches'
import type { Run } from '@/storage/connection'
import { logRepository } from '@/storage/logRepository'
import { migrations, type Upgrade } from '@/storage/migrations'
import { settingsRepository } from '@/storage/settingsRepository'
import { aDatabase, everything } from '../support/database'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { rebuilt, savedFrom, type SavedDatabase } from '../support/savedDatabase'

const folder = 'tests/fixtures/databases'
const saved = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as SavedDatabase)
  .sort((a, b) => a.version - b.version)

const ran = new Set<number>()
const real = [...migrations]
real.forEach((migrate, index) => {
  ;(migrations as ((tx: Upgrade) => unknown)[])[index] = (tx) => {
    ran.add(index)
    return migrate(tx)
  }
})
afterAll(() => void (migrations as unknown[]).splice(0, real.length, ...real))

let count = 0
/** That database as the present app finds it. */
async function opened(database: SavedDatabase) {
  const name = `saved-${(count += 1)}`
  await rebuilt(name, database)
  return aDatabase(name)
}
/** As the app does at its start, before anything is asked. */
const mended = async (run: Run) => {
  if (await cachesAreStale(run)) await rebuildCaches(run, replayHere)
}
const rowsOf = ({ stores }: SavedDatabase, name: string) => stores[name]?.rows ?? []
const byId = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const reviewsOf = (database: SavedDatabase) =>
  [
    ...rowsOf(database, 'reviews'),
    ...rowsOf(database, 'segments').flatMap((row) => (row as unknown as Segment).reviews),
  ] as Review[]

describe.each(saved.map((database) => [database.version, database] as const))(
  'a database of version %i',
  (_, database) => {
    it('was worth saving: it has rows in every store', () => {
      for (const [name, { rows }] of Object.entries(database.stores)) expect(rows, name).not.toEqual([])
    })
    it('has every review and every action once it is opened', async () => {
      const { run } = await opened(database)
      expect(byId(await logRepository(run).reviews())).toEqual(byId(reviewsOf(database)))
      expect(byId(await logRepository(run).actions())).toEqual(
        byId(rowsOf(database, 'actions') as { id: string }[] as never),
      )
    })
    it.each(['quizzes', 'weights', 'settings', 'decks'] as const)('has its %s', async (store) => {
      const { run } = await opened(database)
      await mended(run)
      expect((await everything(run))[store]).toEqual(rowsOf(database, store))
    })
    it('has the settings that were chosen', async () => {
      const { run } = await opened(database)
      expect(await settingsRepository(run).all()).toMatchObject({ newPerDay: 25, theme: 'dark' })
    })
    it('has the memories and tallies that its logs make', async () => {
      const { run } = await opened(database)
      await mended(run)
      expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    })
    it('is in the shape of a new one', async () => {
      const shape = async (run: Parameters<typeof savedFrom>[0]) => {
        const { version, stores } = await savedFrom(run)
        return {
          version,
          stores: Object.entries(stores).map(([name, { keyPath, indexes }]) => ({ name, keyPath, indexes })),
        }
      }
      const { run } = await opened(database)
      expect(await shape(run)).toEqual(await shape(aDatabase().run))
    })
    it('goes on: the next answer follows the last, and a backup holds it all', async () => {
      const { name } = await opened(database)
      const { run, answer } = await aLearner({ name })
      await mended(run)
      const [device] = rowsOf(database, 'settings').filter(({ key }) => key === 'device') as [
        { value: { id: string; seq: number } },
      ]
      const { entry } = await answer('kosovo/rambouillet/when/when', 'good', {
        id: 'later',
        at: Date.UTC(2026, 5, 1, 10),
      })
      expect(entry).toMatchObject({ device: device.value.id, seq: device.value.seq + 1 })
      expect(await storedCaches(run)).toEqual(await replayedCaches(run))
      const backedUp: LogEntry[] = []
      for await (const piece of backupSource(run).pieces()) if ('reviews' in piece) backedUp.push(...piece.reviews)
      expect(byId(backedUp.filter(isReview))).toEqual(byId([...reviewsOf(database), entry as Review]))
    })
  },
)

describe('the migrations', () => {
  it('make a new database out of nothing', async () => {
    const { version, stores } = await savedFrom(aDatabase().run)
    expect(version).toBe(migrations.length)
    expect(Object.values(stores).flatMap(({ rows }) => rows)).toEqual([])
  })
  it('have a saved database of every version, this one too: see tests/support/savedDatabase.ts', () =>
    expect(saved.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1)))
  it('were each exercised by the tests above', () =>
    expect([...ran].toSorted((a, b) => a - b)).toEqual(migrations.map((_, index) => index)))
})
