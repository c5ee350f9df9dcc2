import type { Card } from '../../cards/card'
import { circumstancesOf, heldText } from '../../cards/statement'
import { capital, phrase } from '../../cards/wording'
import { told } from '../../facts/clause'
import type { ActorFact, Fact, PositionFact, ResolutionFact } from '../../facts/fact'
import { grouped } from '../attempts/grouped'
import type { QuizDeck } from '../deck/quizDeck'
import { cardAsked } from './asked'
import { yearless } from './event'
import type { AskedCard, OptionSource } from './item'
import { placeOf, type Placed } from './nearness'
import { cardsOf, once } from './once'

/** Two texts that a fact pairs, and how its question is put. Pairings of one sort can stand together. */
interface Pair {
  sort: string
  prompt: string
  left: string
  right: string
  /** Whom the left one names. */
  actor?: string
  /** Which of the two the proof's card asks for, and how an option words it. */
  asksFor: 'left' | 'right'
  answer: string
}

export interface Pairing extends Pair, Placed {
  /** The card that asks for one of the two by the other: what it offers as wrong surely does not go with that other. */
  proof: Card
  /** The card that a wrong partner is an error of. */
  asks: AskedCard
  from: OptionSource
}

function instrumentPair({ name, gist, instrument }: ResolutionFact): Pair | null {
  if (!gist) return null
  const answer = capital(name)
  const prompt = `Match each ${instrument} with what it did.`
  return { sort: instrument, prompt, left: yearless(answer), right: capital(told(gist)), asksFor: 'left', answer }
}

function officePair(deck: QuizDeck, { about: [actor = ''] }: ActorFact, { answer }: Card): Pair | null {
  if (deck.actors.get(actor)?.kind !== 'person') return null
  const prompt = 'Match each person with an office that they held.'
  return { sort: 'office', prompt, left: deck.nameOf(actor), right: answer, actor, asksFor: 'right', answer }
}

const holders: Record<string, string> = {
  author: 'Match each source with a view that it argues.',
  person: 'Match each person with something that they held or did.',
}
const anyHolders = 'Match each of these with something that it held or did.'

function holderPair(deck: QuizDeck, fact: PositionFact): Pair {
  const { value: holder } = fact.claims.holder
  const kind = deck.actors.get(holder)?.kind ?? ''
  const left = deck.nameOf(holder)
  const right = capital(heldText(deck.head, fact))
  return { sort: kind, prompt: holders[kind] ?? anyHolders, left, right, actor: holder, asksFor: 'left', answer: left }
}

function stancePair(deck: QuizDeck, fact: PositionFact): Pair | null {
  const { holder, issue, stance } = fact.claims
  const { name, stances } = deck.issues.get(issue.value) ?? {}
  const answer = capital(stances?.[stance.value] ?? '')
  // who changed sides held different views at different times
  const left = phrase(deck.nameOf(holder.value), circumstancesOf(deck.head, fact))
  const prompt = `Match each with its position on ${name}.`
  return answer ? { sort: issue.value, prompt, left, right: answer, asksFor: 'right', answer } : null
}

function pairOf(deck: QuizDeck, fact: Fact, card: Card): Pair | null {
  if (fact.kind === 'resolution') return card.direction === 'which' ? instrumentPair(fact) : null
  if (fact.kind === 'actor') return card.direction === 'office' ? officePair(deck, fact, card) : null
  if (fact.kind !== 'position') return null
  if (card.direction === 'who') return holderPair(deck, fact)
  return card.direction === 'stance' ? stancePair(deck, fact) : null
}

function pairingOf(deck: QuizDeck, proof: Card): Pairing[] {
  const fact = deck.facts.get(proof.fact)
  const pair = fact && pairOf(deck, fact, proof)
  if (!pair) return []
  const main = cardsOf(deck).get(`${proof.fact}/${proof.claim}/stance`) ?? proof
  const from = { fact: proof.fact, claim: proof.claim }
  return [{ ...pair, proof, asks: cardAsked(main), from, ...placeOf(proof, fact) }]
}

/** All pairings of a deck. */
const all = once((deck) => deck.cards.flatMap((card) => pairingOf(deck, card)))

/** By sort: those that can stand together. */
export const pairingsBySort = once((deck) => grouped(all(deck), ({ sort }) => sort))

/** By the card that each asks. */
export const pairingsByCard = once((deck) => grouped(all(deck), ({ asks }) => asks.card))
