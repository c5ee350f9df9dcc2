import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factOf } from '@/domain/cards/card'
import { factsHeld, isComposite } from '@/domain/quiz/items/held'
import { questionTypes, type Item } from '@/domain/quiz/items/item'
import { makeItem, makeQuiz } from '@/domain/quiz/makeQuiz'
import { aWish, bundled, kosovo, only, quizDeck } from './items/decks'
import { faultsOf } from './items/faults'
import { anInventedDeck } from './inventedDeck'

const everything = aWish()
const ten = aWish({ count: 10 })
const factsOf = (items: readonly Item[]) => items.map(({ card }) => factOf(card))

describe('a quiz', { timeout: 60_000 }, () => {
  it('is the same under the same seed, and another under another', () => {
    const quiz = (seed: string) => makeQuiz([quizDeck(bundled)], ten, seed)
    expect(quiz('one')).toEqual(quiz('one'))
    expect(quiz('one')).not.toEqual(quiz('two'))
  })

  it('is the same of a deck of which other quizzes were made before', () => {
    makeQuiz([kosovo], everything, 'other')
    const quiz = (deck: typeof kosovo) => makeQuiz([deck], aWish({ count: 100 }), 'one')
    expect(quiz(kosovo)).toEqual(quiz(quizDeck(bundled)))
  })

  it('asks no fact twice before every other one was asked, and no question twice', () => {
    const facts = factsOf(makeQuiz([kosovo], aWish({ count: 50 }), 'facts'))
    expect(new Set(facts).size).toBe(50)
    const ids = makeQuiz([kosovo], everything, 'ids').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has no fault in any of its questions', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const items = makeQuiz([kosovo], aWish({ types: questionTypes.filter((type) => type !== 'choice') }), seed)
        expect(items.flatMap((item) => faultsOf(kosovo, item))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  it('asks only what was wished: topics, kinds, levels, types and cards', () => {
    const topic = makeQuiz([kosovo], aWish({ topics: ['kosovo/status-talks'] }), 'wish')
    expect(topic.length).toBeGreaterThan(15)
    expect(new Set(topic.map((item) => item.topic))).toEqual(new Set(['kosovo/status-talks']))

    const kinds = makeQuiz([kosovo], aWish({ kinds: ['date', 'actor'] }), 'wish')
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['date', 'actor']))

    const levels = makeQuiz([kosovo], aWish({ levels: [3] }), 'wish')
    expect(new Set(levels.map(({ level }) => level))).toEqual(new Set([3]))

    const types = makeQuiz([kosovo], only('order', 'who'), 'wish')
    expect(new Set(types.map(({ type }) => type))).toEqual(new Set(['order', 'who']))

    const cards = new Set(['kosovo/air-strikes-begin/when/when', 'kosovo/res-1244/adopted/when'])
    expect(new Set(makeQuiz([kosovo], aWish({ cards }), 'wish').map(({ card }) => card))).toEqual(cards)
  })

  it('asks by every type, the usual ones most often', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => `${seed}`)
    const types = seeds.flatMap((seed) => makeQuiz([kosovo], aWish({ count: 20 }), seed).map(({ type }) => type))
    const part = (type: string) => types.filter((each) => each === type).length / types.length
    for (const type of questionTypes) expect(part(type), type).toBeGreaterThan(0.004)
    expect(part('choice') + part('typed')).toBeGreaterThan(0.5)
    expect(part('choice')).toBeLessThan(0.5)
  })

  it.each(bundled.topics)('can ask by every type that the facts of $id allow', ({ id }) => {
    const topics = [`kosovo/${id}`]
    const types = questionTypes.filter((type) => makeQuiz([kosovo], aWish({ topics, types: [type] }), id).length)
    expect(types).toEqual(expect.arrayContaining(['choice', 'typed', 'order', 'statements']))
    // a topic without persons of one side has nobody to take one for another
    expect(types.length).toBeGreaterThanOrEqual(id === 'history' ? 4 : 5)
  })

  it('can ask nearly every fact of the bundled deck', () => {
    const asked = new Set(factsOf(makeQuiz([kosovo], everything, 'all')))
    expect(asked.size / kosovo.facts.size).toBeGreaterThan(0.85)
  })

  it('asks of several facts only after it asked them one by one, so that nothing is given away', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(20, 60, 300), (seed, count) => {
        const items = makeQuiz([kosovo], aWish({ count }), seed)
        items.forEach((item, index) => {
          if (!isComposite(item)) return
          const held = factsHeld(item)
          const later = items.slice(index + 1).filter((each) => !isComposite(each) && held.has(factOf(each.card)))
          expect(later).toEqual([])
        })
      }),
      { numRuns: 12 },
    )
  })

  it('asks no two questions of several facts that hold mostly the same, while there are others', () => {
    const orders = makeQuiz([kosovo], aWish({ types: ['order'], count: 12 }), 'again').map(factsHeld)
    expect(orders.length).toBe(12)
    for (const [index, facts] of orders.entries())
      for (const other of orders.slice(0, index))
        expect([...facts].filter((fact) => other.has(fact)).length).toBeLessThan(0.6 * facts.size)
  })
})

