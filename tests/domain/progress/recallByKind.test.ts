import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factKinds, recallByKind } from '@/domain/progress/recallByKind'
import { retrievability } from '@/domain/scheduling/memory'
import { aMemory, monday } from '../../support/makers'
import { model } from '../../support/model'

it('recall by kind is that of the facts of this kind alone, and names sixty cards at most', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          stability: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
          kind: fc.constantFrom(...factKinds),
          topic: fc.constantFrom('war', 'law'),
        }),
        { maxLength: 300 },
      ),
      (all) => {
        const held = (stability: number, n: number) => aMemory({ card: `${n}`, stability })
        const facts = all.map(({ kind, topic }, n) => ({
          ...{ fact: `f${n}`, kind, topic, level: 1 as const },
          ...{ main: [`${n}`], cards: [`${n}`] },
        }))
        const memory = (card: string) => {
          const stability = all[Number(card)]?.stability ?? null
          return stability === null ? null : held(stability, Number(card))
        }
        const told = recallByKind(facts, memory, monday, model)
        expect(new Set(told.keys())).toEqual(new Set(all.map(({ topic }) => topic)))
        for (const [topic, kinds] of told) {
          expect(kinds.map(({ kind }) => kind)).toEqual(factKinds)
          for (const { kind, ...cell } of kinds) {
            const alike = all.filter((each) => each.kind === kind && each.topic === topic)
            const recalls = alike.flatMap(({ stability }) =>
              stability === null ? [] : retrievability(held(stability, 0), monday, model),
            )
            expect(cell.all).toBe(alike.length)
            expect(cell.met).toBe(recalls.length)
            expect(cell.cards).toHaveLength(Math.min(60, recalls.length))
            const mean = recalls.reduce((sum, each) => sum + each, 0) / recalls.length
            if (recalls.length) expect(cell.recall).toBeCloseTo(mean, 9)
            else expect(cell.recall).toBeNull()
          }
        }
      },
    ),
  ))
