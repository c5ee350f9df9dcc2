import { timeOf } from '@/domain/cards/blocks'
import type { Card } from '@/domain/cards/card'
import { timeShown, titleOf } from '@/domain/cards/statement'
import { citationsOf } from '@/domain/facts/claims'
import type { DeckHead, Document } from '@/domain/facts/deck'
import type { Fact } from '@/domain/facts/fact'
import { inverseOf, type LinkWord } from '@/domain/facts/link'
import type { StudyData } from '@/storage/studyData'

/** One fact as the library shows it. `id` and `topic` with their deck, as a card names them. */
export interface Entry {
  id: string
  topic: string
  title: string
  /** When it happened, in words; empty where it has no time of its own. */
  time: string
  head: DeckHead
  fact: Fact
  cards: Card[]
  /** The content block that holds it. */
  block: string
}

/** All facts of one deck in the order of their time; those without one come last. */
export async function entriesOf(data: Pick<StudyData, 'content'>, head: DeckHead): Promise<Entry[]> {
  const blocks = await data.content.blocksOf(head.id)
  const cards = new Map<string, Card[]>()
  for (const card of blocks.flatMap((block) => block.cards))
    cards.set(card.fact, [...(cards.get(card.fact) ?? []), card])
  return blocks
    .flatMap(({ id, facts }) => facts.map((fact) => ({ fact, block: id, from: timeOf(fact) })))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ fact, block }) => {
      const id = `${head.id}/${fact.id}`
      const own = cards.get(id) ?? []
      const title = titleOf(head, fact)
      return {
        id,
        topic: `${head.id}/${fact.topic}`,
        title,
        time: timeShown(fact),
        head,
        fact,
        cards: own,
        block,
      }
    })
}

/** A paragraph of a document with the facts that cite it. */
export interface Paragraph {
  at: string
  begins: string
  entries: Entry[]
}

/** A document's sections with the paragraphs that are cited, in its own order. */
export function citedIn(document: Document, entries: readonly Entry[]): { title: string; paragraphs: Paragraph[] }[] {
  const citing = new Map<string, Entry[]>()
  for (const entry of entries) {
    const places = new Set(
      citationsOf(entry.fact).flatMap((cite) => (cite.document === document.id && cite.at ? [cite.at] : [])),
    )
    for (const at of places) citing.set(at, [...(citing.get(at) ?? []), entry])
  }
  return document.anchors.flatMap(({ title, paragraphs }) => {
    const cited = Object.entries(paragraphs).flatMap(([at, begins]) => {
      const there = citing.get(at)
      return there ? [{ at, begins, entries: there }] : []
    })
    return cited.length ? [{ title, paragraphs: cited }] : []
  })
}

/** How many facts rest on a document. */
export const countCiting = (document: Document, entries: readonly Entry[]) =>
  entries.filter(({ fact }) => citationsOf(fact).some((cite) => cite.document === document.id)).length

/** The facts that this one names, then those that name it, each with how it belongs to this one. */
export function linksOf({ fact, head }: Entry, entries: readonly Entry[]): { entry: Entry; as: LinkWord }[] {
  const deck = entries.filter((entry) => entry.head === head)
  const named = (fact.links ?? []).flatMap(({ to, as }) => {
    const entry = deck.find((each) => each.fact.id === to)
    return entry ? [{ entry, as }] : []
  })
  const naming = deck.flatMap((entry) =>
    (entry.fact.links ?? []).filter(({ to }) => to === fact.id).map(({ as }) => ({ entry, as: inverseOf(as) })),
  )
  return [...named, ...naming]
}
