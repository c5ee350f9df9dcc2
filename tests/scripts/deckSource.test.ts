import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimsOf } from '@/domain/facts/claims'
import { DeckFaults, readDeck, shownFault } from '../../scripts/deckSource'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-deck-'))
  mkdirSync(join(folder, 'facts'))
  for (const [file, text] of Object.entries(sound)) write(file, text)
})
afterEach(() => rmSync(folder, { recursive: true }))

const talks = `# one fact
- id: talks
  kind: date
  level: 1
  about: [russia]
  cites: [policy-paper#p11, 'video-kosovo-issue#p2 @2:21,2:30']
  voice: record
  event: 'the talks [begin|began]'
  claims:
    when: 1999
`
const anchors = '[{ title: All, paragraphs: { p2: In the year, p11: The talks, p12: The envoys } }]'
const sound = {
  'deck.yaml': `id: small
title: A small deck
description: One fact.
language: en
`,
  'topics.yaml': '- { id: hard, title: The hard ones }\n',
  'documents.yaml': ['policy-paper', 'video-kosovo-issue']
    .map(
      (id) =>
        `- { id: ${id}, title: T, short: S, kind: text, language: en, perspective: none, defects: [], anchors: ${anchors} }\n`,
    )
    .join(''),
  'actors.yaml': `# states
- { id: russia, kind: state, names: [{ text: Russia }] }
`,
  'issues.yaml': '[]\n',
  'facts/hard.yaml': talks,
}
const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
/** The faults of a deck that is sound but for one change. */
function faultsAfter(file: string, found: string, replaced: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(found)
  write(file, text.replace(found, replaced))
  return faultsOf()
}
function faultsOf(): string[] {
  try {
    readDeck(folder, folder)
  } catch (error) {
    if (error instanceof DeckFaults) return error.faults.map(shownFault)
    throw error
  }
  return []
}

describe('a deck’s folder', () => {
  it('without a fault is read', () => {
    const { facts, ...head } = readDeck(folder, folder)
    expect(head).toMatchObject({ id: 'small', language: 'en', topics: [{ id: 'hard' }] })
    expect(facts).toEqual([
      {
        id: 'talks',
        kind: 'date',
        topic: 'hard',
        level: 1,
        about: ['russia'],
        event: 'the talks [begin|began]',
        claims: {
          when: {
            value: '1999',
            cites: [
              { document: 'policy-paper', at: 'p11' },
              { document: 'video-kosovo-issue', at: 'p2', times: [141, 150] },
            ],
            voice: 'record',
            revision: 1,
          },
        },
      },
    ])
  })
  it('lets a claim have cites, voice and teller of its own', () => {
    const claim = 'when: { value: 1999, cites: [policy-paper#p12], voice: record, asOf: 2024 }'
    write(
      'facts/hard.yaml',
      talks.replace('voice: record', 'voice: reported\n  said: { by: russia, on: 1999 }').replace('when: 1999', claim),
    )
    expect(readDeck(folder, folder).facts[0]?.claims).toEqual({
      when: {
        value: '1999',
        cites: [{ document: 'policy-paper', at: 'p12' }],
        voice: 'record',
        asOf: '2024',
        revision: 1,
      },
    })
  })
  it('gives what stands once on a fact to each of its claims', () => {
    const figure = 'when: 1999\n    figure.days: { n: 17, unit: days, about: did they last }'
    write(
      'facts/hard.yaml',
      talks.replace('voice: record', 'voice: reported\n  said: { by: russia, on: 1999 }').replace('when: 1999', figure),
    )
    const { claims } = readDeck(folder, folder).facts[0] ?? {}
    for (const claim of Object.values(claims ?? {}))
      expect(claim).toMatchObject({ voice: 'reported', said: { by: 'russia', on: '1999' } })
    expect(Object.keys(claims ?? {})).toEqual(['when', 'figure.days'])
  })
})

