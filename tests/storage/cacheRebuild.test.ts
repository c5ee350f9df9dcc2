import { afterEach, describe, expect, it, vi } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { replayHere, type Replayer } from '@/domain/scheduling/replayer'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { cachesAreStale, staleMark } from '@/storage/staleCaches'
import type { Run } from '@/storage/connection'
import { installDeck } from '@/storage/reconciler'
import { aDatabase, everything } from '../support/database'
import { aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { anAction, aMemory, aReview, monday } from '../support/makers'

const deck = aDeck({ facts: manyFacts(4) })
const cards = blocksOf(deck).flatMap((block) => block.cards.map(({ id }) => id))
const [first = '', second = ''] = cards

/** A database with reviews whose caches nobody has written. */
async function aStaleDatabase() {
  const database = aDatabase()
  await installDeck(database.run, { deck, hash: 'one', complete: true, own: false })
  await database.run(async (db) => {
    for (const card of cards) await db.put('reviews', aReview({ card }))
    const reviews = [aReview({ card: first, at: monday + 1e6, answer: 'again', due: monday })]
    await db.put('segments', { id: '2026-01/x', from: monday, to: monday, reviews })
    await db.put('actions', anAction({ kind: 'flag', card: second, flag: true }))
    await db.put('settings', staleMark(monday))
  })
  return database
}
const memoryOf = (run: Run, card: string) => run((db) => db.get('memories', card))

afterEach(() => vi.restoreAllMocks())

describe('the caches, once rebuilt', () => {
  it('follow from the rows and segments of the logs', async () => {
    const { run } = await aStaleDatabase()
    await run((db) => db.put('memories', aMemory({ card: 'kosovo/no-such/when/when' })))
    await rebuildCaches(run, replayHere)
    expect(await run((db) => db.getAllKeys('memories'))).toEqual(cards.toSorted())
    expect(await memoryOf(run, first)).toMatchObject({
      phase: 'learning',
      reps: 2,
      topic: 'war',
      block: 'kosovo/war/1/0',
    })
    expect(await memoryOf(run, second)).toMatchObject({ flagged: true, reps: 1 })
    expect(await run((db) => db.get('aggregates', 'day:2026-01-05'))).toMatchObject({ tally: { reviews: 9, new: 8 } })
    expect(await run((db) => db.get('aggregates', 'block:kosovo/war/1/0'))).toMatchObject({ tally: { mainMet: 4 } })
    expect(await cachesAreStale(run)).toBe(false)
  })

  it('are left as they are where they were right: nothing is written twice', async () => {
    const { run } = await aStaleDatabase()
    await rebuildCaches(run, replayHere)
    const before = await everything(run)
    const device = fullDevice(() => false)
    await rebuildCaches(run, replayHere)
    expect(device.puts('memories')).toBe(0)
    expect(await everything(run)).toEqual(before)
  })

  it('hold what another tab has answered meanwhile', async () => {
    const { run } = await aStaleDatabase()
    const late = aReview({ card: second, at: monday + 2e6, due: monday, answer: 'easy' })
    let begun = 0
    const start = (): Replayer => {
      begun += 1
      const replayer = replayHere()
      const finish = async () => {
        if (begun === 1) await run((db) => db.put('reviews', late))
        return replayer.finish()
      }
      return { ...replayer, finish }
    }
    await rebuildCaches(run, start)
    expect(begun).toBe(2)
    expect(await memoryOf(run, second)).toMatchObject({ reps: 2, last: late.id })
  })
})

it('a rebuild tells how much is done, up to all of it', async () => {
  const { run } = await aStaleDatabase()
  const told: number[] = []
  await rebuildCaches(run, replayHere, (done) => told.push(done))
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
})

describe('a rebuild that is cut off', () => {
  const complete = async (run: Run) => {
    expect(await cachesAreStale(run)).toBe(true)
    await rebuildCaches(run, replayHere)
    expect(await cachesAreStale(run)).toBe(false)
    expect(await memoryOf(run, first)).toMatchObject({ reps: 2 })
    // a day and its facts, a block, the plans, the confusions and the corrections
    expect(await run((db) => db.count('aggregates'))).toBe(6)
  }

  it('while it replays is done at the next start, and frees the worker', async () => {
    const { run } = await aStaleDatabase()
    const close = vi.fn()
    const killed = (): Replayer => ({ ...replayHere(), finish: () => Promise.reject(new Error('killed')), close })
    await expect(rebuildCaches(run, killed)).rejects.toThrow('killed')
    expect(close).toHaveBeenCalledOnce()
    await complete(run)
  })

  it.each(['memories', 'aggregates'])(
    'by a full device as it writes %s says so, and is done at the next start',
    async (store) => {
      const { run } = await aStaleDatabase()
      const device = fullDevice((name, nth) => name === store && nth === 2)
      await expect(rebuildCaches(run, replayHere)).rejects.toMatchObject({ code: 'storage-full' })
      device.restore()
      await complete(run)
    },
  )

  it('although nothing had marked them as stale is done at the next start', async () => {
    const { run } = await aStaleDatabase()
    await rebuildCaches(run, replayHere)
    const device = fullDevice((name) => name === 'memories')
    await run((db) => db.clear('memories'))
    await expect(rebuildCaches(run, replayHere)).rejects.toMatchObject({ code: 'storage-full' })
    device.restore()
    await complete(run)
  })

  it('by another restore takes no credit for what that added', async () => {
    const { run } = await aStaleDatabase()
    let begun = 0
    const start = (): Replayer => {
      const replayer = replayHere()
      const finish = async () => {
        if ((begun += 1) === 1) await run((db) => db.put('settings', staleMark(monday)))
        return replayer.finish()
      }
      return { ...replayer, finish }
    }
    await rebuildCaches(run, start)
    expect(begun).toBe(2)
  })
})
