import MiniSearch, { type SearchOptions } from 'minisearch'
import { searchable } from '@/domain/cards/plainText'
import { citationsOf, claimsOf } from '@/domain/facts/claims'
import type { DeckHead } from '@/domain/facts/deck'
import { actorsIn, type ActorEntry } from './actorIndex'
import type { Entry } from './libraryContent'
import type { Shelf } from './libraryStore'

type ShelfDocument = Shelf['documents'][number]
type ShelfTopic = Shelf['topics'][number]

/** What a search found, the best first. */
export interface Found {
  actors: ActorEntry[]
  topics: ShelfTopic[]
  documents: ShelfDocument[]
  facts: Entry[]
  /** Nothing holds all words that were typed: these hold some of them. */
  inPart: boolean
}

interface Indexed {
  id: string
  /** What it is called. */
  name: string
  /** Other names of it and of all that it is about. */
  names: string
  /** All else that stands in it. */
  text: string
  /** Where it stands: to be found by that too, but after what says so itself. */
  place: string
}

const wordsIn = (text: string) => searchable(text).split(' ').filter(Boolean)

/** Every spelling of each actor, by its id. */
const spellingsOf = ({ actors }: DeckHead): Map<string, string> =>
  new Map(actors.map(({ id, names, aliases = [] }) => [id, [...names.map(({ text }) => text), ...aliases].join(' | ')]))

function indexedFact({ id, title, fact, head, cards, time }: Entry, spellings: ReadonlyMap<string, string>): Indexed {
  const claims = claimsOf(fact).map(([, claim]) => claim)
  const documents = new Set(citationsOf(fact).map((cite) => cite.document))
  return {
    id,
    name: title,
    names: [
      ...actorsIn(fact).map((actor) => spellings.get(actor) ?? ''),
      ...claims.flatMap(({ aliases = [] }) => aliases),
    ].join(' | '),
    text: [
      time,
      ...cards.map(({ prompt, answer }) => `${prompt} ${answer}`),
      ...claims.map(({ note = '' }) => note),
    ].join(' | '),
    place: [
      head.topics.find((topic) => topic.id === fact.topic)?.title ?? '',
      ...head.documents.flatMap((document) => (documents.has(document.id) ? document.short : [])),
    ].join(' | '),
  }
}

/** A number or a short word is meant as it stands; of longer ones each fifth letter may be wrong. */
const slips = (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false)
const options: SearchOptions = {
  prefix: (term) => term.length > 1,
  fuzzy: slips,
  boost: { name: 4, names: 2, place: 0.3 },
  weights: { fuzzy: 0.3, prefix: 0.6 },
}
/** So many are taken in before the page may answer in between. */
const atOnce = 50

/**
 * What searches all of the library, whatever the case, the accents and a slip in a long word. Reading it in takes some tenths of a second, between
 * which the page goes on.
 */
export async function searchOf(shelves: readonly Shelf[], entries: readonly Entry[]): Promise<(text: string) => Found> {
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'names', 'text', 'place'],
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: options,
  })
  const spellings = new Map(shelves.map(({ head }) => [head, spellingsOf(head)]))
  const documents = shelves.flatMap((shelf) => shelf.documents)
  const actors = shelves.flatMap((shelf) => shelf.actors)
  const topics = shelves.flatMap((shelf) => shelf.topics)
  const facts = new Map(entries.map((entry) => [entry.id, entry]))
  const key = (kind: string, id: string) => `${kind} ${id}`
  await index.addAllAsync(
    [
      ...documents.map(({ id, document }) => ({
        id: key('document', id),
        name: document.title,
        names: `${document.short} | ${document.author ?? ''}`,
        text: document.perspective,
        place: '',
      })),
      ...topics.map(({ id, topic }) => ({ id: key('topic', id), name: topic.title, names: '', text: '', place: '' })),
      ...actors.map(({ id, name, head, actor }) => ({
        id: key('actor', id),
        name,
        names: spellings.get(head)?.get(actor.id) ?? '',
        text: '',
        place: '',
      })),
      ...entries.map((entry) => indexedFact(entry, spellings.get(entry.head) ?? new Map<string, string>())),
    ],
    { chunkSize: atOnce },
  )

  return (text) => {
    const wanted = wordsIn(text).length > 1 ? index.search(text, { combineWith: 'AND' }) : index.search(text)
    const hits = wanted.length ? wanted : index.search(text)
    const places = new Map(hits.map(({ id }, place) => [id as string, place]))
    const among = <Of>(all: readonly Of[], idOf: (one: Of) => string) =>
      all.filter((one) => places.has(idOf(one))).sort((a, b) => (places.get(idOf(a)) ?? 0) - (places.get(idOf(b)) ?? 0))
    return {
      actors: among(actors, ({ id }) => key('actor', id)),
      topics: among(topics, ({ id }) => key('topic', id)),
      documents: among(documents, ({ id }) => key('document', id)),
      facts: [...places.keys()].flatMap((id) => facts.get(id) ?? []),
      inPart: hits.length > 0 && !wanted.length,
    }
  }
}
