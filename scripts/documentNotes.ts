import { citationsOf } from '../src/domain/facts/claims.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import type { Problem } from '../src/domain/facts/problem.ts'

/** What documents.yaml tells of a document for the build alone, by paragraph. */
export interface DocumentNotes {
  id: string
  /** The primary document that a footnote names, with its address. */
  primaries?: Record<string, { title: string; url: string }> | undefined
  /** Seconds from the start of the video that the paragraph names. */
  moments?: Record<string, number[]> | undefined
}

const citationsIn = ({ topics, facts }: Deck) => [
  ...topics.flatMap(({ primer = [] }, index) =>
    primer.flatMap(({ cites }) => cites.map((cite) => ({ cite, path: ['topics', index] }))),
  ),
  ...facts.flatMap((fact, index) => citationsOf(fact).map((cite) => ({ cite, path: ['facts', index] }))),
]

/** Gives every citation of a footnote the primary document that stands there, so that no author writes an address twice. */
export function addPrimaries(deck: Deck, notes: readonly DocumentNotes[]): void {
  const primaries = new Map(notes.map(({ id, primaries }) => [id, primaries]))
  for (const { cite } of citationsIn(deck)) {
    const primary = primaries.get(cite.document)?.[cite.at ?? '']
    if (primary) cite.primary ??= primary
  }
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Citations of a video without a moment, or with one that the paragraph does not name; notes on paragraphs that do not exist. */
export function checkNotes(deck: Deck, notes: readonly DocumentNotes[]): Problem[] {
  const problems: Problem[] = []
  notes.forEach(({ id, primaries = {}, moments = {} }, index) => {
    const known = new Set(deck.documents[index]?.anchors.flatMap(({ paragraphs }) => Object.keys(paragraphs)))
    for (const at of [...Object.keys(primaries), ...Object.keys(moments)])
      if (!known.has(at))
        problems.push({ path: ['documents', index], what: `${id} has no paragraph ${at}`, remedy: 'see its anchors' })
  })
  const momentsOf = new Map(notes.map(({ id, moments }) => [id, moments]))
  for (const { cite, path } of citationsIn(deck)) {
    const named = momentsOf.get(cite.document)?.[cite.at ?? '']
    if (!named) continue
    const where = `${cite.document}#${cite.at}`
    const remedy = `it names ${named.map(clock).join(', ')}`
    if (!cite.times?.length) problems.push({ path, what: `${where} is cited without its moment`, remedy })
    for (const time of cite.times ?? [])
      if (!named.includes(time)) problems.push({ path, what: `${where} does not name ${clock(time)}`, remedy })
  }
  return problems
}
