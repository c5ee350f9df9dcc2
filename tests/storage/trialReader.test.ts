import { describe, expect, it } from 'vitest'
import { firstReviewId } from '@/domain/quiz/attempts/reviewsOf'
import { momentOf } from '@/domain/scheduling/studyDay'
import { quizRepository } from '@/storage/quizRepository'
import { sealPast } from '@/storage/sealing'
import { trialsIn } from '@/storage/trialReader'
import { aMark, anAnswer, anAttempt, aTypedItem, proof, someOptions } from '../domain/quiz/makers'
import { aLearner } from '../support/learner'
import { monday } from '../support/makers'

const day = 86_400_000
const card = (index: number) => `kosovo/meeting-${index}/when/when`

/** Somebody who learnt two of three cards, and was asked all three in an exam ten days later. */
async function anExamTaken() {
  const learner = await aLearner()
  const quizzes = quizRepository(learner.run)
  for (const index of [1, 2]) await learner.answer(card(index), 'good', { at: monday - 10 * day + index, interval: 3 })
  const exam = anAttempt({
    options: someOptions({ clock: { kind: 'exam', seconds: 600 } }),
    items: [1, 2, 3].map((index) => aTypedItem({ card: card(index) })),
    startedAt: monday,
  })
  await quizzes.start(exam)
  for (const item of [0, 1, 2])
    await quizzes.answer(
      exam.id,
      anAnswer({
        item,
        response: { format: 'typed', text: 'x' },
        mark: aMark([proof(card(item + 1), { answer: item ? 'again' : 'good', given: 'x' })], {
          reason: { code: item ? 'wrong' : 'exact' },
        }),
        ...momentOf(monday + item, 0),
      }),
    )
  await quizzes.end(exam.id, monday + 60_000, 'handedIn')
  const foretold = async () => {
    const { reviewOf } = await trialsIn(learner.run)
    return [1, 2, 3].map((index) => reviewOf(firstReviewId(exam, index - 1, card(index))))
  }
  return { learner, quizzes, exam, foretold }
}

describe('what the model foretold of exams', () => {
  it('is found by question, and a card never met is told from the others', async () => {
    const { foretold } = await anExamTaken()
    const [one, two, three] = await foretold()
    expect(one?.predicted).toBeGreaterThan(0.1)
    expect(one?.predicted).toBeLessThan(1)
    expect(two?.predicted).toBeGreaterThan(0.1)
    expect(three).toMatchObject({ due: null })
    expect(three?.predicted).toBeUndefined()
  })

  it('is the same once the month is sealed', async () => {
    const { learner, foretold } = await anExamTaken()
    const before = await foretold()
    await sealPast(learner.run, momentOf(Date.UTC(2026, 2, 3, 10), 0), () => Promise.resolve(true))
    expect(await learner.run((db) => db.count('reviews'))).toBe(0)
    expect(await foretold()).toEqual(before)
  })

  it('stays what it was when the learner overrides the mark', async () => {
    const { quizzes, exam, foretold } = await anExamTaken()
    const before = await foretold()
    await quizzes.override(exam.id, 1, momentOf(monday + 3 * day, 0))
    expect(await foretold()).toEqual(before)
  })

  it('is read of exams that were handed in alone', async () => {
    const { learner, quizzes, exam } = await anExamTaken()
    await quizzes.start({ ...exam, id: 'open' })
    await quizzes.start(anAttempt({ id: 'practice', endedAt: monday, ending: 'all' }))
    expect((await trialsIn(learner.run)).attempts.map(({ id }) => id)).toEqual([exam.id])
  })
})
