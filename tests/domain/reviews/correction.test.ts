import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReview, type Action } from '@/domain/reviews/action'
import { answerInPlace, correctionOf, correctionsAfter } from '@/domain/reviews/correction'
import { correctionIn, correctionsOf } from '@/domain/reviews/standingCorrections'
import { aLog } from '../../support/logs'
import { anAction, aReview, monday } from '../../support/makers'

const reported = (given: Partial<Extract<Action, { kind: 'correction' }>> = {}) =>
  anAction({
    kind: 'correction',
    revision: 1,
    remark: 'The protocol has another day',
    own: '7 February 1999',
    ...given,
  })
const first = reported({ at: monday })
const later = reported({ at: monday + 1, own: '8 February 1999' })
const reset = reported({ at: monday + 2, remark: '', own: null })
const undo = (id: string) => anAction({ kind: 'undo', takesBack: id, at: monday + 3 })

describe('the correction of a card', () => {
  it('is nothing at first, whatever else was done', () =>
    expect(correctionOf([aReview(), anAction({ kind: 'note', text: 'mine' })])).toBeNull())
  it('is the last that was reported, in any order of the log', () =>
    expect(correctionOf([later, aReview(), first])).toEqual(later))
  it('is gone once it was reset, and back once that was taken back', () => {
    expect(correctionOf([first, later, reset])).toBeNull()
    expect(correctionOf([first, later, reset, undo(reset.id)])).toEqual(later)
  })
  it('is the one before where the last was taken back', () =>
    expect(correctionOf([first, later, undo(later.id)])).toEqual(first))
  it('may be a remark without an answer', () => {
    const remark = reported({ own: null })
    expect(correctionOf([remark])).toEqual(remark)
    expect(answerInPlace(remark, 1)).toBeNull()
  })
  it('stands in place of our answer until the deck has changed that', () => {
    expect(answerInPlace(first, 1)).toBe('7 February 1999')
    expect(answerInPlace(first, 2)).toBeNull()
    expect(answerInPlace(null, 1)).toBeNull()
  })
})

describe('the corrections of all cards', () => {
  const former = reported({ card: 'kosovo/old/when/when', at: monday })
  it('follow a card that was renamed', () =>
    expect(correctionIn(correctionsOf([former]), { id: 'kosovo/new/when/when', formerly: [former.card] })).toEqual(
      former,
    ))
  it('are reset under the new id too', () => {
    const ended = reported({ card: 'kosovo/new/when/when', at: monday + 1, remark: '', own: null })
    const all = correctionsOf([ended, former])
    expect(correctionIn(all, { id: ended.card, formerly: [former.card] })).toBeNull()
  })
  it('are those of each card alone, in any order of the log', () =>
    fc.assert(
      fc.property(aLog({ cards: ['kosovo/a/when/when', 'kosovo/b/when/when'], most: 40 }), (log) => {
        const all = correctionsOf(log.flatMap((entry) => (isReview(entry) ? [] : entry)))
        for (const card of ['kosovo/a/when/when', 'kosovo/b/when/when']) {
          const own = log.filter((entry) => entry.card === card)
          expect(correctionIn(all, { id: card })).toEqual(correctionOf(own))
          expect(correctionsAfter(all, card, own)).toEqual(all)
        }
      }),
    ))
})
