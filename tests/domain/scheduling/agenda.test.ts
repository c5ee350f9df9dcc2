import { describe, expect, it } from 'vitest'
import { noOutlook, usualPace, type Outlook } from '@/domain/scheduling/agenda'
import { emptyDay, type DayTally } from '@/domain/scheduling/dayTally'
import type { Memory } from '@/domain/scheduling/memory'
import { paceOf } from '@/domain/scheduling/pace'
import { noPlans, type Plans } from '@/domain/scheduling/plans'
import { queueOf, type Fresh } from '@/domain/scheduling/queue'
import { recoveryShare } from '@/domain/scheduling/recovery'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, anExam, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const now = aMoment()
const day = (ahead: number) => addDays(mondayDay, ahead)
const due = (count: number, given: Partial<Memory> = {}, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    aMemory({ card: `kosovo/f${from + index}/when/when`, stability: 5 + index, ...given }),
  )
const fresh = (count: number): Fresh[] =>
  Array.from({ length: count }, (_, index) => ({
    card: `kosovo/n${index}/when/when`,
    fact: `kosovo/n${index}`,
    topic: 'war',
    level: 1,
  }))
function counts(
  { plans = {}, unmet = 0, memories = [] as Memory[], today = {} as Partial<DayTally> },
  limits = { newPerDay: 10, reviewsPerDay: 200 },
) {
  const outlook: Outlook = { ...noOutlook, plans: { ...noPlans, ...(plans as Partial<Plans>) }, unmet: () => unmet }
  const tally = { ...emptyDay(mondayDay), ...today }
  const { rest } = queueOf({ memories, fresh: fresh(300), today: tally, now, model, outlook }, limits)
  const of = (reason: string) => rest.filter((item) => item.reason === reason)
  return { new: of('new').length, due: of('due').length, exam: of('exam').length, rest }
}

describe('a day before an exam', () => {
  it('has as many new cards as it takes for all to be met in time, and the usual ones where that is more', () => {
    expect(counts({ plans: { exams: [anExam()] }, unmet: 360 }).new).toBe(20) // 18 days
    expect(counts({ plans: { exams: [anExam()] }, unmet: 36 }).new).toBe(10)
  })
  it('counts what was met today', () =>
    expect(counts({ plans: { exams: [anExam()] }, unmet: 350, today: { new: 10 } }).new).toBe(10))
  it('has no more of them than its minutes have room for once what is due was asked', () => {
    const exam = anExam({ minutes: 20 })
    const room = (20 * 60 - 40 * usualPace.review) / usualPace.fresh
    expect(counts({ plans: { exams: [exam] }, unmet: 900, memories: due(40) })).toMatchObject({
      due: 40,
      new: Math.floor(room),
    })
    expect(counts({ plans: { exams: [exam] }, unmet: 900, memories: due(150) })).toMatchObject({ due: 150, new: 0 })
  })
  it('is as ever where the exam is over', () =>
    expect(counts({ plans: { exams: [anExam({ day: mondayDay })] }, unmet: 360 }).new).toBe(10))
  it('asks first what the exam asks, essentials before details, where not all that is due can be asked', () => {
    const plans = { exams: [anExam({ topics: ['kosovo/talks'] })] }
    const memories = [
      ...due(5),
      ...due(5, { topic: 'talks', level: 3 }, 5),
      ...due(5, { topic: 'talks', level: 1 }, 10),
    ]
    const asked = (reviewsPerDay: number) =>
      counts({ plans, memories }, { newPerDay: 0, reviewsPerDay }).rest.map(({ card }) => Number(/\d+/.exec(card)))
    expect(asked(5)).toEqual([10, 11, 12, 13, 14])
    expect(asked(8)).toEqual([10, 11, 12, 13, 14, 5, 6, 7])
  })
  it('brings forward what would leap over it unsure, within its minutes, the least sure first', () => {
    const plans = { exams: [anExam({ day: day(1), readiness: 0.99, minutes: 2 })] }
    const memories = due(30, { dueDay: day(20), lastDay: day(-10), lastAt: aMoment(day(-10)).at })
    const { exam, rest } = counts({ plans, memories })
    expect(exam).toBe(Math.floor(120 / usualPace.review))
    expect(rest[0]?.card).toBe('kosovo/f0/when/when')
  })
})

describe('a day after a break', () => {
  const recovery = { id: 'r', since: mondayDay, from: mondayDay, until: day(9), perDay: 40 }
  it('asks as many due cards as were chosen, what was due first before the rest, and no new ones', () => {
    const got = counts({
      plans: { recoveries: [recovery] },
      memories: [...due(411), ...due(1, { dueDay: day(-9) }, 411)],
    })
    expect(got).toMatchObject({ due: 40, new: 0 })
    expect(got.rest[0]?.card).toBe('kosovo/f411/when/when')
  })
  it('counts what was asked today', () =>
    expect(
      counts({ plans: { recoveries: [recovery] }, memories: due(412), today: { due: { asked: 30, recalled: 20 } } }),
    ).toMatchObject({ due: 10 }))
  it('is as ever once no more are due than that, or its time is over', () => {
    expect(counts({ plans: { recoveries: [recovery] }, memories: due(40) })).toMatchObject({ due: 40, new: 10 })
    const past = { ...recovery, until: day(-1) }
    expect(counts({ plans: { recoveries: [past] }, memories: due(150) })).toMatchObject({ due: 150, new: 10 })
  })
})

describe('what piled up on days off', () => {
  const plans = (length: number, ago: number) => ({
    ...noPlans,
    daysOff: [{ id: 'o', since: day(-40), from: day(-ago - length + 1), until: day(-ago) }],
  })
  it.each([
    [7, 1, 280, 20], // fourteen days
    [7, 8, 140, 20],
    [3, 1, 180, 30],
    [3, 6, 90, 90], // the last of six days
    [30, 1, 420, 30], // fourteen at most
  ])('after %d of them, on day %d, %d cards are %d a day', (length, ago, piled, share) =>
    expect(recoveryShare(plans(length, ago), mondayDay, piled)).toBe(share),
  )
  it('is not spread where it is little, after a single day, or long after', () => {
    expect(recoveryShare(plans(7, 1), mondayDay, 60)).toBe(20)
    expect(recoveryShare(plans(1, 1), mondayDay, 300)).toBeNull()
    expect(recoveryShare(plans(3, 7), mondayDay, 300)).toBeNull()
  })
})

describe('the pace of a learner', () => {
  it('is the usual one at first', () => expect(paceOf([])).toEqual(usualPace))
  it('comes to be their own as answers grow', () => {
    const slow = (reviews: number) => paceOf([{ reviews, ms: reviews * 20_000 }]).review / usualPace.review
    expect(slow(10)).toBeLessThan(1.1)
    expect(slow(5_000)).toBeGreaterThan(1.3)
  })
})
