import { factOf, type Card } from '../cards/card'
import type { FactKind, Level } from '../facts/fact'
import type { QuizDeck } from './deck/quizDeck'
import { ordered, rank } from '../hash'
import { choiceOf } from './items/choice'
import { factsHeld, isComposite } from './items/held'
import { parseItemId, questionTypes, type Item, type QuestionType } from './items/item'
import { matchOf } from './items/match'
import { oddOneOutOf } from './items/oddOneOut'
import { cardsOf } from './deck/once'
import { orderOf } from './items/order'
import { statementsOf } from './items/statements'
import { typedItemOf } from './items/typed'

/**
 * What a quiz is to ask; an empty list means all. `topics`: deck/topic. `cards`: only these. `items`: just these questions, by id,
 * whatever else is wished.
 */
export interface QuizWish {
  topics: readonly string[]
  kinds: readonly FactKind[]
  levels: readonly Level[]
  types: readonly QuestionType[]
  count: number
  cards?: ReadonlySet<string>
  items?: readonly string[]
}

type Maker = (deck: QuizDeck, card: Card, seed: string) => Item | null

const makers: Record<QuestionType, Maker> = {
  choice: (deck, card, seed) => (card.direction === 'who' ? null : choiceOf(deck, card, seed)),
  typed: typedItemOf,
  order: orderOf,
  match: matchOf,
  statements: statementsOf,
  who: (deck, card, seed) => (card.direction === 'who' ? choiceOf(deck, card, seed) : null),
  odd: oddOneOutOf,
}

/**
 * How often each type is asked where a fact can be asked by all. Few facts can be put in order, matched or asked who said it, and a third can
 * be typed, while nearly all can be asked by choice: these weights make of the bundled deck two fifths choice, a quarter statements and a
 * sixth typed.
 */
const weights: Record<QuestionType, number> = {
  choice: 30,
  typed: 300,
  order: 300,
  match: 1000,
  statements: 25,
  who: 2500,
  odd: 250,
}

/** A fact that may be asked, and its cards that were not asked yet. */
interface Entry {
  deck: QuizDeck
  fact: string
  cards: readonly Card[]
}

/** The facts that a wish allows, in the order in which a seed puts them. */
function entriesOf(decks: readonly QuizDeck[], { topics, kinds, levels, cards }: QuizWish, seed: string): Entry[] {
  const topicsWanted = new Set(topics)
  const byFact = new Map<string, Entry & { cards: Card[] }>()
  for (const deck of decks)
    for (const card of deck.cards) {
      if (topicsWanted.size && !topicsWanted.has(`${deck.head.id}/${card.topic}`)) continue
      if (kinds.length && !kinds.includes(card.kind)) continue
      if (levels.length && !levels.includes(card.level)) continue
      if (cards && !cards.has(card.id)) continue
      const entry = byFact.get(card.fact)
      if (entry) entry.cards.push(card)
      else byFact.set(card.fact, { deck, fact: card.fact, cards: [card] })
    }
  return ordered(
    byFact.values(),
    ({ fact }) => rank(seed, fact),
    ({ fact }) => fact,
  )
}

/** The types in the order in which a fact tries them: the first that it can be asked by falls to each as often as its weight says. */
const typesInChance = (types: readonly QuestionType[], ...seed: [string, ...string[]]) =>
  ordered(
    types.length ? types : questionTypes,
    (type) => -Math.log(rank(seed[0], 'type', ...seed.slice(1), type)) / weights[type],
    (type) => type,
  )

/** Whether a question of several facts asks mostly what another of its type asks already; `share`: from which part of its facts on. */
const repeats = (facts: ReadonlySet<string>, others: readonly ReadonlySet<string>[], share: number): boolean =>
  others.some((held) => [...facts].filter((fact) => held.has(fact)).length >= share * facts.size)

/** Each question of several facts after the single questions of those facts, which it would give away. */
function inOrder(items: readonly Item[]): Item[] {
  const last = new Map<string, number>()
  items.forEach((item, index) => {
    if (!isComposite(item)) last.set(factOf(item.card), index)
  })
  return items
    .map((item, index) => {
      const after = isComposite(item) ? [...factsHeld(item)].map((fact) => last.get(fact) ?? -1) : []
      return { item, place: Math.max(index, ...after) }
    })
    .sort((a, b) => a.place - b.place || Number(isComposite(a.item)) - Number(isComposite(b.item)))
    .map(({ item }) => item)
}

/** One question by its id, as a seed makes it; null where the decks cannot ask it. */
export function makeItem(decks: readonly QuizDeck[], id: string, seed: string): Item | null {
  const parsed = parseItemId(id)
  if (!parsed) return null
  for (const deck of decks) {
    const card = cardsOf(deck).get(parsed.card)
    if (card) return makers[parsed.type](deck, card, seed)
  }
  return null
}

/**
 * The questions of a quiz: a pure function of decks, wish and seed. Facts, types, members and options rank by a hash of seed and id, so a
 * fact that is edited changes only the questions that hold it. No fact is asked twice before every other one was asked. Questions
 * wished by id come in the order of their list, those that cannot be made left out.
 */
export function makeQuiz(decks: readonly QuizDeck[], wish: QuizWish, seed: string): Item[] {
  if (wish.items) return inOrder([...new Set(wish.items)].flatMap((id) => makeItem(decks, id, seed) ?? []))

  const items: Item[] = []
  /** What the questions of several facts hold, by their type. */
  const held = new Map<QuestionType, Set<string>[]>()
  /** One more question of a fact, and what is left of it then. */
  function ask({ deck, fact, cards }: Entry, round: number): readonly Card[] {
    for (const type of typesInChance(wish.types, seed, fact, String(round)))
      for (const card of cards) {
        const item = makers[type](deck, card, seed)
        if (!item) continue
        if (isComposite(item)) {
          const facts = factsHeld(item)
          const others = held.get(type) ?? []
          // at first nothing is to be asked mostly again; later, where else nothing is left, no more than the same
          if (repeats(facts, others, round ? 1 : 0.6)) continue
          held.set(type, [...others, facts])
        }
        items.push(item)
        return cards.filter((each) => each !== card)
      }
    return round ? [] : cards
  }

  let entries = entriesOf(decks, wish, seed)
  for (let round = 0; entries.length && items.length < wish.count; round++) {
    entries = entries.map((entry) => {
      if (items.length === wish.count) return entry
      if (round) return { ...entry, cards: ask(entry, round) }
      const cards = ordered(
        entry.cards,
        ({ id }) => rank(seed, id),
        ({ id }) => id,
      )
      return { ...entry, cards: ask({ ...entry, cards }, round) }
    })
    entries = entries.filter(({ cards }) => cards.length)
  }
  return inOrder(items)
}
