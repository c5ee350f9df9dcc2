import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteOwnDeck, editionOf, saveOwnDeck, type Edition } from '@/storage/ownDecks'
import { studyLock } from '@/storage/studyLock'
import { openStudyData } from '@/storage/studyData'
import { prepareRestore } from '@/storage/preparedRestore'
import { applyRestore } from '@/storage/restore'
import { backupSource } from '@/storage/backupSource'
import { fileOf, linesOf } from '../support/backups'
import { readBackup } from '@/formats/backup/reader'
import { aDatabase, everything } from '../support/database'
import { aDeck, aPlainFact, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, storedCaches } from '../support/learner'
import { aReview, monday } from '../support/makers'
import { shownOf } from '@/storage/shown'
import { studyDay } from '@/domain/scheduling/studyDay'

const deck = aDeck({
  id: 'own-1',
  facts: [aPlainFact(), aPlainFact({ id: 'river', question: 'Which river?', answer: 'Ibar' })],
})
const card = 'own-1/capital/answer/answer'
const two = { ...deck, facts: deck.facts.slice(0, 1) }

const saved = async (
  run: Parameters<typeof saveOwnDeck>[0],
  given = deck,
  from: Edition | null = null,
  at = monday,
) => {
  await saveOwnDeck(run, given, from, at)
  return (await editionOf(run, given.id))!
}

beforeEach(() => vi.stubGlobal('navigator', {})) // no locks: an old browser
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** A learner who answered the first card of the own deck. */
async function studied() {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(1) }) })
  const edition = await saved(learner.run)
  const [block] = await learner.content.blocksOf('own-1')
  const now = { at: monday, offset: 0, day: studyDay(monday, 0) }
  const { device: _, seq: _too, ...review } = aReview({ card, ...now })
  await learner.append(
    review,
    shownOf(
      block!.cards.find(({ id }) => id === card)!,
      block!,
      null,
    ),
  )
  return { ...learner, edition }
}

describe('a deck of the learner’s own', () => {
  it('is saved whole, and read as it was', async () => {
    const { run } = aDatabase()
    const edition = await saved(run)
    expect(edition).toMatchObject({ own: true, at: monday })
    expect(edition.deck).toEqual(deck)
    expect(await editionOf(run, 'own-2')).toBeNull()
  })

  it('is newer than what it replaces, also where the clock was set back', async () => {
    const { run } = aDatabase()
    const first = await saved(run)
    expect((await saved(run, two, first, monday - 1_000)).at).toBe(monday + 1)
  })

  it('is not saved over what another tab saved meanwhile', async () => {
    const { run } = aDatabase()
    const first = await saved(run)
    await saved(run, two, first)
    const before = await everything(run)
    await expect(saveOwnDeck(run, deck, first, monday)).rejects.toMatchObject({ code: 'deck-changed-elsewhere' })
    await expect(saveOwnDeck(run, deck, null, monday)).rejects.toMatchObject({ code: 'deck-changed-elsewhere' })
    expect(await everything(run)).toEqual(before)
  })

  it('never takes the place of a bundled one', async () => {
    const { run } = await aLearner()
    await expect(saveOwnDeck(run, aDeck({ facts: [] }), await editionOf(run, 'kosovo'), monday)).rejects.toThrow(
      'bundled',
    )
    expect((await editionOf(run, 'kosovo'))?.own).toBe(false)
  })

  it('waits for a session in another tab', async () => {
    const { run } = aDatabase()
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, _: object, work: (lock: null) => unknown) =>
          Promise.resolve(name === studyLock ? work(null) : undefined),
      },
    })
    await expect(saveOwnDeck(run, deck, null, monday)).rejects.toMatchObject({ code: 'deck-in-session' })
    expect(await editionOf(run, 'own-1')).toBeNull()
  })

  it('is not half saved on a full device', async () => {
    const { run } = aDatabase()
    const first = await saved(run)
    const before = await everything(run)
    for (const nth of [1, 2]) {
      const device = fullDevice((_store, _there, all) => all === nth)
      await expect(saveOwnDeck(run, two, first, monday)).rejects.toMatchObject({
        code: 'storage-full',
        details: { tried: 'deck' },
      })
      device.restore()
      expect(await everything(run)).toEqual(before)
    }
  })

  it('travels in a backup with its plain cards', async () => {
    const { run } = aDatabase()
    await saved(run)
    const lines = await linesOf(backupSource(run).pieces())
    const other = aDatabase()
    const { pieces } = await readBackup(fileOf(...lines))
    await applyRestore(other.run, await prepareRestore(other.run, pieces), { at: monday, offset: 0, day: '2026-01-05' })
    expect((await editionOf(other.run, 'own-1'))?.deck).toEqual(deck)
  })
})

describe('deleting a deck', () => {
  it('takes its cards out of the schedule and keeps every answer', async () => {
    const { run, name } = await studied()
    await deleteOwnDeck(run, 'own-1')
    expect(await editionOf(run, 'own-1')).toBeNull()
    expect(await run((db) => db.count('reviews'))).toBe(1)
    const { memories, tallies } = await storedCaches(run)
    expect(memories[card]).toMatchObject({ retired: true, reps: 1 })
    expect(memories[card]).not.toHaveProperty('plan')
    expect(Object.keys(tallies).filter((key) => key.includes('own-1'))).toEqual([])
    const data = openStudyData(name)
    expect((await data.content.decks()).map(({ id }) => id)).toEqual(['kosovo'])
    expect(await data.content.blocksOf('own-1')).toEqual([])
    await data.close()
  })

  it('is undone by the same deck with all that was known of it', async () => {
    const { run, edition } = await studied()
    const before = await storedCaches(run)
    await deleteOwnDeck(run, 'own-1')
    await saved(run, edition.deck)
    expect(await storedCaches(run)).toEqual(before)
  })

  it('leaves a bundled deck as it is', async () => {
    const { run } = await aLearner()
    const before = await everything(run)
    await deleteOwnDeck(run, 'kosovo')
    expect(await everything(run)).toEqual(before)
  })
})