describe('a question by its id', { timeout: 60_000 }, () => {
  it('is the one that the quiz of that seed holds', () => {
    for (const item of makeQuiz([kosovo], aWish({ count: 100 }), 'ids'))
      expect(makeItem([kosovo], item.id, 'ids')).toEqual(item)
  })

  it('is none where the deck has no such card, the card no such question, or the id no sense', () => {
    for (const id of ['choice:kosovo/gone/when/when', 'who:kosovo/res-1244/adopted/when', 'guess:x', '', 'order:'])
      expect(makeItem([kosovo], id, 'ids')).toBeNull()
  })

  it('makes the whole quiz again from a list, unknown ones left out', () => {
    const quiz = makeQuiz([kosovo], aWish({ count: 40 }), 'list')
    const items = ['choice:kosovo/gone/when/when', ...quiz.map(({ id }) => id)]
    expect(makeQuiz([kosovo], aWish({ items, types: ['odd'], count: 1 }), 'list')).toEqual(quiz)
  })
})

describe('an edited fact', { timeout: 60_000 }, () => {
  const edited = bundled.facts.filter(({ kind }) => kind === 'date')
  /** Whether a question holds that fact, or another about an actor of that fact: what one did tells when one was about. */
  const holds = (item: Item | null, { id, about }: (typeof edited)[number]) => {
    const actors = about.filter((each) => kosovo.actors.has(each))
    return [...(item ? factsHeld(item) : [])].some(
      (fact) => fact === `kosovo/${id}` || kosovo.facts.get(fact)?.about.some((each) => actors.includes(each)),
    )
  }

  it('that is taken away changes only the questions that held it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...edited), fc.string(), (gone, seed) => {
        const without = quizDeck({ ...bundled, facts: bundled.facts.filter((fact) => fact !== gone) })
        for (const item of makeQuiz([kosovo], aWish({ count: 150 }), seed)) {
          const now = makeItem([without], item.id, seed)
          if (!holds(item, gone) && !holds(now, gone)) expect(now).toEqual(item)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('that is moved in time changes only the questions that held it or hold it now', () => {
    fc.assert(
      fc.property(fc.constantFrom(...edited), fc.integer({ min: 1990, max: 2023 }), fc.string(), (fact, year, seed) => {
        const when = { ...(fact.kind === 'date' ? fact.claims.when : { value: '' }), value: `${year}-05-05` }
        const moved = { ...fact, claims: { ...fact.claims, when } } as typeof fact
        const after = quizDeck({ ...bundled, facts: bundled.facts.map((each) => (each === fact ? moved : each)) })
        for (const item of makeQuiz([kosovo], aWish({ count: 150 }), seed)) {
          const now = makeItem([after], item.id, seed)
          if (!holds(item, fact) && !holds(now, fact)) expect(now).toEqual(item)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('leaves the others in their order', () => {
    const [gone] = edited
    const without = quizDeck({ ...bundled, facts: bundled.facts.filter((fact) => fact !== gone) })
    const single = (items: readonly Item[]) => items.filter((item) => !isComposite(item))
    const before = single(makeQuiz([kosovo], aWish({ types: ['choice'], count: 60 }), 'order'))
    const after = single(makeQuiz([without], aWish({ types: ['choice'], count: 60 }), 'order'))
    const kept = new Set(after.map(({ id }) => id))
    const stayed = before.filter(({ id }) => kept.has(id)).map(({ id }) => id)
    expect(after.map(({ id }) => id).filter((id) => stayed.includes(id))).toEqual(stayed)
    expect(stayed.length).toBeGreaterThan(55)
  })
})

describe('a quiz of invented decks', { timeout: 60_000 }, () => {
  it('has no fault and ends, however many questions are wished', () => {
    fc.assert(
      fc.property(anInventedDeck, fc.string(), (deck, seed) => {
        const items = makeQuiz([deck], everything, seed)
        expect(items.flatMap((item) => (item.type === 'typed' ? [] : faultsOf(deck, item)))).toEqual([])
        expect(items.length).toBeLessThanOrEqual(deck.cards.length)
      }),
      { numRuns: 150 },
    )
  })
})
