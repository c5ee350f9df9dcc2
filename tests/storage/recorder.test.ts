import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { factOf } from '@/domain/cards/card'
import { noPlans } from '@/domain/scheduling/plans'
import { answers, type Review } from '@/domain/reviews/review'
import type { CardEntry } from '@/domain/reviews/undo'
import type { Run } from '@/storage/connection'
import { recorder } from '@/storage/recorder'
import type { Shown } from '@/storage/shown'
import type { StoreName } from '@/storage/schema'
import { everything } from '../support/database'
import { aClaim, aDateFact, aDeck, manyFacts } from '../support/decks'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { aReview, anAction, monday, mondayDay } from '../support/makers'

const day = 86_400_000
const card = 'kosovo/meeting-1/when/when'
const reverse = 'kosovo/meeting-1/when/event'
const other = 'kosovo/meeting-2/when/when'

afterEach(() => vi.restoreAllMocks())

/** From now on the device refuses what is written to that store: at once, or, as some browsers do, later by the request. */
function refuse(store: StoreName, how: 'add' | 'put', error: DOMException) {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the store that it is called on
  const real = IDBObjectStore.prototype[how]
  vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === store) throw error
    return real.apply(this, row)
  })
}
const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')

describe('an answer', () => {
  it('is written with the memory and the tallies that it changes', async () => {
    const { run, answer } = await aLearner()
    const { entry, memory } = await answer(card)
    expect(await run((db) => db.getAll('reviews'))).toEqual([entry])
    expect(memory).toMatchObject({ card, phase: 'review', reps: 1, last: entry.id })
    expect(await run((db) => db.get('memories', card))).toEqual(memory)
    expect((await storedCaches(run)).tallies).toMatchObject({
      [`day:${mondayDay}`]: { reviews: 1, new: 1, facts: { 'kosovo/meeting-1': 1 } },
      'block:kosovo/war/1/0': { mainMet: 1, waiting: [] },
    })
  })
  it('is one transaction: whoever reads meanwhile sees all of it or nothing', async () => {
    const { run, answer } = await aLearner()
    const seen: string[] = []
    const writing = answer(card)
    for (let reads = 0; reads < 20; reads++) {
      const { reviews, memories, aggregates } = await everything(run)
      seen.push(`${reviews?.length} ${memories?.length} ${aggregates?.length}`)
    }
    await writing
    expect(new Set(seen)).toEqual(new Set(['0 0 0', '1 1 3']))
  })
  it('carries this installation’s id and counts up', async () => {
    const { answer, act } = await aLearner()
    const entries = [await answer(card), await act(card, { kind: 'flag', flag: true }), await answer(other)].map(
      (done) => done.entry,
    )
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(new Set(entries.map(({ device }) => device)).size).toBe(1)
  })
  it('goes on counting after a new start', async () => {
    const first = await aLearner()
    const { entry } = await first.answer(card)
    await first.close()
    const again = await aLearner({ name: first.name })
    expect((await again.answer(other)).entry).toMatchObject({ seq: 2, device: entry.device })
  })
  it('given elsewhere meanwhile is not given twice', async () => {
    const { run, shown, answer } = await aLearner()
    const before = await shown(card)
    await answer(card)
    const held = await everything(run)
    await expect(answer(card, 'again', {}, before)).rejects.toMatchObject({
      code: 'answered-elsewhere',
      details: { card },
    })
    expect(await everything(run)).toEqual(held)
  })
  it('given at the same moment in two tabs counts once', async () => {
    const first = await aLearner()
    const second = await aLearner({ name: first.name })
    const shown = await first.shown(card)
    const both = await Promise.allSettled([
      first.answer(card, 'good', {}, shown),
      second.answer(card, 'good', {}, shown),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await first.run((db) => db.count('reviews'))).toBe(1)
  })
  it('in cram is logged and counted, but changes no memory', async () => {
    const { run, answer } = await aLearner()
    const { memory } = await answer(card)
    expect((await answer(card, 'again', { origin: 'cram' })).memory).toEqual(memory)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    expect(await run((db) => db.count('reviews'))).toBe(2)
  })
})

describe('an answer that was another fact’s', () => {
  const mistaken = { origin: 'quiz', format: 'choice', mistakenFor: 'kosovo/meeting-2' } as const
  it('is kept among the confusions until it is taken back', async () => {
    const { run, shown, answer, undo } = await aLearner()
    await answer(card)
    const before = await shown(card)
    const { entry } = await answer(card, 'again', mistaken)
    expect((await storedCaches(run)).confusions).toEqual([{ card, fact: 'kosovo/meeting-2', days: [mondayDay] }])
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    expect((await storedCaches(run)).confusions).toEqual([])
  })
  it('is kept with those of before confusions were kept, save what was taken back', async () => {
    const { run, shown, answer, undo } = await aLearner()
    await answer(card)
    await answer(card, 'again', mistaken)
    const before = await shown(card)
    await undo((await answer(card, 'again', mistaken)).entry, before)
    await run(async (db) => {
      const [first, ...rest] = (await db.getAll('reviews')).filter(({ mistakenFor }) => mistakenFor)
      await db.put('segments', { id: 'old', from: 0, to: 0, reviews: [first!] })
      await db.delete('reviews', first!.id)
      expect(rest).toHaveLength(1)
      await db.delete('aggregates', 'confusions')
    })
    await answer(card, 'again', { ...mistaken, at: monday + day })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    expect((await storedCaches(run)).confusions).toMatchObject([{ days: [mondayDay, '2026-01-06'] }])
  })
})

describe('an answer whose connection was lost right after it was written', () => {
  /** All that is written is tried once more, on a new connection, though the first try came through. */
  const twice =
    (run: Run): Run =>
    async (work) => {
      await run(work)
      return run(work)
    }
  it.each<[string, Partial<Review>]>([
    ['studied', {}],
    ['crammed', { origin: 'cram' }],
    ['given in a quiz', { origin: 'quiz', format: 'choice' }],
  ])('counts once, %s', async (_, given) => {
    const { run, shown, answer } = await aLearner()
    await answer(card)
    const { append } = recorder(twice(run))
    const review = aReview({ card, at: monday + day, due: monday, ...given })
    const { device: _device, seq: _seq, ...draft } = review
    const { entry, memory } = await append(draft, await shown(card))
    const kept = await run((db) => db.get('reviews', review.id))
    expect(entry).toEqual(kept)
    expect(memory).toEqual(await run((db) => db.get('memories', card)))
    expect(await run((db) => db.count('reviews'))).toBe(2)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('counts once, a note too', async () => {
    const { run, shown } = await aLearner()
    const { device: _device, seq: _seq, ...draft } = anAction({ kind: 'note', card, text: 'mine' })
    await recorder(twice(run)).append(draft, await shown(card))
    expect(await run((db) => db.getAll('actions'))).toMatchObject([{ kind: 'note', seq: 1 }])
  })
})

describe('an answer that cannot be saved', () => {
  it.each([
    ['reviews', 'add'],
    ['memories', 'put'],
    ['aggregates', 'put'],
    ['settings', 'put'],
  ] as const)('since the device is full at %s leaves nothing, and says so', async (store, how) => {
    const { run, answer } = await aLearner()
    await answer(other)
    const before = await everything(run)
    refuse(store, how, full)
    await expect(answer(card)).rejects.toMatchObject({ code: 'storage-full', details: { tried: 'answer' } })
    vi.restoreAllMocks()
    expect(await everything(run)).toEqual(before)
    await answer(card)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('for another reason leaves nothing either, and says what it was', async () => {
    const { run, answer } = await aLearner()
    const before = await everything(run)
    refuse('memories', 'put', new DOMException('It cannot be cloned.', 'DataCloneError'))
    await expect(answer(card)).rejects.toMatchObject({ name: 'DataCloneError' })
    vi.restoreAllMocks()
    expect(await everything(run)).toEqual(before)
  })
  it('since its request fails leaves nothing, and no failure unheard', async () => {
    const { run, answer } = await aLearner()
    const { entry } = await answer(card)
    const before = await everything(run)
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    await expect(answer(other, 'good', { id: entry.id })).rejects.toMatchObject({ name: 'ConstraintError' })
    await new Promise((later) => setTimeout(later, 5))
    process.off('unhandledRejection', unheard)
    expect(unheard).not.toHaveBeenCalled()
    expect(await everything(run)).toEqual(before)
  })
})

describe('an undo', () => {
  it('of a first answer leaves the card as it was before: new', async () => {
    const { run, shown, answer, undo } = await aLearner()
    const before = await shown(card)
    const { entry } = await answer(card)
    expect(await undo(entry, before)).toBeNull()
    expect(await storedCaches(run)).toEqual({
      memories: {},
      plans: noPlans,
      confusions: [],
      corrections: [],
      tallies: {},
    })
    expect(await run((db) => db.getAll('reviews'))).toHaveLength(1)
    expect(await run((db) => db.getAll('actions'))).toMatchObject([{ kind: 'undo', takesBack: entry.id, card }])
  })
  it('of a later answer puts back memory and tallies exactly', async () => {
    const { run, shown, answer, undo } = await aLearner()
    await answer(card, 'easy')
    const before = await shown(card)
    const caches = await storedCaches(run)
    const { entry, memory } = await answer(card, 'again', { at: monday + 12 * day })
    expect(memory).toMatchObject({ phase: 'learning', lapses: 1 })
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(caches)
  })
  it('locks again what the answer had unlocked', async () => {
    const { run, shown, answer, undo } = await aLearner()
    const before = await shown(card)
    const { entry } = await answer(card, 'easy')
    expect((await storedCaches(run)).tallies).toMatchObject({ 'block:kosovo/war/1/0': { waiting: [reverse] } })
    await undo(entry, before)
    expect((await storedCaches(run)).tallies).toEqual({})
  })
  it('of an answer that others followed takes only that one back', async () => {
    const { run, shown, answer, undo } = await aLearner()
    const before = await shown(card)
    const { entry } = await answer(card, 'again')
    await answer(card, 'good')
    expect(await undo(entry, before)).toMatchObject({ reps: 1, lapses: 0 })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('of the same answer twice, in two tabs, counts once', async () => {
    const { run, shown, answer, undo } = await aLearner()
    const before = await shown(card)
    const { entry } = await answer(card)
    await answer(other)
    await undo(entry, before)
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('that cannot be saved leaves all as it was, and says so', async () => {
    const { run, shown, answer, undo } = await aLearner()
    const before = await shown(card)
    const { entry } = await answer(card)
    const held = await everything(run)
    refuse('actions', 'add', full)
    await expect(undo(entry, before)).rejects.toMatchObject({ code: 'storage-full', details: { tried: 'undo' } })
    vi.restoreAllMocks()
    expect(await everything(run)).toEqual(held)
  })
  it('puts a card back into the deck as it is by now', async () => {
    const deck = aDeck({ facts: [aDateFact()] })
    const { run, install, shown, answer, undo } = await aLearner({ deck })
    const asked = 'kosovo/rambouillet/when/when'
    await answer(asked)
    const before = await shown(asked)
    const { entry } = await answer(asked, 'again')
    const correction = { was: '6 February', because: 'misread' }
    await install(
      aDeck({ facts: [aDateFact({ level: 2, claims: { when: aClaim('1999-02-07', { revision: 2, correction }) } })] }),
    )
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
})

describe('after any sequence of answers, undos and other deeds', () => {
  const cards = [card, reverse, other]
  const aDeed = fc.record({
    card: fc.constantFrom(...cards),
    gap: fc.constantFrom(1, 30, 60 * 24, 60 * 24 * 9),
    what: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...answers) },
      { weight: 3, arbitrary: fc.constantFrom('undo' as const) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...['suspend', 'resume', 'reset', 'bury', 'flag', 'read', 'know', 'note', 'correction', 'uncorrected'],
          ...['cram', 'missed', 'mistaken', 'typed'],
        ),
      },
    ),
  })

  it('the caches are what a replay of the logs makes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aDeed, { maxLength: 25 }), async (deeds) => {
        const { run, shown, answer, act, undo, close } = await aLearner({ deck: aDeck({ facts: manyFacts(2) }) })
        const done: { entry: CardEntry; before: Shown }[] = []
        let at = monday
        for (const deed of deeds) {
          at += deed.gap * 60_000
          const before = await shown(deed.card)
          if (deed.what === 'undo') {
            const last = done.pop()
            if (last) await undo(last.entry, last.before)
          } else {
            const { entry } =
              deed.what === 'cram'
                ? await answer(deed.card, 'good', { at, origin: 'cram' })
                : deed.what === 'missed' || deed.what === 'mistaken'
                  ? await answer(deed.card, 'again', {
                      ...{ at, origin: 'quiz', format: 'choice' },
                      ...(deed.what === 'mistaken' && { mistakenFor: factOf(deed.card === other ? card : other) }),
                    })
                  : deed.what === 'typed'
                    ? await answer(deed.card, 'good', { at, origin: 'quiz', format: 'typed' })
                    : (answers as readonly string[]).includes(deed.what)
                      ? await answer(deed.card, deed.what as (typeof answers)[number], { at })
                      : await act(deed.card, {
                          kind: (deed.what === 'uncorrected' ? 'correction' : deed.what) as 'flag',
                          at,
                          flag: true,
                          ...(deed.what === 'know' && { revision: before.context.revision, interval: 60 }),
                          ...(deed.what === 'correction' && { revision: 1, remark: 'No', own: `${at}` }),
                          ...(deed.what === 'uncorrected' && { revision: 1, remark: '', own: null }),
                          ...(deed.what === 'note' && { text: 'mine' }),
                          ...(deed.what === 'bury' && { until: '2026-02-01' }),
                        })
            done.push({ entry, before })
          }
        }
        expect(await storedCaches(run)).toEqual(await replayedCaches(run))
        await close()
      }),
      { numRuns: 30 },
    ))
})
