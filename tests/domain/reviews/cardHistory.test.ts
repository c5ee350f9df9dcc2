import { describe, expect, it } from 'vitest'
import { cardHistory } from '@/domain/reviews/cardHistory'
import { anAction, aReview, monday } from '../../support/makers'

describe('the history of a card', () => {
  const first = aReview({ at: monday })
  const flag = anAction({ kind: 'flag', flag: true, at: monday + 1 })
  const last = aReview({ at: monday + 2 })
  const undo = anAction({ kind: 'undo', takesBack: first.id, at: monday + 3 })

  it('is empty at first', () => expect(cardHistory([])).toEqual([]))
  it('tells the newest first, in any order of the log', () =>
    expect(cardHistory([flag, last, first]).map(({ entry }) => entry)).toEqual([last, flag, first]))
  it('marks what was taken back, and has no line for the undo', () =>
    expect(cardHistory([undo, first, flag]).map(({ entry, undone }) => [entry.id, undone])).toEqual([
      [flag.id, false],
      [first.id, true],
    ]))
  it('hears an undo that was itself taken back', () => {
    const redo = anAction({ kind: 'undo', takesBack: undo.id, at: monday + 4 })
    expect(cardHistory([first, undo, redo])).toEqual([{ entry: first, undone: false }])
  })
})
