import { describe, expect, it } from 'vitest'
import type { Instrument } from '@/domain/facts/fact'
import { aClaim, aDispute, aResolution, readCards } from '../../support/decks'

const adopted = aClaim('1998-03-31')

describe('a resolution', () => {
  it('is asked for by what it did, when it came, what it decides and how the vote went', () =>
    expect(
      readCards(
        aResolution({
          gist: '[impose|imposed] an arms embargo in 1998',
          claims: {
            symbol: aClaim('S/RES/1160'),
            adopted,
            'does.arms': aClaim({ text: '[impose|imposed] an embargo', on: 'arms' }),
            votes: aClaim({ for: 14, against: 0, abstained: 1, named: { abstained: ['china'] }, outcome: 'adopted' }),
          },
        }),
      ),
    ).toEqual([
      'which: Which resolution imposed an arms embargo in 1998? → Security Council Resolution 1160 (1998)',
      'when: On what date was Security Council Resolution 1160 (1998) adopted? → 31 March 1998',
      'event: Which resolution was adopted on 31 March 1998? → Security Council Resolution 1160 (1998)',
      'does: What did Security Council Resolution 1160 (1998) decide on arms? → It imposed an embargo',
      'votes: How did the vote on Security Council Resolution 1160 (1998) go? → Adopted: 14 for, 0 against, 1 abstention (China)',
    ]))

  it('is not asked for by its number without a gist to tell it apart', () =>
    expect(readCards(aResolution({ claims: { symbol: aClaim('S/RES/1160') } }))).toEqual([]))
  it('tells its symbol where its name does not', () =>
    expect(
      readCards(
        aResolution({
          name: 'the embargo resolution',
          gist: '[impose|imposed] an embargo',
          claims: { symbol: aClaim('S/RES/1160') },
        }),
      ),
    ).toEqual(['which: Which resolution imposed an embargo? → The embargo resolution, S/RES/1160']))
  it('names the voters that are known, and abstentions only where there were any', () =>
    expect(
      readCards(
        aResolution({
          claims: {
            votes: aClaim({
              for: 3,
              against: 12,
              abstained: 0,
              named: { for: ['russia', 'china', 'Namibia'] },
              outcome: 'rejected',
            }),
          },
        }),
      ),
    ).toEqual([
      'votes: How did the vote on Security Council Resolution 1160 (1998) go? → Rejected: 3 for (Russia, China and Namibia), 12 against',
    ]))

  it('is not asked by a disputed day', () =>
    expect(readCards(aResolution({ claims: { adopted: { ...adopted, dispute: aDispute() } } }))).toHaveLength(1))
  it('is not asked by a month', () =>
    expect(readCards(aResolution({ claims: { adopted: aClaim('1998-03') } }))).toEqual([
      'when: In which month and year was Security Council Resolution 1160 (1998) adopted? → March 1998',
    ]))
  it('is asked for its body only where its name does not give that away', () => {
    const body = aClaim('the UN Security Council')
    expect(readCards(aResolution({ claims: { body } }))).toEqual([])
    expect(readCards(aResolution({ name: 'Resolution 1160', claims: { body } }))).toEqual([
      'body: Which body adopted Resolution 1160? → The UN Security Council',
    ])
  })
})

describe('an instrument', () => {
  it.each<[Instrument, string, string, string]>([
    ['resolution', 'Which body adopted', 'adopted', 'decide'],
    ['draft', 'Who presented', 'put to the vote', 'demand'],
    ['agreement', 'Who concluded', 'concluded', 'provide'],
    ['treaty', 'Who concluded', 'concluded', 'provide'],
    ['opinion', 'Which court delivered', 'delivered', 'find'],
    ['plan', 'Who presented', 'presented', 'propose'],
    ['statement', 'Who issued', 'issued', 'say'],
    ['declaration', 'Who adopted', 'adopted', 'declare'],
    ['ruling', 'Which court handed down', 'handed down', 'find'],
    ['report', 'Who submitted', 'submitted', 'state'],
    ['letter', 'Who sent', 'sent', 'say'],
    ['article', 'Who wrote', 'published', 'say'],
    ['doctrine', 'Who put forward', 'put forward', 'teach'],
  ])('that is a %s has its own words', (instrument, maker, made, says) =>
    expect(
      readCards(
        aResolution({
          instrument,
          name: 'the text',
          claims: {
            adopted: aClaim('1998'),
            body: aClaim('russia'),
            'does.arms': aClaim({ text: '[ban|banned] them', on: 'arms' }),
          },
        }),
      ),
    ).toEqual([
      `when: In which year was the text ${made}? → 1998`,
      `body: ${maker} the text? → Russia`,
      `does: What did the text ${says} on arms? → It banned them`,
    ]),
  )
  it('may have come about in a way of its own', () =>
    expect(
      readCards(aResolution({ instrument: 'treaty', name: 'the treaty', made: 'signed', claims: { adopted } })),
    ).toContainEqual('event: Which treaty was signed on 31 March 1998? → The treaty'))
  it('asks for its maker in the same way', () =>
    expect(
      readCards(
        aResolution({
          instrument: 'report',
          name: 'the report',
          made: 'published',
          claims: { body: aClaim('russia') },
        }),
      ),
    ).toEqual(['body: Who published the report? → Russia']))
})
