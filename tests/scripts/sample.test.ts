import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { checkCards } from '@/domain/cards/checkCards'
import type { Review } from '@/domain/reviews/review'
import { samplePieces } from '../../scripts/sample'
import { fileOf, linesOf, readAll } from '../support/backups'

const sample = async (cards: number, reviews: number, seed = 1) => {
  const pieces = await readAll(fileOf(...(await linesOf(samplePieces(cards, reviews, seed)))))
  return {
    deck: pieces.flatMap((piece) => ('ownDeck' in piece ? [piece.ownDeck.deck] : []))[0],
    reviews: pieces.flatMap((piece) => ('reviews' in piece ? piece.reviews : [])),
  }
}
const cardsIn = (deck: Awaited<ReturnType<typeof sample>>['deck']) =>
  deck ? blocksOf(deck).flatMap((block) => block.cards) : []

describe('a sample backup', () => {
  it.each([
    [0, 0],
    [1, 0],
    [1, 50],
    [2, 3],
    [7, 1_000],
    [500, 4_000],
    [2_000, 100],
  ])('of %d cards and %d reviews holds just those', async (cards, reviews) => {
    const made = await sample(cards, reviews)
    expect(cardsIn(made.deck)).toHaveLength(cards)
    expect(made.reviews).toHaveLength(reviews)
    expect(new Set(made.reviews.map(({ id }) => id)).size).toBe(reviews)
  })

  it('has a deck without a fault, over several topics and all levels', async () => {
    const { deck } = await sample(3_000, 0)
    expect(deck && checkCards(deck)).toEqual([])
    const cards = cardsIn(deck)
    expect(new Set(cards.map(({ topic }) => topic)).size).toBe(12)
    expect([...new Set(cards.map(({ level }) => level))].toSorted()).toEqual([1, 2, 3])
  })

  it('reviews its own cards over 200 days, about as well as the model expects', async () => {
    const { deck, reviews } = await sample(1_000, 20_000)
    const ids = new Set(cardsIn(deck).map(({ id }) => id))
    expect(reviews.every(({ card }) => ids.has(card))).toBe(true)
    expect(new Set(reviews.map(({ day }) => day)).size).toBe(200)
    expect(reviews.at(-1)?.day).toBe('2026-10-31')
    const old = reviews.filter((review): review is Review & { predicted: number } => (review.predicted ?? 1) < 1)
    const recalled = old.filter(({ answer }) => answer !== 'again').length / old.length
    const expected = old.reduce((total, { predicted }) => total + predicted, 0) / old.length
    expect(Math.abs(recalled - expected)).toBeLessThan(0.02)
  })

  it('is the same for the same seed, and another for another', async () => {
    expect(await sample(50, 500, 7)).toEqual(await sample(50, 500, 7))
    expect((await sample(50, 500, 8)).reviews).not.toEqual((await sample(50, 500, 7)).reviews)
  })
})
