import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from '@/domain/reviews/review'
import { answerBy, habitsOf, usualHabits } from '@/domain/scheduling/simulation/habits'
import { aReview, monday } from '../../../support/makers'

const hour = 3_600_000
const later = { due: monday - hour, predicted: 0.9 }
const many = <Value>(count: number, make: (nth: number) => Value) =>
  Array.from({ length: count }, (_, nth) => make(nth))

describe('the habits of a learner', () => {
  it('are the usual ones before the first answer', () => expect(habitsOf([])).toEqual(usualHabits))

  it('are hardly moved by ten answers, and all but decided by a thousand', () => {
    const easy = (count: number) => habitsOf(many(count, () => aReview({ answer: 'easy', ms: 2_000, ...later })))
    const [, , usual] = usualHabits.passGrades
    const ten = easy(10)
    expect(ten.passGrades[2] - usual).toBeLessThan(0.2)
    expect(ten.seconds.later[3]).toBeGreaterThan(6)
    const thousand = easy(1_000)
    expect(thousand.passGrades[2]).toBeGreaterThan(0.95)
    expect(thousand.seconds.later[3]).toBeLessThan(2.2)
    expect(thousand.seconds.first).toEqual(usualHabits.seconds.first)
    expect(thousand.answers).toBe(1_000)
  })

  it('tell first answers from later ones, also where a fact was read before', () => {
    const read = many(500, () => aReview({ answer: 'hard', due: monday }))
    const met = many(500, () => aReview({ answer: 'good', ...later }))
    const { firstGrades, passGrades } = habitsOf([...read, ...met])
    expect(firstGrades[1]).toBeGreaterThan(0.9)
    expect(passGrades[1]).toBeGreaterThan(0.9)
  })

  it('rest on the answers that count, and the newest two thousand of them', () => {
    const old = many(2_000, (nth) => aReview({ at: monday + nth, answer: 'hard', ...later }))
    const now = many(2_000, (nth) => aReview({ at: monday + hour + nth, answer: 'good', ...later }))
    const other = many(100, () => aReview({ at: monday + 2 * hour, answer: 'easy', origin: 'cram', ...later }))
    const { passGrades, answers: count } = habitsOf([...now, ...other, ...old])
    expect(count).toBe(2_000)
    expect(passGrades[1]).toBeGreaterThan(0.97)
  })

  it('do not take for quick what another app told no time of', () => {
    const imported = many(1_000, () => aReview({ answer: 'good', ms: 0, origin: 'import', ...later }))
    expect(habitsOf(imported).seconds.later).toEqual(usualHabits.seconds.later)
  })

  it('tell the hour at which a day begins, counted from the beginning of the study day', () => {
    const evenings = many(60, (day) => aReview({ at: Date.UTC(2026, 0, 5 + day, 20) }))
    const nights = evenings.map((review) => aReview({ ...review, at: review.at + 5 * hour }))
    expect(habitsOf([...evenings, ...nights]).hour).toBeCloseTo((60 * 16 + 5 * 6) / 65)
  })

  it('are shares of 1', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...answers), fc.boolean()), { maxLength: 200 }), (given) => {
        const { firstGrades, passGrades } = habitsOf(
          given.map(([answer, first]) => aReview({ answer, ...(!first && later) })),
        )
        const sum = (shares: readonly number[]) => shares.reduce((all, share) => all + share, 0)
        expect(sum(firstGrades)).toBeCloseTo(1, 9)
        expect(sum(passGrades)).toBeCloseTo(1, 9)
      }),
    )
  })
})

describe('an answer by chance', () => {
  const drawn = (recall: number | null) => {
    const counts = { again: 0, hard: 0, good: 0, easy: 0 }
    for (let nth = 0; nth < 10_000; nth++) counts[answerBy((nth + 0.5) / 10_000, recall, usualHabits)] += 1
    return Object.values(counts).map((count) => count / 10_000)
  }

  it('comes as often as habits have it', () => {
    drawn(null).forEach((share, index) => expect(share).toBeCloseTo(usualHabits.firstGrades[index]!, 3))
    const [again, ...passed] = drawn(0.8)
    expect(again).toBeCloseTo(0.2, 3)
    passed.forEach((share, index) => expect(share).toBeCloseTo(0.8 * usualHabits.passGrades[index]!, 3))
  })

  it('is no worse for the same luck where more is recalled', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (luck, one, other) => {
        const place = (recall: number) => answers.indexOf(answerBy(luck, recall, usualHabits))
        expect(place(Math.max(one, other))).toBeGreaterThanOrEqual(place(Math.min(one, other)))
      }),
    )
  })
})
