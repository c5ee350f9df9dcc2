import { capital, officeName, period, phrase } from '@/domain/cards/wording'
import { dateOf } from '@/domain/facts/calendarDate'
import { claimsOf, familyOf } from '@/domain/facts/claims'
import { nameOf, type Actor, type DeckHead } from '@/domain/facts/deck'
import type { Fact, Role } from '@/domain/facts/fact'
import type { Entry } from './libraryContent'

/** Somebody or something that acts, as the library lists it. `id` with its deck. */
export interface ActorEntry {
  id: string
  name: string
  actor: Actor
  head: DeckHead
  roles: HeldRole[]
  /** How many facts name it. */
  facts: number
}

/** An office as a fact tells it. */
export interface HeldRole {
  id: string
  office: string
  /** "from 2004 to 2008"; empty where no document says it. */
  time: string
}

/** The actors that a fact names: those that it is about, and those that its claims say. */
export const actorsIn = (fact: Fact): string[] => [
  ...fact.about,
  ...claimsOf(fact).flatMap(([, { value }]) => {
    if (typeof value === 'string') return value
    if ('office' in value) return value.of ?? []
    return 'outcome' in value ? Object.values(value.named ?? {}).flatMap((who) => who ?? []) : []
  }),
]

const beginning = ({ from, on }: Role) => {
  const date = from ?? on
  return date ? dateOf(date).earliest : '9999'
}

/** What an actor was, in the order of time; what has no time comes last. */
function rolesOf(head: DeckHead, actor: string, own: readonly Entry[]): HeldRole[] {
  return own
    .filter(({ fact }) => fact.kind === 'actor' && fact.about[0] === actor)
    .flatMap(({ id, fact }) => familyOf<Role>(fact, 'role').map(([, { value }]) => ({ id, role: value })))
    .map(({ id, role }) => ({ id, role, from: beginning(role) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ id, role }) => ({
      id,
      office: capital(phrase(officeName(head, role), role.context)),
      time: period(role.from, role.until),
    }))
}

/** A name as a list sorts it. */
const sortName = (name: string) => name.replace(/^the /i, '')

/** All actors of a deck by their names. `entries`: the deck's facts. */
export function actorEntries(head: DeckHead, entries: readonly Entry[]): ActorEntry[] {
  const naming = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const actor of new Set(actorsIn(entry.fact))) naming.set(actor, [...(naming.get(actor) ?? []), entry])
  return head.actors
    .map((actor) => {
      const own = naming.get(actor.id) ?? []
      return {
        id: `${head.id}/${actor.id}`,
        name: capital(nameOf(head, actor.id)),
        actor,
        head,
        roles: rolesOf(head, actor.id, own),
        facts: own.length,
      }
    })
    .sort((a, b) => sortName(a.name).localeCompare(sortName(b.name), head.language))
}

/** The positions that an actor took, in the order of the entries. */
export const positionsOf = ({ head, actor }: ActorEntry, entries: readonly Entry[]): Entry[] =>
  entries.filter(
    ({ head: of, fact }) => of === head && fact.kind === 'position' && fact.claims.holder.value === actor.id,
  )

/** The events and texts that name an actor, in the order of the entries. */
export const partIn = ({ head, actor }: ActorEntry, entries: readonly Entry[]): Entry[] =>
  entries.filter(
    ({ head: of, fact }) =>
      of === head && (fact.kind === 'date' || fact.kind === 'resolution') && actorsIn(fact).includes(actor.id),
  )
