import { told } from '../../facts/clause'
import type { Fact, PositionFact } from '../../facts/fact'
import type { OptionSource } from '../items/item'
import { datesOf, valuesOf } from './dated'
import { yearsOfOffice, type Office } from './office'

/** What an actor has to do with a fact: it held an office or a position, or its name stands in an event. */
interface Part {
  actor: string
  fact: Fact
  claim: string
  years: readonly number[]
}

/** The years in which a position was taken; none of a document’s author. */
export const yearsOfPosition = ({ claims: { from } }: PositionFact): number[] =>
  from ? datesOf(from).map(({ earliest }) => Number(earliest.slice(0, 4))) : []

export const wordingsOf = ({ claims }: PositionFact, plain: (text: string) => string): string[] =>
  [claims.wording, claims.stance]
    .flatMap(valuesOf)
    .flatMap((value) =>
      typeof value === 'string' ? [plain(told(value)), plain(told(value, claims.holder.value))] : [],
    )

/** The parts of all actors: offices first, since they best tell who somebody is, events last. */
export function partsOf(
  facts: readonly Fact[],
  offices: readonly Office[],
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
  plain: (text: string) => string,
): Part[] {
  const held = offices.map((office) => {
    const { actor, fact, claim } = office
    return { actor, fact, claim, years: yearsOfOffice(office) }
  })
  const positions = facts.flatMap((fact): Part[] =>
    fact.kind === 'position'
      ? [{ actor: fact.claims.holder.value, fact, claim: 'stance', years: yearsOfPosition(fact) }]
      : [],
  )
  const events = facts.flatMap((fact): Part[] => {
    if (fact.kind !== 'date') return []
    const event = ` ${plain(told(fact.event))} `
    const years = datesOf(fact.claims.when).map(({ earliest }) => Number(earliest.slice(0, 4)))
    const named = (actor: string) => [...(spellings.get(actor) ?? [])].some((name) => event.includes(` ${name} `))
    return fact.about.filter(named).map((actor) => ({ actor, fact, claim: 'when', years }))
  })
  return [...held, ...positions, ...events]
}

/** By actor, the claim that best tells who that is. */
export function introductionsOf(deck: string, parts: readonly Part[]): Map<string, OptionSource> {
  const known = new Map<string, OptionSource>()
  for (const { actor, fact, claim } of parts)
    if (!known.has(actor)) known.set(actor, { fact: `${deck}/${fact.id}`, claim })
  return known
}
