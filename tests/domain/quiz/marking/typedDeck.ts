import { blocksOf } from '@/domain/cards/blocks'
import type { Actor, Deck } from '@/domain/facts/deck'
import type { ClaimValue, Figure, Role } from '@/domain/facts/fact'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import { typedItemOf } from '@/domain/quiz/items/typed'
import type { Mark } from '@/domain/quiz/marking/mark'
import type { Reader } from '@/domain/quiz/marking/reader'
import { typedMark } from '@/domain/quiz/marking/typedMark'
import {
  aCitation,
  aClaim,
  aDateFact,
  aDeck,
  aDispute,
  aDocument,
  anActorFact,
  aPosition,
  aResolution,
} from '../../../support/decks'

const actors: Actor[] = [
  { id: 'russia', kind: 'state', names: [{ text: 'Russia' }], aliases: ['Russian Federation', 'Moscow'] },
  { id: 'serbia', kind: 'state', names: [{ text: 'Serbia' }], aliases: ['Belgrade'] },
  {
    id: 'kosovo',
    kind: 'state',
    names: [
      { text: 'Kosovo' },
      { text: 'Kosova', usedBy: 'Kosovo Albanians' },
      { text: 'Kosovo and Metohija', usedBy: 'Serbian officials' },
    ],
    aliases: ['Pristina', 'Prishtina'],
  },
  { id: 'montenegro', kind: 'state', names: [{ text: 'Montenegro' }], aliases: ['Crna Gora'] },
  { id: 'macedonia', kind: 'state', names: [{ text: 'Macedonia' }], aliases: ['North Macedonia'] },
  { id: 'united-states', kind: 'state', names: [{ text: 'the United States' }], aliases: ['US', 'USA', 'Washington'] },
  { id: 'bosnia', kind: 'state', names: [{ text: 'Bosnia and Herzegovina' }], aliases: ['Bosnia', 'BiH'] },
  { id: 'council', kind: 'body', names: [{ text: 'the UN Security Council' }], aliases: ['UNSC', 'Security Council'] },
  { id: 'public', kind: 'body', names: [{ text: 'the Serbian public' }] },
  { id: 'kfor', kind: 'mission', names: [{ text: 'KFOR' }] },
  { id: 'lavrov', kind: 'person', names: [{ text: 'Sergey Lavrov' }], memberOf: ['russia'] },
  { id: 'putin', kind: 'person', names: [{ text: 'Vladimir Putin' }], memberOf: ['russia'] },
  { id: 'primakov', kind: 'person', names: [{ text: 'Yevgeni Primakov' }], memberOf: ['russia'] },
  {
    id: 'kharchenko',
    kind: 'person',
    names: [{ text: 'Alexander Botsan-Kharchenko' }],
    aliases: ['Kharchenko'],
    memberOf: ['russia'],
  },
  { id: 'dacic', kind: 'person', names: [{ text: 'Ivica Dačić' }], memberOf: ['serbia'] },
  { id: 'tadic', kind: 'person', names: [{ text: 'Boris Tadić' }], memberOf: ['serbia'] },
  { id: 'vucic', kind: 'person', names: [{ text: 'Aleksandar Vučić' }], memberOf: ['serbia'] },
  { id: 'thaci', kind: 'person', names: [{ text: 'Hashim Thaçi' }], memberOf: ['kosovo'] },
  { id: 'hoti', kind: 'person', names: [{ text: 'Avdullah Hoti' }], memberOf: ['kosovo'] },
  { id: 'slobodan', kind: 'person', names: [{ text: 'Slobodan Milošević' }], memberOf: ['serbia'] },
  { id: 'bora', kind: 'person', names: [{ text: 'Bora Milošević' }], memberOf: ['serbia'] },
  { id: 'ahtisaari', kind: 'person', names: [{ text: 'Martti Ahtisaari' }] },
  { id: 'petritsch', kind: 'person', names: [{ text: 'Wolfgang Petritsch' }] },
  { id: 'ischinger', kind: 'person', names: [{ text: 'Wolfgang Ischinger' }] },
  // one letter apart, and no other letter of the alphabet between them
  { id: 'markovic', kind: 'person', names: [{ text: 'Ana Marković' }] },
  { id: 'mirkovic', kind: 'person', names: [{ text: 'Eva Mirković' }] },
]

