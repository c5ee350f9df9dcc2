import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceOf } from '@/domain/quiz/items/choice'
import { factsHeld } from '@/domain/quiz/items/held'
import type { ChoiceItem } from '@/domain/quiz/items/item'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { anInventedDeck } from '../inventedDeck'
import { cardOf, kosovo, only } from './decks'
import { faultsOf } from './faults'

const choices = (seed: string) =>
  makeQuiz([kosovo], only('choice', 'who'), seed).filter((item): item is ChoiceItem => item.format === 'choice')

describe('a question to choose from', { timeout: 60_000 }, () => {
  it('has one right option, no two alike, and no other that might be right, in the bundled deck under any seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(choices(seed).flatMap((item) => faultsOf(kosovo, item))).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('has so in decks that are made to confuse it', () => {
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = deck.cards.flatMap((card) => choiceOf(deck, card, seed) ?? [])
        expect(items.flatMap((item) => faultsOf(deck, item))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('offers the right answer of its card, whatever its place', () => {
    for (const item of choices('answers')) {
      const card = cardOf(kosovo, item.card)
      const worded = card.direction === 'stance' || card.direction === 'which' || card.claim === 'adopted'
      if (!worded) expect(item.options[item.right]?.text).toBe(card.answer)
    }
  })

  it('puts the right answer in each place about as often as in any other', () => {
    const places = Array.from({ length: 30 }, (_, seed) => choices(`${seed}`))
      .flat()
      .filter(({ options }) => options.length === 4)
      .map(({ right }) => right)
    for (const place of [0, 1, 2, 3]) {
      const part = places.filter((each) => each === place).length / places.length
      expect(part).toBeGreaterThan(0.22)
      expect(part).toBeLessThan(0.28)
    }
  })

  it('does not always come with the same wrong answers', () => {
    const card = cardOf(kosovo, 'kosovo/air-strikes-begin/when/when')
    const seen = new Set(
      Array.from({ length: 20 }, (_, seed) =>
        choiceOf(kosovo, card, `${seed}`)!
          .options.map(({ text }) => text)
          .sort()
          .join(),
      ),
    )
    expect(seen.size).toBeGreaterThan(3)
  })

  it('asks who held a position as a type of its own', () => {
    for (const { type, card } of choices('types')) expect(type === 'who').toBe(card.endsWith('/who'))
  })

  it('holds only facts of the deck', () => {
    for (const item of choices('sources')) for (const fact of factsHeld(item)) expect(kosovo.facts.has(fact)).toBe(true)
  })
})
