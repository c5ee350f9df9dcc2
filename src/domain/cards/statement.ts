import { dateOf, shownDate, whenPhrase } from '../facts/calendarDate'
import { claimsOf, familyOf } from '../facts/claims'
import { parseClause, told } from '../facts/clause'
import { nameOf, type DeckHead } from '../facts/deck'
import type { DateValue, Fact, PositionFact, ResolutionFact, Role } from '../facts/fact'
import { figureCards } from './figureCards'
import { madeOf, shownVotes } from './resolutionCards'
import { capital, officeName, period, phrase } from './wording'

const roleText = (head: DeckHead, role: Role) =>
  phrase(officeName(head, role), role.context, period(role.from, role.until))

/** Words that need what went before. */
const pointing = /\b(it|them|they|this|these|such)\b/

/** In which circumstances a position was taken: "on his visit to Belgrade in April 2011"; none of a document’s author. */
export function circumstancesOf(head: DeckHead, { claims: { holder, from }, occasion }: PositionFact): string {
  const author = head.actors.find(({ id }) => id === holder.value)?.kind === 'author'
  return author ? '' : phrase(occasion, from && whenPhrase(dateOf(from.value)))
}

/** What its holder is told to have done, where that stands by itself: "Russia voted for it" leaves open for what. */
const deedOf = ({ claims: { wording } }: PositionFact, name: string) => {
  const acted = parseClause(wording.value)
  return acted && !pointing.test(acted.rest) ? told(wording.value, name) : null
}

const matterOf = (head: DeckHead, { claims: { issue } }: PositionFact) =>
  head.issues.find(({ id }) => id === issue.value)?.name ?? issue.value

/** A position without whoever held it: "threatened to veto the Ahtisaari plan", "on NATO’s enlargement: “opposed it firmly”". */
export const heldText = (head: DeckHead, fact: PositionFact): string =>
  deedOf(fact, '') ?? `on ${matterOf(head, fact)}: “${told(fact.claims.wording.value)}”`

function position(head: DeckHead, fact: PositionFact, dated: boolean) {
  const name = nameOf(head, fact.claims.holder.value)
  const circumstances = dated ? circumstancesOf(head, fact) : ''
  const deed = deedOf(fact, name)
  if (deed) return phrase(deed, circumstances)
  return `${phrase(name, 'on', matterOf(head, fact), circumstances)}: ${told(fact.claims.wording.value)}`
}

function resolution(fact: ResolutionFact) {
  const { name, gist } = fact
  const { adopted } = fact.claims
  const made = adopted && phrase('was', madeOf(fact), whenPhrase(dateOf(adopted.value)))
  if (gist && made) return `${name}, which ${told(gist)}, ${made}`
  return phrase(name, gist ? told(gist) : made)
}

/** "How many days did the bombing last? 78 days": a number tells little without its question. */
function figure(head: DeckHead, fact: Fact, claim: string) {
  const question = figureCards(head, fact).find((each) => each.claim === claim)
  return question && `${question.prompt} ${question.answer}`
}

/** Who made a text, or how the vote on it went. */
function making(head: DeckHead, fact: ResolutionFact, claim: string) {
  const { body, votes } = fact.claims
  if (claim === 'body' && body) return phrase(fact.name, 'was', madeOf(fact), 'by', nameOf(head, body.value))
  return claim === 'votes' && votes ? `${fact.name}: ${shownVotes(head, votes.value)}` : undefined
}

/** What a fact says of one of its claims, as a sentence: what a wrong choice in a quiz turns out to be. */
export function statementOf(head: DeckHead, fact: Fact, claim: string): string {
  const numbered = figure(head, fact, claim)
  if (numbered) return numbered
  switch (fact.kind) {
    case 'date':
      return capital(phrase(told(fact.event), whenPhrase(dateOf(fact.claims.when.value))))
    case 'plain':
      return `${fact.question} ${fact.claims.answer.value}`
    case 'resolution':
      return capital(making(head, fact, claim) ?? resolution(fact))
    case 'position':
      return capital(position(head, fact, true))
    case 'actor': {
      const roles = familyOf<Role>(fact, 'role')
      const role = (roles.find(([key]) => key === claim) ?? roles[0])?.[1].value
      const name = capital(nameOf(head, fact.about[0] ?? ''))
      return role ? `${name}: ${roleText(head, role)}` : name
    }
  }
}

/** A fact in one line, as lists name it; its time is told beside it. */
export function titleOf(head: DeckHead, fact: Fact): string {
  switch (fact.kind) {
    case 'date':
      return capital(told(fact.event))
    case 'plain':
      return fact.question
    case 'resolution':
      return capital(fact.name)
    case 'position':
      return capital(position(head, fact, false))
    case 'actor': {
      const roles = familyOf<Role>(fact, 'role').map(([, { value }]) => roleText(head, value))
      return `${capital(nameOf(head, fact.about[0] ?? ''))}: ${roles.join('; ')}`
    }
  }
}

/** When a fact happened, as far as it is one point or span of time: an office tells its time in its title. */
export function timeShown(fact: Fact): string {
  const claim = claimsOf(fact).find(([key]) => ['when', 'adopted', 'from'].includes(key))?.[1]
  return claim ? shownDate(dateOf(claim.value as DateValue)) : ''
}
