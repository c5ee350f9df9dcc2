import { describe, expect, it } from 'vitest'
import { aClaim, aDeck, aPosition, readCards } from '../../support/decks'

const { claims: usual } = aPosition()
const reason = aClaim('to hit the West', { voice: 'judgement' })

describe('a position', () => {
  it('is asked by its matter, by its words and for its reason', () =>
    expect(readCards(aPosition({ claims: { ...usual, reason: aClaim('to hit the West') } }))).toEqual([
      'stance: What was Russia’s position on the plan in 2007? → Russia threatened to veto the plan',
      'who: Who threatened to veto the plan in 2007? → Russia',
      'reason: Why did Russia threaten to veto the plan in 2007? → To hit the West',
    ]))
  it('whose reason is the document’s opinion asks for it according to the document', () =>
    expect(readCards(aPosition({ claims: { ...usual, reason } }))[2]).toBe(
      'reason: According to the paper, why did Russia threaten to veto the plan in 2007? → To hit the West',
    ))
  it('without a marked verb is quoted', () =>
    expect(readCards(aPosition({ claims: { ...usual, wording: aClaim('The plan is dead'), reason } }))).toEqual([
      'stance: What was Russia’s position on the plan in 2007? → The plan is dead',
      'who: Whose view on the plan in 2007 is this: “The plan is dead”? → Russia',
      'reason: According to the paper, which reason did Russia give in 2007 for this view: “The plan is dead”? → To hit the West',
    ]))
  it('is told apart by its occasion', () =>
    expect(readCards(aPosition({ occasion: 'in the Security Council' }))[0]).toBe(
      'stance: What was Russia’s position on the plan in the Security Council in 2007? → Russia threatened to veto the plan',
    ))

  it('is asked as its issue would have it put', () => {
    const deck = aDeck()
    const issues = deck.issues.map((issue) => ({ ...issue, asked: 'What did {who} do about the plan?' }))
    expect(readCards(aPosition({ occasion: 'in the Security Council' }), { ...deck, issues })[0]).toBe(
      'stance: What did Russia do about the plan in the Security Council in 2007? → Russia threatened to veto the plan',
    )
  })

  const told = { voice: 'reported' as const, said: { by: 'lavrov' } }
  const reported = (given: object) =>
    aPosition({ claims: { ...usual, wording: aClaim(usual.wording.value, { ...told, ...given }) } })
  it('that somebody else reported names him', () =>
    expect(readCards(reported({}))).toEqual([
      'stance: According to Sergei Lavrov, what was Russia’s position on the plan in 2007? → Russia threatened to veto the plan',
      'who: According to Sergei Lavrov, who threatened to veto the plan in 2007? → Russia',
    ]))
  it('at second hand names both', () =>
    expect(readCards(reported({ said: { by: 'lavrov', via: 'china' } }))[1]).toBe(
      'who: According to Sergei Lavrov, who had it from China, who threatened to veto the plan in 2007? → Russia',
    ))
  it('in the holder’s own words names him once', () =>
    expect(readCards(reported({ said: { by: 'russia' } }))[0]).toBe(
      'stance: What was Russia’s position on the plan in 2007? → Russia threatened to veto the plan',
    ))
})

describe('a thesis of a document’s author', () => {
  const { from: _, ...timeless } = usual
  const thesis = {
    ...timeless,
    holder: aClaim('paper-authors'),
    issue: aClaim('policy'),
    stance: aClaim('changing'),
    wording: aClaim('It has shifted again and again', { voice: 'judgement' as const }),
  }
  it('is asked by the issue’s own question, with the author named once', () =>
    expect(readCards({ ...aPosition(), claims: { ...thesis, reason } })).toEqual([
      'stance: According to the paper, how consistent is Russia’s policy? → It has shifted again and again',
      'who: Whose view on Russia’s policy is this: “It has shifted again and again”? → The paper',
      'reason: Which reason does the paper give for this view: “It has shifted again and again”? → To hit the West',
    ]))
})
