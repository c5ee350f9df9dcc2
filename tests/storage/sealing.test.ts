import { afterEach, describe, expect, it, vi } from 'vitest'
import { replayHere } from '@/domain/scheduling/replayer'
import { train } from '@/domain/scheduling/training/training'
import { momentOf } from '@/domain/scheduling/studyDay'
import type { Review } from '@/domain/reviews/review'
import { backupSource } from '@/storage/backupSource'
import { reviewBatches } from '@/storage/batches'
import { overWholeLog, rebuildCaches } from '@/storage/cacheRebuild'
import { cachesAreStale, staleMark } from '@/storage/staleCaches'
import type { Run } from '@/storage/connection'
import { inLedger } from '@/storage/ledger'
import { logRepository } from '@/storage/logRepository'
import type { Segment } from '@/storage/schema'
import { sealPast } from '@/storage/sealing'
import { everything } from '../support/database'
import { aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { aReview, monday } from '../support/makers'

const day = 86_400_000
const cards = [1, 2, 3].map((n) => `kosovo/meeting-${n}/when/when`)
const [card = '', other = ''] = cards
const quiet = () => Promise.resolve(true)
const at = (date: string) => Date.parse(`${date}T10:00Z`)
const on = (date: string) => momentOf(at(date), 0)
const march3 = on('2026-03-03')

afterEach(() => vi.restoreAllMocks())

/** Somebody who answered one card a day from the fifth of January to the fourth of March. */
async function aStudent() {
  const learner = await aLearner()
  for (let days = 0; days < 58; days++)
    await learner.answer(cards[days % 3]!, days % 5 ? 'good' : 'again', { at: monday + days * day, interval: 1 })
  return learner
}

const rowsOf = (run: Run): Promise<Review[]> => run((db) => db.getAll('reviews'))
const segmentsIn = (run: Run): Promise<Segment[]> => run((db) => db.getAll('segments'))
const byId = (reviews: readonly Review[]) => reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** All that anybody reads of the logs and of what follows from them. */
async function read(run: Run) {
  const pieces: Review[] = []
  for await (const piece of backupSource(run).pieces()) if ('reviews' in piece) pieces.push(...piece.reviews)
  const batches: Review[] = []
  for await (const reviews of reviewBatches(run, 7)) batches.push(...reviews)
  return {
    log: byId(await logRepository(run).reviews()),
    backup: byId(pieces),
    batches: byId(batches),
    counts: await backupSource(run).counts(),
    stored: await storedCaches(run),
    replayed: await replayedCaches(run),
    trained: await overWholeLog(run, replayHere(), (replayer) => replayer.train()),
  }
}

describe('sealing', () => {
  it('moves the rows of past months into segments, and changes nothing that is read', async () => {
    const { run } = await aStudent()
    const before = await read(run)
    expect(await sealPast(run, march3, quiet)).toBe(true)
    expect((await segmentsIn(run)).map(({ id, reviews }) => [id.slice(0, 7), reviews.length])).toEqual([
      ['2026-01', 27],
      ['2026-02', 28],
    ])
    expect((await rowsOf(run)).map((row) => row.day).toSorted()[0]).toBe('2026-03-01')
    expect(await read(run)).toEqual(before)
    expect(before.log).toHaveLength(58)
    await rebuildCaches(run, replayHere)
    expect(await read(run)).toEqual(before)
  })

  it.each<[string, string[]]>([
    ['2026-02-02', []],
    ['2026-02-03', ['2026-01']],
    ['2026-02-28', ['2026-01']],
    ['2026-03-01', ['2026-01']],
    ['2026-03-02', ['2026-01']],
    ['2026-03-03', ['2026-01', '2026-02']],
  ])('waits until two days of the month are past: on %s', async (today, months) => {
    const { run } = await aStudent()
    await sealPast(run, on(today), quiet)
    expect((await segmentsIn(run)).map(({ id }) => id.slice(0, 7))).toEqual(months)
  })

  it('reads one row where there is nothing to do, until the month is another', async () => {
    const { run, answer } = await aStudent()
    await sealPast(run, march3, quiet)
    await answer(card, 'good', { at: at('2026-02-01') }) // by a clock that was set back
    const asked = vi.fn(quiet)
    expect(await sealPast(run, on('2026-03-30'), asked)).toBe(true)
    expect(asked).not.toHaveBeenCalled()
    expect(await segmentsIn(run)).toHaveLength(2)
    await sealPast(run, on('2026-04-03'), quiet)
    expect((await segmentsIn(run)).map(({ id }) => id.slice(0, 7))).toEqual([
      '2026-01',
      '2026-02',
      '2026-02',
      '2026-03',
    ])
    expect(await rowsOf(run)).toEqual([])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('does not believe a month that was sealed under a clock that was ahead', async () => {
    const { run, answer } = await aStudent()
    await sealPast(run, on('2027-01-10'), quiet)
    expect(await rowsOf(run)).toEqual([])
    await answer(card, 'good', { at: at('2026-03-05') })
    await sealPast(run, on('2026-04-03'), quiet)
    expect(await rowsOf(run)).toEqual([])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('leaves answers as they were to go on with, to take back and to fold', async () => {
    const { run, shown, answer, undo, install } = await aStudent()
    const before = await shown(card)
    const { entry } = await answer(card, 'again', { at: at('2026-02-20') })
    await answer(card, 'good', { at: at('2026-02-21') })
    await sealPast(run, march3, quiet)
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    await answer(other, 'good', { at: march3.at })
    const [first, ...facts] = manyFacts(3)
    await install(aDeck({ facts: [{ ...first!, id: 'renamed', formerly: ['meeting-1'] }, ...facts] }))
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    expect((await storedCaches(run)).memories['kosovo/renamed/when/when']?.reps).toBe(21)
  })

  it('lets a retry find what it wrote', async () => {
    const { run, answer } = await aStudent()
    const { entry } = await answer(card, 'good', { at: at('2026-02-20'), origin: 'quiz', format: 'choice' })
    await sealPast(run, march3, quiet)
    expect(await inLedger(run, 'answer', (ledger) => ledger.stored(entry as Review))).toEqual(entry)
  })

  it('seals in pieces, the oldest first, each of some thousands', async () => {
    const { run } = await aLearner()
    await run(async (db) => {
      const { store, done } = db.transaction('reviews', 'readwrite')
      for (let n = 0; n < 2_500; n++) void store.put(aReview({ at: monday + n * 1_000 }))
      await done
    })
    await sealPast(run, march3, quiet)
    expect((await segmentsIn(run)).map(({ reviews }) => reviews.length)).toEqual([2_000, 500])
    expect(await run((db) => db.count('reviews'))).toBe(0)
  })
})

describe('sealing that is not finished', () => {
  it.each([
    ['at the first segment', 'segments', 1],
    ['at the second', 'segments', 2],
    ['as it remembers that it is done', 'settings', 1],
  ])(
    'since the device is full %s leaves every review in one place, and goes on at the next start',
    async (_, store, nth) => {
      const { run } = await aStudent()
      const before = await read(run)
      const device = fullDevice((name, there) => name === store && there === nth)
      await expect(sealPast(run, march3, quiet)).rejects.toMatchObject({ code: 'storage-full' })
      device.restore()
      expect(await read(run)).toEqual(before)
      expect((await rowsOf(run)).length + (await segmentsIn(run)).flatMap(({ reviews }) => reviews).length).toBe(58)
      expect(await sealPast(run, march3, quiet)).toBe(true)
      expect(await segmentsIn(run)).toHaveLength(2)
      expect(await read(run)).toEqual(before)
    },
  )

  it('since the tab is killed between deletions has done nothing', async () => {
    const { run } = await aStudent()
    const before = await everything(run)
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the store that it is called on
    const { delete: real } = IDBObjectStore.prototype
    let deletions = 0
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if ((deletions += 1) === 9) this.transaction.abort()
      return real.call(this, key)
    })
    await expect(sealPast(run, march3, quiet)).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await everything(run)).toEqual(before)
  })

  it('since somebody begins to study stops before the next piece', async () => {
    const { run } = await aStudent()
    const before = await read(run)
    const asked = vi.fn().mockResolvedValueOnce(true).mockResolvedValue(false)
    expect(await sealPast(run, march3, asked)).toBe(false)
    expect(await segmentsIn(run)).toHaveLength(1)
    expect(await read(run)).toEqual(before)
    expect(await sealPast(run, march3, quiet)).toBe(true)
    expect(await read(run)).toEqual(before)
  })

  it('waits for caches that are being made anew, which tell by counts whether the logs have changed', async () => {
    const { run } = await aStudent()
    await run((db) => db.put('settings', staleMark(monday)))
    expect(await sealPast(run, march3, quiet)).toBe(false)
    expect(await segmentsIn(run)).toEqual([])
    await rebuildCaches(run, replayHere)
    expect(await cachesAreStale(run)).toBe(false)
    expect(await sealPast(run, march3, quiet)).toBe(true)
  })

  it('by two tabs at once seals each review once', async () => {
    const first = await aStudent()
    const second = await aLearner({ name: first.name })
    const before = await read(first.run)
    await Promise.all([sealPast(first.run, march3, quiet), sealPast(second.run, march3, quiet)])
    await sealPast(first.run, march3, quiet)
    expect((await segmentsIn(first.run)).flatMap(({ reviews }) => reviews)).toHaveLength(55)
    expect(await read(first.run)).toEqual(before)
  })
})

describe('a review that is in a segment and in a row', () => {
  it('counts once, and is sealed once, beside what else is', async () => {
    const { run } = await aStudent()
    const before = await read(run)
    const rows = await rowsOf(run)
    await sealPast(run, march3, quiet)
    await run(async (db) => {
      await db.delete('settings', 'sealedBefore')
      for (const row of rows) await db.put('reviews', row)
    })
    const { counts: _, ...after } = await read(run)
    expect({ ...after, counts: before.counts }).toEqual(before)
    await rebuildCaches(run, replayHere)
    expect(await storedCaches(run)).toEqual(before.stored)
    await sealPast(run, march3, quiet)
    expect(await segmentsIn(run)).toHaveLength(2)
    expect(await read(run)).toEqual(before)
  })
})

it('a training takes each answer once while rows are sealed', async () => {
  const { run } = await aStudent()
  const whole = { reviews: await rowsOf(run), actions: [], blocks: [] }
  let begun = false
  const replayer = replayHere()
  const add = async (part: Parameters<typeof replayer.add>[0]) => {
    await replayer.add(part)
    if (!part.reviews || begun) return
    begun = true
    await sealPast(run, march3, quiet)
  }
  const trained = await overWholeLog(run, { ...replayer, add }, (each) => each.train())
  expect(trained?.answers).toBe(train(whole)?.answers)
})
