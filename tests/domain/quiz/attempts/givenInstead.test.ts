import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { overriddenAt } from '@/domain/quiz/attempts/changes'
import { oftenMissed, takenQuizzes, type TakenQuiz } from '@/domain/quiz/attempts/history'
import { quizSums } from '@/domain/quiz/attempts/quizSums'
import { aMark, anAnswer, anAttempt, aTypedItem, proof } from '../makers'
import { aTakenQuiz, type Went } from './takenQuiz'

const taken = (...quizzes: Went[][]) =>
  takenQuizzes(quizzes.map((went, index) => aTakenQuiz(went, { id: `quiz-${index}`, startedAt: index })))

function givenInstead(quizzes: readonly TakenQuiz[], most: number) {
  const sums = quizSums()
  sums.add(quizzes)
  return sums.told({ missed: 9, instead: most }).instead
}

/** Quizzes of one typed question, each answered wrongly so. */
const typedWrong = (...texts: string[]): Attempt[] =>
  texts.map((text, index) =>
    anAttempt({
      id: `typed-${index}`,
      startedAt: index,
      items: [aTypedItem()],
      answers: [
        anAnswer({
          response: { format: 'typed', text },
          mark: aMark([proof(undefined, { answer: 'again', given: text })], { reason: { code: 'wrong' } }),
        }),
      ],
      endedAt: 60_000,
      ending: 'all',
    }),
  )

describe('what is given instead', () => {
  it('is told once it was given twice', () => {
    expect(givenInstead(taken(['wrong']), 9)).toEqual([])
    expect(givenInstead(taken(['wrong'], ['right'], ['wrong']), 9)).toMatchObject([
      { card: 'kosovo/fact-0/when/when', times: 2 },
    ])
  })

  it('tells each of several wrong answers to one question, what was said more often first', () => {
    const quizzes = takenQuizzes(typedWrong('1998', ' 1999 ', '1998', '2001', '1999', '1998'))
    expect(givenInstead(quizzes, 9).map(({ given, times, right }) => [given, times, right])).toEqual([
      ['1998', 3, '24 March 1999'],
      ['1999', 2, '24 March 1999'],
    ])
    expect(givenInstead(quizzes, 1)).toHaveLength(1)
  })

  it('does not count what the learner said was right', () => {
    const [first, second, third] = typedWrong('spring 1999', 'spring 1999', 'spring 1999')
    const overridden = overriddenAt(third!, 0, 70_000)
    expect(overridden).not.toEqual(third)
    const times = (attempts: Attempt[]) => givenInstead(takenQuizzes(attempts), 9).map((each) => each.times)
    expect(times([first!, second!, third!])).toEqual([3])
    expect(times([first!, second!, overridden])).toEqual([2])
    expect(oftenMissed(takenQuizzes([first!, second!, overridden]), 9)).toMatchObject([{ asked: 3, missed: 2 }])
    expect(givenInstead(takenQuizzes([first!, overridden]), 9)).toEqual([])
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
