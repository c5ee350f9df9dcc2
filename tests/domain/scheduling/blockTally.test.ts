import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factOf } from '@/domain/cards/card'
import { blockAfter, blockOf, emptyBlock, touchesBlock } from '@/domain/scheduling/blockTally'
import { memoryOf } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { aLog } from '../../support/logs'
import { aCard, aContext, aMemory } from '../../support/makers'
import { model } from '../../support/model'

const main = aCard({ id: 'kosovo/1244/symbol/symbol', unlocks: ['kosovo/1244/symbol/body'] })
const reverse = aCard({ id: 'kosovo/1244/symbol/body', main: false })
const other = aCard({ id: 'kosovo/1199/symbol/symbol' })
const cards = [main, reverse, other]
const recall =
  (...memories: Memory[]) =>
  (card: string) =>
    memories.find((memory) => memory.card === card)
const tallyOf = (...memories: Memory[]) => blockOf('b', cards, recall(...memories))

describe('the tally of a block', () => {
  it('is empty before anything was met', () => expect(tallyOf()).toEqual(emptyBlock('b')))
  it('counts main cards once met', () =>
    expect(tallyOf(aMemory({ card: main.id }))).toMatchObject({ mainMet: 1, waiting: [] }))
  it('counts a card suspended before it was met: it cannot be had', () =>
    expect(tallyOf(aMemory({ card: main.id, phase: 'new', suspended: true })).mainMet).toBe(1))
  it('counts none that was reset', () => expect(tallyOf(aMemory({ card: main.id, phase: 'new' })).mainMet).toBe(0))
  it('has the other directions waiting once the main one has settled', () =>
    expect(tallyOf(aMemory({ card: main.id, settled: true })).waiting).toEqual([reverse.id]))
  it('has them waiting no longer once met', () =>
    expect(tallyOf(aMemory({ card: main.id, settled: true }), aMemory({ card: reverse.id })).waiting).toEqual([]))

  it('is the same built up answer by answer, undos and all, as rebuilt', () =>
    fc.assert(
      fc.property(aLog({ cards: cards.map(({ id }) => id), most: 40 }), (log) => {
        const logOf = (until: number, card: string) => log.slice(0, until).filter((entry) => entry.card === card)
        const known = (until: number) => (card: string) =>
          memoryOf(logOf(until, card), aContext({ card, revision: 2 }), model)
        let tally = emptyBlock('b')
        log.forEach((entry, index) => {
          const [before, after] = [known(index), known(index + 1)]
          const card = entry.card ?? ''
          if (!touchesBlock(before(card), after(card))) return
          tally = blockAfter(
            tally,
            cards.filter(({ fact }) => fact === factOf(card)),
            before,
            after,
          )
        })
        expect(tally).toEqual(blockOf('b', cards, known(log.length)))
      }),
    ))
})
