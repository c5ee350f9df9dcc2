import { describe, expect, it } from 'vitest'
import { historyOf } from '@/storage/cardHistory'
import { aLearner } from '../support/learner'
import { aReview, monday } from '../support/makers'

const card = 'kosovo/meeting-1/when/when'
const other = 'kosovo/meeting-2/when/when'
const day = 86_400_000

describe('what happened to a card', () => {
  it('is read from rows first, then from what was sealed, under former ids too', async () => {
    const { run, answer, act } = await aLearner()
    await answer(card)
    await answer(other)
    await act(card, { kind: 'note', text: 'mine' })
    const older = aReview({ card, at: monday - 80 * day })
    const old = aReview({ card: 'kosovo/old/when/when', at: monday - 40 * day })
    const elsewhere = aReview({ card: other, at: monday - 90 * day })
    for (const [id, reviews] of [
      ['2025-10/a', [elsewhere, older]],
      ['2025-11/a', [old]],
    ] as const)
      await run((db) => db.put('segments', { id, from: 0, to: 0, reviews: [...reviews] }))
    const looks: [number, number][] = []
    let last: string[] = []
    for await (const { history, done } of historyOf(run, [card, old.card])) {
      looks.push([history.length, done])
      last = history.map(({ entry }) => ('answer' in entry ? entry.day : entry.kind))
    }
    expect(looks).toEqual([
      [2, 0],
      [3, 0.5],
      [4, 1],
    ])
    expect(last).toEqual(['note', '2026-01-05', old.day, older.day])
  })
  it('counts a review once that was sealed while it was read', async () => {
    const { run, answer } = await aLearner()
    const { entry } = await answer(card)
    if (!('answer' in entry)) throw new Error('no review')
    await run((db) => db.put('segments', { id: 'x', from: 0, to: 0, reviews: [entry] }))
    let found = 0
    for await (const { history } of historyOf(run, [card])) found = history.length
    expect(found).toBe(1)
  })
})
