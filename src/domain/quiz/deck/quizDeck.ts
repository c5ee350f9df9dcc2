import type { Block, Card } from '../../cards/card'
import { plain } from '../../cards/plainText'
import { capital } from '../../cards/wording'
import { told } from '../../facts/clause'
import { nameOf, type Actor, type DeckHead, type Issue } from '../../facts/deck'
import type { Fact, PositionFact, ResolutionFact } from '../../facts/fact'
import { grouped } from '../../grouped'
import type { OptionSource } from '../items/item'
import { datedOf, timelinesOf, type Dated, type Moment } from './dated'
import { introductionsOf, partsOf, wordingsOf } from './part'
import { kinOf, spellingsOf } from './kin'
import { put, remembered } from './maps'
import { numberedOf, type Numbered } from './numbered'
import { officesOf, type Office } from './office'
import { surroundingsOf } from './surroundings'

/** A deck arranged for finding wrong answers: what is asked of each kind, and who is who. */
export interface QuizDeck {
  head: DeckHead
  cards: readonly Card[]
  /** By id, with the deck: as a card names it. */
  facts: ReadonlyMap<string, Fact>
  dated: readonly Dated[]
  /** The same, by their facts. */
  datedOf: ReadonlyMap<Fact, Dated>
  /** Every date by its shape, the earliest first. */
  timelines: ReadonlyMap<string, readonly Moment[]>
  /** The last day of which the deck tells, counted from 1970: how long ago a thing was is counted from there. */
  lastDay: number
  resolutions: readonly ResolutionFact[]
  offices: readonly Office[]
  /** By actor: its own offices, and those of all that may be the same. */
  officesOf: ReadonlyMap<string, readonly Office[]>
  numbered: readonly Numbered[]
  positions: readonly PositionFact[]
  /** The same, by the issue that they are about. */
  byIssue: ReadonlyMap<string, readonly PositionFact[]>
  issues: ReadonlyMap<string, Issue>
  /** Every text that a position's wording, or a view that disputes it, may have; plain. */
  wordings: (position: PositionFact) => readonly string[]
  /** By actor: the stances that it takes anywhere, each with its issue. */
  stances: ReadonlyMap<string, ReadonlySet<string>>
  /** By plain wording: whoever holds just that, on whatever issue. */
  sayers: ReadonlyMap<string, ReadonlySet<string>>
  actors: ReadonlyMap<string, Actor>
  /** By document: the actor that holds its theses. */
  authors: ReadonlyMap<string, string>
  /** By actor: the claim that tells who that is. None for one whom the deck only names. */
  introductions: ReadonlyMap<string, OptionSource>
  /** By actor: the years in which the deck has it do or be something. */
  years: ReadonlyMap<string, readonly number[]>
  /** By actor: the topics in which it has a part. */
  topics: ReadonlyMap<string, ReadonlySet<string>>
  /** By actor: every spelling that may name it, plain. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>
  /** By actor: itself and all that may be the same: they share a spelling, or one is part of the other. */
  kin: ReadonlyMap<string, ReadonlySet<string>>
  /** An actor's name as an answer. */
  nameOf: (actor: string) => string
  /** The text as {@link plain} gives it, worked out once: a quiz compares the same few texts thousands of times. */
  plain: (text: string) => string
  /** The surroundings of a card's answer, worked out once. */
  around: (card: Card) => string
}

/** The last day that a date names; of one without an end, its start. */
const lastDayOf = ({ dates }: Dated) =>
  Math.max(...dates.map(({ earliest, latest, open }) => Date.parse(open === 'end' ? earliest : latest) / 86_400_000))

export function quizDeckOf(head: DeckHead, blocks: readonly Pick<Block, 'facts' | 'cards'>[]): QuizDeck {
  const all = blocks.flatMap((block) => block.facts)
  const cards = blocks.flatMap((block) => block.cards)
  const facts = new Map(all.map((fact) => [`${head.id}/${fact.id}`, fact]))
  const plainText = remembered(plain)

  const positions = all.filter((fact) => fact.kind === 'position')
  const stances = new Map<string, Set<string>>()
  const sayers = new Map<string, Set<string>>()
  for (const { claims } of positions) {
    const { issue, holder, stance, wording } = claims
    put(stances, holder.value, `${issue.value} ${stance.value}`)
    put(sayers, plainText(told(wording.value)), holder.value)
  }

  const asked = new Set(cards.flatMap((card) => (card.direction === 'office' ? [`${card.fact}/${card.claim}`] : [])))
  const offices = all.flatMap((fact) => (fact.kind === 'actor' ? officesOf(head, fact, asked) : []))
  const ownOffices = grouped(offices, ({ actor }) => actor)

  const actors = new Map(head.actors.map((actor) => [actor.id, actor]))
  const spellings = new Map(head.actors.map((actor) => [actor.id, spellingsOf(actor)]))
  const kin = kinOf(head, spellings)
  const parts = partsOf(all, offices, spellings, plainText)
  const years = new Map<string, Set<number>>()
  const topics = new Map<string, Set<string>>()
  for (const { actor, fact, years: all } of parts) {
    put(topics, actor, fact.topic)
    for (const year of all) put(years, actor, year)
  }
  const dated = all.flatMap(datedOf)
  return {
    head,
    cards,
    facts,
    dated,
    datedOf: new Map(dated.map((each) => [each.fact, each])),
    timelines: timelinesOf(dated),
    lastDay: dated.reduce((last, each) => Math.max(last, lastDayOf(each)), -Infinity),
    resolutions: all.filter((fact) => fact.kind === 'resolution'),
    offices,
    officesOf: new Map([...kin].map(([id, same]) => [id, [...same].flatMap((each) => ownOffices.get(each) ?? [])])),
    numbered: all.flatMap(numberedOf),
    positions,
    byIssue: grouped(positions, ({ claims }) => claims.issue.value),
    issues: new Map(head.issues.map((issue) => [issue.id, issue])),
    wordings: remembered((position: PositionFact) => wordingsOf(position, plainText)),
    stances,
    sayers,
    actors,
    authors: new Map(head.actors.flatMap(({ id, wrote = [] }) => wrote.map((document) => [document, id]))),
    introductions: introductionsOf(head.id, parts),
    years: new Map([...years].map(([actor, known]) => [actor, [...known]])),
    topics,
    spellings,
    kin,
    nameOf: remembered((actor: string) => capital(nameOf(head, actor))),
    plain: plainText,
    around: aroundOf(facts),
  }
}

function aroundOf(facts: ReadonlyMap<string, Fact>) {
  const known = new Map<string, string>()
  return ({ id, fact: factId, prompt }: Card) => {
    const fact = facts.get(factId)
    const around = known.get(id) ?? (fact ? surroundingsOf(fact, prompt) : '')
    known.set(id, around)
    return around
  }
}
