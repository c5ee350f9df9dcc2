import { describe, expect, it } from 'vitest'
import { blocksOf, summaryOf } from '@/domain/cards/blocks'
import { factOf } from '@/domain/cards/card'
import type { Fact } from '@/domain/facts/fact'
import { aClaim, aDateFact, aDeck, anActorFact, aPosition, aResolution, manyFacts } from '../../support/decks'

const blocksWith = (...facts: Fact[]) => blocksOf(aDeck({ facts }))
const orderOf = (...facts: Fact[]) => blocksWith(...facts).flatMap((block) => block.facts.map(({ id }) => id))
const idsOf = (facts: Fact[]) => blocksWith(...facts).flatMap(({ cards }) => cards.map(({ id }) => id))
/** Block id by card id. */
const placesOf = (facts: Fact[]) =>
  new Map(blocksWith(...facts).flatMap(({ id, cards }) => cards.map((card) => [card.id, id] as const)))

describe('new cards', () => {
  it('come by level, then in the deck’s order of topics, then by time', () =>
    expect(
      orderOf(
        aDateFact({ id: 'detail', level: 3, when: '1990' }),
        aDateFact({ id: 'later-topic', topic: 'talks', when: '1990' }),
        aDateFact({ id: 'second', when: '1999' }),
        aDateFact({ id: 'first', when: '1998' }),
        aDateFact({ id: 'serious', level: 2, when: '1990' }),
      ),
    ).toEqual(['first', 'second', 'later-topic', 'serious', 'detail']))
  it('have the time of the claim that tells it, whatever their kind', () =>
    expect(
      orderOf(
        aPosition(), // 2007
        anActorFact(), // 2004
        aDateFact(), // 1999
        aResolution(), // 1998
      ),
    ).toEqual(['res-1160', 'rambouillet', 'lavrov-minister', 'russia-on-plan']))
  it('whose beginning nobody knows stand where they ended', () =>
    expect(orderOf(aDateFact({ id: 'until', when: '../2000' }), aDateFact({ id: 'early', when: '1999' }))).toEqual([
      'early',
      'until',
    ]))
  it('without a time come last, in the author’s order', () => {
    const timeless = (id: string) => aResolution({ id, claims: { symbol: aClaim('S/RES/1160') } })
    expect(orderOf(timeless('b'), timeless('a'), aDateFact())).toEqual(['rambouillet', 'b', 'a'])
  })
  it('of one day keep the author’s order', () =>
    expect(orderOf(aDateFact({ id: 'b' }), aDateFact({ id: 'a' }))).toEqual(['b', 'a']))
})

describe('a block', () => {
  it('is of one topic and level', () =>
    expect(
      blocksWith(aDateFact(), aDateFact({ id: 'x', topic: 'talks' }), aDateFact({ id: 'y', level: 2 })).map(
        ({ id }) => id,
      ),
    ).toEqual(['kosovo/war/1/0', 'kosovo/talks/1/0', 'kosovo/war/2/0']))
  it('holds at most 200 cards, and a fact’s cards stay together', () => {
    const figures = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          `figure.n${n}`,
          aClaim({ n, unit: 'men', about: `came on day ${n}` }),
        ]),
      )
    // 2 and 5 cards a fact by turns: 200 is met within a fact
    const facts = manyFacts(150, (index) => ({
      claims: { when: aClaim(`1${100 + index}-01-01`), ...figures(index % 2 ? 3 : 0) },
    }))
    const blocks = blocksWith(...facts)
    expect(blocks.map(({ cards }) => cards.length)).toEqual([198, 196, 131])
    expect(new Set(blocks.flatMap(({ cards }) => [...new Set(cards.map(({ fact }) => fact))])).size).toBe(150)
    for (const block of blocks)
      expect([...new Set(block.cards.map(({ fact }) => fact))]).toEqual(block.facts.map(({ id }) => `kosovo/${id}`))
    expect(blocks.map(({ id }) => id)).toEqual(['kosovo/war/1/0', 'kosovo/war/1/1', 'kosovo/war/1/2'])
  })
  it('is summed up without its text', () => {
    const [block] = blocksWith(aDateFact())
    expect(block && summaryOf(block)).toEqual({ id: 'kosovo/war/1/0', topic: 'war', level: 1, main: 1, cards: 2 })
  })
})

describe('a fact that is added', () => {
  const facts = manyFacts(150) // 100 facts fill the first block
  const early = aDateFact({ id: 'early', when: '1990-01-01' })
  const late = aDateFact({ id: 'late', when: '2010-01-01' })

  it('changes no other card’s id, nor their order', () => {
    for (const added of [early, late])
      expect(idsOf([...facts, added]).filter((id) => factOf(id) !== `kosovo/${added.id}`)).toEqual(idsOf(facts))
  })
  it('at the end of its topic leaves every card in its block', () => {
    const after = placesOf([...facts, late])
    expect([...placesOf(facts)].filter(([card, block]) => after.get(card) !== block)).toEqual([])
  })
  it('in another topic or level leaves every card in its block', () => {
    const after = placesOf([...facts, { ...early, topic: 'talks' }, { ...early, id: 'detail', level: 3 }])
    expect([...placesOf(facts)].filter(([card, block]) => after.get(card) !== block)).toEqual([])
  })
  it('early in a full block moves the last ones on, which is why a memory’s block is reconciled', () => {
    const after = placesOf([...facts, early])
    const moved = [...placesOf(facts)].filter(([card, block]) => after.get(card) !== block).map(([card]) => card)
    expect(moved).toEqual(['kosovo/meeting-100/when/when', 'kosovo/meeting-100/when/event'])
  })
})
