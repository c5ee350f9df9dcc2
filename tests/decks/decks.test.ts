import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { checkCards } from '@/domain/cards/checkCards'
import { checkDeck } from '@/domain/facts/checkDeck'
import { citationsOf, claimsOf } from '@/domain/facts/claims'
import { readDeck } from '../../scripts/deckSource'

const folders = readdirSync('decks', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

it('there is a bundled deck', () => expect(folders).toContain('kosovo'))

describe.each(folders)('the bundled deck %s', (folder) => {
  const deck = readDeck(`decks/${folder}`)
  const cards = blocksOf(deck).flatMap((block) => block.cards)

  it('reads without a fault', () => {
    expect(checkDeck(deck)).toEqual([])
    expect(checkCards(deck)).toEqual([])
  })
  it('is named after its folder', () => expect(deck.id).toBe(folder))
  it.each(['topics', 'documents', 'actors', 'issues', 'facts'] as const)('has each id among its %s once', (list) => {
    const ids = deck[list].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
  it('has a file of facts for every topic, and no other', () => {
    expect(readdirSync(`decks/${folder}/facts`).toSorted()).toEqual(
      deck.topics.map(({ id }) => `${id}.yaml`).toSorted(),
    )
  })
  it('puts every fact into a block, and makes cards of each', () => {
    expect(new Set(cards.map(({ fact }) => fact))).toEqual(new Set(deck.facts.map(({ id }) => `${deck.id}/${id}`)))
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  })
  it('shows five words at most of a paragraph, and ships no document', () => {
    const anchors = deck.documents.flatMap((document) =>
      document.anchors.flatMap(({ paragraphs }) => Object.values(paragraphs)),
    )
    expect(anchors.filter((words) => words.split(/\s+/).length > 5)).toEqual([])
    expect(existsSync(`decks/${folder}/documents`)).toBe(false)
  })
  it('leaves no author’s mark in what a learner reads', () => {
    const texts = cards.flatMap(({ prompt, answer }) => [prompt, answer])
    expect(texts.filter((text) => /[[\]|]|undefined|NaN|\bnull\b| {2}/.test(text))).toEqual([])
  })
  it('asks questions, and answers in a line or two', () => {
    expect(cards.filter(({ prompt }) => !prompt.endsWith('?')).map(({ id }) => id)).toEqual([])
    expect(cards.filter(({ answer }) => answer.length > 200).map(({ id }) => id)).toEqual([])
  })
})

describe('the deck on Kosovo', () => {
  const deck = readDeck('decks/kosovo')
  const basics = deck.facts.filter(({ level }) => level === 1)

  it('has ten to twelve topics', () => {
    expect(deck.topics.length).toBeGreaterThanOrEqual(10)
    expect(deck.topics.length).toBeLessThanOrEqual(12)
  })
  it.each(deck.topics)(
    'has in $id a primer, basics, and enough of three kinds for a quiz on each',
    ({ id, primer }) => {
      const facts = deck.facts.filter(({ topic }) => topic === id)
      expect(primer?.length).toBeGreaterThanOrEqual(2)
      expect(facts.filter(({ level }) => level === 1).length).toBeGreaterThanOrEqual(10)
      const kinds = ['date', 'resolution', 'actor', 'position'].filter(
        (kind) => facts.filter((fact) => fact.kind === kind).length >= 3,
      )
      expect(kinds.length).toBeGreaterThanOrEqual(3)
    },
  )
  it('rests on every paragraph that teaches something', () => {
    const cited = new Set(deck.facts.flatMap(citationsOf).map(({ document, at }) => `${document}#${at}`))
    const paragraphs = deck.documents.flatMap(({ id, anchors }) =>
      anchors.flatMap((section) => Object.keys(section.paragraphs).map((at) => `${id}#${at}`)),
    )
    // a book's title, and headings, dates and bylines of pages
    expect(paragraphs.filter((place) => !cited.has(place))).toEqual([
      'policy-paper#fn2',
      ...['p1', 'p3', 'p5', 'p7', 'p9', 'p10'].map((at) => `encyclopedia-page#${at}`),
      ...['p2', 'p3', 'p4', 'p15'].map((at) => `news-article#${at}`),
    ])
  })
  it('has basics of all four kinds', () =>
    expect(new Set(basics.map(({ kind }) => kind))).toEqual(new Set(['date', 'resolution', 'actor', 'position'])))
  it('rests on all five of its documents', () => {
    const cited = deck.facts.flatMap(citationsOf).map(({ document }) => document)
    expect(deck.documents).toHaveLength(5)
    expect([...new Set(cited)].toSorted()).toEqual(deck.documents.map(({ id }) => id).toSorted())
  })
  it('tells where a video says it by the second', () => {
    const videos = new Set(deck.documents.flatMap(({ id, kind }) => (/video/.test(kind) ? [id] : [])))
    expect(videos.size).toBeGreaterThan(0)
    const cites = deck.facts.flatMap((fact) => claimsOf(fact).flatMap(([, claim]) => claim.cites))
    expect(cites.some(({ document, times }) => videos.has(document) && times?.length)).toBe(true)
  })
})
