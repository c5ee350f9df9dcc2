import { describe, expect, it } from 'vitest'
import { checkDeck } from '@/domain/facts/checkDeck'
import type { Deck } from '@/domain/facts/deck'
import type { Fact } from '@/domain/facts/fact'
import { aCitation, aClaim, aDateFact, aDeck, aDispute, anActorFact, aPosition, aResolution } from '../../support/decks'

const sound = [aDateFact(), aResolution(), anActorFact(), aPosition()]
/** Faults of one fact among sound ones, as “path: what; remedy”. */
const faultsOf = (fact: Fact) => shown(aDeck({ facts: [fact, ...sound.slice(1)] }))
const shown = (deck: Deck) =>
  checkDeck(deck).map(({ path, what, remedy }) => `${path.join(' ')}: ${what}${remedy ? `; ${remedy}` : ''}`)

const when = (given: Parameters<typeof aClaim<string>>[1]) =>
  aDateFact({ claims: { when: aClaim('1999-02-06', given) } })

describe('a deck', () => {
  it('without a fault is told none', () => expect(checkDeck(aDeck({ facts: sound }))).toEqual([]))

  it.each(['topics', 'documents', 'actors', 'issues', 'facts'] as const)('says where %s share an id', (list) => {
    const deck = aDeck()
    const [first] = deck[list]
    const place = deck[list].length
    expect(shown({ ...deck, [list]: [...deck[list], first] })).toEqual([
      `${list} ${place}: the id ${first?.id} is used twice; give one of them another id`,
    ])
  })

  it('says which actor is a member of nobody known', () => {
    const { actors } = aDeck()
    const fry = { id: 'fry', kind: 'state' as const, names: [{ text: 'the FRY' }], memberOf: ['serbia', 'atlantis'] }
    expect(shown(aDeck({ actors: [...actors, fry] }))).toEqual([
      `actors ${actors.length} memberOf: no actor atlantis; add it, or mend the id`,
    ])
  })
})

describe('a citation', () => {
  const [paper] = aDeck().documents
  const citing = (cite: object, anchors = paper!.anchors) =>
    shown(
      aDeck({
        documents: [{ ...paper!, anchors }],
        facts: [aDateFact({ claims: { when: aClaim('1999', { cites: [{ document: 'paper', ...cite }] }) } })],
      }),
    )
  it('names a paragraph where the document has them', () =>
    expect(citing({ place: 'page 3' })).toEqual([
      'facts 0 claims when cites 0: paper is cited without a paragraph; name one of its anchors',
    ]))
  it('is of the whole or of a place in free words where it has none', () => {
    expect(citing({ place: 'page 3' }, [])).toEqual([])
    expect(citing({}, [])).toEqual([])
    expect(citing({ at: 'p1' }, [])).toHaveLength(1)
  })
})

describe('a fact', () => {
  it.each<[string, Fact, string]>([
    ['stands in no topic', aDateFact({ topic: 'peace' }), 'facts 0 topic: no topic peace; add it to topics.yaml'],
    [
      'is about nothing known',
      aDateFact({ about: ['russia', 'atlantis'] }),
      'facts 0 about: atlantis is no actor, issue or fact; add it, or mend the id',
    ],
    [
      'links to no fact',
      aDateFact({ links: [{ to: 'peace', as: 'led to' }] }),
      'facts 0 links: no fact peace to link to',
    ],
    [
      'claims the id of another as its former one',
      aDateFact({ formerly: ['res-1160'] }),
      'facts 0 formerly: res-1160 is still a fact; an id has one owner: rename or drop the other',
    ],
    [
      'has an event without a marked verb',
      aDateFact({ event: 'the talks began' }),
      'facts 0 event: “the talks began” has no marked verb; put the verb in brackets: [begin|began], or [was]',
    ],
    [
      'has an event with two marked verbs',
      aDateFact({ event: 'the talks [begin|began] and [end|ended]' }),
      'facts 0 event: “the talks [begin|began] and [end|ended]” has more brackets than one verb needs; mark one verb, and write the others as they are told',
    ],
  ])('that %s is told so', (_, fact, fault) => expect(faultsOf(fact)).toEqual([fault]))

  it('says where a link stands on both of its facts, or leads nowhere', () => {
    const to = (id: string) => [{ to: id, as: 'led to' as const }]
    const facts = [aDateFact({ links: to('res-1160') }), aResolution({ links: to('rambouillet') })]
    expect(shown(aDeck({ facts }))).toEqual([
      'facts 1 links: its link with rambouillet stands twice; write it once: both facts show it',
    ])
    expect(faultsOf(aDateFact({ links: to('rambouillet') }))).toEqual([
      'facts 0 links: its link with rambouillet stands twice; write it once: both facts show it',
    ])
  })
  it('may be about actors, issues and other facts, and link to them', () =>
    expect(
      faultsOf(aDateFact({ about: ['russia', 'plan', 'res-1160'], links: [{ to: 'res-1160', as: 'led to' }] })),
    ).toEqual([]))
})