const event = (id: string, when: ClaimValue, views: ClaimValue[] = [], aliases?: string[]) => {
  const value = when as string
  const dispute = views.length
    ? aDispute({
        accepted: when,
        views: views.map((view) => ({ value: view, cites: [aCitation({ document: 'note' })] })),
      })
    : undefined
  const claim = aClaim(value, { ...(dispute && { dispute }), ...(aliases && { aliases }) })
  return aDateFact({ id, event: `${id.replaceAll('-', ' ')} [happen|happened]`, claims: { when: claim } })
}

const figure = (id: string, value: Figure, views: Figure[] = [], accepted: Figure | null = value) => {
  const dispute = aDispute({
    accepted,
    views: views.map((view) => ({ value: view, cites: [aCitation({ document: 'note' })] })),
  })
  const claims = { when: aClaim('1999'), 'figure.n': aClaim(value, views.length ? { dispute } : {}) }
  return aDateFact({ id, ask: ['figure'], event: `${id} [happen|happened]`, claims })
}

const holder = (id: string, role: Role) => anActorFact({ id: `${id}-office`, about: [id], role })

const deed = (id: string, who: string, wording: string) =>
  aPosition({
    id,
    occasion: `at the ${id} meeting`,
    claims: {
      holder: aClaim(who),
      issue: aClaim('plan'),
      stance: aClaim('opposes'),
      wording: aClaim(wording),
      from: aClaim('2007'),
    },
  })

const resolution = (
  id: string,
  name: string,
  symbol: string,
  adopted: string,
  given: { aliases?: string[]; view?: string } = {},
) =>
  aResolution({
    id,
    name,
    gist: `[do|did] what was to be done in ${adopted.slice(0, 7)}`,
    claims: {
      symbol: aClaim(symbol, {
        ...(given.aliases && { aliases: given.aliases }),
        ...(given.view && {
          dispute: aDispute({
            accepted: symbol,
            views: [{ value: given.view, cites: [aCitation({ document: 'note' })] }],
          }),
        }),
      }),
      adopted: aClaim(adopted),
    },
  })

