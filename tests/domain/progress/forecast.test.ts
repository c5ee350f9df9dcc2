import { describe, expect, it } from 'vitest'
import { forecast } from '@/domain/progress/forecast'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, mondayDay } from '../../support/makers'

const inDays = (days: number) => ({ dueDay: addDays(mondayDay, days) })
const counts = (...memories: Parameters<typeof aMemory>[0][]) =>
  forecast(memories.map(aMemory), mondayDay, 4).map(({ due }) => due)

describe('what comes due', () => {
  it('is told for each of the next thirty days', () => {
    const days = forecast([], mondayDay)
    expect(days).toHaveLength(30)
    expect(days[29]).toEqual({ day: addDays(mondayDay, 29), due: 0 })
  })
  it('counts cards on their day, what is overdue today, and nothing beyond', () =>
    expect(counts(inDays(-9), inDays(0), inDays(1), inDays(3), inDays(4))).toEqual([2, 1, 0, 1]))
  it('counts a buried card when it comes back', () =>
    expect(counts({ ...inDays(0), buriedUntil: addDays(mondayDay, 2) })).toEqual([0, 0, 1, 0]))
  it('leaves out what is never shown by itself', () =>
    expect(counts({ suspended: true }, { retired: true }, { phase: 'new' })).toEqual([0, 0, 0, 0]))
})
