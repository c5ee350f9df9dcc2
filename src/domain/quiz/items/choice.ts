import type { Card } from '../../cards/card'
import type { QuizDeck } from '../deck/quizDeck'
import { chosen } from '../distractors/candidate'
import { offerOf } from '../distractors/distractors'
import { ordered, rank } from '../../hash'
import { askedOf, promptOf } from './asked'
import type { ChoiceItem, Part } from './item'

/** The question that a card makes under a seed; null where the deck holds too few good wrong answers. */
export function choiceOf(deck: QuizDeck, card: Card, seed: string): ChoiceItem | null {
  const offer = offerOf(deck, card)
  const wrong = offer ? chosen(offer, seed, card.id) : []
  if (!offer || !wrong.length) return null
  const all: Part[] = [{ text: offer.right }, ...wrong.map(({ text, from }) => ({ text, ...(from && { from }) }))]
  const options = ordered(
    all,
    ({ text }) => rank(seed, 'place', card.id, text),
    ({ text }) => text,
  )
  const right = options.findIndex(({ text }) => text === offer.right)
  return {
    ...askedOf(card.direction === 'who' ? 'who' : 'choice', card),
    format: 'choice',
    prompt: promptOf(deck, card),
    options,
    right,
  }
}
