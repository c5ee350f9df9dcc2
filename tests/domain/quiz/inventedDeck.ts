import fc from 'fast-check'
import { blocksOf } from '@/domain/cards/blocks'
import type { Actor, Deck, Issue } from '@/domain/facts/deck'
import type { Claim, ClaimValue, Fact, Figure, Role } from '@/domain/facts/fact'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'

/** Few values of each sort, so that nearly everything is nearly true of nearly everything. */
const dates = [
  '1999-03-24',
  '1999-03-26',
  '1999-03-28',
  '1999-06-10',
  '1999-07-01',
  '1998-02-11',
  '1999-03',
  '1999-04',
  '1998-12',
  '2001-05',
  '1998',
  '1999',
  '2001',
  '2004',
  '1999-03-24/1999-03-26',
  '1999-06-01/1999-06-02',
  '1999-06-02/1999-06-03',
  '2004~',
]
const years = ['1996', '1998', '1999', '2001', '2004']

const actors: Actor[] = [
  ...['Ada', 'Bela', 'Cyr', 'Dana', 'Edo', 'Fara'].map((name, index) => ({
    id: `p${index}`,
    kind: 'person' as const,
    names: [{ text: `${name} Nom${index}` }],
    memberOf: [index % 2 ? 's0' : 's1'],
  })),
  { id: 'p6', kind: 'person', names: [{ text: 'Ádám Nom9' }], aliases: ['Ada Nom0'] },
  ...['Ruritania', 'Syldavia', 'Borduria', 'Grand Fenwick'].map((text, index) => ({
    id: `s${index}`,
    kind: 'state' as const,
    names: [{ text }],
  })),
  ...['the paper', 'the page', 'the video'].map((text, index) => ({
    id: `a${index}`,
    kind: 'author' as const,
    names: [{ text }],
    wrote: [`d${index}`],
  })),
  ...['the Council', 'the Assembly', 'the Court', 'the League'].map((text, index) => ({
    id: `b${index}`,
    kind: 'body' as const,
    names: [{ text }],
  })),
]

const issues: Issue[] = [2, 3, 4].map((stances, index) => ({
  id: `i${index}`,
  question: `What of matter ${index}?`,
  name: `matter ${index}`,
  stances: Object.fromEntries(Array.from({ length: stances }, (_, code) => [`c${code}`, `holds side ${code}`])),
}))

const claim = <Value extends ClaimValue>(
  value: Value,
  views: readonly ClaimValue[] = [],
  document = 'd0',
): Claim<Value> => ({
  value,
  cites: [{ document, at: 'p1' }],
  voice: 'record',
  revision: 1,
  ...(views.length && {
    dispute: {
      views: views.map((view) => ({ value: view, cites: [{ document: 'd1', at: 'p1' }] })),
      accepted: value,
      basis: 'documents' as const,
      sure: 'high' as const,
      why: 'So it is.',
    },
  }),
})

const aDate = fc.constantFrom(...dates)
const views = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(aDate) })
/** Numbers that are near each other, of few units. */
const aFigure = fc.record({
  n: fc.constantFrom(2, 3, 30, 42, 45, 51, 78, 90, 100, 109, 200, 207, 500),
  unit: fc.constantFrom('days', 'soldiers', '%', 'of the 120 members'),
  approximate: fc.boolean(),
  view: fc.option(fc.constantFrom(3, 45, 50, 100, 200), { nil: undefined }),
})
const aVote = fc.record({ for: fc.nat(3), against: fc.nat(2), abstained: fc.nat(1) })
const body = fc.constantFrom('b0', 'b1', 'b2', 'b3', 'Ruritania and Syldavia')
const person = fc.constantFrom(...actors.filter(({ kind }) => kind === 'person').map(({ id }) => id))
const holder = fc.constantFrom(...actors.map(({ id }) => id))

