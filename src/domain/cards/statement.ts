import { dateOf, shownDate, whenPhrase } from '../facts/calendarDate'
import { claimsOf, familyOf } from '../facts/claims'
import { parseClause, told } from '../facts/clause'
import { nameOf, type DeckHead } from '../facts/deck'
import type { DateValue, Fact, PositionFact, ResolutionFact, Role } from '../facts/fact'
import { madeOf } from './resolutionCards'
import { capital, officeName, period, phrase } from './wording'

const roleText = (head: DeckHead, role: Role) =>
  phrase(officeName(head, role), role.context, period(role.from, role.until))

/** Words that need what went before. */
const pointing = /\b(it|them|they|this|these|such)\b/

function position(
  head: DeckHead,
  { claims: { holder, issue, wording, from }, occasion }: PositionFact,
  dated: boolean,
) {
  const name = nameOf(head, holder.value)
  const author = head.actors.find(({ id }) => id === holder.value)?.kind === 'author'
  const circumstances = dated && !author ? phrase(occasion, from && whenPhrase(dateOf(from.value))) : ''
  const acted = parseClause(wording.value)
  // "Russia voted for it" leaves open for what
  if (acted && !pointing.test(acted.rest)) return phrase(told(wording.value, name), circumstances)
  const matter = head.issues.find(({ id }) => id === issue.value)?.name ?? issue.value
  return `${phrase(name, 'on', matter, circumstances)}: ${told(wording.value)}`
}

function resolution(fact: ResolutionFact) {
  const { name, gist } = fact
  const { adopted } = fact.claims
  const made = adopted && phrase('was', madeOf(fact), whenPhrase(dateOf(adopted.value)))
  if (gist && made) return `${name}, which ${told(gist)}, ${made}`
  return phrase(name, gist ? told(gist) : made)
}

/** What a fact says of one of its claims, as a sentence: what a wrong choice in a quiz turns out to be. */
export function statementOf(head: DeckHead, fact: Fact, claim: string): string {
  switch (fact.kind) {
    case 'date':
      return capital(phrase(told(fact.event), whenPhrase(dateOf(fact.claims.when.value))))
    case 'resolution':
      return capital(resolution(fact))
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
