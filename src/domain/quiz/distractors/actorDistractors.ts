import type { Card } from '../../cards/card'
import type { Fact } from '../../facts/fact'
import type { Offer } from './candidate'
import { isNamed, mayBeOne, shareMembership, strangeness } from '../deck/identity'
import { isTimed, mayBeOneOffice, mayOverlap, yearsOfOffice, type Office } from '../deck/office'
import type { QuizDeck } from '../deck/quizDeck'
import { stands } from '../deck/surroundings'

const askedOf = (deck: QuizDeck, { claim }: Card, fact: Fact): Office | undefined =>
  deck.officesOf.get(fact.about[0] ?? '')?.find((office) => office.fact === fact && office.claim === claim)

/** "Who was…?": others of the same kind who cannot have held that office then; compatriots first. */
export function holderOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, card, fact)
  if (!own) return null
  const around = deck.around(card)
  const asked = yearsOfOffice(own)
  const kind = deck.actors.get(own.actor)?.kind
  const wrong = deck.head.actors.flatMap(({ id, kind: other, memberOf = [] }) => {
    const from = deck.introductions.get(id)
    const strange = strangeness(deck, id, asked, fact.topic)
    if (!from || other !== kind || strange === Infinity || mayBeOne(deck, id, own.actor)) return []
    const held = deck.officesOf.get(id) ?? []
    if (held.some((office) => mayBeOneOffice(office, own) && mayOverlap(office, own))) return []
    if (fact.about.includes(id) || isNamed(deck, id, around)) return []
    const near = shareMembership(deck, id, own.actor) || memberOf.includes(own.role.of ?? '')
    const alike = held.some(({ role }) => isTimed(role) === isTimed(own.role))
    return [{ from, text: deck.nameOf(id), far: (near ? 0 : 2) + (alike ? 0 : 1.5) + strange }]
  })
  return { right: card.answer, wrong }
}

/** "What was X…?": offices of others, never one that X may have held too. */
export function officeOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, card, fact)
  if (!own) return null
  const around = deck.around(card)
  const asked = yearsOfOffice(own)
  const kind = deck.actors.get(own.actor)?.kind
  const held = deck.officesOf.get(own.actor) ?? []
  const wrong = deck.offices.flatMap((office) => {
    const { fact: other, claim, actor, role, text } = office
    if (!office.asked || isTimed(role) !== isTimed(own.role) || deck.actors.get(actor)?.kind !== kind) return []
    const strange = strangeness(deck, actor, asked, fact.topic)
    if (strange === Infinity || mayBeOne(deck, actor, own.actor)) return []
    if (held.some((each) => mayBeOneOffice(each, office)) || stands(deck.plain(text), around)) return []
    const near = shareMembership(deck, actor, own.actor) || (role.of !== undefined && role.of === own.role.of)
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim }, far: (near ? 0 : 2) + strange }]
  })
  return { right: card.answer, wrong }
}
