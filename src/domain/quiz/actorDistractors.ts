import type { Card } from '../cards/card'
import { capital, officeName } from '../cards/wording'
import { dateOf } from '../facts/calendarDate'
import { nameOf } from '../facts/deck'
import type { Fact, Role } from '../facts/fact'
import type { Candidate, Offer } from './candidate'
import { eraGap, isNamed, mayBeOne, shareMembership } from './identity'
import { yearsOfRole, type Office } from './office'
import type { QuizDeck } from './quizDeck'
import { stands, surroundings } from './surroundings'

/** Whether one is the other, or tells it more closely: "negotiator of Russia" may be "chief negotiator of Russia". */
function mayBeOneOffice({ words: first }: Office, { words: second }: Office): boolean {
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word))
}

/** An office in its time is not of one sort with what somebody simply is ("political philosopher"). */
const isTimed = ({ from, until, context }: Role) => Boolean(from ?? until ?? context)

/** Whether two spells of office may share a day. Who took over in a year did not share it; a spell without dates may be any. */
function mayOverlap(a: Role, b: Role): boolean {
  const before = (one: Role, other: Role) => {
    if (!one.until || !other.from) return false
    const [end, start] = [dateOf(one.until), dateOf(other.from)]
    return end.earliest <= start.earliest && end.latest <= start.latest
  }
  return !before(a, b) && !before(b, a)
}

/** The claim that tells who an actor is: an office, else a position. Null for one whom the deck only names. */
export function introduction(deck: QuizDeck, actor: string): { from: NonNullable<Candidate['from']> } | null {
  const office = deck.offices.find((each) => each.actor === actor)
  if (office) return { from: { fact: `${deck.head.id}/${office.fact.id}`, claim: office.claim } }
  const position = deck.positions.find(({ claims }) => claims.holder.value === actor)
  return position ? { from: { fact: `${deck.head.id}/${position.id}`, claim: 'stance' } } : null
}

const askedOf = (deck: QuizDeck, fact: Fact, claim: string): Office | undefined =>
  deck.offices.find((office) => office.fact === fact && office.claim === claim)

/** "Who was…?": others of the same kind who cannot have held that office then; compatriots first. */
export function holderOffer(deck: QuizDeck, { prompt, claim, answer }: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, fact, claim)
  if (!own) return null
  const { head } = deck
  const around = surroundings(fact, prompt)
  const asked = yearsOfRole(own.role)
  const kind = deck.actors.get(own.actor)?.kind
  const wrong = head.actors.flatMap(({ id, kind: other, memberOf = [] }) => {
    if (other !== kind || mayBeOne(deck, id, own.actor) || fact.about.includes(id) || isNamed(deck, id, around))
      return []
    const held = deck.offices.filter(({ actor }) => mayBeOne(deck, actor, id))
    if (held.some((office) => mayBeOneOffice(office, own) && mayOverlap(office.role, own.role))) return []
    const known = introduction(deck, id)
    if (!known) return []
    const near = shareMembership(deck, id, own.actor) || memberOf.includes(own.role.of ?? '')
    const alike = held.some(({ role }) => isTimed(role) === isTimed(own.role))
    return [
      { ...known, text: capital(nameOf(head, id)), far: (near ? 0 : 2) + (alike ? 0 : 1.5) + eraGap(deck, id, asked) },
    ]
  })
  return { right: answer, wrong }
}

/** "What was X…?": offices of others, never one that X may have held too. */
export function officeOffer(deck: QuizDeck, { prompt, claim, answer }: Card, fact: Fact): Offer | null {
  const own = askedOf(deck, fact, claim)
  if (!own) return null
  const { head } = deck
  const around = surroundings(fact, prompt)
  const asked = yearsOfRole(own.role)
  const kind = deck.actors.get(own.actor)?.kind
  const held = deck.offices.filter(({ actor }) => mayBeOne(deck, actor, own.actor))
  const wrong = deck.offices.flatMap((office) => {
    const { fact: other, claim: key, actor, role } = office
    if (deck.actors.get(actor)?.kind !== kind || mayBeOne(deck, actor, own.actor)) return []
    if (!office.asked || isTimed(role) !== isTimed(own.role)) return []
    if (held.some((each) => mayBeOneOffice(each, office))) return []
    const text = capital(officeName(head, role))
    if (stands(deck.plain(text), around)) return []
    const near = shareMembership(deck, actor, own.actor) || (role.of !== undefined && role.of === own.role.of)
    return [
      { text, from: { fact: `${head.id}/${other.id}`, claim: key }, far: (near ? 0 : 2) + eraGap(deck, actor, asked) },
    ]
  })
  return { right: answer, wrong }
}
