import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { oftenMissed, takenQuizzes, trendOf } from '@/domain/quiz/attempts/history'
import type { Mode } from '@/domain/quiz/attempts/mode'
import type { Item } from '@/domain/quiz/items/item'
import { aMark, anAnswer, anAttempt, aTypedItem, proof } from '../makers'
import { aTakenQuiz, clocks, type Went } from './takenQuiz'

const quiz = (startedAt: number, went: Went[], given: Parameters<typeof aTakenQuiz>[1] = {}) =>
  aTakenQuiz(went, { id: `quiz-${startedAt}`, startedAt, ...given })

describe('the quizzes taken', () => {
  it('are those that ended, newest first', () => {
    const open = anAttempt({ id: 'open', startedAt: 9 })
    const ids = takenQuizzes([quiz(1, ['right']), open, quiz(3, ['right']), quiz(2, [])]).map(
      ({ attempt }) => attempt.id,
    )
    expect(ids).toEqual(['quiz-3', 'quiz-2', 'quiz-1'])
  })
  it('are none to begin with', () => expect(takenQuizzes([])).toEqual([]))
})

describe('a trend', () => {
  const values = (attempts: Attempt[], mode: Mode) => trendOf(takenQuizzes(attempts), mode).map(({ value }) => value)

  it('is that of one mode, the oldest first', () =>
    expect(
      values(
        [
          quiz(2, ['right', 'right']),
          quiz(1, ['right', 'wrong']),
          quiz(3, ['wrong'], { with: { clock: clocks.exam } }),
          quiz(4, ['wrong'], { with: { source: 'mistakes' } }),
        ],
        'practice',
      ),
    ).toEqual([50, 100]))
  it('of exams counts points with what wrong answers cost', () =>
    expect(
      values([quiz(1, ['right', 'right', 'wrong', 'never'], { with: { clock: clocks.exam, negative: true } })], 'exam'),
    ).toEqual([expect.closeTo((100 * (5 / 3)) / 4)]))
  it('of sprints counts right answers a minute', () =>
    expect(
      values([quiz(1, ['right', 'right', 'wrong'], { with: { clock: clocks.sprint }, ending: 'deadline' })], 'sprint'),
    ).toEqual([2]))
  it('leaves out quizzes in which nothing was answered, and those of named questions', () =>
    expect(values([quiz(1, ['never']), quiz(2, ['right'], { with: { items: ['choice:x'] } })], 'practice')).toEqual([]))
  it('stays between 0 and 100 whatever happened', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom<Went>('right', 'partly', 'wrong', 'up', 'never')), { maxLength: 5 }),
        (all) => {
          const attempts = all.map((went, at) => quiz(at, went, { with: { clock: clocks.exam, negative: true } }))
          for (const value of values(attempts, 'exam')) {
            expect(value).toBeGreaterThanOrEqual(0)
            expect(value).toBeLessThanOrEqual(100)
          }
        },
      ),
    ))
})

describe('what is missed most often', () => {
  const card = 'kosovo/res-1244/body/symbol'
  const item: Item = aTypedItem({ card, prompt: 'Which resolution ended the war?', answer: '1244' })
  const typed = (at: number, text: string, right = false) =>
    anAttempt({
      id: `quiz-${at}`,
      startedAt: at,
      endedAt: at,
      items: [item],
      answers: [
        anAnswer({
          response: { format: 'typed', text },
          mark: aMark([proof(card, { answer: right ? 'good' : 'again' })]),
        }),
      ],
    })

  it('is told with what was given instead, and how often', () =>
    expect(
      oftenMissed(takenQuizzes([typed(1, '1199'), typed(2, '1244', true), typed(3, '1203'), typed(4, ' 1199')]), 5),
    ).toEqual([
      {
        card,
        prompt: 'Which resolution ended the war?',
        right: '1244',
        asked: 4,
        missed: 3,
        instead: { text: '1199', times: 2 },
      },
    ]))
  it('is nothing that was missed only once', () => expect(oftenMissed(takenQuizzes([typed(1, '1199')]), 5)).toEqual([]))
  it('has the most missed first, and no more than asked', () => {
    const attempts = [
      quiz(1, ['wrong', 'wrong', 'right']),
      quiz(2, ['wrong', 'wrong', 'wrong']),
      quiz(3, ['right', 'wrong']),
    ]
    expect(
      oftenMissed(takenQuizzes(attempts), 5).map(({ card: id, missed }) => `${id.split('/')[1]} ${missed}`),
    ).toEqual(['fact-1 3', 'fact-0 2'])
    expect(oftenMissed(takenQuizzes(attempts), 1)).toHaveLength(1)
  })
  it('counts nothing that was left out', () => {
    const attempts = [quiz(1, ['wrong']), quiz(2, ['up']), quiz(3, ['up'])]
    expect(oftenMissed(takenQuizzes(attempts), 5)).toEqual([])
  })
})
