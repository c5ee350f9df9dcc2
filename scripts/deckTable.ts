import { blocksOf } from '../src/domain/cards/blocks.ts'
import { citationsOf, claimsOf } from '../src/domain/facts/claims.ts'
import type { Deck, Document } from '../src/domain/facts/deck.ts'
import type { Fact, FactKind, Voice } from '../src/domain/facts/fact.ts'
import { table } from './table.ts'

const kinds: readonly FactKind[] = ['date', 'resolution', 'actor', 'position']
const voices: readonly Voice[] = ['record', 'reported', 'judgement']
/** Fewer of a kind give a quiz on that kind nothing to choose from. */
const fewestOfKind = 3
/** From this share of a topic's facts on, one source carries nearly all of it. */
const nearlyAll = 0.9

const count = <Value>(values: readonly Value[], is: (value: Value) => boolean) => String(values.filter(is).length)
const claimsIn = (facts: readonly Fact[]) => facts.flatMap((fact) => claimsOf(fact).map(([, claim]) => claim))
/** What counts as one source: documents that rest on the same thing are one. */
const sourceOf = ({ id, restsOn }: Document) => restsOn ?? id

/** By source, its documents' names. */
function sourcesOf({ documents }: Deck): Map<string, string> {
  const names = new Map<string, string>()
  for (const document of documents) {
    const source = sourceOf(document)
    names.set(source, [names.get(source), document.id].filter(Boolean).join(' + '))
  }
  return names
}

/** By source, how many of the facts rest on it. */
function carried({ documents }: Deck, facts: readonly Fact[]): Map<string, number> {
  const sources = new Map(documents.map((document) => [document.id, sourceOf(document)]))
  const sums = new Map<string, number>()
  for (const fact of facts)
    for (const source of new Set(citationsOf(fact).map((cite) => sources.get(cite.document) ?? cite.document)))
      sums.set(source, (sums.get(source) ?? 0) + 1)
  return sums
}

function bySubject(deck: Deck): string {
  const cards = blocksOf(deck).flatMap((block) => block.cards)
  const row = (name: string, facts: readonly Fact[], topic?: string) => {
    const claims = claimsIn(facts)
    return [
      name,
      String(facts.length),
      count(cards, (card) => topic === undefined || card.topic === topic),
      ...[1, 2, 3].map((level) => count(facts, (fact) => fact.level === level)),
      ...kinds.map((kind) => count(facts, (fact) => fact.kind === kind)),
      ...voices.map((voice) => count(claims, (claim) => claim.voice === voice)),
      count(claims, (claim) => claim.dispute !== undefined),
    ]
  }
  const rows = deck.topics.map(({ id }) =>
    row(
      id,
      deck.facts.filter(({ topic }) => topic === id),
      id,
    ),
  )
  const head = ['topic', 'facts', 'cards', 'L1', 'L2', 'L3', ...kinds, ...voices, 'disputes']
  return table(head, [...rows, row('all', deck.facts)], [0])
}

function bySource(deck: Deck): string {
  const names = sourcesOf(deck)
  const rows = deck.topics.map(({ id }) => {
    const sums = carried(
      deck,
      deck.facts.filter(({ topic }) => topic === id),
    )
    return [id, ...[...names.keys()].map((source) => String(sums.get(source) ?? 0))]
  })
  return table(['facts that rest on', ...names.values()], rows, [0])
}

/** What is no fault and yet wants a look: kinds of which a topic has too few, topics that one source carries. */
export function warningsOf(deck: Deck): string[] {
  const names = sourcesOf(deck)
  return deck.topics.flatMap(({ id, primer }) => {
    const facts = deck.facts.filter(({ topic }) => topic === id)
    const thin = kinds.flatMap((kind) => {
      const of = facts.filter((fact) => fact.kind === kind).length
      return of < fewestOfKind ? [`${id}: ${of} of the kind ${kind}, too few for a quiz on it`] : []
    })
    const heavy = [...carried(deck, facts)].flatMap(([source, sum]) =>
      names.size > 1 && sum >= nearlyAll * facts.length
        ? [`${id}: ${names.get(source)} carries nearly all of it (${sum} of ${facts.length} facts)`]
        : [],
    )
    return [...(primer ? [] : [`${id}: no primer`]), ...thin, ...heavy]
  })
}

/** What a deck holds: facts, cards and claims by topic, level, kind and voice, and the sources of each topic. */
export function deckTable(deck: Deck): string {
  const warnings = warningsOf(deck).map((warning) => `Warning: ${warning}`)
  return [deck.title, bySubject(deck), bySource(deck), ...(warnings.length ? [warnings.join('\n')] : [])].join('\n\n')
}

/** Every paragraph of every document with the facts that rest on it. */
export function coverageTable(deck: Deck): string {
  const citing = new Map<string, string[]>()
  for (const fact of deck.facts)
    for (const place of new Set(citationsOf(fact).map(({ document, at }) => `${document}#${at}`)))
      citing.set(place, [...(citing.get(place) ?? []), fact.id])
  const rows = deck.documents.flatMap(({ id, anchors }) =>
    anchors.flatMap(({ paragraphs }) =>
      Object.keys(paragraphs).map((at) => {
        const facts = citing.get(`${id}#${at}`) ?? []
        return [`${id}#${at}`, String(facts.length), facts.join(' ')]
      }),
    ),
  )
  return table(['paragraph', 'facts', 'which'], rows, [0, 2])
}
