import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTrial, readinessCheck, type ReviewOf } from '@/domain/progress/readiness'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { firstReviewId } from '@/domain/quiz/attempts/reviewsOf'
import { usualOptions } from '@/domain/quiz/attempts/options'
import { aChoiceItem, aMark, anAnswer, anAttempt, anOddItem, aTypedItem, proof } from '../quiz/makers'
import { clocks } from '../quiz/attempts/takenQuiz'
import { anExam } from '../../support/makers'

/** One question of a quiz. `recall`: what the review of it says; new: it was not met; none: no review tells. */
interface Question {
  format: 'typed' | 'choice' | 'odd'
  topic: string
  level: 1 | 2 | 3
  went: 'right' | 'wrong' | 'out'
  recall: number | 'new' | 'unmet' | 'untold'
}
interface Quiz {
  questions: Question[]
  day: string
  kind: 'exam' | 'none'
  ended: boolean
  schedules: boolean
  repeat: boolean
}

const options = ['a', 'b', 'c', 'd'].map((text) => ({ text }))

function madeOf(quizzes: readonly Quiz[]): { attempts: Attempt[]; reviewOf: ReviewOf } {
  const reviews = new Map<string, ReturnType<ReviewOf>>()
  const attempts = quizzes.map((quiz, nth) => {
    const items = quiz.questions.map(({ format, topic, level }, index) => {
      const asked = { card: `kosovo/fact-${index}/when/when`, topic, level }
      if (format === 'typed') return aTypedItem(asked)
      return format === 'choice' ? aChoiceItem({ ...asked, options }) : anOddItem(asked)
    })
    const answers = quiz.questions.flatMap(({ went }, item) => {
      const { card, format } = items[item]!
      const response = format === 'typed' ? { format, text: 'x' } : { format: 'choice' as const, option: 0 }
      const mark = aMark([proof(card, { answer: went === 'right' ? 'good' : 'again' })])
      return went === 'out' ? [] : [anAnswer({ item, response, mark, day: quiz.day })]
    })
    const attempt = anAttempt({
      id: `quiz-${nth}`,
      startedAt: nth,
      options: { ...usualOptions, clock: clocks[quiz.kind], ...(quiz.repeat && { items: ['typed:x'] }) },
      ...{ items, answers, schedules: quiz.schedules },
      ...(quiz.ended && { endedAt: nth + 1, ending: 'handedIn' as const }),
    })
    for (const [index, { recall }] of quiz.questions.entries()) {
      const id = firstReviewId(attempt, index, items[index]!.card)
      if (recall === 'new') reviews.set(id, { due: null })
      else if (recall === 'untold') reviews.set(id, { due: 5 })
      else if (recall !== 'unmet') reviews.set(id, { due: 5, predicted: recall })
    }
    return attempt
  })
  return { attempts, reviewOf: (id) => reviews.get(id) }
}

const aQuiz = (given: Partial<Quiz> = {}): Quiz => ({
  questions: [],
  day: '2026-01-10',
  kind: 'exam',
  ended: true,
  schedules: true,
  repeat: false,
  ...given,
})
const question = (given: Partial<Question> = {}): Question => ({
  format: 'typed',
  topic: 'kosovo/war',
  level: 1,
  went: 'right',
  recall: 0.9,
  ...given,
})
const exam = anExam({ day: '2026-01-26', topics: ['kosovo/war'], levels: [1, 2] })
const check = (...quizzes: Quiz[]) => {
  const { attempts, reviewOf } = madeOf(quizzes)
  return readinessCheck(exam, attempts, reviewOf)
}
/** So many questions, of which so many are right. */
const many = (count: number, right: number, given: Partial<Question> = {}) =>
  aQuiz({
    questions: Array.from({ length: count }, (_, n) => question({ ...given, went: n < right ? 'right' : 'wrong' })),
  })

