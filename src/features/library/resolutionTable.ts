import { timeOf } from '@/domain/cards/blocks'
import { capital } from '@/domain/cards/wording'
import { claimsOf, familyOf } from '@/domain/facts/claims'
import { told } from '@/domain/facts/clause'
import { nameOf, type Actor, type DeckHead } from '@/domain/facts/deck'
import type { Provision, ResolutionFact, Votes } from '@/domain/facts/fact'
import { linksOf, type Entry } from './libraryContent'
import { sayingOf, type Saying } from './saying'

export interface ResolutionRow {
  entry: Entry
  /** What it is: "agreement". */
  instrument: string
  /** By whom, in words; empty where no document says it. */
  body: string
  symbol: string
  /** YYYY-MM-DD or later text, to sort by; null without a date. */
  from: string | null
  votes: Votes | null
  does: string[]
  /** What one holder said stands together. */
  said: Saying[]
  /** Whether any of it is disputed. */
  disputed: boolean
}

/** The actor after whom a text is called: "Security Council Resolution 1160", "Russia’s draft". */
function calledAfter(name: string, actors: readonly Actor[]): Actor | undefined {
  return actors.find(({ kind, names }) =>
    names.some(({ text }) => {
      const short = text.replace(/^the (UN )?/i, '')
      return name.startsWith(`${short}’`) || (kind === 'body' && name.startsWith(`${short} `))
    }),
  )
}

function bodyOf(head: DeckHead, { name, about, claims }: ResolutionFact): string {
  if (claims.body) return capital(nameOf(head, claims.body.value))
  const actor = calledAfter(
    name,
    head.actors.filter(({ id }) => about.includes(id)),
  )
  return actor ? capital(nameOf(head, actor.id)) : ''
}

/** The positions that are linked with a text, either way, or about it. */
function saidOf(entry: Entry, entries: readonly Entry[]): Saying[] {
  const { head, fact } = entry
  const linked = new Set(linksOf(entry, entries).map((link) => link.entry))
  const said = entries.flatMap((each) =>
    each.head === head && each.fact.kind === 'position' && (linked.has(each) || each.fact.about.includes(fact.id))
      ? sayingOf(head, each.id, each.fact)
      : [],
  )
  const holders = [...new Set(said.map(({ holder }) => holder))]
  return holders.flatMap((holder) => said.filter((each) => each.holder === holder))
}

/** All resolutions, agreements and other texts, the oldest first; those without a date come last. */
export function resolutionRows(entries: readonly Entry[]): ResolutionRow[] {
  const rows = entries.flatMap((entry): ResolutionRow[] => {
    const { head, fact } = entry
    if (fact.kind !== 'resolution') return []
    const { symbol, adopted, votes } = fact.claims
    return [
      {
        entry,
        instrument: fact.instrument,
        body: bodyOf(head, fact),
        symbol: symbol?.value ?? '',
        from: adopted ? timeOf(fact) : null,
        votes: votes?.value ?? null,
        does: familyOf<Provision>(fact, 'does').map(([, { value }]) => capital(told(value.text, 'it'))),
        said: saidOf(entry, entries),
        disputed: claimsOf(fact).some(([, { dispute }]) => dispute),
      },
    ]
  })
  return sortedByDate(rows, 'up')
}

/** By date, up or down; either way what has none stands last. */
export function sortedByDate(rows: readonly ResolutionRow[], order: 'up' | 'down'): ResolutionRow[] {
  const sign = order === 'up' ? 1 : -1
  return rows.toSorted(({ from: a }, { from: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return a < b ? -sign : a > b ? sign : 0
  })
}

/** What the texts are narrowed to; empty is all of them. */
export interface TextFilter {
  kind: string
  by: string
  period: string
}

/** In place of a body or a period: those of no body that made two texts, and those without a date. */
export const others = 'others'
export const undated = 'undated'

const periodOf = ({ from }: ResolutionRow) => (from ? `${from.slice(0, 3)}0s` : undated)

function counted(rows: readonly ResolutionRow[], of: (row: ResolutionRow) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1)
  return counts
}

/** Those that made two texts or more; the rest would be a choice for each text. */
function makersOf(rows: readonly ResolutionRow[]): (row: ResolutionRow) => string {
  const counts = counted(rows, ({ body }) => body)
  return ({ body }) => (body && (counts.get(body) ?? 0) > 1 ? body : others)
}

/** By what the texts can be narrowed, each with how many there are: kinds and makers by that, periods in their order. */
export function textChoices(rows: readonly ResolutionRow[]): Record<keyof TextFilter, [string, number][]> {
  const most = (counts: Map<string, number>) =>
    [...counts].sort(([a, x], [b, y]) => Number(a === others) - Number(b === others) || y - x)
  return {
    kind: most(counted(rows, ({ instrument }) => instrument)),
    by: most(counted(rows, makersOf(rows))),
    period: [...counted(sortedByDate(rows, 'up'), periodOf)],
  }
}

export function narrowedTexts(rows: readonly ResolutionRow[], { kind, by, period }: TextFilter): ResolutionRow[] {
  const makerOf = makersOf(rows)
  return rows.filter(
    (row) =>
      (!kind || row.instrument === kind) && (!by || makerOf(row) === by) && (!period || periodOf(row) === period),
  )
}
