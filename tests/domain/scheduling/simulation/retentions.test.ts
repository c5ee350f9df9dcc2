import { describe, expect, it } from 'vitest'
import { factOf } from '@/domain/cards/card'
import { noEasyDays } from '@/domain/scheduling/easyDays'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { retentionOutlooks, type RetentionWish } from '@/domain/scheduling/simulation/retentions'
import type { FreshAhead } from '@/domain/scheduling/simulation/future'
import { usualHabits } from '@/domain/scheduling/simulation/habits'
import { sampleOf } from '@/domain/scheduling/simulation/sample'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, mondayDay } from '../../../support/makers'

const freshOf = (facts: number): FreshAhead[] =>
  Array.from({ length: facts }, (_, index) => {
    const fact = `kosovo/fact-${index}`
    const base = { fact, topic: 'war', level: 1 as const }
    return [
      { ...base, card: `${fact}/when/when` },
      { ...base, card: `${fact}/when/what`, unlockedBy: `${fact}/when/when` },
    ]
  }).flat()
const metOf = (cards: number) =>
  Array.from({ length: cards }, (_, index) =>
    aMemory({
      card: `kosovo/met-${index}/when/when`,
      dueDay: addDays(mondayDay, index % 30),
      stability: 5 + (index % 40),
    }),
  )

const wish = (given: Partial<RetentionWish> = {}): RetentionWish => ({
  memories: [],
  fresh: freshOf(100),
  now: aMoment(),
  days: 60,
  weights: usualWeights,
  limits: { newPerDay: 5, reviewsPerDay: 200 },
  retention: 0.9,
  easyDays: noEasyDays,
  habits: usualHabits,
  ...given,
})

function run(given: Partial<RetentionWish> = {}) {
  const steps = retentionOutlooks(wish(given))
  const done: number[] = []
  let next = steps.next()
  for (; !next.done; next = steps.next()) done.push(next.value)
  return { ...next.value, done, at: new Map(next.value.outlooks.map((outlook) => [outlook.retention, outlook])) }
}

describe('what desired retentions come to', () => {
  it('is told of nine from 0.7 to 0.97, and of the learner’s own', () => {
    const tried = [0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97]
    const days = 3
    expect(run({ days }).outlooks.map(({ retention }) => retention)).toEqual(tried)
    const own = run({ days, retention: 0.83 }).outlooks.map(({ retention }) => retention)
    expect(own).toEqual([...tried, 0.83].sort((a, b) => a - b))
  })

  it('is more minutes and more remembered for more, with hardly a dent', () => {
    const { outlooks } = run({ memories: metOf(80), fresh: freshOf(20), days: 60 })
    const rises = (figure: (outlook: (typeof outlooks)[number]) => number) => {
      const figures = outlooks.map(figure)
      for (const [index, each] of figures.slice(1).entries()) expect(each / figures[index]!).toBeGreaterThan(0.99)
      expect(figures.at(-1)! / figures[0]!).toBeGreaterThan(1.1)
    }
    rises(({ minutes }) => minutes)
    rises(({ answers }) => answers)
    rises(({ rememberedOfMet }) => rememberedOfMet)
  })

  it('tells how much is done, up to all of it', () => {
    const { done } = run({ days: 10 })
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(1)
  })

  it('counts what was never met as not remembered, and leaves out what is suspended', () => {
    const limits = { newPerDay: 0, reviewsPerDay: 200 }
    const [half, all] = [
      run({ memories: metOf(200), limits, days: 10 }),
      run({ memories: metOf(200), fresh: [], limits, days: 10 }),
    ]
    expect(half.cards).toBe(400)
    expect(half.at.get(0.9)!.remembered * 2).toBeCloseTo(all.at.get(0.9)!.remembered, 9)
    expect(half.at.get(0.9)!.rememberedOfMet).toBeCloseTo(all.at.get(0.9)!.remembered, 9)
    const suspended = metOf(200).map((memory, index) => (index % 2 ? { ...memory, suspended: true } : memory))
    expect(run({ memories: suspended, fresh: [], limits, days: 10 }).cards).toBe(100)
  })

  it('tells where a limit leaves cards over', () => {
    const given = { memories: metOf(80), fresh: [], days: 30 }
    const { at } = run({ ...given, limits: { newPerDay: 0, reviewsPerDay: 2 } })
    expect(at.get(0.97)!.due).toBeGreaterThan(20)
    expect(run(given).at.get(0.7)!.due).toBeLessThan(2)
  })

  it('is nothing at all without cards', () => {
    const { cards, outlooks } = run({ fresh: [], days: 5 })
    expect(cards).toBe(0)
    expect(outlooks[0]).toEqual({ retention: 0.7, minutes: 0, answers: 0, remembered: 0, rememberedOfMet: 0, due: 0 })
  })

  it('goes through few cards several times', () => {
    expect(run({ fresh: freshOf(20), days: 3 }).runs).toBe(4)
    expect(run({ memories: metOf(1_500), fresh: [], days: 3 }).runs).toBe(1)
  })

  it('is nearly the same from a sample of many cards as from each part of them', () => {
    const many = { memories: metOf(4_000), fresh: [], days: 12, limits: { newPerDay: 0, reviewsPerDay: 9_999 } }
    const sampled = run(many)
    expect(sampled.share).toBeGreaterThan(0.4)
    expect(sampled.share).toBeLessThan(0.6)
    const half = { ...many, memories: many.memories.slice(0, 2_000) }
    const whole = run(half)
    expect(whole.share).toBe(1)
    expect(sampled.at.get(0.9)!.minutes / (2 * whole.at.get(0.9)!.minutes)).toBeCloseTo(1, 1)
    expect(sampled.at.get(0.9)!.remembered).toBeCloseTo(whole.at.get(0.9)!.remembered, 1)
  })

  it('keeps the learner’s limits in a sample too', () => {
    const { outlooks, cards, share } = run({
      fresh: freshOf(5_000),
      days: 20,
      limits: { newPerDay: 70, reviewsPerDay: 30 },
    })
    expect(share).toBeLessThan(0.7)
    for (const { remembered, rememberedOfMet } of outlooks) {
      const met = (remembered / rememberedOfMet) * cards
      expect(met / (20 * 70)).toBeCloseTo(1, 1)
    }
  })
})

