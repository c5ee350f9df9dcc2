import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StatementsItem } from '@/domain/quiz/items/item'
import { statementsOf } from '@/domain/quiz/items/statements'
import { anInventedDeck } from '../inventedDeck'
import { kosovo } from './decks'
import { faultsOf } from './faults'

const aCard = fc.constantFrom(...kosovo.cards.filter((card) => statementsOf(kosovo, card, '')))
const seeds = Array.from({ length: 12 }, (_, index) => `${index}`)
const many = seeds.flatMap((seed) => kosovo.cards.flatMap((card) => statementsOf(kosovo, card, seed) ?? []))
const correctIn = ({ statements }: StatementsItem) => statements.filter(({ correct }) => correct).length

describe('statements to be judged', { timeout: 60_000 }, () => {
  it('are true where they are said to be, and surely false elsewhere', () => {
    fc.assert(
      fc.property(aCard, fc.string(), (card, seed) => {
        const item = statementsOf(kosovo, card, seed)
        if (item) expect(faultsOf(kosovo, item)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('are so in decks that are made to confuse it', () => {
    let made = 0
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = deck.cards.flatMap((card) => statementsOf(deck, card, seed) ?? [])
        made += items.length
        expect(items.flatMap((item) => faultsOf(deck, item))).toEqual([])
      }),
      { numRuns: 120 },
    )
    expect(made).toBeGreaterThan(50)
  })

  it('are of one topic, each of a fact of its own', () => {
    for (const { statements, topic } of many) {
      const facts = statements.map(({ from }) => kosovo.facts.get(from?.fact ?? ''))
      expect(new Set(facts).size).toBe(statements.length)
      for (const fact of facts) expect(`kosovo/${fact?.topic}`).toBe(topic)
    }
  })

  it.each(['which', 'howMany'] as const)(
    'hold each number of true ones about as often, where it is asked %s',
    (ask) => {
      for (const length of [3, 4, 5]) {
        const items = many.filter((item) => item.ask === ask && item.statements.length === length)
        const least = ask === 'which' ? 1 : 0
        const kinds = length + 1 - least
        for (let correct = least; correct <= length; correct++) {
          const part = items.filter((item) => correctIn(item) === correct).length / items.length
          expect(part).toBeGreaterThan(0.6 / kinds)
          expect(part).toBeLessThan(1.4 / kinds)
        }
      }
    },
  )

  it('read alike, true or false: a false one begins or ends as the truth does', () => {
    for (const { statements } of many)
      for (const { text, truth } of statements)
        if (truth !== undefined)
          expect(text.slice(0, 4) === truth.slice(0, 4) || text.slice(-8) === truth.slice(-8)).toBe(true)
  })

  it('leave out what is disputed', () => {
    for (const { statements } of many)
      for (const { from } of statements) {
        const fact = kosovo.facts.get(from?.fact ?? '')
        if (fact?.kind === 'date') expect(fact.claims.when.dispute).toBeUndefined()
        if (fact?.kind === 'position') expect(fact.claims.wording.dispute ?? fact.claims.stance.dispute).toBeUndefined()
      }
  })

  it('tell an opinion as its source’s', () => {
    const opinions = many
      .flatMap(({ statements }) => statements)
      .filter(({ from }) => {
        const fact = kosovo.facts.get(from?.fact ?? '')
        return fact?.kind === 'position' && fact.claims.wording.voice === 'judgement'
      })
    expect(opinions.length).toBeGreaterThan(50)
    for (const { text } of opinions) expect(text).toMatch(/According to /)
  })
})
