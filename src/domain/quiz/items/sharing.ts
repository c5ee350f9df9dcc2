import type { Card } from '../../cards/card'
import { claimBehind } from '../../cards/generateCards'
import { stanceTaken } from '../../cards/stanceSentence'
import { capital } from '../../cards/wording'
import { mayBeOne } from '../deck/identity'
import { mayBeOneOffice, type Office } from '../deck/office'
import { cardsOf, once } from '../deck/once'
import type { QuizDeck } from '../deck/quizDeck'
import { offerOf } from '../distractors/distractors'
import { cardAsked } from './asked'
import { eventOf, happeningsOf, type Happening } from './event'
import type { Part } from './item'
import { placeOf, type Placed } from './nearness'

/** An option that may share what the others do. `actor`: whom it names. */
export type Shown = Part & Placed & Required<Pick<Part, 'from' | 'asks'>> & { actor?: string }

/** Those that may stand beside the own one. `shown`: null for one that cannot after all; a question asks that of few. */
export interface Company {
  guests: () => (Placed & { card: Card })[]
  shown: (card: Card) => Shown | null
}

/** What three options share, those that do and those that certainly do not. */
interface Sharing {
  prompt: string
  own: Shown
  alike: Company
  unlike: Company
}

function sharedYear(deck: QuizDeck, card: Card): Sharing | null {
  const own = eventOf(deck, card)
  const year = own?.earliest.slice(0, 4)
  if (!own || !year || !own.latest.startsWith(year)) return null
  const others = [...happeningsOf(deck).values()].filter((other) => other.card.id !== own.card.id)
  const company = (isWanted: (other: Happening) => boolean): Company => ({
    guests: () => others.filter(isWanted),
    shown: (other) => eventOf(deck, other),
  })
  return {
    prompt: `Three of these happened in ${Number(year)}. Which one did not?`,
    own,
    alike: company(({ earliest, latest }) => earliest.startsWith(year) && latest.startsWith(year)),
    unlike: company(({ earliest, latest }) => latest.slice(0, 4) < year || earliest.slice(0, 4) > year),
  }
}

/** A holder by the card that asks for the position; who changed sides cannot be told without a time. */
function holderShown(deck: QuizDeck, card: Card): Shown | null {
  const fact = deck.facts.get(card.fact)
  if (fact?.kind !== 'position') return null
  const { holder, issue, stance } = fact.claims
  const changed = (deck.byIssue.get(issue.value) ?? []).some(
    ({ claims }) => mayBeOne(deck, claims.holder.value, holder.value) && claims.stance.value !== stance.value,
  )
  if (changed || stance.dispute || holder.dispute) return null
  return {
    text: deck.nameOf(holder.value),
    from: { fact: card.fact, claim: 'stance' },
    asks: cardAsked(card),
    ...placeOf(deck, card),
    actor: holder.value,
  }
}

function sharedStance(deck: QuizDeck, card: Card): Sharing | null {
  const fact = deck.facts.get(card.fact)
  if (fact?.kind !== 'position' || card.direction !== 'stance') return null
  const own = holderShown(deck, card)
  const issue = deck.issues.get(fact.claims.issue.value)
  const stance = issue?.stances[fact.claims.stance.value]
  if (!own || !issue || !stance) return null
  const shared = 'three of these'
  const taken = stanceTaken(issue, stance, shared) ?? `${shared} took one position on ${issue.name}: “${stance}”`
  const isRefuted = (other: Card) => offerOf(deck, other)?.wrong.some(({ text }) => text === capital(stance))
  const rivals = (deck.byIssue.get(issue.id) ?? []).filter((rival) => rival !== fact)
  const guests = (isWanted: (code: string) => boolean) => () =>
    rivals
      .filter(({ claims }) => isWanted(claims.stance.value))
      .flatMap(({ id }) => cardsOf(deck).get(`${deck.head.id}/${id}/stance/stance`) ?? [])
      .map((other) => ({ card: other, ...placeOf(deck, other) }))
  return {
    prompt: `${capital(taken)}. Which one did not?`,
    own,
    alike: {
      guests: guests((code) => code === fact.claims.stance.value),
      shown: (other) => holderShown(deck, other),
    },
    unlike: {
      guests: guests((code) => code !== fact.claims.stance.value),
      shown: (other) => (isRefuted(other) ? holderShown(deck, other) : null),
    },
  }
}

/** The offices that are asked for, by the card that asks. */
const officesAsked = once(
  (deck) =>
    new Map(
      deck.offices.flatMap((office): [Card, Office][] => {
        const card = cardsOf(deck).get(`${deck.head.id}/${office.fact.id}/${office.claim}/office`)
        return card ? [[card, office]] : []
      }),
    ),
)

/** A person by the card that asks for the office. */
function officerShown(deck: QuizDeck, card: Card): Shown | null {
  const office = officesAsked(deck).get(card)
  if (!office) return null
  const { fact, claim, actor } = office
  const { voice, dispute } = claimBehind(fact, claim)
  if (voice !== 'record' || dispute || deck.actors.get(actor)?.kind !== 'person') return null
  return {
    text: deck.nameOf(actor),
    from: { fact: card.fact, claim },
    asks: cardAsked(card),
    ...placeOf(deck, card),
    actor,
  }
}

/** Persons who held one office on one occasion: who else held an office there, or the same one elsewhere, decks do not always tell. */
function sharedOffice(deck: QuizDeck, card: Card): Sharing | null {
  const offices = officesAsked(deck)
  const office = offices.get(card)
  const own = officerShown(deck, card)
  const { context } = office?.role ?? {}
  if (!office || !own || !context) return null
  const isAlike = ({ role }: Office) => role.office === office.role.office && role.context === context
  const isUnlike = ({ actor }: Office) =>
    (deck.officesOf.get(actor) ?? []).every(
      (each) =>
        each.role.context !== context &&
        !mayBeOneOffice(each, office) &&
        !deck.plain(each.name).includes(deck.plain(office.role.office)),
    )
  const guests = () =>
    [...offices.keys()].filter((other) => other !== card).map((other) => ({ card: other, ...placeOf(deck, other) }))
  const company = (isWanted: (other: Office) => boolean): Company => ({
    guests,
    shown(other) {
      const theirs = offices.get(other)
      return theirs && isWanted(theirs) ? officerShown(deck, other) : null
    },
  })
  return {
    prompt: `Three of these held the office “${office.role.office}” ${context}. Which one did not?`,
    own,
    alike: company(isAlike),
    unlike: company(isUnlike),
  }
}

/** What a card's fact shares with others; null where it shares nothing that a question could ask. */
export const sharingOf = (deck: QuizDeck, card: Card): Sharing | null =>
  sharedYear(deck, card) ?? sharedStance(deck, card) ?? sharedOffice(deck, card)