describe('readiness against the learner’s own exams', () => {
  it('is judged by thirty questions, no fewer', () => {
    expect(check()).toMatchObject({ verdict: 'few', missing: 30, questions: 0, attempts: [] })
    expect(check(many(20, 18), many(9, 8))).toMatchObject({ verdict: 'few', missing: 1, questions: 29 })
    expect(check(many(20, 18), many(10, 9))).toMatchObject({ verdict: 'agrees', missing: 0, earned: 27 })
  })

  it('is off where marks lie further from what was foretold than chance allows', () => {
    // 40 at 0.9: 36 foretold, two standard errors are 2 * sqrt(40 * 0.09) = 3.79
    expect(check(many(40, 33))).toMatchObject({ verdict: 'agrees' })
    expect(check(many(40, 32))).toMatchObject({ verdict: 'high' })
    expect(check(many(40, 32)).chance).toBeCloseTo(3.795, 3)
    expect(check(many(40, 24, { recall: 0.5 }))).toMatchObject({ verdict: 'agrees' })
    expect(check(many(40, 27, { recall: 0.5 }))).toMatchObject({ verdict: 'low' })
  })

  it('allows for a lucky guess among options, and for none in what is typed', () => {
    const foretold = (given: Partial<Question>) => check(aQuiz({ questions: [question(given)] })).foretold
    expect(foretold({ recall: 'new' })).toBe(0)
    expect(foretold({ format: 'choice', recall: 'unmet' })).toBe(0.25)
    expect(foretold({ format: 'choice', recall: 0.6 })).toBeCloseTo(0.7)
  })

  it('says nothing of exams that go on, of practice and of repeats', () => {
    const asked = many(1, 1)
    const trials = ({ attempts }: ReturnType<typeof madeOf>) => attempts.map(isTrial)
    expect(
      trials(madeOf([asked, { ...asked, ended: false }, { ...asked, kind: 'none' }, { ...asked, repeat: true }])),
    ).toEqual([true, false, false, false])
  })

  it('is what a slow count over all questions gives', () => {
    const aQuestion = fc.record<Question>({
      format: fc.constantFrom('typed', 'choice', 'odd'),
      topic: fc.constantFrom('kosovo/war', 'kosovo/talks'),
      level: fc.constantFrom(1, 2, 3),
      went: fc.constantFrom('right', 'wrong', 'out'),
      recall: fc.oneof(
        fc.constantFrom('new' as const, 'unmet' as const, 'untold' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    })
    const quizzes = fc.array(
      fc.record<Quiz>({
        questions: fc.array(aQuestion, { maxLength: 20 }),
        day: fc.constantFrom('2026-01-10', '2026-01-26', '2026-01-27'),
        kind: fc.constantFrom('exam', 'none'),
        ended: fc.boolean(),
        schedules: fc.boolean(),
        repeat: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(quizzes, (all) => {
        let [questions, foretold, earned, variance] = [0, 0, 0, 0]
        for (const quiz of all) {
          if (quiz.kind !== 'exam' || !quiz.ended || !quiz.schedules || quiz.repeat) continue
          if (quiz.day === '2026-01-27') continue // the day after
          for (const { format, topic, level, went, recall } of quiz.questions) {
            if (topic !== 'kosovo/war' || level === 3 || format === 'odd' || went === 'out') continue
            if (recall === 'untold') continue
            const known = typeof recall === 'number' ? recall : 0
            const chance = format === 'choice' ? 1 - (1 - known) * 0.75 : known
            questions += 1
            foretold += chance
            variance += chance - chance ** 2
            if (went === 'right') earned += 1
          }
        }
        const told = check(...all)
        expect(told).toMatchObject({ questions, earned, missing: questions < 30 ? 30 - questions : 0 })
        expect(told.foretold).toBeCloseTo(foretold)
        expect(told.chance ** 2).toBeCloseTo(4 * variance)
        const sum = (of: (each: (typeof told.attempts)[number]) => number) =>
          told.attempts.reduce((total, each) => total + of(each), 0)
        expect(sum((each) => each.questions)).toBe(questions)
        expect(sum((each) => each.foretold)).toBeCloseTo(foretold)
        expect(sum((each) => each.earned)).toBe(earned)
      }),
    )
  })
})
