import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicProgress } from '@/domain/progress/topicProgress'
import type { Weighed } from '@/domain/progress/topicProgress'
import { retrievability, type Memory } from '@/domain/scheduling/memory'
import { aMemory, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const fact = (main: string[], given: Partial<Weighed> = {}): Weighed => ({
  topic: 'war',
  level: 1,
  main,
  ...given,
})
const recall =
  (...memories: Memory[]) =>
  (card: string) =>
    memories.find((memory) => memory.card === card)
const progress = (facts: Weighed[], ...memories: Memory[]) =>
  topicProgress(facts, recall(...memories), monday, model)[0]
/** Recalled today with certainty. */
const sure = (card: string, given: Partial<Memory> = {}) =>
  aMemory({ card, lastAt: monday, lastDay: mondayDay, ...given })

describe('progress in a topic', () => {
  it('is nothing before anything was met', () =>
    expect(progress([fact(['a'])])).toEqual({ topic: 'war', new: 1, learning: 0, known: 0, ofMet: null, ofAll: 0 }))

  it('tells what was met and the whole topic apart', () =>
    expect(progress([fact(['a']), fact(['b'])], sure('a'))).toMatchObject({
      new: 1,
      learning: 1,
      ofMet: expect.closeTo(1, 4) as number,
      ofAll: expect.closeTo(0.5, 4) as number,
    }))

  it('is the recall that the model expects', () => {
    const memory = aMemory({ card: 'a', stability: 10 })
    expect(progress([fact(['a'])], memory)?.ofMet).toBe(retrievability(memory, monday, model))
  })

  it('counts facts, not cards', () =>
    expect(progress([fact(['a', 'b', 'c', 'd']), fact(['e'])], sure('e'))).toMatchObject({
      ofMet: expect.closeTo(1, 4) as number,
      ofAll: expect.closeTo(0.5, 4) as number,
    }))

  it('counts within a fact what was not met as 0 of the whole, and not at all of what was met', () =>
    expect(progress([fact(['a', 'b'])], sure('a'))).toMatchObject({
      ofMet: expect.closeTo(1, 4) as number,
      ofAll: expect.closeTo(0.5, 4) as number,
      learning: 1,
    }))

  it('weighs what any exam asks more than detail', () =>
    expect(progress([fact(['a']), fact(['b'], { level: 2 }), fact(['c'], { level: 3 })], sure('a'))?.ofAll).toBeCloseTo(
      3 / 6,
      4,
    ))

  it('knows a fact once each main card is remembered for three weeks', () => {
    expect(progress([fact(['a', 'b'])], sure('a', { stability: 21 }), sure('b', { stability: 20.9 }))).toMatchObject({
      known: 0,
      learning: 1,
    })
    expect(progress([fact(['a', 'b'])], sure('a', { stability: 21 }), sure('b', { stability: 21 }))).toMatchObject({
      known: 1,
      learning: 0,
    })
  })

  it('knows nothing of what is due for correction', () =>
    expect(progress([fact(['a'])], sure('a', { stability: 0, correction: true, phase: 'learning' }))).toMatchObject({
      learning: 1,
      ofMet: 0,
    }))

  it('passes over what is suspended or retired', () => {
    expect(progress([fact(['a', 'b'])], sure('a'), sure('b', { suspended: true }))).toMatchObject({
      ofAll: expect.closeTo(1, 4) as number,
    })
    expect(progress([fact(['a'])], sure('a', { retired: true }))).toMatchObject({ new: 0, learning: 0, ofAll: null })
  })

  it('is told topic by topic, in their order', () =>
    expect(
      topicProgress(
        [fact(['a'], { topic: 'war' }), fact(['b'], { topic: 'law' }), fact(['c'])],
        recall(),
        monday,
        model,
      ).map(({ topic, new: count }) => [topic, count]),
    ).toEqual([
      ['war', 2],
      ['law', 1],
    ]))

  it('counts each fact once, and no share leaves 0 to 1 or is more of the whole than of what was met', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(40),
            fc.constantFrom(1 as const, 2 as const, 3 as const),
            fc.double({ min: 0.1, max: 100, noNaN: true }),
          ),
        ),
        (all) => {
          const facts = all.map(([, level], index) => fact([`${index}`], { level }))
          const memories = all.flatMap(([chance, , stability], index) =>
            chance > 20 ? [aMemory({ card: `${index}`, stability })] : [],
          )
          const told = progress(facts, ...memories)
          if (!told) return
          expect(told.new + told.learning + told.known).toBe(facts.length)
          expect(told.ofAll).toBeGreaterThanOrEqual(0)
          if (told.ofMet === null) return
          expect(told.ofMet).toBeLessThanOrEqual(1)
          expect(told.ofAll).toBeLessThanOrEqual(told.ofMet + 1e-12)
        },
      ),
    ))
})
