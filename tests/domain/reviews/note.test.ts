import { describe, expect, it } from 'vitest'
import { noteOf } from '@/domain/reviews/note'
import { anAction, aReview, monday } from '../../support/makers'

describe('the note on a card', () => {
  const first = anAction({ kind: 'note', text: 'Six for February' })
  const later = anAction({ kind: 'note', text: 'Six, as the letters of Kosovo', at: monday + 1 })
  const emptied = anAction({ kind: 'note', text: '', at: monday + 2 })
  const undo = (id: string) => anAction({ kind: 'undo', takesBack: id, at: monday + 3 })

  it('is nothing at first, whatever else was done', () =>
    expect(noteOf([aReview(), anAction({ kind: 'alias', text: 'mine' })])).toBe(''))
  it('is the last that was written, in any order of the log', () =>
    expect(noteOf([later, aReview(), first])).toBe('Six, as the letters of Kosovo'))
  it('is gone once it was emptied, and back once that was taken back', () => {
    expect(noteOf([first, later, emptied])).toBe('')
    expect(noteOf([first, later, emptied, undo(emptied.id)])).toBe('Six, as the letters of Kosovo')
  })
  it('is the one before where the last was taken back', () =>
    expect(noteOf([first, later, undo(later.id)])).toBe('Six for February'))
  it('is a device’s last word also where its clock was set back', () => {
    const back = anAction({ kind: 'note', text: 'again', at: monday - 86_400_000 })
    expect(noteOf([first, back])).toBe('again')
  })
})
