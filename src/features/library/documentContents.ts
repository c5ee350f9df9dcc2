import { told } from '@/domain/facts/clause'
import { capital } from '@/domain/cards/wording'
import { citationsOf } from '@/domain/facts/claims'
import type { DeckHead, Document } from '@/domain/facts/deck'
import { citedIn, type Entry, type Paragraph } from './libraryContent'

/** A section of a document with what rests on it. */
export interface CitedSection {
  /** Its first paragraph that is cited, by which the address names it. */
  id: string
  title: string
  /** How many facts cite it, each once. */
  facts: number
  paragraphs: Paragraph[]
}

/** Whether an actor is an author of the document: what it holds is what the document says. */
export const wroteIt = ({ actors }: DeckHead, holder: string, document: string) =>
  actors.find(({ id }) => id === holder)?.wrote?.includes(document) ?? false

/** A fact as one reads it under its document: what the author holds needs no name before it. */
function titleIn(document: Document, { fact, head, title }: Entry): string {
  if (fact.kind !== 'position' || !wroteIt(head, fact.claims.holder.value, document.id)) return title
  const issue = head.issues.find(({ id }) => id === fact.claims.issue.value)
  return capital(`${issue?.name ?? fact.claims.issue.value}: ${told(fact.claims.wording.value)}`)
}

/** Seconds at which a video says what is cited of one paragraph, in their order. */
function timesOf(document: string, at: string, entries: readonly Entry[]): number[] {
  const cites = entries.flatMap(({ fact }) => citationsOf(fact))
  const times = cites.flatMap((cite) => (cite.document === document && cite.at === at ? (cite.times ?? []) : []))
  return [...new Set(times)].sort((a, b) => a - b)
}

/** The part of a document that no paragraph of it names: what cites it as a whole, as decks of the learner's own do. */
export const wholePart = 'whole'

/** What rests on a document, in its own order. `entries`: the facts of its deck. */
export function contentsOf(document: Document, entries: readonly Entry[]): CitedSection[] {
  const whole = entries.filter(({ fact }) =>
    citationsOf(fact).some((cite) => cite.document === document.id && cite.at === undefined),
  )
  const sections = citedIn(document, entries).map(({ title, paragraphs }) => ({
    id: paragraphs[0]?.at ?? title,
    title,
    facts: new Set(paragraphs.flatMap((paragraph) => paragraph.entries)).size,
    paragraphs,
  }))
  const rest = { id: wholePart, title: '', facts: whole.length, paragraphs: [{ at: '', begins: '', entries: whole }] }
  return whole.length ? [...sections, rest] : sections
}

/** A paragraph as it is shown: the moments of a video that stand in it, in seconds, and the facts that cite it. */
export const paragraphOf = (document: Document, { at, begins, entries }: Paragraph) => ({
  at,
  begins,
  times: timesOf(document.id, at, entries),
  facts: entries.map((entry) => ({ id: entry.id, title: titleIn(document, entry), time: entry.time })),
})
