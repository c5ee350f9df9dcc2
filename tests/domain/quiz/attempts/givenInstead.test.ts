import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenInstead, takenQuizzes } from '@/domain/quiz/attempts/history'
import { aTakenQuiz, type Went } from './takenQuiz'

const taken = (...quizzes: Went[][]) =>
  takenQuizzes(quizzes.map((went, index) => aTakenQuiz(went, { id: `quiz-${index}`, startedAt: index })))

describe('what is given instead', () => {
  it('is told once it was given twice', () => {
    expect(givenInstead(taken(['wrong']), 9)).toEqual([])
    expect(givenInstead(taken(['wrong'], ['right'], ['wrong']), 9)).toMatchObject([
      { card: 'kosovo/fact-0/when/when', times: 2 },
    ])
  })

  it('counts wrong answers alone, each question by itself, the most frequent first', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom<Went>('right', 'partly', 'wrong', 'up', 'never'), { maxLength: 4 })),
        (quizzes) => {
          const counted = [0, 1, 2, 3]
            .map((place) => quizzes.filter((went) => went[place] === 'wrong').length)
            .flatMap((times, place) => (times > 1 ? [[`kosovo/fact-${place}/when/when`, times] as const] : []))
            .sort((a, b) => b[1] - a[1])
          expect(givenInstead(taken(...quizzes), 9).map(({ card, times }) => [card, times])).toEqual(counted)
        },
      ),
    ))
})
