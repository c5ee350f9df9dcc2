import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { deckSchema, factSchema } from '@/domain/facts/deckSchema'
import { readDeck } from '../../../scripts/deckSource'
import { aClaim, aDateFact, aDeck, anActorFact, aPlainFact, aPosition, aResolution } from '../../support/decks'

/** What an author is told: where, and what is wrong there. */
const told = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim())

describe('a deck', () => {
  it('of the hardest facts is accepted as it is', () => {
    const deck = readDeck('tests/fixtures/hardest')
    expect(v.parse(deckSchema, deck)).toEqual(deck)
    expect(v.parse(deckSchema, JSON.parse(JSON.stringify(deck)))).toEqual(deck)
  })
  it('of all kinds is accepted', () =>
    expect(
      told(deckSchema, aDeck({ facts: [aDateFact(), aResolution(), anActorFact(), aPosition(), aPlainFact()] })),
    ).toEqual([]))

  it.each([
    [{ topics: 'war' }, 'topics must be a list: [one, another]'],
    [{ facts: [{ ...aDateFact(), kind: 'event' }] }, 'facts.0.kind must be date, resolution, actor, position or plain'],
    [
      { colour: 'red' },
      'colour is no key that belongs here: use id, title, description, language, topics, documents, actors, issues, facts',
    ],
    [{ actors: [{ id: 'nobody', kind: 'person', names: [] }] }, 'actors.0.names must have a name'],
    [
      { issues: [{ id: 'plan', question: 'The plan', name: 'the plan', stances: {} }] },
      'issues.0.question must be a question',
    ],
  ])('with %o is told: %s', (wrong, message) => expect(told(deckSchema, { ...aDeck(), ...wrong })).toEqual([message]))
})

describe('a document', () => {
  it('shows five words of a paragraph at most', () => {
    const deck = aDeck()
    const anchors = [{ title: 'The war', paragraphs: { p1: 'In February 1999 the talks began' } }]
    expect(told(deckSchema, { ...deck, documents: [{ ...deck.documents[0], anchors }] })).toEqual([
      'documents.0.anchors.0.paragraphs.p1 must be five words at most: documents are not shipped',
    ])
  })
})

describe('an address', () => {
  const at = (url: string) => told(deckSchema, { ...aDeck(), documents: [{ ...aDeck().documents[0], url }] })
  it('leads to a site', () => expect(at('https://example.org/a')).toEqual([]))
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])('is never %s', (url) =>
    expect(at(url)).toEqual(['documents.0.url must begin with https:// or http://']),
  )
})

describe('a fact', () => {
  it('names what it is about, but for dates and what was worded by hand', () => {
    expect(told(factSchema, { ...aPosition(), about: [] })).toEqual(['about must name what it is about'])
    expect(told(factSchema, aDateFact({ about: [] }))).toEqual([])
    expect(told(factSchema, aPlainFact({ about: [] }))).toEqual([])
  })
  it('that was worded by hand may rest on nothing, any other not', () => {
    expect(told(factSchema, aPlainFact({ claims: { answer: aClaim('Paris', { cites: [] }) } }))).toEqual([])
    expect(told(factSchema, aDateFact({ claims: { when: aClaim('1999', { cites: [] }) } }))).toEqual([
      'claims.when.cites must cite at least one paragraph',
    ])
  })

  const day = aClaim('1999-02-06')
  const edtf = 'must be an EDTF date: 1999-06-10, 1999-06, 1999, 1999-06-02/1999-06-03, 2011/.., 1450~ or 14XX'
  const dispute = { views: [], accepted: null, basis: 'documents', sure: 'high', why: 'It errs.' }

  it.each<[string, Record<string, unknown>, string]>([
    ['an id in words', { id: 'The talks' }, 'id must be an id: lower-case letters, digits and single hyphens'],
    ['a level of its own', { level: 4 }, 'level must be 1 (any exam), 2 (a serious student) or 3 (detail)'],
    ['one id where a list belongs', { about: 'russia' }, 'about must be a list: [one, another]'],
    ['no event', { event: undefined }, 'event must be a text'],
    ['an empty event', { event: ' ' }, 'event must not be empty'],
    [
      'a key that nothing reads',
      { colour: 'red' },
      'colour is no key that belongs here: use id, topic, level, about, ask, links, formerly, kind, event, claims',
    ],
    ['no claims', { claims: 'soon' }, 'claims must be a mapping of claims'],
    ['a claim under a wrong name', { claims: { wen: day } }, 'claims.when is missing'],
    [
      'a claim of another kind',
      { claims: { when: day, 'does.arms': day } },
      'claims.does.arms is no claim of this kind: use when, figure.<slug>',
    ],
    [
      'an unknown claim',
      { claims: { when: day, where: day } },
      'claims.where is no claim of this kind: use when, figure.<slug>',
    ],
    ['no date', { claims: { when: aClaim('soon') } }, `claims.when.value ${edtf}`],
    [
      'a claim without a citation',
      { claims: { when: aClaim('1999', { cites: [] }) } },
      'claims.when.cites must cite at least one paragraph',
    ],
    [
      'a citation that is none',
      { claims: { when: { ...day, cites: ['paper p1'] } } },
      'claims.when.cites.0 must be a citation: paper#p12, paper#fn37 or video#p3 @6:53',
    ],
    [
      'a voice of its own',
      { claims: { when: { ...day, voice: 'rumour' } } },
      'claims.when.voice must be record, reported or judgement',
    ],
    [
      'a long note',
      { claims: { when: { ...day, note: 'word '.repeat(41) } } },
      'claims.when.note must have at most 40 words',
    ],
    [
      'a figure in words',
      { claims: { when: day, 'figure.men': aClaim({ n: 'many', unit: 'men', about: 'came' } as never) } },
      'claims.figure.men.value.n must be a number; a wording goes into `shown`',
    ],
    [
      'a dispute without views',
      { claims: { when: { ...day, dispute } } },
      'claims.when.dispute.views must name at least one view',
    ],
  ])('with %s is told so', (_, wrong, message) =>
    expect(told(factSchema, { ...aDateFact(), ...wrong })).toEqual([message]),
  )

  it('may carry figures beside the claims of its kind', () =>
    expect(
      told(
        factSchema,
        aDateFact({ claims: { when: day, 'figure.days': aClaim({ n: 17, unit: 'days', about: 'did they last' }) } }),
      ),
    ).toEqual([]))
  it.each([
    ['resolution', aResolution()],
    ['actor', anActorFact()],
    ['position', aPosition()],
  ])('of kind %s takes no claim of a date', (_, fact) =>
    expect(told(factSchema, { ...fact, claims: { ...fact.claims, when: day } })).toEqual([
      expect.stringMatching(/^claims\.when is no claim of this kind: use .*figure\.<slug>$/),
    ]),
  )
  it('of a resolution takes provisions, of an actor offices', () => {
    const provision = aClaim({ text: '[impose|imposed] an embargo', on: 'arms' })
    expect(told(factSchema, aResolution({ claims: { 'does.arms': provision } }))).toEqual([])
    expect(told(factSchema, { ...anActorFact(), claims: { 'does.arms': provision } })).toEqual([
      'claims.does.arms is no claim of this kind: use role.<slug>, figure.<slug>',
    ])
  })
})
