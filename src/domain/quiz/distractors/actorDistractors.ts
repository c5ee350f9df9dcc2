import type { Card } from '../../cards/card'
import type { Fact } from '../../facts/fact'
import type { Offer } from './candidate'
import {
  areOfOneSide,
  areOfOneSort,
  isNamed,
  mayBeOne,
  shareMembership,
  shareState,
  strangeness,
} from '../deck/identity'
import { isTimed, mayBeOneOffice, mayOverlap, yearsOfOffice, type Office } from '../deck/office'
import type { QuizDeck } from '../deck/quizDeck'
import { stands } from '../deck/surroundings'

const askedOf = (deck: QuizDeck, { claim }: Card, fact: Fact): Office | undefined =>
  deck.officesOf.get(fact.about[0] ?? '')?.find((office) => office.fact === fact && office.claim === claim)

/** Whether an office is that of a state: it tells where its holder is from. */
const isOfState = ({ actors }: QuizDeck, { role }: Office) => actors.get(role.of ?? '')?.kind === 'state'

/** Whether neither where two persons are from nor whose office it was tells that the other one's office was not the own one's. */
function mayBeMistaken(deck: QuizDeck, own: Office, other: Office): boolean {
  if (!areOfOneSide(deck, own.actor, other.actor)) return false
  if (!isOfState(deck, own) && !isOfState(deck, other)) return true
  const isOwn = deck.actors.get(own.actor)?.memberOf?.includes(other.role.of ?? '') ?? false
  return shareState(deck, own.actor, other.actor) && (isOwn || !isOfState(deck, other))
}

/** "Who was…?": others of the same sort and side who cannot have held that office then. */
export function holderOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, card, fact)
  if (!own) return null
  const around = deck.around(card)
  const asked = yearsOfOffice(own)
  const kind = deck.actors.get(own.actor)?.kind
  const wrong = deck.head.actors.flatMap(({ id, memberOf = [] }) => {
    const from = deck.introductions.get(id)
    if (!from || !areOfOneSort(deck, id, own.actor) || mayBeOne(deck, id, own.actor)) return []
    if (kind === 'person' && !areOfOneSide(deck, id, own.actor)) return []
    const strange = strangeness(deck, id, asked, fact.topic)
    if (strange === Infinity) return []
    const held = deck.officesOf.get(id) ?? []
    if (held.some((office) => mayBeOneOffice(office, own) && mayOverlap(office, own))) return []
    if (fact.about.includes(id) || isNamed(deck, id, around)) return []
    const near = shareMembership(deck, id, own.actor) || memberOf.includes(own.role.of ?? '')
    // no singer among diplomats; who held no office that is told may only have held one of the own country
    const offices = held.filter(({ actor }) => actor === id)
    const alike = offices.some(({ role }) => isTimed(role) === isTimed(own.role))
    if (!alike && (offices.length || !near || own.role.of === undefined)) return []
    return [{ from, text: deck.nameOf(id), far: (near ? 0 : 2) + (alike ? 0 : 3) + strange }]
  })
  return { right: card.answer, wrong }
}

/** "What was X…?": offices of others of the same side, never one that X may have held too. */
export function officeOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, card, fact)
  if (!own) return null
  const around = deck.around(card)
  const asked = yearsOfOffice(own)
  const kind = deck.actors.get(own.actor)?.kind
  const held = deck.officesOf.get(own.actor) ?? []
  const wrong = deck.offices.flatMap((office) => {
    const { fact: other, claim, actor, role, text } = office
    if (!office.asked || isTimed(role) !== isTimed(own.role) || !areOfOneSort(deck, actor, own.actor)) return []
    if (mayBeOne(deck, actor, own.actor) || (kind === 'person' && !mayBeMistaken(deck, own, office))) return []
    const strange = strangeness(deck, actor, asked, fact.topic)
    if (strange === Infinity || held.some((each) => mayBeOneOffice(each, office))) return []
    if (stands(deck.plain(text), around)) return []
    const near = shareMembership(deck, actor, own.actor) || (role.of !== undefined && role.of === own.role.of)
    return [{ text, from: { fact: `${deck.head.id}/${other.id}`, claim }, far: (near ? 0 : 2) + strange }]
  })
  return { right: card.answer, wrong }
}
