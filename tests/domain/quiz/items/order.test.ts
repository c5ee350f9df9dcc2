import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrderItem } from '@/domain/quiz/items/item'
import { orderOf } from '@/domain/quiz/items/order'
import { anInventedDeck } from '../inventedDeck'
import { cardOf, kosovo } from './decks'
import { faultsOf } from './faults'

const aCard = fc.constantFrom(...kosovo.cards.filter((card) => orderOf(kosovo, card, '')))
const seeds = Array.from({ length: 40 }, (_, index) => `${index}`)
const strikes = cardOf(kosovo, 'kosovo/air-strikes-begin/when/when')
const ordersOf = (card = strikes) => seeds.map((seed) => orderOf(kosovo, card, seed)!)

describe('events to be put in order', { timeout: 60_000 }, () => {
  it('have one right order by every view of their dates, and none tells its year', () => {
    fc.assert(
      fc.property(aCard, fc.string(), (card, seed) => {
        expect(faultsOf(kosovo, orderOf(kosovo, card, seed)!)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('have so in decks that are made to confuse it', () => {
    let made = 0
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = deck.cards.flatMap((card) => orderOf(deck, card, seed) ?? [])
        made += items.length
        expect(items.flatMap((item) => faultsOf(deck, item))).toEqual([])
      }),
      { numRuns: 120 },
    )
    expect(made).toBeGreaterThan(50)
  })

  it('hold the event of their card among others of its time', () => {
    for (const { events, card } of ordersOf()) {
      expect(events.map(({ asks }) => asks?.card)).toContain(card)
      for (const { from } of events) expect(kosovo.facts.get(from?.fact ?? '')?.topic).toMatch(/^(road-to|war-and)/)
    }
  })

  it('are four to six, and not always the same ones', () => {
    const items = ordersOf()
    expect(new Set(items.map(({ events }) => events.length))).toEqual(new Set([4, 5, 6]))
    const companies = items.map(({ events }) =>
      events
        .map(({ text }) => text)
        .sort()
        .join(),
    )
    expect(new Set(companies).size).toBeGreaterThan(10)
  })

  it('leave out what has no certain place: opinions, rough dates, texts that tell their time', () => {
    const asked = kosovo.cards.flatMap((card) => seeds.slice(0, 5).map((seed) => orderOf(kosovo, card, seed)))
    const texts = asked.filter((item): item is OrderItem => item !== null).flatMap(({ events }) => events)
    const facts = new Set(texts.map(({ from }) => from?.fact))
    // an opinion; told by its distance to another event; named by its year
    for (const id of ['formal-leverage-lost', 'sochi-talks-2021', 'declaration-of-independence-2008'])
      expect(facts.has(`kosovo/${id}`)).toBe(false)
    expect(texts.some(({ text }) => text === 'Security Council Resolution 1244 was adopted')).toBe(true)
  })

  it('hold one numbered text at most: numbers tell the order', () => {
    for (const card of kosovo.cards)
      for (const seed of seeds.slice(0, 5)) {
        const numbered = orderOf(kosovo, card, seed)?.events.filter(({ text }) => /Resolution/.test(text)) ?? []
        expect(numbered.length).toBeLessThan(2)
      }
  })
})
