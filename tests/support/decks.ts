import { generateCards } from '@/domain/cards/generateCards'
import type { Citation } from '@/domain/facts/citation'
import type { Deck, Document } from '@/domain/facts/deck'
import type {
  ActorFact,
  Claim,
  ClaimValue,
  DateFact,
  DateValue,
  Dispute,
  Fact,
  PlainFact,
  PositionFact,
  ResolutionFact,
  Role,
} from '@/domain/facts/fact'

/** Facts and decks with sensible defaults: a test names what matters to it. */

export const aCitation = (given: Partial<Citation> = {}): Citation => ({ document: 'paper', at: 'p1', ...given })

/** A documented act of revision 1. */
export const aClaim = <Value extends ClaimValue>(value: Value, given: Partial<Claim<Value>> = {}): Claim<Value> => ({
  value,
  cites: [aCitation()],
  voice: 'record',
  revision: 1,
  ...given,
})

export const aDispute = (given: Partial<Dispute> = {}): Dispute => ({
  views: [{ value: '1999-02-07', cites: [aCitation()] }],
  accepted: '1999-02-06',
  basis: 'documents',
  sure: 'high',
  why: 'The footnote has another day than the text.',
  ...given,
})

const shared = { topic: 'war', level: 1 as const, about: ['russia'] }

export const aDateFact = ({ when, ...given }: Partial<DateFact> & { when?: DateValue } = {}): DateFact => ({
  ...shared,
  id: 'rambouillet',
  kind: 'date',
  event: 'the talks at Rambouillet [begin|began]',
  claims: { when: aClaim(when ?? '1999-02-06') },
  ...given,
})

export const aResolution = (given: Partial<ResolutionFact> = {}): ResolutionFact => ({
  ...shared,
  id: 'res-1160',
  kind: 'resolution',
  instrument: 'resolution',
  name: 'Security Council Resolution 1160 (1998)',
  claims: { adopted: aClaim('1998-03-31') },
  ...given,
})

export const anActorFact = ({ role, ...given }: Partial<ActorFact> & { role?: Role } = {}): ActorFact => ({
  ...shared,
  id: 'lavrov-minister',
  kind: 'actor',
  about: ['lavrov'],
  claims: { 'role.minister': aClaim(role ?? { office: 'Foreign Minister', of: 'russia', from: '2004-03' }) },
  ...given,
})

/** What a learner wrote down. */
export const aPlainFact = ({ answer, ...given }: Partial<PlainFact> & { answer?: string } = {}): PlainFact => ({
  ...shared,
  id: 'capital',
  kind: 'plain',
  question: 'What is the capital of Kosovo?',
  claims: { answer: aClaim(answer ?? 'Pristina') },
  ...given,
})

/** What Russia, a state, held on the plan, unless told otherwise. */
export const aPosition = ({ claims, ...given }: Partial<PositionFact> = {}): PositionFact => ({
  ...shared,
  id: 'russia-on-plan',
  kind: 'position',
  ...given,
  claims: {
    holder: aClaim('russia'),
    issue: aClaim('plan'),
    stance: aClaim('opposes'),
    wording: aClaim('[threaten|threatened] to veto the plan'),
    from: aClaim('2007'),
    ...claims,
  },
})

export const aDocument = (given: Partial<Document> = {}): Document => ({
  id: 'paper',
  title: 'Russia and the Kosovo Question',
  short: 'the paper',
  kind: 'policy paper',
  language: 'en',
  perspective: 'Western',
  defects: [],
  anchors: [{ title: 'The war', paragraphs: { p1: 'In February 1999 the talks', p2: 'The Council then adopted' } }],
  ...given,
})

/** A deck in which all facts above stand without a fault. */
export const aDeck = (given: Partial<Deck> = {}): Deck => ({
  id: 'kosovo',
  title: 'Kosovo',
  description: 'A deck for tests.',
  language: 'en',
  topics: [
    { id: 'war', title: 'The war' },
    { id: 'talks', title: 'The talks' },
  ],
  documents: [aDocument()],
  actors: [
    { id: 'russia', kind: 'state', names: [{ text: 'Russia' }] },
    { id: 'serbia', kind: 'state', names: [{ text: 'Serbia' }] },
    { id: 'china', kind: 'state', names: [{ text: 'China' }] },
    { id: 'lavrov', kind: 'person', names: [{ text: 'Sergei Lavrov' }], memberOf: ['russia'] },
    { id: 'paper-authors', kind: 'author', names: [{ text: 'the paper' }] },
  ],
  issues: [
    {
      id: 'plan',
      question: 'Should the Council adopt the plan?',
      name: 'the plan',
      stances: { supports: 'supports it', opposes: 'opposes it' },
    },
    {
      id: 'policy',
      question: 'How consistent is Russia’s policy?',
      name: 'Russia’s policy',
      stances: { constant: 'constant', changing: 'changing' },
    },
  ],
  facts: [aDateFact()],
  ...given,
})

/** So many date facts, one a day: each makes two cards. */
export const manyFacts = (count: number, given: (index: number) => Partial<DateFact> = () => ({})): Fact[] =>
  Array.from({ length: count }, (_, index) => {
    const when = new Date(Date.UTC(1999, 0, 1 + index)).toISOString().slice(0, 10)
    const event = `meeting ${index + 1} of the envoys [was] held`
    return aDateFact({ id: `meeting-${index + 1}`, event, when, ...given(index) })
  })

/** A fact's cards as `direction: prompt → answer`. */
export const readCards = (fact: Fact, deck: Deck = aDeck()): string[] =>
  generateCards(deck, fact).map(({ direction, prompt, answer }) => `${direction}: ${prompt} → ${answer}`)
