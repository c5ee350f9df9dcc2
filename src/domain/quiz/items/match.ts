import type { Card } from '../../cards/card'
import { shareMembership } from '../deck/identity'
import { onceEach } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { offerOf } from '../distractors/distractors'
import { ordered, rank } from '../../hash'
import { askedOf, cardAsked } from './asked'
import type { MatchItem, OptionSource, Part } from './item'
import { apart, between, firstOf, placed, placedWrong, placeOf, shuffled } from './nearness'
import { pairingOf, seatsByCard, seatsBySort, type Pairing, type Seat } from './pairing'

const least = 3
const most = 5
const leftOver = 'One of the letters is left over.'

/** What another country adds: who knows where somebody is from knows whose office that is. */
const abroad = 1.5

/** How far others stand from one. */
function distanceFrom(deck: QuizDeck, { proof, actor }: Seat): (other: Seat) => number {
  const place = placeOf(deck, proof)
  return (other) =>
    apart(place, placeOf(deck, other.proof)) +
    (actor && other.actor && !shareMembership(deck, actor, other.actor) ? abroad : 0)
}

/** What surely does not answer a card, plain. */
const refutedBy = onceEach(
  (deck, card: Card) => new Set(offerOf(deck, card)?.wrong.map(({ text }) => deck.plain(text))),
)

/** Whether an answer surely does not go with what a pairing's card asks by. */
const refutes = (deck: QuizDeck, { seat }: Pairing, answer: string) =>
  refutedBy(deck, seat.proof).has(deck.plain(answer))

const differ = (deck: QuizDeck, a: Pairing, b: Pairing) =>
  deck.plain(a.left) !== deck.plain(b.left) && deck.plain(a.right) !== deck.plain(b.right)

/** Whether nothing on one side of a new one goes with the other side of any of these; what is known of these is asked first. */
const standsApart = (deck: QuizDeck, pairing: Pairing, taken: readonly Pairing[]): boolean =>
  taken.every((each) => refutes(deck, each, pairing.answer)) &&
  taken.every((each) => differ(deck, each, pairing)) &&
  taken.every((each) => refutes(deck, pairing, each.answer))

const sourceOf = ({ proof: { fact, claim } }: Seat): OptionSource => ({ fact, claim })

/** One of a card's wrong answers that goes with nothing on the left. */
function surplusOffered(deck: QuizDeck, taken: readonly Pairing[], proof: Card, seed: string): Part | undefined {
  const rights = new Set(taken.map(({ right }) => deck.plain(right)))
  const offer = offerOf(deck, proof)
  const offered = offer ? placedWrong(offer, seed, 'surplus', proof.id) : []
  const found = firstOf(
    offered,
    ({ text }) => !rights.has(deck.plain(text)) && taken.every((pairing) => refutes(deck, pairing, text)),
  )
  return found && { text: found.text, ...(found.from && { from: found.from }) }
}

/** Pairings that can stand together, first the own one, then the nearest; as many as are wanted, if there are. */
function companyOf(deck: QuizDeck, own: Pairing, wanted: number, seed: string, card: string): Pairing[] {
  const free = (seatsBySort(deck).get(own.seat.sort) ?? []).filter(({ unique }) => unique !== own.seat.unique)
  const taken = [own]
  // most cards find no company: what shows that at once spares the search
  if (new Set(free.map(({ unique }) => unique)).size < least - 1) return taken
  if (refutedBy(deck, own.seat.proof).size < least - 1) return taken
  const others = placed(free, distanceFrom(deck, own.seat), (seat) => seat.proof.id, seed, 'match', card)
  for (const seat of others) {
    if (taken.length === wanted) break
    if (taken.some((each) => each.seat.unique === seat.unique)) continue
    const pairing = pairingOf(deck, seat)
    if (pairing && standsApart(deck, pairing, taken)) taken.push(pairing)
  }
  return taken
}

function matchFrom(deck: QuizDeck, own: Pairing, card: Card, seed: string): MatchItem | null {
  const wanted = between(least, most, seed, 'pairs', card.id)
  const asksNames = own.asksFor === 'left'
  const taken = companyOf(deck, own, asksNames ? wanted + 1 : wanted, seed, card.id)
  if (taken.length < least) return null
  // of one pair more than is asked, what was held or done is left over; else an answer that goes with nobody
  const spare = asksNames && taken.length > least ? taken.pop() : undefined
  const surplus: Part | undefined = asksNames
    ? spare && { text: spare.right, from: sourceOf(spare.seat) }
    : surplusOffered(deck, taken, own.seat.proof, seed)

  const left = ordered(
    taken,
    ({ seat }) => rank(seed, 'left', card.id, seat.proof.id),
    ({ seat }) => seat.proof.id,
  )
  const right = shuffled(
    [...taken.map(({ right: text, seat }) => ({ text, from: sourceOf(seat) })), ...(surplus ? [surplus] : [])],
    seed,
    card.id,
  )
  return {
    ...askedOf('match', card),
    format: 'match',
    prompt: surplus ? `${own.prompt} ${leftOver}` : own.prompt,
    left: left.map(({ left: text, seat }) => ({ text, from: sourceOf(seat), asks: cardAsked(seat.asks) })),
    right,
    pairs: left.map((pairing) => right.findIndex(({ text }) => text === pairing.right)),
  }
}

/**
 * Actors and positions, instruments and what they did, persons and offices, sources and views, to be put together; null where the card
 * belongs to no such pair or too few others go with its own. Two pairs stand together only where the offers of both their cards show
 * that neither's text goes with the other.
 */
export function matchOf(deck: QuizDeck, card: Card, seed: string): MatchItem | null {
  const own = ordered(
    seatsByCard(deck).get(card.id) ?? [],
    ({ sort }) => rank(seed, 'sort', card.id, sort),
    ({ sort }) => sort,
  )
  for (const seat of own) {
    const pairing = pairingOf(deck, seat)
    const item = pairing && matchFrom(deck, pairing, card, seed)
    if (item) return item
  }
  return null
}
