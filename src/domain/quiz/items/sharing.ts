import type { Card } from '../../cards/card'
import { claimBehind } from '../../cards/generateCards'
import { capital } from '../../cards/wording'
import type { PositionFact } from '../../facts/fact'
import { mayBeOne } from '../deck/identity'
import { mayBeOneOffice, type Office } from '../deck/office'
import type { QuizDeck } from '../deck/quizDeck'
import { offerOf } from '../distractors/distractors'
import { cardAsked } from './asked'
import { eventsOf } from './event'
import type { Part } from './item'
import { placeOf, type Placed } from './nearness'
import { cardsOf } from './once'

/** An option that may share what the others do. `actor`: whom it names. */
export type Shown = Part & Placed & Required<Pick<Part, 'from' | 'asks'>> & { actor?: string }

/** What three options share, those that do and those that certainly do not. */
interface Sharing {
  prompt: string
  own: Shown
  alike: Shown[]
  unlike: Shown[]
}

function sharedYear(deck: QuizDeck, card: Card): Sharing | null {
  const events = eventsOf(deck)
  const own = events.get(card.id)
  const year = own?.earliest.slice(0, 4)
  if (!own || !year || !own.latest.startsWith(year)) return null
  const others = [...events.values()].filter((event) => event !== own)
  return {
    prompt: `Three of these happened in ${Number(year)}. Which one did not?`,
    own,
    alike: others.filter(({ earliest, latest }) => earliest.startsWith(year) && latest.startsWith(year)),
    unlike: others.filter(({ earliest, latest }) => latest.slice(0, 4) < year || earliest.slice(0, 4) > year),
  }
}

/** A holder by the card that asks for the position; who changed sides cannot be told without a time. */
function holderShown(deck: QuizDeck, fact: PositionFact): Shown | null {
  const card = cardsOf(deck).get(`${deck.head.id}/${fact.id}/stance/stance`)
  const { holder, issue, stance } = fact.claims
  const changed = (deck.byIssue.get(issue.value) ?? []).some(
    ({ claims }) => mayBeOne(deck, claims.holder.value, holder.value) && claims.stance.value !== stance.value,
  )
  if (!card || changed || stance.dispute || holder.dispute) return null
  return {
    text: deck.nameOf(holder.value),
    from: { fact: card.fact, claim: 'stance' },
    asks: cardAsked(card),
    ...placeOf(card, fact),
    actor: holder.value,
  }
}

function sharedStance(deck: QuizDeck, card: Card): Sharing | null {
  const fact = deck.facts.get(card.fact)
  if (fact?.kind !== 'position' || card.direction !== 'stance') return null
  const own = holderShown(deck, fact)
  const issue = deck.issues.get(fact.claims.issue.value)
  const stance = issue?.stances[fact.claims.stance.value]
  if (!own || !issue || !stance) return null
  const refuted = (other: Card | undefined) =>
    other && offerOf(deck, other)?.wrong.some(({ text }) => text === capital(stance))
  const rivals = (deck.byIssue.get(issue.id) ?? []).filter((rival) => rival !== fact)
  const shown = (isWanted: (rival: PositionFact) => boolean) =>
    rivals.filter(isWanted).flatMap((rival) => holderShown(deck, rival) ?? [])
  return {
    prompt: `Three of these share a position on ${issue.name}: “${stance}”. Which one does not?`,
    own,
    alike: shown(({ claims }) => claims.stance.value === fact.claims.stance.value),
    unlike: shown(({ claims }) => claims.stance.value !== fact.claims.stance.value).filter(({ asks }) =>
      refuted(cardsOf(deck).get(asks.card)),
    ),
  }
}

/** A person by the card that asks for the office. */
function officerShown(deck: QuizDeck, { fact, claim, actor }: Office): Shown | null {
  const card = cardsOf(deck).get(`${deck.head.id}/${fact.id}/${claim}/office`)
  const held = card && claimBehind(fact, claim)
  if (!card || held?.voice !== 'record' || held.dispute || deck.actors.get(actor)?.kind !== 'person') return null
  return {
    text: deck.nameOf(actor),
    from: { fact: card.fact, claim },
    asks: cardAsked(card),
    ...placeOf(card, fact),
    actor,
  }
}

/** Persons who held one office on one occasion: who else held an office there, or the same one elsewhere, decks do not always tell. */
function sharedOffice(deck: QuizDeck, card: Card): Sharing | null {
  const fact = deck.facts.get(card.fact)
  const office = deck.offices.find((each) => each.fact === fact && each.claim === card.claim)
  const own = office && card.direction === 'office' && officerShown(deck, office)
  const { context } = office?.role ?? {}
  if (!office || !own || !context) return null
  const shown = (isWanted: (other: Office) => boolean) =>
    deck.offices
      .filter((other) => other !== office && isWanted(other))
      .flatMap((other) => officerShown(deck, other) ?? [])
  return {
    prompt: `Three of these held the office “${office.role.office}” ${context}. Which one did not?`,
    own,
    alike: shown(({ role }) => role.office === office.role.office && role.context === context),
    unlike: shown((other) =>
      (deck.officesOf.get(other.actor) ?? []).every(
        (each) =>
          each.role.context !== context &&
          !mayBeOneOffice(each, office) &&
          !deck.plain(each.name).includes(deck.plain(office.role.office)),
      ),
    ),
  }
}

/** What a card's fact shares with others; null where it shares nothing that a question could ask. */
export const sharingOf = (deck: QuizDeck, card: Card): Sharing | null =>
  sharedYear(deck, card) ?? sharedStance(deck, card) ?? sharedOffice(deck, card)
