import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isReview, type LogEntry } from '@/domain/reviews/action'
import type { Piece } from '@/domain/reviews/backup'
import type { Review } from '@/domain/reviews/review'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { replay } from '@/domain/scheduling/replay'
import { replayHere } from '@/domain/scheduling/replayer'
import { momentOf } from '@/domain/scheduling/studyDay'
import { blocksOf } from '@/domain/cards/blocks'
import { asFile } from '@/formats/backup/compression'
import { readBackup } from '@/formats/backup/reader'
import { backupLines } from '@/formats/backup/writer'
import { backupSource } from '@/storage/backupSource'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { cachesAreStale } from '@/storage/staleCaches'
import type { Run } from '@/storage/connection'
import { dayRows } from '@/storage/dayRows'
import { logRepository } from '@/storage/logRepository'
import { prepareRestore } from '@/storage/preparedRestore'
import { installDeck } from '@/storage/reconciler'
import { applyRestore } from '@/storage/restore'
import { settingsRepository } from '@/storage/settingsRepository'
import { aHeader, deckPieces, fileOf, linesOf, readAll } from '../support/backups'
import { aDatabase, everything } from '../support/database'
import { aDateFact, aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLog } from '../support/logs'
import { anAction, aReview, monday } from '../support/makers'

const march = momentOf(Date.UTC(2026, 2, 15, 10), 60)
const deck = aDeck({ facts: manyFacts(3) })
const cards = blocksOf(deck).flatMap((block) => block.cards.map(({ id }) => id))

const backupOf = async (run: Run) => {
  const source = backupSource(run)
  return asFile(backupLines({ ...aHeader, counts: await source.counts() }, source.pieces()))
}
const prepared = async (run: Run, file: Blob) => prepareRestore(run, (await readBackup(file)).pieces)
async function restore(run: Run, file: Blob) {
  const stale = await applyRestore(run, await prepared(run, file), march)
  if (stale) await rebuildCaches(run, replayHere)
  return stale
}
const fileWith = async (...pieces: Piece[]) => fileOf(...(await linesOf(pieces)))

/** Rows as the recorder leaves them: no segments, and no caches since nobody asked for them. */
const write = (run: Run, entries: readonly LogEntry[]) =>
  run(async (db) => {
    const tx = db.transaction(['reviews', 'actions'], 'readwrite')
    for (const entry of entries)
      await (isReview(entry) ? tx.objectStore('reviews').put(entry) : tx.objectStore('actions').put(entry))
    await tx.done
  })
