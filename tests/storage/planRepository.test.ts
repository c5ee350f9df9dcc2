import { describe, expect, it } from 'vitest'
import { replayHere } from '@/domain/scheduling/replayer'
import { rebuildCaches } from '@/storage/cacheRebuild'
import { planRepository } from '@/storage/planRepository'
import { replayedCaches, storedCaches, aLearner } from '../support/learner'
import { aMoment } from '../support/makers'

describe('the plans in the store', () => {
  const exam = { name: 'Entrance', day: '2026-03-01', topics: [], levels: [1 as const], readiness: 0.9, minutes: 30 }

  it('are what was said last, an undo heard, and what a replay makes of the log', async () => {
    const { run } = await aLearner()
    const plans = planRepository(run)
    expect((await plans.all()).exams).toEqual([])
    await plans.say(aMoment('2026-01-05', 1), { kind: 'exam', plan: 'a', exam })
    const given = await plans.say(aMoment('2026-01-05', 2), { kind: 'exam', plan: 'a', exam: null })
    expect((await plans.all()).exams).toEqual([])
    await plans.takeBack(aMoment('2026-01-05', 3), given)
    expect((await plans.all()).exams).toEqual([{ ...exam, id: 'a', since: '2026-01-05' }])
    const before = await storedCaches(run)
    expect(before).toEqual(await replayedCaches(run))
    await rebuildCaches(run, replayHere)
    expect(await storedCaches(run)).toEqual(before)
  })
})
