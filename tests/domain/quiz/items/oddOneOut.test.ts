import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddOneOutOf } from '@/domain/quiz/items/oddOneOut'
import { anInventedDeck } from '../inventedDeck'
import { cardOf, kosovo } from './decks'
import { faultsOf } from './faults'

const aCard = fc.constantFrom(...kosovo.cards.filter((card) => oddOneOutOf(kosovo, card, '')))

describe('the odd one out', { timeout: 60_000 }, () => {
  it('certainly lacks what the three others certainly share', () => {
    fc.assert(
      fc.property(aCard, fc.string(), (card, seed) => {
        expect(faultsOf(kosovo, oddOneOutOf(kosovo, card, seed)!)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('does so in decks that are made to confuse it', () => {
    let made = 0
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = deck.cards.flatMap((card) => oddOneOutOf(deck, card, seed) ?? [])
        made += items.length
        expect(items.flatMap((item) => faultsOf(deck, item))).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(made).toBeGreaterThan(50)
  })

  it('is told by a year, a stance or an office that the prompt names', () => {
    const prompts = new Set(kosovo.cards.flatMap((card) => oddOneOutOf(kosovo, card, 'prompts')?.prompt ?? []))
    expect(prompts).toContain('Three of these happened in 1999. Which one did not?')
    expect(prompts).toContain(
      'Three of these held the office “Contact Group negotiator” at Rambouillet. Which one did not?',
    )
    expect([...prompts].some((prompt) => prompt.startsWith('Three of these opposed '))).toBe(true)
  })

  it('has four options that each ask a card of their own, the question’s own among those that belong', () => {
    const card = cardOf(kosovo, 'kosovo/air-strikes-begin/when/when')
    const item = oddOneOutOf(kosovo, card, 'cards')!
    const asked = item.options.map(({ asks }) => asks?.card)
    expect(new Set(asked).size).toBe(4)
    expect(asked).toContain(card.id)
    expect(asked[item.right]).not.toBe(card.id)
  })
})
