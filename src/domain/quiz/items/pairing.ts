import type { Card } from '../../cards/card'
import { circumstancesOf, heldText } from '../../cards/statement'
import { capital, phrase } from '../../cards/wording'
import { told } from '../../facts/clause'
import type { ActorFact, PositionFact, ResolutionFact } from '../../facts/fact'
import { grouped } from '../../grouped'
import { cardsOf, once, onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { yearless } from './event'

/** A card by which two texts may be paired. Those of one sort can stand together. */
export interface Seat {
  sort: string
  /** The card that asks for one of the two by the other: what it offers as wrong surely does not go with that other. */
  proof: Card
  /** The card that a wrong partner is an error of. */
  asks: Card
  /** Whom or what one of the two texts names: a second that names the same has no place beside it. */
  unique: string
  /** Whom the left one names, where it names nothing else. */
  actor?: string
}

/** Two texts that a fact pairs, and how its question is put. */
interface Pair {
  prompt: string
  left: string
  right: string
  /** Which of the two the proof's card asks for, and how an option words it. */
  asksFor: 'left' | 'right'
  answer: string
}

export interface Pairing extends Pair {
  seat: Seat
}

function seatOf(deck: QuizDeck, card: Card): Seat | null {
  const fact = deck.facts.get(card.fact)
  if (fact?.kind === 'resolution') {
    const { instrument: sort, gist, name } = fact
    return card.direction === 'which' && gist ? { sort, proof: card, asks: card, unique: name } : null
  }
  if (fact?.kind === 'actor') {
    const [actor = ''] = fact.about
    const isPerson = deck.actors.get(actor)?.kind === 'person'
    return card.direction === 'office' && isPerson
      ? { sort: 'office', proof: card, asks: card, unique: actor, actor }
      : null
  }
  if (fact?.kind !== 'position') return null
  const { holder, issue, stance } = fact.claims
  if (card.direction === 'stance') return { sort: issue.value, proof: card, asks: card, unique: stance.value }
  if (card.direction !== 'who') return null
  const asks = cardsOf(deck).get(`${card.fact}/${card.claim}/stance`) ?? card
  const { value: actor } = holder
  return { sort: deck.actors.get(actor)?.kind ?? '', proof: card, asks, unique: actor, actor }
}

const directions = new Set(['which', 'office', 'stance', 'who'])

const seats = once((deck) =>
  deck.cards.filter(({ direction }) => directions.has(direction)).flatMap((card) => seatOf(deck, card) ?? []),
)

/** By sort: those that can stand together. */
export const seatsBySort = once((deck) => grouped(seats(deck), ({ sort }) => sort))

/** By the card that each asks. */
export const seatsByCard = once((deck) => grouped(seats(deck), ({ asks }) => asks.id))

function instrumentPair({ name, gist, instrument }: ResolutionFact): Pair | null {
  if (!gist) return null
  const answer = capital(name)
  const prompt = `Match each ${instrument} with what it did.`
  return { prompt, left: yearless(answer), right: capital(told(gist)), asksFor: 'left', answer }
}

function officePair(deck: QuizDeck, { about: [actor = ''] }: ActorFact, { answer }: Card): Pair {
  const prompt = 'Match each person with an office that they held.'
  return { prompt, left: deck.nameOf(actor), right: answer, asksFor: 'right', answer }
}

const holders: Record<string, string> = {
  author: 'Match each source with a view that it argues.',
  person: 'Match each person with something that the documents say they held or did.',
}
const anyHolders = 'Match each of these with something that it held or did.'

function holderPair(deck: QuizDeck, fact: PositionFact): Pair {
  const { value: holder } = fact.claims.holder
  const kind = deck.actors.get(holder)?.kind ?? ''
  const left = deck.nameOf(holder)
  const right = capital(heldText(deck.head, fact))
  return { prompt: holders[kind] ?? anyHolders, left, right, asksFor: 'left', answer: left }
}

function stancePair(deck: QuizDeck, fact: PositionFact): Pair | null {
  const { holder, issue, stance } = fact.claims
  const { name, stances } = deck.issues.get(issue.value) ?? {}
  const answer = capital(stances?.[stance.value] ?? '')
  // who changed sides held different views at different times
  const left = phrase(deck.nameOf(holder.value), circumstancesOf(deck.head, fact))
  const prompt = `Match each with its position on ${name}.`
  return answer ? { prompt, left, right: answer, asksFor: 'right', answer } : null
}

function pairOf(deck: QuizDeck, { proof }: Seat): Pair | null {
  const fact = deck.facts.get(proof.fact)
  switch (fact?.kind) {
    case 'resolution':
      return instrumentPair(fact)
    case 'actor':
      return officePair(deck, fact, proof)
    case 'position':
      return proof.direction === 'who' ? holderPair(deck, fact) : stancePair(deck, fact)
    default:
      return null
  }
}

/** What stands on a seat; null where it cannot be worded. */
export const pairingOf = onceEach((deck, seat: Seat): Pairing | null => {
  const pair = pairOf(deck, seat)
  return pair && { seat, ...pair }
})
