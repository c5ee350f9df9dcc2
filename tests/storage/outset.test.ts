import { afterEach, describe, expect, it } from 'vitest'
import { noChoices, type DeckChoices } from '@/domain/scheduling/deckChoice'
import { usualHabits } from '@/domain/scheduling/simulation/habits'
import { outsetNow } from '@/storage/outset'
import { segmentsOf } from '@/storage/segments'
import { openStudyData } from '@/storage/studyData'
import { aDeck, manyFacts } from '../support/decks'
import { aLearner } from '../support/learner'
import { aMoment, aReview, monday, mondayDay } from '../support/makers'

const card = (n: number) => `kosovo/meeting-${n}/when/when`
const day = 86_400_000
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function someLearner(facts = 3, decks: DeckChoices = noChoices) {
  const learner = await aLearner({ deck: aDeck({ facts: manyFacts(facts) }) })
  const data = openStudyData(learner.name)
  open.push(data.close)
  return { ...learner, data, now: () => outsetNow(data, aMoment(mondayDay, 8), 4, decks) }
}

describe('where a learner stands', () => {
  it('is every memory, and every card that could be learnt in the order in which they come', async () => {
    const { answer, act, now } = await someLearner()
    await answer(card(1))
    await act(card(2), { kind: 'suspend' })
    await act(card(3), { kind: 'flag' })
    const { memories, fresh, today, weights } = await now()
    expect(memories.map((memory) => memory.card)).toEqual([card(1), card(2), card(3)])
    const reverse = (n: number) => card(n).replace(/when$/, 'event')
    expect(fresh.map(({ card: id, unlockedBy }) => [id, unlockedBy])).toEqual([
      [reverse(1), card(1)],
      [reverse(2), card(2)],
      [card(3), undefined],
      [reverse(3), card(3)],
    ])
    expect(today).toMatchObject({ day: mondayDay, new: 1 })
    expect(weights).toBeNull()
  })

  it('tells habits by the answers that stand, whether they lie in rows or are sealed', async () => {
    const { answer, undo, shown, now, run } = await someLearner()
    expect((await now()).habits).toEqual(usualHabits)
    const before = await shown(card(1))
    const { entry } = await answer(card(1), 'easy', { ms: 60_000 }, before)
    expect((await now()).habits.answers).toBe(1)
    await undo(entry, before)
    expect((await now()).habits).toEqual(usualHabits)
    const old = Array.from({ length: 300 }, (_, nth) =>
      aReview({
        at: monday - 40 * day + nth * 1_000,
        due: monday - 41 * day,
        predicted: 0.9,
        answer: 'hard',
        ms: 5_000,
      }),
    )
    await run(async (db) => {
      for (const segment of segmentsOf(old)) await db.put('segments', segment)
    })
    const { habits } = await now()
    expect(habits.answers).toBe(300)
    expect(habits.passGrades[0]).toBeGreaterThan(0.8)
    expect(habits.seconds.later[1]).toBeLessThan(7)
  })

  it('leaves out decks that are off, and tells what was done today of those with limits', async () => {
    const off = await someLearner(3, new Map([['kosovo', { off: true }]]))
    await off.answer(card(1))
    expect(await off.now()).toMatchObject({ memories: [], fresh: [], main: [], today: { new: 1 } })
    const limited = await someLearner(3, new Map([['kosovo', { newPerDay: 2 }]]))
    await limited.answer(card(1))
    const { deckDays, main } = await limited.now()
    expect(deckDays).toEqual(new Map([['kosovo', { new: 1, due: 0 }]]))
    expect(main).toHaveLength(3)
  })

  it('can be sent to a worker', async () => {
    const { answer, now } = await someLearner(3, new Map([['kosovo', { newPerDay: 2 }]]))
    await answer(card(1))
    const outset = await now()
    expect(structuredClone(outset)).toEqual(outset)
  })
})
