import { describe, expect, it } from 'vitest'
import { checkCards } from '@/domain/cards/checkCards'
import type { Fact } from '@/domain/facts/fact'
import { aClaim, aDateFact, aDeck, anActorFact, aPosition, aResolution } from '../../support/decks'

const faultsOf = (...facts: Fact[]) =>
  checkCards(aDeck({ facts })).map(({ path, what, remedy }) => `${path.join(' ')}: ${what}; ${remedy ?? ''}`)
const apart = 'tell them apart (occasion, context, gist, about), or drop the direction with `ask`'

describe('the cards of a deck', () => {
  it('are without a fault where each is answered by one fact', () =>
    expect(faultsOf(aDateFact(), aResolution(), anActorFact(), aPosition())).toEqual([]))

  it('that two facts could answer are told with both', () => {
    const other = aDateFact({ id: 'other', event: 'the Contact Group [meet|met]' })
    expect(faultsOf(aDateFact(), other)).toEqual([
      `facts 1 claims when: “What happened on 6 February 1999?” is answered by rambouillet too; ${apart}`,
    ])
    expect(faultsOf(aDateFact(), { ...other, ask: ['when'] })).toEqual([])
  })
  it.each([
    'The talks at Rambouillet [begin|began]',
    'talks at “Rambouillet” [begin|began]',
    'the talks at the Rámbouillet [begin|began]',
  ])('are the same to a reader whatever their case, accents, articles and punctuation: %s', (event) => {
    const faults = faultsOf(aDateFact({ ask: ['when'] }), aDateFact({ id: 'other', event, ask: ['when'] }))
    expect(faults).toEqual([expect.stringContaining('is answered by rambouillet too')])
  })
  it('that one fact asks twice are told too', () => {
    const days = aClaim({ n: 17, unit: 'days', about: 'did they last' })
    const fact = aDateFact({ claims: { when: aClaim('1999'), 'figure.days': days, 'figure.more': days } })
    expect(faultsOf(fact)).toEqual([
      `facts 0 claims figure.more: “How many days did they last?” is answered by rambouillet too; ${apart}`,
    ])
  })

  it('that give their answer away are told', () =>
    expect(faultsOf(aDateFact({ event: 'the talks of 1999 [begin|began]', when: '1999' }))).toEqual([
      'facts 0 claims when: “In which year did the talks of 1999 begin?” gives its answer away: “1999”; reword it, or drop the direction with `ask`',
    ]))
  it('may hold part of a word of their answer', () =>
    expect(faultsOf(aDateFact({ event: 'the 19991 men [leave|left]', when: '1999' }))).toEqual([]))

  it('whose answer nobody recalls as one thing are told', () => {
    const long = 'the envoys '.repeat(13).trim()
    expect(faultsOf(aDateFact({ event: `${long} [meet|met]` }))).toEqual([
      expect.stringMatching(
        /is 146 letters long; ask for less: 140 at most; the rest is a claim of its own, or a note$/,
      ),
    ])
  })
  it('that no `ask` can mean are told', () =>
    expect(faultsOf(aDateFact({ ask: ['when', 'who'] }))).toEqual([
      'facts 0 ask: nothing in this fact is asked by “who”; see the table of directions in decks/README.md',
    ]))
  it('are at least one a fact', () =>
    expect(faultsOf(aResolution({ claims: {} }))).toEqual([
      'facts 0: makes no card; give it a claim that is asked, or delete it',
    ]))
})

describe('two positions of one holder on one issue', () => {
  const { claims } = aPosition()
  const other = (from: string | null, given: Partial<Fact> = {}) => {
    const { from: _, ...timeless } = claims
    const wording = aClaim('[offer|offered] talks on the plan')
    return aPosition({
      id: 'other',
      ...given,
      claims: { ...timeless, wording, ...(from && { from: aClaim(from) }) },
    } as object)
  }
  const rival =
    'facts 1 claims issue: what russia held on plan is answered by russia-on-plan too; give one of them an occasion, or an issue of its own'

  it.each([
    ['in the same year', '2007'],
    ['in a month of that year', '2007-05'],
    ['in a span that holds that year', '2005/..'],
  ])('%s are told', (_, from) => expect(faultsOf(aPosition(), other(from))).toContainEqual(rival))
  it('in different years are two questions', () => expect(faultsOf(aPosition(), other('2008'))).toEqual([]))
  it('on different occasions are two questions', () =>
    expect(faultsOf(aPosition(), other('2007', { occasion: 'in Paris' }))).toEqual([]))
  it('are told with each of several earlier ones that they meet', () =>
    expect(faultsOf(aPosition(), other('2008'), { ...other('2007'), id: 'third' })).toContainEqual(
      rival.replace('facts 1', 'facts 2'),
    ))
})
