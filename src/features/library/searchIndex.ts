import MiniSearch, { type SearchOptions } from 'minisearch'
import { plain, searchable } from '@/domain/cards/plainText'
import { citationsOf, claimsOf } from '@/domain/facts/claims'
import type { Actor, DeckHead } from '@/domain/facts/deck'
import { actorsIn, type ActorEntry } from './actorIndex'
import type { Entry } from './libraryContent'
import type { Shelf } from './libraryStore'

type ShelfDocument = Shelf['documents'][number]
type ShelfTopic = Shelf['topics'][number]

/** As the results are parted. */
export const foundGroups = ['actors', 'places', 'facts'] as const
export type FoundGroup = (typeof foundGroups)[number]

/** What a search found, the best first. */
export interface Found {
  /** The groups by the best that each holds: what is called just so, then what was ranked first. */
  order: FoundGroup[]
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
  /** By which its rank is multiplied: an event or a text is sought before what somebody said of it, and what any exam asks before detail. */
  weight: number
}

const weightOf = ({ kind, level }: Entry['fact']) =>
  (kind === 'date' || kind === 'resolution' ? 1.5 : 1) * { 1: 1.2, 2: 1, 3: 0.8 }[level]

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
    weight: weightOf(fact),
  }
}

/** A number or a short word, as abbreviations are, is meant as it stands; of longer ones each fifth letter may be wrong. */
const slips = (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false)
const options: SearchOptions = {
  prefix: (term) => term.length > 1,
  fuzzy: slips,
  boost: { name: 4, names: 2, place: 0.3 },
  weights: { fuzzy: 0.3, prefix: 0.6 },
  boostDocument: (_id, _term, stored) => stored?.weight as number,
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
    storeFields: ['weight'],
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
        weight: 1,
      })),
      ...topics.map(({ id, topic }) => ({
        id: key('topic', id),
        name: topic.title,
        names: '',
        text: '',
        place: '',
        weight: 1,
      })),
      ...actors.map(({ id, name, head, actor }) => ({
        id: key('actor', id),
        name,
        names: spellings.get(head)?.get(actor.id) ?? '',
        text: '',
        place: '',
        weight: 1,
      })),
      ...entries.map((entry) => indexedFact(entry, spellings.get(entry.head) ?? new Map<string, string>())),
    ],
    { chunkSize: atOnce },
  )

  return (text) => {
    const wanted = wordsIn(text).length > 1 ? index.search(text, { combineWith: 'AND' }) : index.search(text)
    const hits = wanted.length ? wanted : index.search(text)
    const typed = plain(text)
    const isCalled = (names: readonly string[]) => names.some((name) => plain(name) === typed)
    const isSurname = ({ kind, names }: Actor) =>
      kind === 'person' && names.some((name) => plain(name.text).endsWith(` ${typed}`))
    // what is called just so stands before all ranks, which are 0 or more
    const ranks = new Map(hits.map(({ id }, rank) => [id as string, rank]))
    const ranked = <Of>(all: readonly Of[], idOf: (one: Of) => string, isIt: (one: Of) => boolean) =>
      all
        .flatMap((one) => {
          const rank = ranks.get(idOf(one))
          return rank === undefined ? [] : [{ one, rank: isIt(one) ? -1 : rank }]
        })
        .sort((a, b) => a.rank - b.rank)
    const found = {
      actors: ranked(
        actors,
        ({ id }) => key('actor', id),
        // an author is called after the document, which is what is sought
        ({ actor }) =>
          actor.kind !== 'author' &&
          (isCalled([...actor.names.map((name) => name.text), ...(actor.aliases ?? [])]) || isSurname(actor)),
      ),
      topics: ranked(
        topics,
        ({ id }) => key('topic', id),
        ({ topic }) => isCalled([topic.title]),
      ),
      documents: ranked(
        documents,
        ({ id }) => key('document', id),
        ({ document }) => isCalled([document.title, document.short]),
      ),
    }
    const best = (of: readonly { rank: number }[]) => of[0]?.rank ?? Infinity
    const firstFact = hits.findIndex(({ id }) => facts.has(id as string))
    const bests: Record<FoundGroup, number> = {
      actors: best(found.actors),
      places: Math.min(best(found.topics), best(found.documents)),
      facts: firstFact < 0 ? Infinity : firstFact,
    }
    const all = <Of>(of: readonly { one: Of }[]) => of.map(({ one }) => one)
    return {
      order: foundGroups.filter((group) => bests[group] < Infinity).sort((a, b) => bests[a] - bests[b]),
      actors: all(found.actors),
      topics: all(found.topics),
      documents: all(found.documents),
      facts: [...ranks.keys()].flatMap((id) => facts.get(id) ?? []),
      inPart: hits.length > 0 && !wanted.length,
    }
  }
}
