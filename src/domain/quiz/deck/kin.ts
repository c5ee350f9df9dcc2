import { plain } from '../../cards/plainText'
import type { Actor, DeckHead } from '../../facts/deck'
import { put } from './maps'

/** Every spelling that may name an actor, plain. A person goes by the last name too. */
export const spellingsOf = ({ kind, names, aliases = [] }: Actor): Set<string> => {
  const whole = [...names.map(({ text }) => text), ...aliases].map(plain)
  return new Set(kind === 'person' ? whole.flatMap((name) => [name, name.split(' ').at(-1) ?? name]) : whole)
}

/** Who may be meant by another's name, or counted with another. */
export function kinOf({ actors }: DeckHead, spellings: ReadonlyMap<string, ReadonlySet<string>>) {
  const bySpelling = new Map<string, Set<string>>()
  for (const [id, names] of spellings) for (const name of names) put(bySpelling, name, id)
  const kin = new Map(actors.map(({ id }) => [id, new Set([id])]))
  for (const { id, memberOf = [] } of actors) {
    for (const name of spellings.get(id) ?? []) for (const other of bySpelling.get(name) ?? []) put(kin, id, other)
    for (const group of memberOf) {
      put(kin, id, group)
      put(kin, group, id)
    }
  }
  return kin
}