describe('a list that has grown', () => {
  it('may be a folder of files', () => {
    mkdirSync(join(folder, 'actors'))
    write('actors/states.yaml', '- { id: russia, kind: state, names: [{ text: Russia }] }\n')
    write('actors/people.yaml', '- { id: lavrov, kind: person, names: [{ text: Sergey Lavrov }] }\n')
    expect(
      readDeck(folder, folder)
        .actors.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['lavrov', 'russia'])
  })
  it('is told where it is missing', () => {
    rmSync(join(folder, 'issues.yaml'))
    expect(faultsOf()).toEqual(['issues.yaml:1: is missing — see decks/README.md for a deck’s files'])
  })
})

describe('what a document’s entry knows of its paragraphs', () => {
  const entry = '{ id: video-kosovo-issue,'
  const address = 'https://example.org/1160'

  it('goes with every citation: the primary document that a footnote names', () => {
    write(
      'documents.yaml',
      documentsWith('{ id: policy-paper,', `primaries: { p11: { title: T, url: '${address}' } },`),
    )
    const [claim] = readDeck(folder, folder)
      .facts.flatMap(claimsOf)
      .map(([, each]) => each)
    const [first, second] = claim?.cites ?? []
    expect(first).toEqual({ document: 'policy-paper', at: 'p11', primary: { title: 'T', url: address } })
    expect(second).not.toHaveProperty('primary')
  })
  it('holds a video’s citations to the moments that stand there', () => {
    write('documents.yaml', documentsWith(entry, "moments: { p2: '2:21,2:30' },"))
    expect(faultsOf()).toEqual([])
    expect(readDeck(folder, folder).documents[1]).not.toHaveProperty('moments')
    write('documents.yaml', documentsWith(entry, "moments: { p2: '2:21' },"))
    expect(faultsOf()).toEqual(['facts/hard.yaml:2 talks: video-kosovo-issue#p2 does not name 2:30 — it names 2:21'])
    write('facts/hard.yaml', talks.replace(' @2:21,2:30', ''))
    expect(faultsOf()).toEqual([
      'facts/hard.yaml:2 talks: video-kosovo-issue#p2 is cited without its moment — it names 2:21',
    ])
  })
  it('is about paragraphs that exist, and moments that are some', () => {
    write('documents.yaml', documentsWith(entry, "moments: { p9: '2:21' },"))
    expect(faultsOf()).toEqual(['documents.yaml:2: video-kosovo-issue has no paragraph p9 — see its anchors'])
    write('documents.yaml', documentsWith(entry, 'moments: { p2: soon },'))
    expect(faultsOf()[0]).toContain('moments.p2 must be moments of the video: 6:53, or 6:53,7:00')
  })
  const documentsWith = (found: string, added: string) => sound['documents.yaml'].replace(found, `${found} ${added}`)
})

describe('a primer', () => {
  const primerOf = (words: number, cites = 'policy-paper#p11') =>
    write(
      'topics.yaml',
      `- { id: hard, title: The hard ones, primer: [{ text: '${'word '.repeat(words)}', cites: [${cites}] }] }\n`,
    )
  it('is kept with its topic, its citations read', () => {
    primerOf(150)
    expect(readDeck(folder, folder).topics[0]?.primer?.[0]?.cites).toEqual([{ document: 'policy-paper', at: 'p11' }])
  })
  it.each([119, 201])('of %d words is told', (words) => {
    primerOf(words)
    expect(faultsOf()).toEqual([`topics.yaml:1 hard: primer has ${words} words: a primer has 120 to 200`])
  })
  it('rests on paragraphs that exist', () => {
    primerOf(150, 'policy-paper#p99')
    expect(faultsOf()).toEqual(['topics.yaml:1: policy-paper has no paragraph p99 — see its anchors in documents.yaml'])
  })
})