const shapes = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), when: aDate, views, figure: fc.option(aFigure, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('resolution' as const),
    adopted: fc.option(aDate, { nil: undefined }),
    views,
    instrument: fc.constantFrom('resolution' as const, 'agreement' as const),
    gist: fc.nat(4),
    body: fc.option(body, { nil: undefined }),
    votes: fc.option(aVote, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('actor' as const),
    who: person,
    office: fc.constantFrom('Minister', 'Prime Minister', 'Envoy'),
    of: fc.option(fc.constantFrom('s0', 's1'), { nil: undefined }),
    from: fc.option(fc.constantFrom(...years), { nil: undefined }),
    until: fc.option(fc.constantFrom(...years), { nil: undefined }),
    on: fc.option(fc.constantFrom(...years, '1996/1999', '../1998'), { nil: undefined }),
    post: fc.option(fc.constantFrom('envoy', 'minister'), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('position' as const),
    who: holder,
    issue: fc.nat(2),
    stance: fc.nat(3),
    from: fc.option(fc.constantFrom(...years), { nil: undefined }),
    wording: fc.nat(5),
    open: fc.option(fc.nat(3), { nil: undefined }),
    document: fc.constantFrom('d0', 'd1', 'd2'),
  }),
)
type FigureShape = typeof aFigure extends fc.Arbitrary<infer Value> ? Value : never
type Shape = typeof shapes extends fc.Arbitrary<infer Value> ? Value : never

function numberOf({ n, unit, approximate, view }: FigureShape, index: number): Claim<Figure> {
  const figure = { unit, about: `did thing ${index} have`, approximate }
  return claim({ n, ...figure }, view === undefined ? [] : [{ n: view, ...figure }])
}

function factOf(shape: Shape, index: number): Fact {
  const shared = { id: `f${index}`, topic: 't', level: 1 as const }
  switch (shape.kind) {
    case 'date':
      return {
        ...shared,
        kind: 'date',
        about: ['s0'],
        event: `thing ${index} [happen|happened]`,
        claims: {
          when: claim(shape.when, shape.views),
          ...(shape.figure && { 'figure.f': numberOf(shape.figure, index) }),
        },
      }
    case 'resolution':
      return {
        ...shared,
        kind: 'resolution',
        about: ['s0'],
        instrument: shape.instrument,
        name: `Text R${index}`,
        gist: `[do|did] deed ${shape.gist}`,
        claims: {
          symbol: claim(`R${index}`),
          ...(shape.adopted !== undefined && { adopted: claim(shape.adopted, shape.views) }),
          ...(shape.body && { body: claim(shape.body) }),
          ...(shape.votes && { votes: claim({ ...shape.votes, outcome: 'adopted' as const }) }),
        },
      }
    case 'actor': {
      const { office, of, from, until, on, post } = shape
      const role: Role = {
        office,
        ...(of && { of }),
        ...(from && { from }),
        ...(until && { until }),
        ...(on && { on, context: 'in those years' }),
        ...(post && { post }),
      }
      return { ...shared, kind: 'actor', about: [shape.who], claims: { 'role.r': claim(role) } }
    }
    case 'position': {
      const codes = Object.keys(issues[shape.issue]?.stances ?? {})
      return {
        ...shared,
        kind: 'position',
        about: [shape.who],
        claims: {
          holder: claim(shape.who),
          issue: claim(`i${shape.issue}`),
          stance: {
            ...claim(codes[shape.stance % codes.length] ?? ''),
            ...(shape.open !== undefined && { aliases: [codes[shape.open % codes.length] ?? ''] }),
          },
          wording: claim(`[say|said] word ${shape.wording}`, [], shape.document),
          ...(shape.from && { from: claim(shape.from) }),
        },
      }
    }
  }
}

/** A deck whose facts contradict, repeat and overlap each other as no author's would. */
export const anInventedDeck: fc.Arbitrary<QuizDeck> = fc.array(shapes, { minLength: 4, maxLength: 40 }).map((all) => {
  const deck: Deck = {
    id: 'made',
    title: 'Made up',
    description: '',
    language: 'en',
    topics: [{ id: 't', title: 'T' }],
    documents: [],
    actors,
    issues,
    facts: all.map(factOf),
  }
  return quizDeckOf(deck, blocksOf(deck))
})
