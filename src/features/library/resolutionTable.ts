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

/** Those that made two texts or more, by how many; the rest would be a chip for each text. */
export function bodiesOf(rows: readonly ResolutionRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { body } of rows) if (body) counts.set(body, (counts.get(body) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .map(([body]) => body)
}
