import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReview } from '@/domain/reviews/action'
import { standing } from '@/domain/reviews/undo'
import { blockOf } from '@/domain/scheduling/blockTally'
import { daysOf } from '@/domain/scheduling/dayTally'
import { memoryOf } from '@/domain/scheduling/fold'
import { contextOf } from '@/domain/scheduling/cardLogs'
import { noPlans } from '@/domain/scheduling/plans'
import { replay } from '@/domain/scheduling/replay'
import { aLog } from '../../support/logs'
import { aBlock, aCard, anAction, aReview } from '../../support/makers'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { model } from '../../support/model'

const main = aCard({ id: 'kosovo/1244/symbol/symbol', unlocks: ['kosovo/1244/symbol/body'], revision: 2 })
const reverse = aCard({ id: 'kosovo/1244/symbol/body', main: false, revision: 2 })
const block = aBlock({ cards: [main, reverse] })
const nobody = { reviews: [], actions: [], blocks: [] }

describe('a replay of the whole log', () => {
  it('leaves nothing of nothing', () =>
    expect(replay(nobody)).toEqual({
      ...{ memories: [], days: [], blocks: [], confusions: [], corrections: [] },
      plans: noPlans,
      weights: usualWeights,
    }))

  it('leaves what folding card by card does', () =>
    fc.assert(
      fc.property(aLog({ cards: [main.id, reverse.id], most: 60 }), (log) => {
        const { memories, days, blocks } = replay({
          reviews: log.filter(isReview),
          actions: log.flatMap((entry) => (isReview(entry) ? [] : entry)),
          blocks: [block],
        })
        const known = new Map(memories.map((memory) => [memory.card, memory]))
        for (const card of block.cards) {
          const alone = memoryOf(
            log.filter((entry) => entry.card === card.id),
            contextOf(card, block),
            model,
          )
          expect(known.get(card.id) ?? null).toEqual(alone)
        }
        expect(days).toEqual(daysOf(standing(log)))
        expect(blocks).toEqual([blockOf(block.id, block.cards, (card) => known.get(card))])
      }),
    ))

  it('gives a renamed card its history', () => {
    const renamed = aBlock({ cards: [aCard({ id: 'kosovo/new/when/when', formerly: ['kosovo/old/when/when'] })] })
    const { memories } = replay({ ...nobody, reviews: [aReview({ card: 'kosovo/old/when/when' })], blocks: [renamed] })
    expect(memories).toMatchObject([{ card: 'kosovo/new/when/when', reps: 1 }])
  })

  it('keeps the history of a card that no block holds', () => {
    const { memories, days } = replay({ ...nobody, reviews: [aReview({ revision: 3 })] })
    expect(memories).toMatchObject([{ retired: true, reps: 1, revision: 3 }])
    expect(days).toHaveLength(1)
  })

  it('hears an undo that names no card, and an undo of that', () => {
    const review = aReview()
    const { card: _, ...undo } = anAction({ kind: 'undo', takesBack: review.id })
    const { card: _too, ...redo } = anAction({ kind: 'undo', takesBack: undo.id })
    expect(replay({ ...nobody, reviews: [review], actions: [undo] }).memories).toEqual([])
    expect(replay({ ...nobody, reviews: [review], actions: [redo, undo] }).memories).toHaveLength(1)
  })
})
