import { describe, expect, it } from 'vitest'
import type { Claim, Figure } from '@/domain/facts/fact'
import { aClaim, aDateFact, aDispute, readCards } from '../../support/decks'

const cardOf = (figure: Figure, given: Partial<Claim<Figure>> = {}) =>
  readCards(aDateFact({ ask: ['figure'], claims: { when: aClaim('1999'), 'figure.it': aClaim(figure, given) } }))
const men: Figure = { n: 10_000, unit: 'men', about: 'did the contingent have' }

describe('a figure', () => {
  it.each<[Figure, string, string]>([
    [men, 'How many men', '10,000 men'],
    [{ ...men, approximate: true }, 'About how many men', 'About 10,000 men'],
    [{ ...men, n: 1244 }, 'How many men', '1,244 men'],
    [{ ...men, n: 1.5, unit: 'million men' }, 'How many million men', '1.5 million men'],
    [{ ...men, n: 50, unit: '%' }, 'What share', '50 %'],
    [{ ...men, n: 50, unit: '%', approximate: true }, 'About what share', 'About 50 %'],
    [{ ...men, n: 150, unit: 'million dollars' }, 'How much money', '150 million dollars'],
    [{ ...men, n: 150, unit: 'euros', approximate: true }, 'About how much money', 'About 150 euros'],
    [{ ...men, shown: 'Ten thousand' }, 'How many men', 'Ten thousand'],
  ])('%o is asked “%s …?” and reads “%s”', (figure, asked, answer) =>
    expect(cardOf(figure)).toEqual([`figure: ${asked} did the contingent have? → ${answer}`]),
  )

  it('of what changes says as of when', () =>
    expect(cardOf(men, { asOf: '2022' })).toEqual([
      'figure: How many men did the contingent have (as of 2022)? → 10,000 men',
    ]))
  it('that was told says by whom, and as of when', () =>
    expect(cardOf(men, { voice: 'reported', said: { by: 'lavrov' }, asOf: '2022-05' })).toEqual([
      'figure: According to Sergei Lavrov, how many men did the contingent have (as of May 2022)? → 10,000 men',
    ]))
  it('that nobody can settle is asked according to its document', () =>
    expect(cardOf(men, { dispute: aDispute({ accepted: null }) })).toEqual([
      'figure: According to the paper, how many men did the contingent have? → 10,000 men',
    ]))
  it('that was settled is asked plainly', () =>
    expect(cardOf(men, { dispute: aDispute({ accepted: men }) })).toEqual([
      'figure: How many men did the contingent have? → 10,000 men',
    ]))
})
