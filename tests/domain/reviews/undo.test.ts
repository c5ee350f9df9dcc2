import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '@/domain/reviews/undo'
import { aLog, aShuffledLog } from '../../support/logs'
import { anAction, aReview } from '../../support/makers'

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)
const review = aReview()
const undo = anAction({ kind: 'undo', takesBack: review.id })
const undoOfUndo = anAction({ kind: 'undo', takesBack: undo.id })

describe('an undo', () => {
  it('takes back what it names', () => expect(standing([review, undo])).toEqual([]))
  it('does so wherever it stands in the log', () => expect(standing([undo, review])).toEqual([]))
  it('can be taken back', () => expect(standing([review, undo, undoOfUndo])).toEqual([review]))
  it('can be taken back, and that too', () =>
    expect(standing([review, undo, undoOfUndo, anAction({ kind: 'undo', takesBack: undoOfUndo.id })])).toEqual([]))
  it('of something that is not there says nothing', () => expect(standing([undo])).toEqual([]))
  it('takes back once what two undos name', () =>
    expect(standing([review, undo, anAction({ kind: 'undo', takesBack: review.id }), undoOfUndo])).toEqual([]))

  it('gets one verdict even in a ring, in any order', () => {
    const ring = [
      anAction({ kind: 'undo', id: 'u1', takesBack: 'u2' }),
      anAction({ kind: 'undo', id: 'u2', takesBack: 'u1' }),
      aReview({ id: 'r1' }),
      anAction({ kind: 'undo', id: 'u3', takesBack: 'r1' }),
      anAction({ kind: 'undo', id: 'u1b', takesBack: 'u3' }),
      anAction({ kind: 'undo', id: 'u2b', takesBack: 'u1b' }),
    ]
    expect(ids(standing(ring.toReversed()))).toEqual(ids(standing(ring)))
  })

  it('is heard the same in any order of the log', () =>
    fc.assert(
      fc.property(
        aShuffledLog(aLog()),
        ({ log, shuffled }) => void expect(ids(standing(shuffled)).toSorted()).toEqual(ids(standing(log)).toSorted()),
      ),
    ))
})
