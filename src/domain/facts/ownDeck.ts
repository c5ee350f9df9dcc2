import type { Citation } from './citation'
import { citationsOf } from './claims'
import type { Deck, DeckHead, Document, Topic } from './deck'
import type { Claim, ClaimValue, Fact } from './fact'

/** A deck of the learner's has an id that begins so; what follows is random, so that none is ever used again. */
export const ownPrefix = 'own-'

export const newDeck = (id: string, title: string, description: string, topic: Topic): Deck => ({
  id,
  title,
  description,
  language: 'en',
  topics: [topic],
  documents: [],
  actors: [],
  issues: [],
  facts: [],
})

/** Whether the learner's forms can say it: of other kinds only a deck file can. */
export const hasForm = ({ kind }: Pick<Fact, 'kind'>): boolean => kind === 'plain' || kind === 'date'

/** Where the learner has something from; all but the title may be empty. `date`: EDTF. */
export interface Source {
  title: string
  author: string
  url: string
  date: string
}

export const noSource: Source = { title: '', author: '', url: '', date: '' }

const sourceOf = ({ title, author = '', url = '', date = '' }: Document): Source => ({
  title,
  author,
  url,
  date,
})

const sameSource = (a: Source, b: Source) =>
  a.title === b.title && a.author === b.author && a.url === b.url && a.date === b.date

const documentOf = ({ title, author, url, date }: Source, id: string): Document => ({
  id,
  title,
  short: title,
  kind: 'source',
  ...(author && { author }),
  ...(date && { date }),
  ...(url && { url }),
  language: 'en',
  perspective: 'A source named by whoever made this deck.',
  defects: [],
  anchors: [],
})

/** The deck's documents with this source among them, and how it is cited. `id`: its own, where it is not there yet. */
export function cited(
  { documents }: Pick<DeckHead, 'documents'>,
  source: Source,
  place: string,
  id: string,
): { documents: Document[]; cite: Citation } {
  const known = documents.find((document) => sameSource(sourceOf(document), source) && !document.anchors.length)
  const document = known ?? documentOf(source, id)
  return {
    documents: known ? documents : [...documents, document],
    cite: { document: document.id, ...(place && { place }) },
  }
}

/** Without the sources that nothing cites any more; documents with paragraphs of their own stay. */
function pruned(deck: Deck): Deck {
  const used = new Set([
    ...deck.facts.flatMap((fact) => citationsOf(fact).map(({ document }) => document)),
    ...deck.topics.flatMap(({ primer = [] }) => primer.flatMap(({ cites }) => cites.map(({ document }) => document))),
    ...deck.actors.flatMap(({ wrote = [] }) => wrote),
  ])
  return { ...deck, documents: deck.documents.filter(({ id, anchors }) => anchors.length || used.has(id)) }
}

/** The deck with these facts in place of those of their ids, or behind all others. */
export function withFacts(deck: Deck, facts: readonly Fact[]): Deck {
  const given = new Map(facts.map((fact) => [fact.id, fact]))
  const known = new Set(deck.facts.map(({ id }) => id))
  return pruned({
    ...deck,
    facts: [
      ...deck.facts.map((fact) => given.get(fact.id) ?? fact),
      ...[...given.values()].filter(({ id }) => !known.has(id)),
    ],
  })
}

/** The facts that would be about nothing without this one. */
export const restingOn = ({ facts }: Deck, id: string): Fact[] =>
  facts.filter(
    ({ kind, about }) => kind !== 'plain' && kind !== 'date' && about.length > 0 && about.every((each) => each === id),
  )

/** The deck without a fact, and without what leads there. */
export const withoutFact = (deck: Deck, id: string): Deck =>
  pruned({
    ...deck,
    facts: deck.facts
      .filter((fact) => fact.id !== id)
      .map((fact) => ({
        ...fact,
        about: fact.about.filter((each) => each !== id),
        ...(fact.links && { links: fact.links.filter(({ to }) => to !== id) }),
      })),
  })

/**
 * A claim with another value. `because`: why the one before was wrong; null where the answer is the same in other words.
 * @param was the answer as it was shown
 */
export const changed = <Value extends ClaimValue>(
  claim: Claim<Value>,
  value: Value,
  was: string,
  because: string | null,
): Claim<Value> => ({
  ...claim,
  value,
  ...(because !== null && { revision: claim.revision + 1, correction: { was, because } }),
})
