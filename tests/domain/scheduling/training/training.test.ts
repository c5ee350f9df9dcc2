import { describe, expect, it } from 'vitest'
import type { Review } from '@/domain/reviews/review'
import { cardLogs } from '@/domain/scheduling/cardLogs'
import { areWeights } from '@/domain/scheduling/models/weightLimits'
import { historiesOf } from '@/domain/scheduling/training/histories'
import { train } from '@/domain/scheduling/training/training'
import { aBlock, aCard, anAction, aReview, monday } from '../../../support/makers'
import { forgetful, simulatedReviews } from '../../../support/simulated'

const { reviews, blocks } = simulatedReviews(forgetful, 150)

describe('a training', () => {
  const trained = train({ reviews, actions: [], blocks })

  it('finds weights that foretell the newest answers better', () => {
    expect(trained).toMatchObject({ answers: 150 * 5 })
    expect(trained?.after).toBeLessThan(trained?.before ?? 0)
    expect(areWeights(trained?.weights ?? [])).toBe(true)
  })
  it('leaves weights in force that are as good as can be', () => {
    const weights = trained?.weights ?? []
    const better = train({ reviews, actions: [anAction({ kind: 'weights', weights, answers: 750 })], blocks })
    // what was fitted to all answers has seen the newest tenth, so that nothing else foretells it better
    expect(better).toMatchObject({ weights: null })
  })
  it('is none of a few answers', () => expect(train({ reviews: reviews.slice(0, 60), actions: [], blocks })).toBeNull())
})

describe('the answers that a training goes by', () => {
  const day = 86_400_000
  const card = aCard({ revision: 2 })
  const answers = (given: Partial<Review>[], ...actions: ReturnType<typeof anAction>[]) =>
    historiesOf(
      cardLogs({
        reviews: given.map((each, index) => aReview({ revision: 2, at: monday + index * day, ...each })),
        actions,
        blocks: [aBlock({ cards: [card] })],
      }),
    ).map((history) => history.map(({ grade }) => grade).join(''))

  it('are those that count, in order', () =>
    expect(answers([{ answer: 'good' }, { answer: 'again' }, { answer: 'easy' }])).toEqual(['314']))
  it('are not those of an earlier revision, of cramming, or of choosing', () =>
    expect(
      answers([
        { revision: 1 },
        {},
        { origin: 'cram' },
        { origin: 'quiz', format: 'choice', due: monday },
        { answer: 'hard' },
      ]),
    ).toEqual(['32']))
  it('begin anew with a reset', () =>
    expect(
      answers(
        [{}, {}, { answer: 'hard' }, { answer: 'again' }],
        anAction({ kind: 'reset', at: monday + 1.5 * day, device: 'tablet' }),
      ),
    ).toEqual(['33', '21']))
  it('end where a card was said to be known, unless it was another answer that was known', () => {
    const given = [{}, {}, { answer: 'hard' }, { answer: 'again' }] as const
    const said = { kind: 'know', interval: 60, at: monday + 1.5 * day, device: 'tablet' } as const
    expect(answers([...given], anAction({ ...said, revision: 2 }))).toEqual(['33'])
    expect(answers([...given], anAction({ ...said, revision: 1 }))).toEqual(['3321'])
  })
  it('are not those that were taken back', () =>
    expect(
      answers(
        [{ id: 'wrong', answer: 'again' }, {}, {}],
        anAction({ kind: 'undo', takesBack: 'wrong', at: monday + 9 }),
      ),
    ).toEqual(['33']))
  it('are none of a card that was asked once', () => expect(answers([{}])).toEqual([]))
})