const sorted = <Row extends { id: string }>(rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const logOf = async (run: Run): Promise<LogEntry[]> =>
  sorted([...(await logRepository(run).reviews()), ...(await logRepository(run).actions())])
const put = (run: Run, key: string, value: unknown, at: number) => run((db) => db.put('settings', { key, value, at }))

afterEach(() => vi.restoreAllMocks())

describe('a restore', () => {
  it('leaves the union of both logs whichever way it goes, and the memories of its replay; once more changes nothing', async () => {
    const log = aLog({ cards: [...cards, 'gone/fact/when/when'], most: 40 })
    const shared = fc.array(fc.constantFrom('here', 'there', 'both'), { minLength: 40, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(log, shared, async (entries, where) => {
        const [here, there] = [aDatabase(), aDatabase()]
        await installDeck(here.run, { deck, hash: 'one', complete: true, own: true, at: monday })
        await write(
          here.run,
          entries.filter((_, index) => where[index] !== 'there'),
        )
        await write(
          there.run,
          entries.filter((_, index) => where[index] !== 'here'),
        )
        const [fromHere, fromThere] = [await backupOf(here.run), await backupOf(there.run)]
        await restore(here.run, fromThere)
        await restore(there.run, fromHere)

        expect(await logOf(here.run)).toEqual(sorted(entries))
        expect(await logOf(there.run)).toEqual(sorted(entries))
        await rebuildCaches(here.run, replayHere)
        const [after, other] = [await everything(here.run), await everything(there.run)]
        const { memories, days } = replay({
          reviews: entries.filter(isReview),
          actions: entries.flatMap((entry) => (isReview(entry) ? [] : entry)),
          blocks: blocksOf(deck),
        })
        expect(after.memories).toEqual(memories.toSorted((a, b) => (a.card < b.card ? -1 : 1)))
        expect(after.aggregates).toEqual(expect.arrayContaining(days.flatMap(dayRows)))
        for (const store of ['memories', 'aggregates', 'actions', 'decks', 'content'])
          expect(other[store]).toEqual(after[store])

        expect(await restore(there.run, fromHere)).toBe(false)
        expect(await restore(there.run, await backupOf(there.run))).toBe(false)
        expect(await everything(there.run)).toEqual(other)
        await here.close()
        await there.close()
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('says beforehand what it would add', async () => {
    const { run } = aDatabase()
    const reviews = [aReview(), aReview(), aReview()]
    await write(run, reviews.slice(0, 1))
    await put(run, 'theme', 'light', 5)
    const settings = [
      { key: 'theme', value: 'dark', at: 4 },
      { key: 'newPerDay', value: 20, at: 4 },
      { key: 'device', value: { id: 'forged', seq: 1 }, at: 9 },
    ]
    const file = await fileWith(
      { reviews },
      { actions: [anAction({ kind: 'read' })] },
      { settings },
      ...deckPieces(deck),
    )
    const before = await everything(run)
    expect(await prepared(run, file)).toMatchObject({
      adds: { reviews: 2, actions: 1, quizzes: 0, weights: 0, settings: 1, decks: 1 },
      known: { reviews: 1, actions: 0, quizzes: 0, weights: 0, settings: 1, decks: 0 },
    })
    expect(await everything(run)).toEqual(before)
  })

  it('seals reviews of past months by the month, and keeps those of this month in rows', async () => {
    const { run } = aDatabase()
    const day = 24 * 3_600_000
    const reviews: Review[] = []
    for (let at = Date.UTC(2026, 0, 1, 10); at < Date.UTC(2026, 2, 15); at += day / 80)
      reviews.push(aReview({ at, due: null }))
    await restore(run, await fileWith({ reviews }))
    const { segments = [], reviews: rows = [] } = await everything(run)
    expect((rows as Review[]).every((row) => row.day.startsWith('2026-03'))).toBe(true)
    expect((segments as { id: string }[]).map(({ id }) => id.slice(0, 7))).toEqual([
      '2026-01',
      '2026-01',
      '2026-02',
      '2026-02',
    ])
    expect(sorted(await logRepository(run).reviews())).toEqual(sorted(reviews))
  })

  it('counts each review once, though the file holds it twice or another tab wrote it meanwhile', async () => {
    const { run } = aDatabase()
    const [past, present] = [aReview(), aReview({ at: march.at })]
    const file = await fileWith({ reviews: [past, present, past] }, { reviews: [present] })
    const plan = await prepared(run, file)
    expect(plan.adds.reviews).toBe(2)
    await restore(run, await fileWith({ reviews: [past] }))
    await write(run, [present])
    expect(await applyRestore(run, plan, march)).toBe(false)
    expect(await logOf(run)).toEqual(sorted([past, present]))
  })

  it('takes the newest settings, and never what belongs to one device', async () => {
    const { run } = aDatabase()
    await put(run, 'theme', 'light', 5)
    await put(run, 'keys', false, 5)
    await put(run, 'lastBackup', 5, 5)
    const settings = [
      { key: 'theme', value: 'dark', at: 6 },
      { key: 'keys', value: true, at: 4 },
      { key: 'lastBackup', value: 99, at: 99 },
      { key: 'device', value: { id: 'other', seq: 1 }, at: 99 },
      { key: 'cachesStale', value: 'forged', at: 99 },
    ]
    await restore(run, await fileWith({ settings }))
    expect((await everything(run)).settings).toEqual([
      { key: 'keys', value: false, at: 5 },
      { key: 'lastBackup', value: 5, at: 5 },
      { key: 'theme', value: 'dark', at: 6 },
    ])
    const travelling = (await readAll(await backupOf(run))).flatMap((piece) =>
      'settings' in piece ? piece.settings : [],
    )
    expect(travelling.map(({ key }) => key)).toEqual(['keys', 'theme'])
  })

  it('takes the goal of the week and what was chosen for each deck to another device', async () => {
    const [here, there] = [aDatabase(), aDatabase()]
    const settings = settingsRepository(here.run)
    await settings.set('weeklyGoal', { unit: 'minutes', amount: 90 })
    await settings.setDeckChoice('own-1', { off: true, retention: 0.95, newPerDay: 3 })
    await settingsRepository(there.run).setDeckChoice('kosovo', { reviewsPerDay: 40 })
    await restore(there.run, await backupOf(here.run))
    const { settings: taken, choices } = await settingsRepository(there.run).stored()
    expect(taken.weeklyGoal).toEqual({ unit: 'minutes', amount: 90 })
    expect(Object.fromEntries(choices)).toEqual({
      'own-1': { off: true, retention: 0.95, newPerDay: 3 },
      kosovo: { reviewsPerDay: 40 },
    })
  })

  it('puts in force what the actions say, whatever a row of weights says', async () => {
    const { run } = aDatabase()
    const weights = usualWeights.with(0, 0.2)
    await restore(
      run,
      await fileWith(
        { reviews: [aReview()] },
        { actions: [anAction({ kind: 'weights', weights, answers: 64 })] },
        { weights: [{ id: 'fsrs-7', at: 9_999_999_999_999, weights: [1, 2, 3] }] },
      ),
    )
    await rebuildCaches(run, replayHere)
    expect((await everything(run)).weights).toMatchObject([{ id: 'fsrs-7', weights }])
  })
  it('takes the newest quizzes and weights; of two from one moment both devices choose the same', async () => {
    const [here, there] = [aDatabase(), aDatabase()]
    const [one, two] = [
      await fileWith(
        { quizzes: [{ id: 'quiz', at: 1, answered: 3 }] },
        { weights: [{ id: 'w', at: 2, weights: [1] }] },
      ),
      await fileWith(
        { quizzes: [{ id: 'quiz', at: 1, answered: 4 }] },
        { weights: [{ id: 'w', at: 1, weights: [2] }] },
      ),
    ]
    for (const file of [one, two]) await restore(here.run, file)
    for (const file of [two, one]) await restore(there.run, file)
    expect(await everything(here.run)).toEqual(await everything(there.run))
    expect((await everything(here.run)).weights).toEqual([{ id: 'w', at: 2, weights: [1] }])
  })

  it('brings an own deck with its cards’ history, and a newer state of it', async () => {
    const { run } = aDatabase()
    const card = cards[0] ?? ''
    const reviews = [aReview({ card })]
    await restore(run, await fileWith({ reviews }, ...deckPieces(deck, 'old', 5)))
    expect(await run((db) => db.get('memories', card))).toMatchObject({ card, topic: 'war', reps: 1 })

    const newer = aDeck({ facts: [aDateFact({ id: 'meeting-1', topic: 'talks' })] })
    await restore(run, await fileWith(...deckPieces(newer, 'new', 6)))
    expect(await run((db) => db.get('memories', card))).toMatchObject({ topic: 'talks', reps: 1 })
    expect(await run((db) => db.getAllKeys('content'))).toEqual(blocksOf(newer).map(({ id }) => id))

    expect(await restore(run, await fileWith(...deckPieces(deck, 'old', 5)))).toBe(false)
    expect(await run((db) => db.get('decks', deck.id))).toMatchObject({ hash: 'new', own: true, complete: true, at: 6 })
  })

  it('leaves a bundled deck of the same id alone', async () => {
    const { run } = aDatabase()
    await installDeck(run, { deck, hash: 'ours', complete: true, own: false })
    expect(await restore(run, await fileWith(...deckPieces(aDeck(), 'theirs', 1e12)))).toBe(false)
    expect(await run((db) => db.get('decks', deck.id))).toMatchObject({ hash: 'ours', own: false })
  })

  it('keeps the log of a deck that is not here, so that its history is there when it comes', async () => {
    const { run } = aDatabase()
    const card = cards[0] ?? ''
    await restore(run, await fileWith({ reviews: [aReview({ card })] }))
    expect(await run((db) => db.get('memories', card))).toMatchObject({ retired: true, reps: 1 })
    expect(await run((db) => db.getFromIndex('memories', 'byPlan', IDBKeyRange.lowerBound(0)))).toBeUndefined()
    await installDeck(run, { deck, hash: 'one', complete: true, own: false })
    const memory = await run((db) => db.get('memories', card))
    expect(memory).toMatchObject({ topic: 'war', reps: 1 })
    expect(memory).not.toHaveProperty('retired')
  })

  it('counts entries under a former id for the card that has it now', async () => {
    const { run } = aDatabase()
    await installDeck(run, {
      deck: aDeck({ facts: [aDateFact({ formerly: ['talks-begin'] })] }),
      hash: 'one',
      complete: true,
      own: false,
    })
    await restore(run, await fileWith({ reviews: [aReview({ card: 'kosovo/talks-begin/when/when' })] }))
    const keys = await run((db) => db.getAllKeys('memories'))
    expect(keys).toEqual(['kosovo/rambouillet/when/when'])
  })
})

describe('a restore that fails', () => {
  it('leaves everything as it was, whichever write the full device refuses', async () => {
    const { run } = aDatabase()
    await write(run, [aReview(), anAction({ kind: 'read' })])
    await put(run, 'theme', 'light', 5)
    const file = await fileWith(
      { reviews: [aReview(), aReview({ at: march.at })] },
      { actions: [anAction({ kind: 'read' })] },
      { quizzes: [{ id: 'quiz', at: 1 }] },
      { weights: [{ id: 'w', at: 2, weights: [1] }] },
      { settings: [{ key: 'theme', value: 'dark', at: 6 }] },
      ...deckPieces(deck),
    )
    const before = await everything(run)
    for (let failing = 1; ; failing++) {
      const device = fullDevice((_store, _there, nth) => nth === failing)
      const plan = await prepared(run, file)
      const result = await applyRestore(run, plan, march).catch((error: unknown) => error)
      device.restore()
      if (result === true) {
        expect(device.puts()).toBe(9)
        break
      }
      expect(result).toMatchObject({ code: 'storage-full', details: { tried: 'backup' } })
      expect(await everything(run)).toEqual(before)
    }
  })

  it('leaves everything as it was where the file is damaged, cut, foreign or holds a broken deck', async () => {
    const { run } = aDatabase()
    await write(run, [aReview()])
    const before = await everything(run)
    const lines = await linesOf([
      { reviews: [aReview()] },
      ...deckPieces(aDeck({ facts: [aDateFact({ when: 'soon' })] })),
    ])
    for (const [file, code] of [
      [fileOf(...lines), 'deck-broken'],
      [fileOf(...lines.slice(0, 2)), 'backup-damaged'],
      [fileOf(lines[0] ?? '', lines[1] ?? '', '{]\n'), 'backup-damaged'],
      [fileOf('{}'), 'backup-foreign'],
    ] as const)
      await expect(restore(run, file)).rejects.toMatchObject({ code })
    expect(await everything(run)).toEqual(before)
  })
})

describe('a tab that is killed', () => {
  it('between restore and rebuild leaves the mark, so that the next start rebuilds', async () => {
    const first = aDatabase()
    await installDeck(first.run, { deck, hash: 'one', complete: true, own: false })
    const file = await fileWith({ reviews: cards.map((card) => aReview({ card })) })
    await applyRestore(first.run, await prepared(first.run, file), march)
    await first.close()

    const { run } = aDatabase(first.name)
    expect(await cachesAreStale(run)).toBe(true)
    await rebuildCaches(run, replayHere)
    expect(await cachesAreStale(run)).toBe(false)
    expect(await run((db) => db.getAllKeys('memories'))).toEqual(cards.toSorted())
  })
})
