import { describe, expect, it } from 'vitest'
import { coverageTable, deckTable, warningsOf } from '../../scripts/deckTable'
import { aCitation, aClaim, aDateFact, aDeck, aDispute, aDocument, anActorFact } from '../support/decks'

const from = (document: string, at = 'p1') => ({ cites: [aCitation({ document, at })] })
const deck = aDeck({
  topics: [{ id: 'war', title: 'The war', primer: [] }],
  documents: [
    aDocument(),
    aDocument({ id: 'first-notes', restsOn: 'video' }),
    aDocument({ id: 'second-notes', restsOn: 'video' }),
  ],
  facts: [
    aDateFact({ claims: { when: aClaim('1999-02-06', { dispute: aDispute() }) } }),
    anActorFact({
      level: 2,
      claims: { 'role.envoy': aClaim({ office: 'envoy', from: '2005' }, from('second-notes')) },
    }),
  ],
})
const lineOf = (text: string, first: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(first))
    ?.split(/ {2,}/)

describe('the table of a deck', () => {
  it('counts facts and cards by topic, level and kind, claims by voice, and disputes', () => {
    const text = deckTable(deck)
    expect(lineOf(text, 'topic')?.slice(1)).toEqual([
      ...['facts', 'cards', 'L1', 'L2', 'L3', 'date', 'resolution', 'actor', 'position'],
      ...['record', 'reported', 'judgement', 'disputes'],
    ])
    expect(lineOf(text, 'war')?.slice(1)).toEqual(['2', '3', '1', '1', '0', '1', '0', '1', '0', '2', '0', '0', '1'])
  })
  it('counts documents that rest on one thing as one source', () => {
    const [, sources = ''] = deckTable(deck).split('facts that rest on')
    expect(lineOf(`facts that rest on${sources}`, 'facts that')?.slice(1)).toEqual([
      'paper',
      'first-notes + second-notes',
    ])
    expect(lineOf(sources, 'war')?.slice(1)).toEqual(['1', '1'])
  })
  it('warns of kinds too few for a quiz, of a missing primer, and of one source that carries nearly all', () => {
    expect(warningsOf(deck)).toEqual([
      'war: 1 of the kind date, too few for a quiz on it',
      'war: 0 of the kind resolution, too few for a quiz on it',
      'war: 1 of the kind actor, too few for a quiz on it',
      'war: 0 of the kind position, too few for a quiz on it',
    ])
    const alone = aDeck({ ...deck, topics: [{ id: 'war', title: 'The war' }], facts: deck.facts.slice(0, 1) })
    expect(warningsOf(alone)).toEqual(
      expect.arrayContaining(['war: no primer', 'war: paper carries nearly all of it (1 of 1 facts)']),
    )
  })
})

it('the coverage of a document names each paragraph with the facts that rest on it', () => {
  const text = coverageTable(deck)
  expect(lineOf(text, 'paper#p1')).toEqual(['paper#p1', '1', 'rambouillet'])
  expect(lineOf(text, 'paper#p2')).toEqual(['paper#p2', '0'])
  expect(lineOf(text, 'second-notes#p1')).toEqual(['second-notes#p1', '1', 'lavrov-minister'])
})
