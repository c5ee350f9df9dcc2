import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchOf } from '@/domain/quiz/items/match'
import { anInventedDeck } from '../inventedDeck'
import { aClaim, aDeck, aPosition } from '../../../support/decks'
import { cardOf, kosovo, quizDeck } from './decks'
import { faultsOf } from './faults'

const aCard = fc.constantFrom(...kosovo.cards.filter((card) => matchOf(kosovo, card, '')))
const seeds = Array.from({ length: 40 }, (_, index) => `${index}`)
const matchesOf = (id: string) => seeds.flatMap((seed) => matchOf(kosovo, cardOf(kosovo, id), seed) ?? [])

describe('pairs to be matched', { timeout: 60_000 }, () => {
  it('go together in one way only', () => {
    fc.assert(
      fc.property(aCard, fc.string(), (card, seed) => {
        const item = matchOf(kosovo, card, seed)
        if (item) expect(faultsOf(kosovo, item)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('do so in decks that are made to confuse it', () => {
    let made = 0
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = deck.cards.flatMap((card) => matchOf(deck, card, seed) ?? [])
        made += items.length
        expect(items.flatMap((item) => faultsOf(deck, item))).toEqual([])
      }),
      { numRuns: 120 },
    )
    expect(made).toBeGreaterThan(0)
  })

  it('ask resolutions without the years that stand in their names', () => {
    const items = matchesOf('kosovo/res-1244/symbol/which')
    expect(items.length).toBe(seeds.length)
    for (const { left, prompt } of items) {
      expect(prompt).toMatch(/^Match each resolution with what it did\./)
      expect(left.map(({ text }) => text)).toContain('Security Council Resolution 1244')
      expect(left.some(({ text }) => text.includes('('))).toBe(false)
    }
  })

  it('ask persons with their offices, and with what they held', () => {
    const prompts = seeds
      .slice(0, 8)
      .flatMap((seed) => kosovo.cards.flatMap((card) => matchOf(kosovo, card, seed)?.prompt ?? []))
    for (const start of ['person with something', 'person with an office'])
      expect(prompts.some((prompt) => prompt.startsWith(`Match each ${start}`))).toBe(true)
  })

  it('ask what each held on one issue', () => {
    const stances = {
      supports: 'supported it',
      opposes: 'opposed it',
      later: 'wanted it put off',
      neutral: 'ignored it',
    }
    const issue = { id: 'plan', question: 'Is it good?', name: 'the plan', stances }
    const holds = (holder: string, stance: string) =>
      aPosition({
        id: `${holder}-holds`,
        about: [holder],
        claims: {
          holder: aClaim(holder),
          stance: aClaim(stance),
          wording: aClaim(`[say|said] so as ${holder}`),
        } as never,
      })
    const facts = [holds('russia', 'opposes'), holds('serbia', 'supports'), holds('china', 'later')]
    const deck = quizDeck(aDeck({ issues: [issue], facts }))
    const item = matchOf(deck, cardOf(deck, 'kosovo/russia-holds/stance/stance'), 'seed')
    expect(item?.prompt).toMatch(/^Match each with its position on the plan\./)
    expect(item?.left.map(({ text }) => text).toSorted()).toEqual(['China in 2007', 'Russia in 2007', 'Serbia in 2007'])
  })

  it('tell that one on the right is left over where it is, so that the last pair is not given away', () => {
    let over = 0
    for (const card of kosovo.cards) {
      const item = matchOf(kosovo, card, 'over')
      if (!item) continue
      expect(item.prompt.includes('left over')).toBe(item.right.length > item.left.length)
      if (item.right.length > item.left.length) over++
    }
    expect(over).toBeGreaterThan(10)
  })

  it('ask the main card of each pair: what its holder held, not who held that', () => {
    for (const card of kosovo.cards)
      for (const { asks } of matchOf(kosovo, card, 'asks')?.left ?? [])
        expect(cardOf(kosovo, asks!.card).main, asks!.card).toBe(true)
  })
})
