import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weakestFacts } from '@/domain/progress/weakestFacts'
import { retrievability } from '@/domain/scheduling/memory'
import { aMemory, monday } from '../../support/makers'
import { model } from '../../support/model'

it('the weakest facts of a topic are those met with the least recall, ten at most', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.nat(4))), (all) => {
      const memories = new Map(
        all.flatMap(([stability, state], n) =>
          state === 0 ? [] : [[`${n}`, aMemory({ card: `${n}`, stability, suspended: state === 1 })]],
        ),
      )
      const facts = all.map(([, state], n) => ({
        fact: `f${n}`,
        kind: 'date' as const,
        topic: state === 2 ? 'law' : 'war',
        level: 1 as const,
        main: [`${n}`],
        cards: [`${n}`],
      }))
      const weakest = weakestFacts(facts, 'war', (card) => memories.get(card), monday, model)
      const slow = all
        .flatMap(([stability, state]) => (state > 2 ? retrievability(aMemory({ stability }), monday, model) : []))
        .sort((a, b) => a - b)
      expect(weakest.map(({ recall }) => recall)).toEqual(slow.slice(0, 10))
    }),
  ))
