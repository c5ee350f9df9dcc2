import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardStandings, countStandings, standingOfCard } from '@/domain/progress/cardStandings'
import { aMemory } from '../../support/makers'

describe('how a card stands', () => {
  it.each([
    ['new', undefined],
    ['new', aMemory({ phase: 'new' })],
    ['learning', aMemory({ phase: 'read' })],
    ['learning', aMemory({ phase: 'learning', stability: 0.1 })],
    ['learning', aMemory({ phase: 'learning', stability: 0, correction: true })],
    ['young', aMemory({ stability: 20.9 })],
    ['mature', aMemory({ stability: 21 })],
    ['young', aMemory({ stability: 5, lapses: 3 })],
    ['leech', aMemory({ stability: 5, lapses: 4 })],
    ['leech', aMemory({ phase: 'learning', stability: 0.1, lapses: 4 })],
    ['mature', aMemory({ stability: 21, lapses: 4 })],
    [null, aMemory({ suspended: true })],
    [null, aMemory({ retired: true })],
  ] as const)('is %s', (standing, memory) => expect(standingOfCard(memory)).toBe(standing))

  it('is counted once for each card', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0.1, max: 100, noNaN: true }))), (stabilities) => {
        const counts = countStandings(
          stabilities.map((_, index) => `${index}`),
          (card) => {
            const stability = stabilities[Number(card)]
            return stability == null ? null : aMemory({ stability })
          },
        )
        expect(cardStandings.reduce((sum, standing) => sum + counts[standing], 0)).toBe(stabilities.length)
        expect(counts.mature).toBe(stabilities.filter((each) => each !== null && each >= 21).length)
      }),
    ))
})
