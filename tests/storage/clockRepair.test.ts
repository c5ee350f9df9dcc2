import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answers } from '@/domain/reviews/review'
import type { CardEntry } from '@/domain/reviews/undo'
import { replayHere } from '@/domain/scheduling/replayer'
import { momentOf } from '@/domain/scheduling/studyDay'
import { factOf } from '@/domain/cards/card'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { cachesAreStale } from '@/storage/staleCaches'
import { clockRepair, type RetimeAction } from '@/storage/clockRepair'
import type { Run } from '@/storage/connection'
import { clockMayBeOff } from '@/storage/device'
import type { Shown } from '@/storage/shown'
import { everything } from '../support/database'
import { aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { monday } from '../support/makers'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const card = 'kosovo/meeting-1/when/when'
const other = 'kosovo/meeting-2/when/when'
const third = 'kosovo/meeting-3/when/when'

afterEach(() => vi.restoreAllMocks())

async function aRepairer() {
  const learner = await aLearner()
  const repair = clockRepair(learner.run, replayHere)
  const moment = (at: number) => momentOf(at, 0)
  return {
    ...learner,
    repair,
    /** Every run as is suggested. */
    repairAll: async (at: number) => {
      const done: RetimeAction[] = []
      for (const run of await repair.faults({ at })) done.push(await repair.retime(run, run.by, moment(at), 4))
      return done
    },
    takeBack: (retime: RetimeAction, at: number) => repair.takeBack(retime, moment(at)),
  }
}

/** What does not tell one device from another. */
const known = async (run: Run) => {
  const { memories, tallies } = await storedCaches(run)
  const alike = Object.entries(memories).map(([id, { last: _, device: _too, ...memory }]) => [id, memory])
  return { memories: Object.fromEntries(alike) as object, tallies }
}

describe('whether the clock may be off', () => {
  it('is told by one row, and no where each answer came after the one before', async () => {
    const { run, answer } = await aLearner()
    expect(await clockMayBeOff(run, monday)).toBe(false)
    await answer(card)
    await answer(other, 'good', { at: monday + day })
    await answer(third, 'good', { at: monday + day - 5 * minute })
    expect(await clockMayBeOff(run, monday + day)).toBe(false)
  })
  it('is yes where the last answers lie ahead, and where one lies behind', async () => {
    const { run, answer } = await aLearner()
    await answer(card, 'good', { at: monday + day })
    expect(await clockMayBeOff(run, monday)).toBe(true)
    expect(await clockMayBeOff(run, monday + day)).toBe(false)
    await answer(other, 'good', { at: monday })
    expect(await clockMayBeOff(run, monday + day)).toBe(true)
  })
  it('is known of what an earlier version wrote', async () => {
    const { run, answer } = await aLearner()
    await run((db) => db.put('settings', { key: 'device', value: { id: 'phone', seq: 7 }, at: monday + day }))
    expect(await clockMayBeOff(run, monday)).toBe(true)
    await answer(card, 'good', { at: monday })
    expect(await clockMayBeOff(run, monday + 2 * day)).toBe(true)
  })
  it('is no once nothing is left to ask about', async () => {
    const { run, answer, act, repair } = await aRepairer()
    await answer(card)
    await act(other, { kind: 'flag', flag: true, at: monday + 9 * day }) // no answer
    await answer(third, 'good', { at: monday + hour })
    expect(await clockMayBeOff(run, monday + hour)).toBe(true)
    expect(await repair.faults({ at: monday + hour })).toEqual([])
    expect(await clockMayBeOff(run, monday + hour)).toBe(false)
    await answer(card, 'good', { at: monday - day })
    expect(await clockMayBeOff(run, monday + hour)).toBe(true)
  })
  it('is no of what another device wrote', async () => {
    const { run, answer, repair } = await aRepairer()
    const { entry } = await answer(card)
    await run((db) => db.put('reviews', { ...entry, id: 'theirs', device: 'tablet', at: monday + 9 * day } as never))
    expect(await repair.faults({ at: monday })).toEqual([])
  })
})

describe('a retime', () => {
  it.each([
    ['two days back', -2 * day],
    ['a day ahead', day],
    ['three weeks ahead', 21 * day],
  ])('makes memories and tallies as if the clock had never been set %s', async (_, by) => {
    const [wrong, right] = [await aRepairer(), await aLearner()]
    for (const [learner, set] of [
      [wrong, by],
      [right, 0],
    ] as const) {
      await learner.answer(card, 'good', { at: monday + 5 * minute })
      await learner.answer(other, 'again', { at: monday + day + set })
      await learner.act(third, {
        kind: 'bury',
        until: set > 0 ? '2026-02-01' : '2026-01-07',
        at: monday + day + minute + set,
      })
      await learner.answer(card, 'good', { at: monday + day + 2 * minute + set, predicted: 0.9, interval: 3 })
    }
    const now = monday + day + hour
    expect(await clockMayBeOff(wrong.run, now)).toBe(true)
    await wrong.repairAll(now)
    expect(await clockMayBeOff(wrong.run, now)).toBe(true)
    expect(await wrong.repair.faults({ at: now })).toEqual([])
    expect(await clockMayBeOff(wrong.run, now)).toBe(false)
    expect(await storedCaches(wrong.run)).toEqual(await replayedCaches(wrong.run))
    const [mended, meant] = [await known(wrong.run), await known(right.run)]
    expect(mended.tallies).toEqual(meant.tallies)
    expect((mended.memories as Record<string, unknown>)[card]).toEqual(
      (meant.memories as Record<string, unknown>)[card],
    )
    expect((mended.memories as Record<string, unknown>)[other]).toEqual(
      (meant.memories as Record<string, unknown>)[other],
    )
  })

  it('is taken back whole, and asked about again', async () => {
    const { run, answer, repairAll, repair, takeBack } = await aRepairer()
    await answer(card)
    await answer(other, 'good', { at: monday - day })
    const now = monday + hour
    const before = await storedCaches(run)
    const [found] = await repair.faults({ at: now })
    const [retime] = await repairAll(now)
    expect(await storedCaches(run)).not.toEqual(before)
    expect(await repair.faults({ at: now })).toEqual([])
    await takeBack(retime!, now)
    expect(await storedCaches(run)).toEqual(before)
    expect(await clockMayBeOff(run, now)).toBe(true)
    expect(await repair.faults({ at: now })).toEqual([found])
  })

  it('is followed by answers as any other entry', async () => {
    const { run, answer, repairAll } = await aRepairer()
    await answer(card, 'good', { at: monday + day })
    await repairAll(monday + hour)
    const { memory } = await answer(card, 'again', { at: monday + 2 * hour })
    expect(memory?.reps).toBe(2)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('is heard when an answer of before is taken back: its own day is less by it', async () => {
    const { run, shown, answer, undo, repairAll } = await aRepairer()
    const before = await shown(card)
    const { entry } = await answer(card, 'good', { at: monday + day })
    await repairAll(monday + hour)
    expect((await storedCaches(run)).tallies).toHaveProperty('day:2026-01-05')
    await undo(entry, before)
    expect((await storedCaches(run)).tallies).toEqual({})
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('is heard where only one card is folded', async () => {
    const { run, install, answer, repairAll } = await aRepairer()
    await answer(card, 'good', { at: monday + day })
    await repairAll(monday + hour)
    const facts = manyFacts(3)
    const [first] = facts
    await install(aDeck({ facts: [{ ...first!, id: 'renamed', formerly: ['meeting-1'] }, ...facts.slice(1)] }))
    const { memories } = await storedCaches(run)
    expect(memories['kosovo/renamed/when/when']).toMatchObject({ lastDay: '2026-01-05' })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('whose tab is killed before the caches are made anew is heard at the next start', async () => {
    const { run, answer, repair } = await aRepairer()
    await answer(card, 'good', { at: monday + day })
    const [found] = await repair.faults({ at: monday })
    const killed = clockRepair(run, () => ({ ...replayHere(), finish: () => Promise.reject(new Error('killed')) }))
    await expect(killed.retime(found!, found!.by, momentOf(monday, 0), 4)).rejects.toThrow('killed')
    expect(await cachesAreStale(run)).toBe(true)
    await rebuildCaches(run, replayHere)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
    expect((await storedCaches(run)).memories[card]).toMatchObject({ lastDay: '2026-01-05' })
  })

  it.each(['aggregates', 'settings'])(
    'says so where the device is full at %s, and nothing has changed',
    async (store) => {
      const { run, answer, repair } = await aRepairer()
      await answer(card, 'good', { at: monday + day })
      const [found] = await repair.faults({ at: monday })
      const before = await everything(run)
      const device = fullDevice((name) => name === store)
      const tried = repair.retime(found!, found!.by, momentOf(monday, 0), 4)
      await expect(tried).rejects.toMatchObject({ code: 'storage-full' })
      device.restore()
      expect(await everything(run)).toEqual(before)
    },
  )
})

describe('what is left as it is', () => {
  it('is not asked about again, but what comes after it is', async () => {
    const { run, answer, repair } = await aRepairer()
    await answer(card)
    await answer(other, 'good', { at: monday - day })
    await answer(card, 'good', { at: monday + hour })
    const now = monday + day
    const [found] = await repair.faults({ at: now })
    const before = await storedCaches(run)
    await repair.leave(found!)
    expect(await repair.faults({ at: now })).toEqual([])
    expect(await clockMayBeOff(run, now)).toBe(false)
    expect(await storedCaches(run)).toEqual(before)
    await answer(third, 'good', { at: monday - 2 * day })
    expect(await repair.faults({ at: now })).toMatchObject([{ from: 4 }])
  })
})

describe('after any sequence of answers under any clock, retimes and undos', () => {
  const aDeed = fc.record({
    card: fc.constantFrom(card, other),
    gap: fc.constantFrom(1, 30, 60 * 24, -60 * 24, -30, 60 * 24 * 9, -60 * 24 * 8),
    what: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...answers) },
      { weight: 2, arbitrary: fc.constantFrom('undo', 'read', 'flag', 'know', 'cram', 'mistaken') },
      { weight: 3, arbitrary: fc.constantFrom('repair', 'takeBack', 'leave') },
    ),
  })
  it('the caches are what a replay of the logs makes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aDeed, { maxLength: 20 }), async (deeds) => {
        const { run, shown, answer, act, undo, repair, repairAll, takeBack, close } = await aRepairer()
        const done: { entry: CardEntry; before: Shown }[] = []
        const retimes: RetimeAction[] = []
        let at = monday
        for (const { gap, what, ...deed } of deeds) {
          at += gap * minute
          const before = await shown(deed.card)
          if (what === 'undo') {
            const last = done.pop()
            if (last) await undo(last.entry, last.before)
          } else if (what === 'repair') retimes.push(...(await repairAll(at)))
          else if (what === 'takeBack') {
            const last = retimes.pop()
            if (last) await takeBack(last, at)
          } else if (what === 'leave') {
            const [first] = await repair.faults({ at })
            if (first) await repair.leave(first)
          } else {
            const { entry } =
              what === 'read' || what === 'flag' || what === 'know'
                ? await act(deed.card, { kind: what, flag: true, revision: before.context.revision, interval: 60, at })
                : what === 'mistaken'
                  ? await answer(deed.card, 'again', {
                      ...{ at, origin: 'quiz', format: 'choice' },
                      mistakenFor: factOf(deed.card === card ? other : card),
                    })
                  : await answer(deed.card, what === 'cram' ? 'good' : what, {
                      at,
                      ...(what === 'cram' && { origin: what }),
                    })
            done.push({ entry, before })
          }
        }
        expect(await storedCaches(run)).toEqual(await replayedCaches(run))
        await close()
      }),
      { numRuns: 40 },
    ))
})
