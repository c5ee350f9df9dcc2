import type { Block, Card } from '../cards/card'
import { plain } from '../cards/plainText'
import { officeName } from '../cards/statement'
import { capital } from '../cards/wording'
import { parseDate, shownDate, type CalendarDate } from '../facts/calendarDate'
import { claimsOf, familyOf } from '../facts/claims'
import { told } from '../facts/clause'
import type { Actor, DeckHead } from '../facts/deck'
import type { Claim, ClaimValue, DateFact, Fact, PositionFact, ResolutionFact, Role } from '../facts/fact'

/** A dated event or instrument. */
export interface Dated {
  fact: DateFact | ResolutionFact
  claim: 'when' | 'adopted'
  date: CalendarDate
  /** Its own date, then any that a view of a dispute gives it. */
  dates: CalendarDate[]
  /** Its date as an answer, also less precisely than it is known: "24 March 1999", "March 1999", "1999". */
  forms: DateForm[]
  /** What happened, as an answer; empty for an instrument. */
  event: string
}

/** Dates of one shape give nothing away beside each other: all days, all months, all spans. */
export interface DateForm {
  shape: string
  date: CalendarDate
  text: string
}

/** An office that an actor held, by one claim of the deck. */
export interface Office {
  fact: Fact
  claim: string
  actor: string
  role: Role
  /** The words that tell the office, whatever their order: "Russia's ambassador", "ambassador of Russia". */
  words: readonly string[]
}

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
  /** By actor: every spelling that may name it, plain. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>
  /** By actor: itself and all that may be the same: they share a spelling, or one is part of the other. */
  kin: ReadonlyMap<string, ReadonlySet<string>>
  /** The text as {@link plain} gives it, worked out once: a quiz compares the same few texts thousands of times. */
  plain: (text: string) => string
}

/** The date that a value is, or null. */
export function asDate(value: ClaimValue): CalendarDate | null {
  if (typeof value === 'string' || 'edtf' in value) return parseDate(value)
  return null
}

/** A claim's value and what others hold it to be: none of these is wrong beyond doubt. */
export const valuesOf = ({ value, dispute }: Claim): ClaimValue[] => [
  value,
  ...(dispute?.accepted ? [dispute.accepted] : []),
  ...(dispute?.views.map((view) => view.value) ?? []),
]

/** All dates that a claim may mean. */
export const datesOf = (claim: Claim): CalendarDate[] => valuesOf(claim).flatMap((value) => asDate(value) ?? [])

const formOf = (date: CalendarDate): DateForm => ({
  shape: [date.precision, date.span, date.approximate, date.open ?? '', date.shown !== undefined].join(),
  date,
  text: capital(shownDate(date)),
})

/** How many characters of 1999-03-24 tell the month, and the year. */
const coarser = { day: [7, 4], month: [4], year: [], decade: [], century: [] }

function formsOf(date: CalendarDate): DateForm[] {
  const plainDate = !date.span && !date.shown && !date.approximate
  const less = plainDate ? coarser[date.precision].map((length) => parseDate(date.earliest.slice(0, length))) : []
  return [date, ...less.filter((each) => each !== null)].map(formOf)
}

function datedOf(fact: Fact): Dated[] {
  const claim = fact.kind === 'date' ? 'when' : 'adopted'
  const dated = fact.kind === 'date' ? fact.claims.when : fact.kind === 'resolution' ? fact.claims.adopted : undefined
  const dates = dated ? datesOf(dated) : []
  const event = fact.kind === 'date' ? capital(told(fact.event)) : ''
  return dates[0]
    ? [{ fact: fact as Dated['fact'], claim, date: dates[0], dates, forms: formsOf(dates[0]), event }]
    : []
}

const fillers = new Set(['of', 'to', 'for', 'in', 'and', 's'])
const wordsOf = (office: string) =>
  plain(office)
    .split(' ')
    .filter((word) => !fillers.has(word))

/** A person goes by the last name too. */
const spellingsOf = ({ kind, names, aliases = [] }: Actor) => {
  const whole = [...names.map(({ text }) => text), ...aliases].map(plain)
  return new Set(kind === 'person' ? whole.flatMap((name) => [name, name.split(' ').at(-1) ?? name]) : whole)
}

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

function put(sets: Map<string, Set<string>>, key: string, value: string) {
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
  for (const position of positions) {
    const { issue, holder, stance, wording } = position.claims
    byIssue.set(issue.value, [...(byIssue.get(issue.value) ?? []), position])
    put(stances, holder.value, `${issue.value} ${stance.value}`)
    put(sayers, plain(told(wording.value)), holder.value)
  }
  const spellings = new Map(head.actors.map((actor) => [actor.id, spellingsOf(actor)]))
  return {
    head,
    cards: blocks.flatMap((block) => block.cards),
    facts: new Map(facts.map((fact) => [`${head.id}/${fact.id}`, fact])),
    dated: facts.flatMap(datedOf),
    resolutions: facts.filter((fact) => fact.kind === 'resolution'),
    offices: facts.flatMap((fact) =>
      fact.kind === 'actor'
        ? familyOf<Role>(fact, 'role').map(([claim, { value }]) => ({
            fact,
            claim,
            actor: fact.about[0] ?? '',
            role: value,
            words: wordsOf(officeName(head, value)),
          }))
        : [],
    ),
    positions,
    byIssue,
    stances,
    sayers,
    actors: new Map(head.actors.map((actor) => [actor.id, actor])),
    spellings,
    kin: kinOf(head, spellings),
    plain: remembered(plain),
  }
}

/** All that a card's prompt and its fact tell beside the answer, plain: what is named there may be true in some way. */
export function surroundings(fact: Fact, prompt: string): string {
  const texts = claimsOf(fact).flatMap(([, { note, aliases = [], dispute, correction }]) => [
    note,
    ...aliases,
    dispute?.why,
    dispute?.ground?.text,
    correction?.was,
    correction?.because,
  ])
  return ` ${plain([prompt, ...texts].filter(Boolean).join(' | '))} `
}

/** Whether a plain text stands in those surroundings as whole words. */
export const stands = (text: string, around: string) => around.includes(` ${text} `)