describe('a fault is told with file, line, fact and remedy:', () => {
  it.each([
    [
      'an unknown key',
      '  level: 1',
      '  level: 1\n  colour: red',
      'facts/hard.yaml:5 talks: colour is no key that belongs here: use id, topic, level, about, ask, links, formerly, kind, event, claims',
    ],
    [
      'an unknown claim',
      'when: 1999',
      'when: 1999\n    where: here',
      'facts/hard.yaml:11 talks: claims.where is no claim of this kind: use when, figure.<slug>',
    ],
    [
      'a bad date',
      'when: 1999',
      'when: 1999-02-30',
      'facts/hard.yaml:10 talks: claims.when.value must be an EDTF date: 1999-06-10, 1999-06, 1999, 1999-06-02/1999-06-03, 2011/.., 1450~ or 14XX',
    ],
    [
      'a bad citation',
      'policy-paper#p11',
      'policy-paper p11',
      'facts/hard.yaml:10 talks: claims.when.cites.0 must be a citation: paper#p12, paper#fn37 or video#p3 @6:53',
    ],
    [
      'a missing paragraph',
      'policy-paper#p11',
      'policy-paper#p999',
      'facts/hard.yaml:10 talks: policy-paper has no paragraph p999 — see its anchors in documents.yaml',
    ],
    [
      'a verb not marked',
      '[begin|began]',
      'began',
      'facts/hard.yaml:8 talks: “the talks began” has no marked verb — put the verb in brackets: [begin|began], or [was]',
    ],
    [
      'an actor that is none',
      '[russia]',
      '[russia, atlantis]',
      'facts/hard.yaml:5 talks: atlantis is no actor, issue or fact — add it, or mend the id',
    ],
    [
      'an answer given away',
      "'the talks",
      "'the talks of 1999",
      'facts/hard.yaml:10 talks: “In which year did the talks of 1999 begin?” gives its answer away: “1999” — reword it, or drop the direction with `ask`',
    ],
    ['a fact without an id', 'id: talks', 'name: talks', 'facts/hard.yaml:2: id is missing'],
  ])('%s', (_, found, replaced, fault) => {
    const [first = ''] = faultsAfter('facts/hard.yaml', found, replaced)
    expect(first).toBe(fault)
  })

  it('a prompt that two facts could answer, naming both', () =>
    expect(
      faultsAfter(
        'facts/hard.yaml',
        talks,
        `${talks}${talks.replace('# one fact\n', '').replace('id: talks', 'id: parleys')}`,
      ),
    ).toEqual([
      'facts/hard.yaml:19 parleys: “In which year did the talks begin?” is answered by talks too — tell them apart (occasion, context, gist, about), or drop the direction with `ask`',
    ]))
  it.each([
    [
      'topics.yaml',
      '- { id: hard',
      '- { id: hard, colour: red',
      /^topics\.yaml:1 hard: colour is no key that belongs here: use id, title, primer$/,
    ],
    [
      'actors.yaml',
      'kind: state',
      'kind: country',
      /^actors\.yaml:2 russia: kind must be person, state, body, mission or author$/,
    ],
    ['deck.yaml', 'language: en', 'languages: [en]', /^deck\.yaml:1: language is missing$/],
  ])('in %s', (file, found, replaced, fault) => expect(faultsAfter(file, found, replaced)[0]).toMatch(fault))
  it('a list that is none', () => {
    write('topics.yaml', 'hard: The hard ones\n')
    expect(faultsOf()).toEqual(['topics.yaml:1: must be a list — begin each entry with “- id: …”'])
  })
})

describe('bad YAML is told once, by its line:', () => {
  const remedy = 'mend the YAML: quote texts that hold a colon, an apostrophe or a bracket'
  it.each([
    ['facts/hard.yaml', "event: 'the talks [begin|began]'", 'event: the talks: [begin|began]', 8],
    ['facts/hard.yaml', '[russia]', '[russia', 6],
    ['deck.yaml', 'id: small', "id: 'small", 5],
  ])('in %s, %s become %s', (file, found, replaced, line) => {
    const faults = faultsAfter(file, found, replaced)
    expect(faults[0]).toMatch(new RegExp(`^${file}:${line}: `))
    expect(faults[0]).toContain(remedy)
    expect(new Set(faults).size).toBe(faults.length)
  })
  it('an alias without its anchor', () =>
    expect(faultsAfter('facts/hard.yaml', 'when: 1999', 'when: *year')).toEqual([
      'facts/hard.yaml:10: *year repeats nothing that stands above it — mark what it repeats with &year, in this file',
    ]))
})

it('every fault is told at once, not the first alone', () => {
  write(
    'facts/hard.yaml',
    talks.replace('level: 1', 'level: 9').replace('when: 1999', 'when: soon').replace('record', 'rumour'),
  )
  expect(faultsOf()).toHaveLength(3)
})