describe('what somebody held', () => {
  const wrongly = (voice: 'judgement' | 'record') =>
    aPosition({
      id: 'view',
      claims: {
        wording: aClaim('[see|saw] a breach', { voice, dispute: aDispute({ accepted: 'the court saw none' }) }),
      } as never,
    })
  it('may be mistaken, and is still what is asked', () => expect(faultsOf(wrongly('judgement'))).toEqual([]))
  it('is what was, where it is on record', () =>
    expect(faultsOf(wrongly('record'))).toEqual([
      expect.stringContaining('dispute accepted: is not the claim’s value'),
    ]))
})

describe('a claim', () => {
  const elsewhere = [aCitation({ document: 'book' })]
  it.each<[string, Fact, string]>([
    [
      'cites no document',
      when({ cites: elsewhere }),
      'facts 0 claims when cites 0: no document book; cite one of paper',
    ],
    [
      'cites no paragraph',
      when({ cites: [aCitation(), aCitation({ at: 'p99' })] }),
      'facts 0 claims when cites 1: paper has no paragraph p99; see its anchors in documents.yaml',
    ],
    [
      'is a record and somebody’s saying at once',
      when({ said: { by: 'lavrov' } }),
      'facts 0 claims when said: a record is nobody’s saying; make the voice reported, or drop `said`',
    ],
    [
      'changed its answer without a word',
      when({ revision: 2 }),
      'facts 0 claims when revision: the answer changed without a word; add correction: {was, because}',
    ],
    [
      'asks for another answer than is accepted',
      when({ dispute: aDispute({ accepted: '1999-02-07' }) }),
      'facts 0 claims when dispute accepted: is not the claim’s value; ask for what is accepted: make the two the same',
    ],
    [
      'corrects the documents from nowhere',
      when({ dispute: aDispute({ basis: 'outside' }) }),
      'facts 0 claims when dispute: a correction from outside without a ground; add ground: {text, url?}',
    ],
    [
      'has a view that cites no document',
      when({ dispute: aDispute({ views: [{ value: '1999-02-07', cites: elsewhere }] }) }),
      'facts 0 claims when dispute views 0 cites 0: no document book; cite one of paper',
    ],
  ])('that %s is told so', (_, fact, fault) => expect(faultsOf(fact)).toEqual([fault]))

  it('may be disputed with nobody right, corrected with a reason, and grounded outside', () => {
    expect(faultsOf(when({ dispute: aDispute({ accepted: null }) }))).toEqual([])
    expect(faultsOf(when({ revision: 2, correction: { was: '5 February', because: 'misread' } }))).toEqual([])
    expect(
      faultsOf(when({ dispute: aDispute({ basis: 'outside', ground: { text: 'The press of that day.' } }) })),
    ).toEqual([])
  })
})

describe('a resolution', () => {
  const unmarked = 'put the verb in brackets: [begin|began], or [was]'
  it.each<[string, Fact, string]>([
    [
      'gist',
      aResolution({ gist: 'imposed an embargo' }),
      `facts 0 gist: “imposed an embargo” has no marked verb; ${unmarked}`,
    ],
    [
      'provision',
      aResolution({ claims: { 'does.arms': aClaim({ text: 'an embargo', on: 'arms' }) } }),
      `facts 0 claims does.arms: “an embargo” has no marked verb; ${unmarked}`,
    ],
  ])('is told of a %s without a verb', (_, fact, fault) => expect(faultsOf({ ...fact, id: 'other' })).toEqual([fault]))
})

describe('an actor’s offices', () => {
  it('belong to the first that the fact is about', () =>
    expect(faultsOf(anActorFact({ id: 'other', about: ['plan', 'lavrov'] }))).toEqual([
      'facts 0 about: its first entry is no actor; name the office’s holder first',
    ]))
  it('are at least one', () =>
    expect(faultsOf(anActorFact({ id: 'other', claims: {} }))).toEqual([
      'facts 0 claims: no office; add role.<slug>: {office, of?, from?, until?}',
    ]))
})

describe('a position', () => {
  const other = aPosition({ id: 'other' })
  const { from: _, ...timeless } = other.claims
  it.each<[string, Fact, string]>([
    [
      'nobody holds',
      aPosition({ id: 'other', claims: { ...other.claims, holder: aClaim('atlantis') } }),
      'facts 0 claims holder: no actor atlantis; add it to actors.yaml',
    ],
    ['has no time', { ...other, claims: timeless }, 'facts 0 claims: a position without a time; add from'],
    [
      'is about no issue',
      aPosition({ id: 'other', claims: { ...other.claims, issue: aClaim('peace') } }),
      'facts 0 claims issue: no issue peace; add it to issues.yaml',
    ],
    [
      'has a stance that the issue does not know',
      aPosition({ id: 'other', claims: { ...other.claims, stance: aClaim('abstains') } }),
      'facts 0 claims stance: no stance abstains; use one of supports, opposes',
    ],
    [
      'has a wording with a broken bracket',
      aPosition({ id: 'other', claims: { ...other.claims, wording: aClaim('[threaten|threatened to veto it') } }),
      'facts 0 claims wording: “[threaten|threatened to veto it” has no marked verb; put the verb in brackets: [begin|began], or [was]',
    ],
  ])('that %s is told so', (_, fact, fault) => expect(faultsOf(fact)).toEqual([fault]))

  it('of a document’s author needs no time, nor a marked verb', () =>
    expect(
      faultsOf({
        ...other,
        claims: { ...timeless, holder: aClaim('paper-authors'), wording: aClaim('It should not') },
      }),
    ).toEqual([]))
})
