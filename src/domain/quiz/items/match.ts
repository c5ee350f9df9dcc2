import type { Card } from '../../cards/card'
import { shareMembership } from '../deck/identity'
import type { QuizDeck } from '../deck/quizDeck'
import { remembered } from '../deck/maps'
import { offerOf } from '../distractors/distractors'
import { ordered, rank } from '../hash'
import { askedOf } from './asked'
import type { MatchItem, Part } from './item'
import { apart, between, firstOf, placed, placedWrong, shuffled } from './nearness'
import { once } from './once'
import { pairingsByCard, pairingsBySort, type Pairing } from './pairing'

const least = 3
const most = 5
const leftOver = 'One on the right is left over.'

/** What another country adds: who knows where somebody is from knows whose office that is. */
const abroad = 1.5

/** How far two pairings stand apart. */
const distance = (deck: QuizDeck, a: Pairing, b: Pairing) =>
  apart(a, b) + (a.actor && b.actor && !shareMembership(deck, a.actor, b.actor) ? abroad : 0)

/** What surely does not answer a pairing's card, plain; worked out once for each that is looked at. */
const refutedIn = once((deck) =>
  remembered(({ proof }: Pairing) => new Set(offerOf(deck, proof)?.wrong.map(({ text }) => deck.plain(text)))),
)
type Refuted = ReturnType<typeof refutedIn>

/** Whether nothing on one side of these goes with the other side of another of them. */
function standApart(deck: QuizDeck, refuted: Refuted, a: Pairing, b: Pairing): boolean {
  if (deck.plain(a.left) === deck.plain(b.left) || deck.plain(a.right) === deck.plain(b.right)) return false
  return refuted(a).has(deck.plain(b.answer)) && refuted(b).has(deck.plain(a.answer))
}

/** A text for the right that goes with nothing on the left, so that the last pair is not given away. */
function surplusOf(
  deck: QuizDeck,
  refuted: Refuted,
  taken: readonly Pairing[],
  others: readonly Pairing[],
  seed: string,
) {
  const rights = new Set(taken.map(({ right }) => deck.plain(right)))
  const [first] = taken
  if (first?.asksFor === 'right') {
    const offered = placedWrong(offerOf(deck, first.proof), seed, 'surplus', first.proof.id)
    const found = firstOf(offered, ({ text }) => {
      const plain = deck.plain(text)
      return !rights.has(plain) && taken.every((pairing) => refuted(pairing).has(plain))
    })
    return found && { text: found.text, ...(found.from && { from: found.from }) }
  }
  const found = others.find(
    (other) =>
      !taken.includes(other) &&
      !rights.has(deck.plain(other.right)) &&
      taken.every(({ answer }) => refuted(other).has(deck.plain(answer))),
  )
  return found && { text: found.right, from: found.from }
}

function matchFrom(deck: QuizDeck, own: Pairing, card: Card, seed: string): MatchItem | null {
  const refuted = refutedIn(deck)
  const wanted = between(least, most, seed, 'pairs', card.id)
  const others = [
    ...placed(
      pairingsBySort(deck).get(own.sort) ?? [],
      (pairing) => distance(deck, own, pairing),
      (pairing) => pairing.proof.id,
      seed,
      'match',
      card.id,
    ),
  ]
  const taken = [own]
  for (const pairing of others) {
    if (taken.length === wanted) break
    if (taken.every((each) => standApart(deck, refuted, each, pairing))) taken.push(pairing)
  }
  if (taken.length < least) return null

  const left = ordered(
    taken,
    (pairing) => rank(seed, 'left', card.id, pairing.proof.id),
    (pairing) => pairing.proof.id,
  )
  const surplus: Part | undefined = surplusOf(deck, refuted, taken, others, seed)
  const right = shuffled(
    [...taken.map(({ right: text, from }) => ({ text, from })), ...(surplus ? [surplus] : [])],
    seed,
    card.id,
  )
  return {
    ...askedOf('match', card),
    format: 'match',
    prompt: surplus ? `${own.prompt} ${leftOver}` : own.prompt,
    left: left.map(({ left: text, from, asks }) => ({ text, from, asks })),
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
    pairingsByCard(deck).get(card.id) ?? [],
    ({ sort }) => rank(seed, 'sort', card.id, sort),
    ({ sort }) => sort,
  )
  for (const pairing of own) {
    const item = matchFrom(deck, pairing, card, seed)
    if (item) return item
  }
  return null
}