describe('a sample', () => {
  it('is all where they are few, and leaves out only what is never reached', () => {
    const { memories, fresh, share } = sampleOf(metOf(10), freshOf(1_000), 50, 2_000)
    expect(share).toBe(1)
    expect(memories).toHaveLength(10)
    expect(fresh.length).toBeLessThan(1_000)
    expect(fresh.filter(({ unlockedBy }) => !unlockedBy).length).toBeGreaterThan(50)
    expect(sampleOf([], freshOf(20), 50, 2_000).fresh).toHaveLength(40)
  })

  it('holds whole facts, in their order, and the same each time', () => {
    const all = freshOf(3_000)
    const { fresh, share } = sampleOf([], all, 6_000, 1_000)
    expect(fresh).toEqual(sampleOf([], all, 6_000, 1_000).fresh)
    expect(fresh).toEqual(all.filter((each) => fresh.includes(each)))
    const facts = new Set(fresh.map(({ card }) => factOf(card)))
    expect(fresh).toHaveLength(2 * facts.size)
    expect(share).toBe(fresh.length / all.length)
    expect(fresh.length).toBeGreaterThan(850)
    expect(fresh.length).toBeLessThan(1_150)
  })

  it('changes nothing for a deck with a desired retention of its own', () => {
    const limits = { ...wish().limits, decks: new Map([['kosovo', { retention: 0.9 }]]) }
    const { outlooks } = run({ limits })
    expect(new Set(outlooks.map(({ answers }) => answers)).size).toBe(1)
  })

  it('holds a deck to its own limits, of which its sample has its share', () => {
    const met = { fresh: freshOf(3_000), days: 120, limits: { newPerDay: 40, reviewsPerDay: 9_999 } }
    const decks = new Map([['kosovo', { newPerDay: 10 }]])
    const own = run({ ...met, limits: { ...met.limits, decks } })
    const general = run({ ...met, limits: { ...met.limits, newPerDay: 10 } })
    expect(own.share).toBeLessThan(1)
    const [one, other] = [own, general].map(({ at }) => at.get(0.9)?.remembered ?? 0)
    expect(one).toBeGreaterThan((other ?? 1) * 0.9)
    expect(one).toBeLessThan((other ?? 0) * 1.1)
  })
})
