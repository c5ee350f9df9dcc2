import type { Card } from '../../cards/card'
import type { Fact } from '../../facts/fact'
import { onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { holderOffer, officeOffer } from './actorDistractors'
import { bodyOffer, votesOffer } from './bodyDistractors'
import type { Offer } from './candidate'
import { eventOffer, whenOffer } from './dateDistractors'
import { figureOffer } from './figureDistractors'
import { stanceOffer, whoOffer } from './positionDistractors'
import { instrumentOffer } from './resolutionDistractors'

type Ask = (deck: QuizDeck, card: Card, fact: Fact) => Offer | null

/**
 * By kind and direction. What is not here has an open answer, of which no deck can prove another one
 * wrong: a provision of one text may stand in another too, a reason may be one of several, bodies that act together are told as a text.
 */
const asks: Record<string, Ask | undefined> = {
  'date/when': whenOffer,
  'date/event': eventOffer,
  'resolution/when': whenOffer,
  'resolution/which': instrumentOffer,
  'resolution/event': instrumentOffer,
  'resolution/body': bodyOffer,
  'resolution/votes': votesOffer,
  'actor/holder': holderOffer,
  'actor/office': officeOffer,
  'position/stance': stanceOffer,
  'position/who': whoOffer,
}

/** Any kind of fact may carry figures. */
const askOf = ({ kind, direction }: Card) => (direction === 'figure' ? figureOffer : asks[`${kind}/${direction}`])

/**
 * What a card offers to choose from; null where it cannot be asked by choice. A seed only chooses among that, and questions of several
 * facts ask for the same few again and again.
 */
export const offerOf = onceEach((deck, card: Card): Offer | null => {
  const fact = deck.facts.get(card.fact)
  return (fact && askOf(card)?.(deck, card, fact)) ?? null
})
