import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeck } from '../../../scripts/deckSource'
import { blocksOf } from '@/domain/cards/blocks'
import { plain } from '@/domain/cards/plainText'
import type { Deck } from '@/domain/facts/deck'
import { choiceOf, makeQuiz, type ChoiceItem } from '@/domain/quiz/items'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/quizDeck'
import { anInventedDeck } from './inventedDeck'
import { mightBeRight } from './truth'

const quizDeck = (deck: Deck) => quizDeckOf(deck, blocksOf(deck))
const bundled = readDeck('decks/kosovo')
const kosovo = quizDeck(bundled)
const everything = { topics: [], count: 1_000 }

/** What an examiner would say against it; empty where nothing. */
function faultsOf(deck: QuizDeck, item: ChoiceItem): string[] {
  const { options, right, prompt, card } = item
  const faults: string[] = []
  const texts = options.map(({ text }) => plain(text))
  if (options.length < 3 || options.length > 4) faults.push(`${options.length} options`)
  if (new Set(texts).size !== texts.length) faults.push('the same option twice')
  if (!options[right] || options[right].from) faults.push('no right option')
  const distractors = options.filter((_, index) => index !== right)
  for (const { text } of distractors) {
    const reason = mightBeRight(deck, item, text)
    if (reason) faults.push(`“${text}” ${reason}`)
  }
  return faults.map((fault) => `${card} “${prompt}”: ${fault}`)
}

describe('a question to choose from', { timeout: 60_000 }, () => {
  it('has one right option, no two alike, and no other that might be right, in the bundled deck under any seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(makeQuiz([kosovo], everything, seed).flatMap((item) => faultsOf(kosovo, item))).toEqual([])
      }),
      { numRuns: 10 },
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
    for (const item of makeQuiz([kosovo], everything, 'answers')) {
      const card = kosovo.cards.find(({ id }) => id === item.card)!
      const worded = card.direction === 'stance' || card.direction === 'which' || card.claim === 'adopted'
      if (!worded) expect(item.options[item.right]?.text).toBe(card.answer)
    }
  })

  it('puts the right answer in each place about as often as in any other', () => {
    const places = Array.from({ length: 30 }, (_, seed) => makeQuiz([kosovo], everything, `${seed}`))
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
    const card = kosovo.cards.find(({ id }) => id === 'kosovo/air-strikes-begin/when/when')!
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

  it('names the fact that each wrong date, event, text, office and person comes from', () => {
    for (const { card, options, right } of makeQuiz([kosovo], everything, 'sources')) {
      if (card.endsWith('/stance')) continue // a stance may be one that nobody in the deck takes
      for (const { from } of options.filter((_, index) => index !== right))
        expect(kosovo.facts.has(from?.fact ?? '')).toBe(true)
    }
  })
})

describe('a quiz', { timeout: 60_000 }, () => {
  it('is the same under the same seed, and another under another', () => {
    const quiz = (seed: string) => makeQuiz([quizDeck(bundled)], { topics: [], count: 10 }, seed)
    expect(quiz('one')).toEqual(quiz('one'))
    expect(quiz('one')).not.toEqual(quiz('two'))
  })

  it('asks no fact twice before every other one was asked', () => {
    const facts = makeQuiz([kosovo], { topics: [], count: 50 }, 'facts').map(({ card }) => card.split('/', 2).join('/'))
    expect(new Set(facts).size).toBe(50)
  })

  it('asks only of the topics and cards that it may', () => {
    const topic = makeQuiz([kosovo], { topics: ['kosovo/status-talks'], count: 20 }, 'topic')
    expect(topic.length).toBeGreaterThan(10)
    for (const { card } of topic) expect(kosovo.facts.get(card.split('/', 2).join('/'))?.topic).toBe('status-talks')

    const cards = new Set(['kosovo/air-strikes-begin/when/when', 'kosovo/res-1244/adopted/when'])
    const asked = makeQuiz([kosovo], { topics: [], count: 20, cards }, 'cards').map(({ card }) => card)
    expect(new Set(asked)).toEqual(cards)
  })

  it('keeps every question that does not hold a fact which is taken away', () => {
    const dates = bundled.facts.filter(({ kind }) => kind === 'date')
    fc.assert(
      fc.property(fc.constantFrom(...dates), fc.string(), (gone, seed) => {
        const without = quizDeck({ ...bundled, facts: bundled.facts.filter((fact) => fact !== gone) })
        const id = `kosovo/${gone.id}`
        const holds = ({ card, options }: ChoiceItem) =>
          card.startsWith(`${id}/`) || options.some(({ from }) => from?.fact === id)
        const after = new Map(makeQuiz([without], everything, seed).map((item) => [item.card, item]))
        for (const item of makeQuiz([kosovo], everything, seed))
          if (!holds(item)) expect(after.get(item.card)).toEqual(item)
      }),
      { numRuns: 10 },
    )
  })

  it('can ask nearly every fact of the bundled deck', () => {
    const asked = new Set(makeQuiz([kosovo], everything, 'all').map(({ card }) => card.split('/', 2).join('/')))
    expect(asked.size / kosovo.facts.size).toBeGreaterThan(0.75)
  })
})
