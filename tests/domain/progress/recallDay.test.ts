import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRecallDay, recallMoment } from '@/domain/progress/recallDay'
import { addDays, studyDay } from '@/domain/scheduling/studyDay'
import { aMoment, mondayDay } from '../../support/makers'

describe('the moment for which recall is told', () => {
  it('is now where no day was chosen, and for a day that has passed meanwhile', () => {
    expect(recallMoment(aMoment(), null)).toBe(aMoment().at)
    expect(recallMoment(aMoment(), '2025-12-01')).toBe(aMoment().at)
  })
  it('is this hour on the chosen study day', () =>
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(23), (days, hours) => {
        const now = aMoment(mondayDay, hours)
        const then = addDays(mondayDay, days)
        expect(studyDay(recallMoment(now, then), 0)).toBe(then)
        expect((recallMoment(now, then) - now.at) % 86_400_000).toBe(0)
      }),
    ))
  it.each(['', mondayDay, '2025-12-31', '0002-01-01', '2046-01-05', '12026-01-05'])('is none for “%s”', (day) =>
    expect(isRecallDay(day, mondayDay)).toBe(false),
  )
  it('may be tomorrow', () => expect(isRecallDay('2026-01-06', mondayDay)).toBe(true))
})
