import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Deck } from '@/domain/facts/deck'
import type { Fact } from '@/domain/facts/fact'
import { installDeck } from '@/storage/reconciler'
import { aDatabase, everything } from '../support/database'
import { aClaim, aDateFact, aDeck, aResolution, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { monday } from '../support/makers'

const [one, two, three] = [
  'kosovo/meeting-1/when/when',
  'kosovo/meeting-2/when/when',
  'kosovo/meeting-3/when/when',
] as const
const deckOf = (...facts: Fact[]) => aDeck({ facts })
const correction = { was: '1 January 1999', because: 'misread' }
const facts = manyFacts(3) as [Fact, Fact, Fact]
const [first, second, third] = facts
const corrected = { ...first, claims: { when: aClaim('1999-01-31', { revision: 2, correction }) } } as Fact

afterEach(() => vi.restoreAllMocks())

describe('a first start', () => {
  const later = aDateFact({ id: 'later', topic: 'talks', when: '2006' })
  const start: Deck = deckOf(first, second)
  const whole: Deck = { ...start, facts: [...start.facts, third, later] }

  it('has the start file’s cards at once, and the rest when it comes', async () => {
    const { run } = aDatabase()
    await installDeck(run, { deck: start, hash: 'one', complete: false, own: false })
    const { facts: _, ...head } = start
    expect(await run((db) => db.getAll('decks'))).toEqual([
      {
        id: 'kosovo',
        hash: 'one',
        head,
        blocks: [{ id: 'kosovo/war/1/0', topic: 'war', level: 1, main: 2, cards: 4 }],
        complete: false,
        own: false,
      },
    ])
    await installDeck(run, { deck: whole, hash: 'one', complete: true, own: false })
    expect(await run((db) => db.get('decks', 'kosovo'))).toMatchObject({
      complete: true,
      blocks: [{ main: 3 }, { main: 1 }],
    })
    expect((await run((db) => db.getAll('content'))).map(({ id }) => id)).toEqual([
      'kosovo/talks/1/0',
      'kosovo/war/1/0',
    ])
  })
  it('keeps what was answered before the rest came', async () => {
    const { run, answer, install } = await aLearner({ deck: start })
    const { memory } = await answer(one)
    expect(await install(whole)).toEqual({ corrected: [], retired: [] })
    expect((await storedCaches(run)).memories).toEqual({ [one]: memory })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
})

describe('a new version of a deck', () => {
  it('tells which answers were corrected and which cards are gone', async () => {
    const { run, answer, install } = await aLearner()
    for (const card of [one, two, three]) await answer(card)
    expect(await install(deckOf(corrected, third))).toEqual({ corrected: [one], retired: [two] })
    expect(await run((db) => db.get('memories', one))).toMatchObject({ correction: true, plan: monday })
    expect(await run((db) => db.get('memories', two))).toMatchObject({ retired: true, reps: 1 })
    expect(await run((db) => db.count('reviews'))).toBe(3)
  })
  it('takes the history of a renamed fact along, also through a later correction', async () => {
    const { run, answer, install } = await aLearner()
    await answer(one)
    const renamed = { ...first, id: 'opening', formerly: [first.id] }
    await install(deckOf(renamed, second))
    expect(Object.keys((await storedCaches(run)).memories)).toEqual(['kosovo/opening/when/when'])
    await install(deckOf({ ...corrected, id: 'opening', formerly: [first.id] }, second), 'third')
    expect((await storedCaches(run)).memories).toMatchObject({
      'kosovo/opening/when/when': { correction: true, lastAt: monday },
    })
  })
  it('brings back a fact with what was known of it', async () => {
    const { run, answer, install } = await aLearner()
    await answer(one)
    const before = await storedCaches(run)
    await install(deckOf(second))
    await install(deckOf(...facts), 'third')
    expect(await storedCaches(run)).toEqual(before)
  })
  it('leaves no block and no tally behind that it does not have', async () => {
    const { run, answer, install } = await aLearner()
    await answer(one)
    await install(deckOf({ ...first, level: 2 }))
    expect(await run((db) => db.getAllKeys('content'))).toEqual(['kosovo/war/2/0'])
    expect(Object.keys((await storedCaches(run)).tallies)).toEqual(['block:kosovo/war/2/0', 'day:2026-01-05'])
  })
  it('has a card as new again in a block whose met cards are gone', async () => {
    const { run, answer, install } = await aLearner({ deck: deckOf(first) })
    await answer(one)
    await install(deckOf(second))
    expect(await run((db) => db.get('aggregates', 'block:kosovo/war/1/0'))).toBeUndefined()
  })
  it('folds reviews of past months that lie in segments', async () => {
    const { run, answer, install } = await aLearner()
    const { entry } = await answer(one)
    await run(async (db) => {
      await db.put('segments', { id: '2026-01/x', from: monday, to: monday, reviews: await db.getAll('reviews') })
      await db.clear('reviews')
    })
    await install(deckOf({ ...first, id: 'opening', formerly: [first.id] }))
    expect((await storedCaches(run)).memories).toMatchObject({
      'kosovo/opening/when/when': { reps: 1, last: entry.id },
    })
  })
  it('touches no other deck', async () => {
    const { run, answer, install } = await aLearner()
    await answer(one)
    const before = await everything(run)
    await install({ ...deckOf(aResolution()), id: 'kosovo-2' })
    const after = await everything(run)
    expect(after.memories).toEqual(before.memories)
    expect(after.content).toEqual(expect.arrayContaining(before.content ?? []))
    expect(after.aggregates).toEqual(before.aggregates)
  })
  it.each(['decks', 'content', 'memories', 'aggregates'])(
    'that the device has no room for in %s changes nothing, and says so',
    async (store) => {
      const { run, answer, install } = await aLearner()
      for (const card of [one, two, three]) await answer(card)
      const before = await everything(run)
      fullDevice((name) => name === store)
      await expect(install(deckOf(corrected, third))).rejects.toMatchObject({
        code: 'storage-full',
        details: { tried: 'deck' },
      })
      vi.restoreAllMocks()
      expect(await everything(run)).toEqual(before)
    },
  )
})

it('a learner’s own deck says that it is, and since when it has this content', async () => {
  const { run } = aDatabase()
  await installDeck(run, { deck: deckOf(first), hash: 'mine', complete: true, own: true, at: monday })
  expect(await run((db) => db.getAll('decks'))).toMatchObject([{ id: 'kosovo', hash: 'mine', own: true, at: monday }])
})

it('after any answers and any new version the caches are what a replay of the logs makes', () => {
  const anAnswer = fc.record({
    fact: fc.nat(2),
    grade: fc.constantFrom('again' as const, 'good' as const, 'easy' as const),
  })
  const aFate = fc.constantFrom('kept', 'moved', 'corrected', 'renamed', 'gone')
  return fc.assert(
    fc.asyncProperty(fc.array(anAnswer, { maxLength: 8 }), fc.tuple(aFate, aFate, aFate), async (given, fates) => {
      const { run, answer, install, close } = await aLearner()
      for (const { fact, grade } of given) await answer([one, two, three][fact] ?? one, grade)
      const next = facts.flatMap((fact, index): Fact[] => {
        switch (fates[index]) {
          case 'moved':
            return [{ ...fact, topic: 'talks' }]
          case 'corrected':
            return [{ ...fact, claims: { when: aClaim(`1998-01-0${index + 1}`, { revision: 2, correction }) } } as Fact]
          case 'renamed':
            return [{ ...fact, id: `${fact.id}-renamed`, formerly: [fact.id] }]
          case 'gone':
            return []
          default:
            return [fact]
        }
      })
      await install(deckOf(...next))
      const [stored, replayed] = [await storedCaches(run), await replayedCaches(run)]
      expect(stored.tallies).toEqual(replayed.tallies)
      expect(Object.keys(stored.memories)).toEqual(Object.keys(replayed.memories).toSorted())
      for (const [card, memory] of Object.entries(replayed.memories))
        // where a retired card stood no longer follows from logs and content
        if (memory.retired)
          expect(stored.memories[card]).toMatchObject({ retired: true, reps: memory.reps, due: memory.due })
        else expect(stored.memories[card]).toEqual(memory)
      await close()
    }),
    { numRuns: 25 },
  )
})
