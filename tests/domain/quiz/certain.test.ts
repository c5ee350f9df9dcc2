import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { correctedCards, itemsWithout, withoutCards } from '@/domain/quiz/certain'
import { decodeQuiz } from '@/domain/quiz/attempts/link'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { quizOfCards } from '@/domain/quiz/ofCards'
import { aDeck, manyFacts } from '../../support/decks'
import { anAction } from '../../support/makers'

const made = aDeck({ facts: manyFacts(12) })
const deck = quizDeckOf(made, blocksOf(made))
const card = deck.cards.find(({ direction }) => direction === 'when')!
const report = (given: object = {}) =>
  anAction({ kind: 'correction', card: card.id, revision: card.revision, remark: '', own: 'Mine', ...given })
const wish = { topics: [], kinds: [], levels: [], types: [], count: 100 }

describe('a card whose answer the learner corrected', () => {
  it('is told by an own answer to its present revision', () => {
    expect([...correctedCards(deck, [report()]).keys()]).toEqual([card.id])
    expect(correctedCards(deck, [report({ own: null, remark: 'No' })]).size).toBe(0)
    expect(correctedCards(deck, [report({ revision: card.revision + 1 })]).size).toBe(0)
  })
  it('is asked by no question, not even beside others', () => {
    const corrected = new Set([card.id])
    expect(JSON.stringify(makeQuiz([deck], wish, 'seed'))).toContain(`"${card.id}"`)
    const items = itemsWithout(makeQuiz([withoutCards(deck, corrected)], wish, 'seed'), corrected)
    expect(items.length).toBeGreaterThan(0)
    expect(JSON.stringify(items)).not.toContain(`"${card.id}"`)
  })
  it('leaves a deck alone that has it not', () => expect(withoutCards(deck, new Set(['other']))).toBe(deck))
})

describe('a quiz on some cards', () => {
  it('asks each of them once, by a link', () => {
    const cards = new Set(deck.cards.filter(({ fact }) => fact === card.fact).map(({ id }) => id))
    const link = decodeQuiz(quizOfCards(deck, cards, 'a'.repeat(64), '2026-01-05') ?? '')
    const asked = link?.options.items?.map((id) => id.slice(id.indexOf(':') + 1)) ?? []
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.every((id) => cards.has(id)) && new Set(asked).size === asked.length).toBe(true)
    expect(link?.editions).toEqual({ kosovo: 'aaaaaaaa' })
  })
  it('is none where none of them can be asked', () =>
    expect(quizOfCards(deck, new Set(['kosovo/other/when/when']), 'a', 's')).toBeNull())
})
