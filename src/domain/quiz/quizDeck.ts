import type { Block, Card } from '../cards/card'
import { plain } from '../cards/plainText'
import { told } from '../facts/clause'
import type { Actor, DeckHead } from '../facts/deck'
import type { Fact, PositionFact, ResolutionFact } from '../facts/fact'
import { datedOf, datesOf, type Dated } from './dated'
import { officesOf, yearsOfRole, type Office } from './office'

/** A deck arranged for finding wrong answers: what is asked of each kind, and who is who. */
export interface QuizDeck {
  head: DeckHead
  cards: readonly Card[]
  /** By id, with the deck: as a card names it. */
  facts: ReadonlyMap<string, Fact>
  dated: readonly Dated[]
  resolutions: readonly ResolutionFact[]
  offices: readonly Office[]
  positions: readonly PositionFact[]
  /** The same, by the issue that they are about. */
  byIssue: ReadonlyMap<string, readonly PositionFact[]>
  /** By actor: the stances that it takes anywhere, each with its issue. */
  stances: ReadonlyMap<string, ReadonlySet<string>>
  /** By plain wording: whoever holds just that, on whatever issue. */
  sayers: ReadonlyMap<string, ReadonlySet<string>>
  actors: ReadonlyMap<string, Actor>
  /** By actor: the years in which the deck has it do or be something. */
  years: ReadonlyMap<string, ReadonlySet<number>>
  /** By actor: every spelling that may name it, plain. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>
  /** By actor: itself and all that may be the same: they share a spelling, or one is part of the other. */
  kin: ReadonlyMap<string, ReadonlySet<string>>
  /** The text as {@link plain} gives it, worked out once: a quiz compares the same few texts thousands of times. */
  plain: (text: string) => string
}

/** A person goes by the last name too. */
const spellingsOf = ({ kind, names, aliases = [] }: Actor) => {
  const whole = [...names.map(({ text }) => text), ...aliases].map(plain)
  return new Set(kind === 'person' ? whole.flatMap((name) => [name, name.split(' ').at(-1) ?? name]) : whole)
}

/** The years in which a position was taken; none of a document’s author. */
export const yearsOfPosition = ({ claims: { from } }: PositionFact): number[] =>
  from ? datesOf(from).map(({ earliest }) => Number(earliest.slice(0, 4))) : []

/** Who may be meant by another's name, or counted with another. */
function kinOf({ actors }: DeckHead, spellings: ReadonlyMap<string, ReadonlySet<string>>) {
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

function put<Value>(sets: Map<string, Set<Value>>, key: string, value: Value) {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

function remembered(work: (text: string) => string) {
  const known = new Map<string, string>()
  return (text: string) => {
    const result = known.get(text) ?? work(text)
    known.set(text, result)
    return result
  }
}

export function quizDeckOf(head: DeckHead, blocks: readonly Pick<Block, 'facts' | 'cards'>[]): QuizDeck {
  const facts = blocks.flatMap((block) => block.facts)
  const positions = facts.filter((fact) => fact.kind === 'position')
  const byIssue = new Map<string, PositionFact[]>()
  const stances = new Map<string, Set<string>>()
  const sayers = new Map<string, Set<string>>()
  const years = new Map<string, Set<number>>()
  for (const position of positions) {
    const { issue, holder, stance, wording } = position.claims
    byIssue.set(issue.value, [...(byIssue.get(issue.value) ?? []), position])
    put(stances, holder.value, `${issue.value} ${stance.value}`)
    put(sayers, plain(told(wording.value)), holder.value)
    for (const year of yearsOfPosition(position)) put(years, holder.value, year)
  }
  const cards = blocks.flatMap((block) => block.cards)
  const asked = new Set(cards.flatMap((card) => (card.direction === 'office' ? [`${card.fact}/${card.claim}`] : [])))
  const offices = facts.flatMap((fact) => (fact.kind === 'actor' ? officesOf(head, fact, asked) : []))
  for (const { actor, role } of offices) for (const year of yearsOfRole(role)) put(years, actor, year)
  const spellings = new Map(head.actors.map((actor) => [actor.id, spellingsOf(actor)]))
  return {
    head,
    cards,
    facts: new Map(facts.map((fact) => [`${head.id}/${fact.id}`, fact])),
    dated: facts.flatMap(datedOf),
    resolutions: facts.filter((fact) => fact.kind === 'resolution'),
    offices,
    positions,
    byIssue,
    stances,
    sayers,
    years,
    actors: new Map(head.actors.map((actor) => [actor.id, actor])),
    spellings,
    kin: kinOf(head, spellings),
    plain: remembered(plain),
  }
}
