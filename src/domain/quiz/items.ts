import type { Card } from '../cards/card'
import { chosen, type OptionSource } from './candidate'
import { offerOf } from './distractors'
import { ordered, rank } from './hash'
import type { QuizDeck } from './quizDeck'

/** One answer to choose. `from`: the claim that it was taken from, where it is wrong and the deck knows what it is. */
export type ChoiceOption = { text: string; from?: OptionSource }

/** A question with three or four options, one of them right: whole, so that it stays as it was asked when the deck changes. */
export type ChoiceItem = {
  format: 'choice'
  card: string
  revision: number
  prompt: string
  options: ChoiceOption[]
  /** The index of the right option. */
  right: number
}

/** What a quiz is to ask. `topics`: deck/topic, none for all. `cards`: only these, where the choice depends on the learner. */
export interface QuizWish {
  topics: readonly string[]
  count: number
  cards?: ReadonlySet<string>
}

/** The question that a card makes under a seed; null where the deck holds too few good wrong answers. */
export function choiceOf(deck: QuizDeck, card: Card, seed: string): ChoiceItem | null {
  const offer = offerOf(deck, card)
  const wrong = offer ? chosen(offer, seed, card.id) : []
  if (!offer || !wrong.length) return null
  const all = [{ text: offer.right }, ...wrong.map(({ text, from }) => ({ text, ...(from && { from }) }))]
  const options = ordered(
    all,
    ({ text }) => rank(seed, 'place', card.id, text),
    ({ text }) => text,
  )
  const right = options.findIndex(({ text }) => text === offer.right)
  return { format: 'choice', card: card.id, revision: card.revision, prompt: card.prompt, options, right }
}

/**
 * The questions of a quiz: a pure function of decks, wish and seed. Facts and options rank by a hash of seed and id, so a fact that
 * is edited moves only itself. No fact is asked twice before every other one was asked.
 */
export function makeQuiz(decks: readonly QuizDeck[], { topics, count, cards }: QuizWish, seed: string): ChoiceItem[] {
  const wanted = new Set(topics)
  const byFact = new Map<string, { deck: QuizDeck; cards: Card[] }>()
  for (const deck of decks)
    for (const card of deck.cards) {
      if (wanted.size && !wanted.has(`${deck.head.id}/${card.topic}`)) continue
      if (cards && !cards.has(card.id)) continue
      const entry = byFact.get(card.fact)
      if (entry) entry.cards.push(card)
      else byFact.set(card.fact, { deck, cards: [card] })
    }

  const items: ChoiceItem[] = []
  let round = ordered(
    byFact,
    ([fact]) => rank(seed, fact),
    ([fact]) => fact,
  ).map(([, { deck, cards: kin }]) => ({
    deck,
    cards: ordered(
      kin,
      ({ id }) => rank(seed, id),
      ({ id }) => id,
    ),
  }))
  while (round.length && items.length < count) {
    for (const entry of round) {
      if (items.length === count) break
      let item: ChoiceItem | null = null
      for (let card = entry.cards.shift(); card && !item; card = item ? undefined : entry.cards.shift())
        item = choiceOf(entry.deck, card, seed)
      if (item) items.push(item)
    }
    round = round.filter((entry) => entry.cards.length)
  }
  return items
}
