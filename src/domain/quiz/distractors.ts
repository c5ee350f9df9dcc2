import type { Card } from '../cards/card'
import type { Fact } from '../facts/fact'
import { holderOffer, officeOffer } from './actorDistractors'
import type { Offer } from './candidate'
import { eventOffer, whenOffer } from './dateDistractors'
import { stanceOffer, whoOffer } from './positionDistractors'
import type { QuizDeck } from './quizDeck'
import { instrumentOffer } from './resolutionDistractors'

type Ask = (deck: QuizDeck, card: Card, fact: Fact) => Offer | null

/**
 * By kind and direction. What is not here (figures, votes, provisions, reasons, bodies) has an open answer: no wrong one can be
 * shown to be wrong by the deck alone.
 */
const asks: Record<string, Ask | undefined> = {
  'date/when': whenOffer,
  'date/event': eventOffer,
  'resolution/when': whenOffer,
  'resolution/which': instrumentOffer,
  'resolution/event': instrumentOffer,
  'actor/holder': holderOffer,
  'actor/office': officeOffer,
  'position/stance': stanceOffer,
  'position/who': whoOffer,
}

/** What a card offers to choose from; null where it cannot be asked by choice. */
export function offerOf(deck: QuizDeck, card: Card): Offer | null {
  const fact = deck.facts.get(card.fact)
  return (fact && asks[`${card.kind}/${card.direction}`]?.(deck, card, fact)) ?? null
}
