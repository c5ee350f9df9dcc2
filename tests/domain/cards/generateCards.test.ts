import { describe, expect, it } from 'vitest'
import { claimBehind, generateCards } from '@/domain/cards/generateCards'
import { aClaim, aDateFact, aDeck, aDispute, anActorFact, aPosition, aResolution, manyFacts } from '../../support/decks'

const deck = aDeck()
const idsOf = (fact: Parameters<typeof generateCards>[1]) => generateCards(deck, fact).map(({ id }) => id)
const votes = aClaim({ for: 14, against: 0, abstained: 1, outcome: 'adopted' as const })
const arms = aClaim({ text: '[impose|imposed] an embargo', on: 'arms' })
const inquiry = aClaim({ text: '[set|set] up an inquiry', on: 'crimes' })
const resolution = aResolution({
  claims: { adopted: aClaim('1998-03-31'), votes, 'does.arms': arms, 'does.inquiry': inquiry },
})

describe('a card', () => {
  it('is known by its claim and direction, never by its words', () => {
    const [card] = generateCards(deck, aDateFact())
    expect(card).toEqual({
      id: 'kosovo/rambouillet/when/when',
      fact: 'kosovo/rambouillet',
      topic: 'war',
      level: 1,
      kind: 'date',
      claim: 'when',
      direction: 'when',
      main: true,
      revision: 1,
      prompt: 'On what date did the talks at Rambouillet begin?',
      answer: '6 February 1999',
      unlocks: ['kosovo/rambouillet/when/event'],
    })
    expect(idsOf(aDateFact({ event: 'negotiations [open|opened]' }))[0]).toBe(card?.id)
  })
  it('has the revision of its claim', () => {
    const claims = {
      when: aClaim('1999-02-06', { revision: 3 }),
      'figure.days': aClaim({ n: 17, unit: 'days', about: 'did they last' }),
    }
    expect(generateCards(deck, aDateFact({ claims })).map(({ revision }) => revision)).toEqual([3, 3, 1])
  })
  it('does not depend on the deck’s other facts', () => {
    const crowded = aDeck({ facts: manyFacts(50) })
    expect(generateCards(crowded, resolution)).toEqual(generateCards(deck, resolution))
  })
  it('carries the history of every id that its fact had', () =>
    expect(generateCards(deck, aDateFact({ formerly: ['talks', 'france'] }))[1]).toMatchObject({
      id: 'kosovo/rambouillet/when/event',
      formerly: ['kosovo/talks/when/event', 'kosovo/france/when/event'],
    }))
})

describe('what a fact is asked', () => {
  const all = ['adopted/when', 'adopted/event', 'does.arms/does', 'does.inquiry/does', 'votes/votes']
  it.each([
    ['all where it says nothing', undefined, all],
    ['a direction', ['when'], ['adopted/when']],
    ['a direction that two claims share', ['does'], ['does.arms/does', 'does.inquiry/does']],
    ['a claim', ['adopted'], ['adopted/when', 'adopted/event']],
    ['one claim of a family', ['does.arms'], ['does.arms/does']],
    ['just one card, as claim/direction', ['adopted/event'], ['adopted/event']],
    ['several, in their own order', ['votes', 'adopted/when'], ['adopted/when', 'votes/votes']],
    ['the same twice only once', ['adopted', 'when'], ['adopted/when', 'adopted/event']],
    ['nothing that it does not have', ['body'], []],
  ])('is %s', (_, ask, asked) =>
    expect(idsOf(ask ? { ...resolution, ask } : resolution)).toEqual(asked.map((id) => `kosovo/res-1160/${id}`)),
  )

  it('may be a family of figures or offices', () => {
    const figures = { 'figure.days': aClaim({ n: 17, unit: 'days', about: 'did they last' }) }
    expect(idsOf(aDateFact({ ask: ['figure'], claims: { when: aClaim('1999'), ...figures } }))).toEqual([
      'kosovo/rambouillet/figure.days/figure',
    ])
    expect(idsOf(anActorFact({ ask: ['role'] }))).toHaveLength(2)
  })
})

describe('reverse directions', () => {
  it('are unlocked by the main one of their claim', () => {
    const cards = generateCards(deck, resolution)
    expect(cards.filter(({ main }) => !main).map(({ id }) => id)).toEqual(['kosovo/res-1160/adopted/event'])
    expect(cards.flatMap(({ unlocks = [] }) => unlocks)).toEqual(['kosovo/res-1160/adopted/event'])
  })
  it.each([
    ['office', anActorFact(), 'kosovo/lavrov-minister/role.minister/holder'],
    ['position', aPosition(), 'kosovo/russia-on-plan/stance/who'],
  ])('stand behind an %s', (_, fact, reverse) =>
    expect(generateCards(deck, fact)[0]).toMatchObject({ main: true, unlocks: [reverse] }),
  )
  it('lead themselves where the main one is not asked, lest they be locked for ever', () => {
    const [card] = generateCards(deck, aDateFact({ ask: ['event'] }))
    expect(card).toMatchObject({ direction: 'event', main: true })
    expect(card).not.toHaveProperty('unlocks')
  })
  it('unlock nothing themselves', () => expect(generateCards(deck, aDateFact())[1]).not.toHaveProperty('unlocks'))
})

describe('the claim behind a card', () => {
  it('is the one that it is named after', () => expect(claimBehind(resolution, 'does.arms')).toBe(arms))
  it('of a position’s stance is its wording', () => {
    const fact = aPosition()
    expect(claimBehind(fact, 'stance')).toBe(fact.claims.wording)
  })
  it('of a position’s stance tells the dispute about its time, or about its holder', () => {
    const { claims } = aPosition()
    const dispute = aDispute()
    for (const key of ['from', 'holder'] as const) {
      const fact = aPosition({ claims: { ...claims, [key]: aClaim('russia', { dispute }) } })
      expect(claimBehind(fact, 'stance')).toEqual({ ...claims.wording, dispute: { ...dispute, concerns: key } })
    }
  })
  it('must be there', () => expect(() => claimBehind(resolution, 'body')).toThrow('res-1160 has no claim body'))
})