const facts: Deck['facts'] = [
  // dates
  event('the-entry', '1999-06-12'),
  event('the-strikes', '1999-03-24'),
  event('the-swap', '1999-05'),
  event('the-handover', '1998-11'),
  event('the-break', '1948'),
  event('the-armistice', '1949-12-27'),
  event('the-nineties', '199X'),
  event('the-old-realm', '14XX'),
  event('the-days', '1999-06-02/1999-06-03'),
  event('the-week', '1999-05-30/1999-06-05'),
  event('the-period', '1998/2008'),
  event('the-season', { edtf: '2005-10/2005-11', shown: 'autumn 2005' }),
  event('the-fall', { edtf: '1450~', shown: 'by the middle of the 15th century' }, [], ['1459', '15th century']),
  event('the-policy', '2011-03/..'),
  event('the-signing', '1999-03-18', ['1999-03-15']),
  event('the-opening', '2014-01-21', ['2013']),
  event('the-loss', '2023', ['2022-04']),
  // figures
  figure('the-victims', { n: 45, unit: 'civilians', about: 'were killed' }),
  figure('the-dead', { n: 45, unit: 'people', about: 'died', shown: '45' }),
  figure('the-bombing', { n: 78, unit: 'days', about: 'did it last' }),
  figure('the-share', { n: 51, unit: '%', about: 'did it take' }, [{ n: 50, unit: '%', about: 'did it take' }]),
  figure('the-worth', { n: 800, unit: 'million euros', about: 'was it worth', approximate: true }, [
    { n: 800, unit: 'million dollars', about: 'was it worth' },
  ]),
  figure('the-budget', { n: 1.1, unit: 'billion euros', about: 'did it cost' }),
  figure('the-contingent', { n: 10_000, unit: 'men', about: 'could it have' }),
  figure('the-troops', { n: 500, unit: 'soldiers', about: 'took part', approximate: true }),
  figure('the-activities', { n: 90, unit: 'activities', about: 'were there', approximate: true }),
  figure('the-rule', { n: 350, unit: 'years', about: 'did the rule last', shown: 'Over 350 years' }),
  figure('the-vote', { n: 109, unit: 'of the 120 members', about: 'voted for it' }),
  figure('the-tanks', { n: 30, unit: 'T-72MS tanks', about: 'were given' }),
  figure(
    'the-recognitions',
    { n: 100, unit: 'countries', about: 'have recognised it', shown: 'Over 100 countries' },
    [{ n: 10, unit: 'countries', about: 'have withdrawn' }],
    null,
  ),
  figure(
    'the-count',
    { n: 22, unit: 'chapters', about: 'were open' },
    [{ n: 21, unit: 'chapters', about: 'were open' }],
    null,
  ),
  // names
  holder('lavrov', { office: 'Foreign Minister', of: 'russia', from: '2004-03' }),
  holder('primakov', { office: 'Foreign Minister', of: 'russia', from: '1996', until: '1998' }),
  holder('kharchenko', { office: 'negotiator', context: 'in the Troika' }),
  holder('dacic', { office: 'Prime Minister', of: 'serbia', from: '2012' }),
  holder('tadic', { office: 'President', of: 'serbia', from: '2004' }),
  holder('bora', { office: 'ambassador', context: 'in Moscow' }),
  holder('thaci', { office: 'President', of: 'kosovo', from: '2016' }),
  holder('ahtisaari', { office: 'Special Envoy' }),
  holder('markovic', { office: 'clerk' }),
  deed('russia', 'russia', '[threaten|threatened] a veto'),
  deed('putin', 'putin', '[call|called] it a terrible precedent'),
  deed('kosovo', 'kosovo', '[declare|declared] that it was free'),
  deed('macedonia', 'macedonia', '[open|opened] its border'),
  deed('united-states', 'united-states', '[send|sent] an envoy of its own'),
  deed('bosnia', 'bosnia', '[stay|stayed] out of it'),
  deed('council', 'council', '[take|took] no decision'),
  deed('kfor', 'kfor', '[hold|held] the line'),
  // instruments
  resolution('res-1244', 'Security Council Resolution 1244 (1999)', 'S/RES/1244', '1999-06-10'),
  resolution('res-1199', 'Security Council Resolution 1199 (1998)', 'S/RES/1199', '1998-09-23'),
  resolution('res-242', 'Security Council Resolution 242 (1967)', 'S/RES/242', '1967-11-22'),
  resolution('res-64-298', 'General Assembly Resolution A/RES/64/298', 'A/RES/64/298', '2010-09-09', {
    view: 'A/RES/64/292',
  }),
  {
    ...resolution('kumanovo', 'the Kumanovo Agreement', 'Military Technical Agreement', '1999-06-09', {
      aliases: ['MTA'],
    }),
    instrument: 'agreement',
  },
  {
    ...resolution('washington', 'the Washington Agreement', 'Economic Normalisation', '2020-09-04'),
    instrument: 'agreement',
  },
  {
    ...aResolution({ id: 'the-draft', instrument: 'draft', name: 'the draft resolution on the air strikes' }),
    claims: {
      body: aClaim('russia'),
      adopted: aClaim('1999-03-26'),
      votes: aClaim({ for: 3, against: 12, abstained: 0, outcome: 'rejected' }),
    },
  },
  {
    ...aResolution({ id: 'the-other-draft', instrument: 'draft', name: 'the other draft resolution on the war' }),
    claims: {
      body: aClaim('kosovo and serbia'),
      adopted: aClaim('1999-03-27'),
      votes: aClaim({ for: 13, against: 1, abstained: 1, outcome: 'rejected' }),
    },
  },
  {
    ...aResolution({ id: 'the-article', instrument: 'statement', name: 'the joint article' }),
    claims: { body: aClaim('Sergey Lavrov and Ivica Dačić') },
  },
]

const made: Deck = aDeck({
  id: 'made',
  actors,
  documents: [aDocument(), aDocument({ id: 'note', short: 'the note' })],
  facts,
})

/** A deck with an answer of every sort to type, near misses beside each. */
export const typedDeck: QuizDeck = quizDeckOf(made, blocksOf(made))

export const aReader = (given: Partial<Reader> = {}): Reader => ({ dayFirst: true, aliases: [], ...given })

/** The question of a card, by its id without the deck. */
export function typedItem(deck: QuizDeck, id: string) {
  const card = deck.cards.find((each) => each.id === `${deck.head.id}/${id}`)
  const item = card && typedItemOf(deck, card)
  if (!item) throw new Error(`${id} cannot be typed`)
  return item
}

export const markedIn = (deck: QuizDeck, id: string, text: string, reader: Partial<Reader> = {}): Mark =>
  typedMark(deck, typedItem(deck, id), text, aReader(reader))
