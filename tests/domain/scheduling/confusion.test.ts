import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Review } from '@/domain/reviews/review'
import { confusionsAfter, confusionsOf, isConfused, mistakenFor } from '@/domain/scheduling/confusion'
import { addDays } from '@/domain/scheduling/studyDay'
import { aReview, monday, mondayDay } from '../../support/makers'

const day = 86_400_000
const card = 'kosovo/rambouillet/when/when'
const confused = (fact: string, days = 0, given: Partial<Review> = {}) =>
  aReview({ card, mistakenFor: `kosovo/${fact}`, answer: 'again', at: monday + days * day, ...given }) as Review & {
    mistakenFor: string
  }

describe('confusions', () => {
  it('are the answers that were another fact’s, by card and fact', () =>
    expect(
      confusionsOf([
        confused('kumanovo', 3),
        aReview(),
        confused('kumanovo'),
        confused('dayton'),
        confused('kumanovo'),
      ]),
    ).toEqual([
      { card, fact: 'kosovo/dayton', days: [mondayDay] },
      { card, fact: 'kosovo/kumanovo', days: [mondayDay, mondayDay, addDays(mondayDay, 3)] },
    ]))
  it('are the same when kept answer by answer, and exactly as before once one is taken back', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            fact: fc.constantFrom('a', 'b', 'c'),
            own: fc.constantFrom('x', 'y', 'constructor'),
            days: fc.nat(4),
          }),
          { minLength: 1 },
        ),
        fc.nat(),
        (all, which) => {
          const reviews = all.map(({ fact, own, days }) => confused(fact, days, { card: `kosovo/${own}/when/when` }))
          const kept = reviews.reduce<ReturnType<typeof confusionsOf>>(
            (confusions, review) => confusionsAfter(confusions, review),
            [],
          )
          expect(kept).toEqual(confusionsOf(reviews))
          const taken = reviews[which % reviews.length]!
          expect(confusionsAfter(kept, taken, -1)).toEqual(confusionsOf(reviews.filter((each) => each !== taken)))
        },
      ),
    ))
  it('are not told by answers that were nobody’s', () => expect(isConfused(aReview({ given: 'whatever' }))).toBe(false))
})

describe('what a card is taken for', () => {
  const confusions = confusionsOf([
    ...[confused('old'), confused('old'), confused('old')],
    ...[confused('often', 100), confused('often', 110), confused('late', 115)],
    confused('other', 116, { card: 'kosovo/dayton/when/when' }),
  ])
  it('is what it was taken for most often of late', () =>
    expect(mistakenFor(confusions, card, addDays(mondayDay, 120))).toEqual(
      ['often', 'late', 'old'].map((fact) => `kosovo/${fact}`),
    ))
  it('is the latest where nothing is recent', () =>
    expect(mistakenFor(confusions, card, addDays(mondayDay, 400))[0]).toBe('kosovo/late'))
  it('is nothing where nothing is known', () =>
    expect(mistakenFor(confusions, 'kosovo/x/when/when', mondayDay)).toEqual([]))
})
