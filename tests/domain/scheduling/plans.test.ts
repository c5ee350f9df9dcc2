import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Exam } from '@/domain/reviews/plan'
import { noPlans } from '@/domain/scheduling/plans'
import { plansOf } from '@/domain/scheduling/standingPlans'
import { anAction, monday, mondayDay } from '../../support/makers'

const theExam: Exam = {
  name: 'Entrance',
  day: '2026-03-01',
  topics: [],
  levels: [1, 2, 3],
  readiness: 0.9,
  minutes: 30,
}
const anExam = (given: Partial<Exam> = {}): Exam => ({ ...theExam, ...given })

describe('what the learner plans', () => {
  const first = anAction({ kind: 'exam', plan: 'a', exam: anExam(), at: monday })
  const later = anAction({ kind: 'exam', plan: 'a', exam: anExam({ readiness: 0.95 }), at: monday + 1 })
  const other = anAction({ kind: 'exam', plan: 'b', exam: anExam({ day: '2026-02-01' }), at: monday })
  const gone = anAction({ kind: 'exam', plan: 'a', exam: null, at: monday + 2 })
  const off = anAction({ kind: 'vacation', plan: 'c', daysOff: { from: '2026-02-01', until: '2026-02-07' } })
  const back = anAction({
    kind: 'recover',
    plan: 'd',
    recovery: { from: '2026-02-08', until: '2026-02-20', perDay: 40 },
  })
  const undo = (taken: Action) => anAction({ kind: 'undo', takesBack: taken.id, at: monday + 3 })

  it('is nothing at first', () => expect(plansOf([])).toEqual(noPlans))
  it('is what was said last of each plan, by day', () =>
    expect(plansOf([later, first, other, off, back])).toEqual({
      ...noPlans,
      exams: [
        { ...anExam({ day: '2026-02-01' }), id: 'b', since: mondayDay },
        { ...anExam({ readiness: 0.95 }), id: 'a', since: mondayDay },
      ],
      daysOff: [{ from: '2026-02-01', until: '2026-02-07', id: 'c', since: mondayDay }],
      recoveries: [{ from: '2026-02-08', until: '2026-02-20', perDay: 40, id: 'd', since: mondayDay }],
    }))
  it('no longer has what was given up', () => expect(plansOf([first, gone])).toEqual(noPlans))
  it('is as it was before where the last saying was taken back', () => {
    expect(plansOf([first, later, undo(later)]).exams).toMatchObject([{ readiness: 0.9 }])
    expect(plansOf([first, gone, undo(gone)]).exams).toHaveLength(1)
  })
  it('is the same in any order', () => {
    const all = [first, later, other, gone, off, back, undo(gone)]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(plansOf(shuffled)).toEqual(plansOf(all))
      }),
    )
  })
})
