import type { Card } from '../../cards/card'
import { areOfOneSide, mayBeOne } from '../deck/identity'
import type { QuizDeck } from '../deck/quizDeck'
import { askedOf } from './asked'
import type { ChoiceItem } from './item'
import { apart, firstOf, placed, shuffled } from './nearness'
import { sharingOf, type Company, type Shown } from './sharing'

const wanted = 3

/**
 * Four options, of which three share a year, a stance or an office that the fourth certainly does not; null where the card's fact has no
 * such company.
 */
export function oddOneOutOf(deck: QuizDeck, card: Card, seed: string): ChoiceItem | null {
  const sharing = sharingOf(deck, card)
  if (!sharing) return null
  const { own, prompt } = sharing
  function* inOrder({ guests, shown }: Company, as: string): Generator<Shown> {
    const nearest = placed(
      guests(),
      (guest) => apart(own, guest),
      (guest) => guest.card.id,
      seed,
      as,
      card.id,
    )
    for (const guest of nearest) {
      const each = shown(guest.card)
      if (each) yield each
    }
  }
  const differs = (a: Shown, b: Shown) => deck.plain(a.text) !== deck.plain(b.text)
  const mayShare = (a: Shown, b: Shown) =>
    a.actor !== undefined && b.actor !== undefined && mayBeOne(deck, a.actor, b.actor)
  const alike = [own]
  for (const each of inOrder(sharing.alike, 'alike')) {
    if (alike.length === wanted) break
    if (alike.every((other) => differs(each, other))) alike.push(each)
  }
  if (alike.length < wanted) return null
  /** An event of another field than all the others, or a person from elsewhere, would stand out by that alone. */
  const isOfTheirs = ({ actor, topic }: Shown) =>
    alike.some((other) =>
      deck.actors.get(actor ?? '')?.kind === 'person'
        ? deck.actors.get(other.actor ?? '')?.kind !== 'person' || areOfOneSide(deck, actor ?? '', other.actor ?? '')
        : actor !== undefined || other.topic === topic,
    )
  const odd = firstOf(
    inOrder(sharing.unlike, 'odd'),
    (each) => isOfTheirs(each) && alike.every((other) => differs(each, other) && !mayShare(each, other)),
  )
  if (!odd) return null
  const options = shuffled([...alike, odd], seed, card.id).map(({ text, from, asks }) => ({ text, from, asks }))
  return {
    ...askedOf('odd', card),
    format: 'choice',
    prompt,
    options,
    right: options.findIndex(({ asks }) => asks === odd.asks),
  }
}
