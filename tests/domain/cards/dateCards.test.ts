import { describe, expect, it } from 'vitest'
import type { DateValue } from '@/domain/facts/fact'
import { aClaim, aDateFact, aDispute, readCards } from '../../support/decks'

const cardsOn = (when: DateValue) => readCards(aDateFact({ when }))

describe('an event', () => {
  it('of a known day is asked both ways', () =>
    expect(cardsOn('1999-02-06')).toEqual([
      'when: On what date did the talks at Rambouillet begin? → 6 February 1999',
      'event: What happened on 6 February 1999? → The talks at Rambouillet began',
    ]))

  it.each<[string, DateValue, string, string]>([
    ['of a month', '1999-02', 'In which month and year', 'February 1999'],
    ['of a year', '1999', 'In which year', '1999'],
    ['of a decade', '199X', 'In which decade', 'The 1990s'],
    ['of a century', '14XX', 'In which century', 'The 15th century'],
    ['of several days', '1999-02-06/1999-02-23', 'On which days', '6 to 23 February 1999'],
    ['of several months', '1999-02/1999-03', 'In which period', 'February to March 1999'],
    ['known roughly', '1999~', 'When', 'About 1999'],
    ['without an end', '1999/..', 'When', 'Since 1999'],
    ['with a wording of its own', { edtf: '1999', shown: 'early 1999' }, 'When', 'Early 1999'],
  ])('%s is asked one way, with the precision that is wanted', (_, when, word, answer) =>
    expect(cardsOn(when)).toEqual([`when: ${word} did the talks at Rambouillet begin? → ${answer}`]),
  )

  it('of a disputed day is not asked by it: the other view’s day is right too', () =>
    expect(readCards(aDateFact({ claims: { when: aClaim('1999-02-06', { dispute: aDispute() }) } }))).toEqual([
      'when: On what date did the talks at Rambouillet begin? → 6 February 1999',
    ]))
  it('whose day nobody can say is asked according to its document', () => {
    const dispute = aDispute({ accepted: null })
    expect(readCards(aDateFact({ claims: { when: aClaim('1999-02-06', { dispute }) } }))).toEqual([
      'when: According to the paper, on what date did the talks at Rambouillet begin? → 6 February 1999',
    ])
  })
  it('with a form of to be needs no “did”', () =>
    expect(readCards(aDateFact({ event: 'Ahtisaari [was] appointed envoy', when: '2005-11' }))).toEqual([
      'when: In which month and year was Ahtisaari appointed envoy? → November 2005',
    ]))
})
