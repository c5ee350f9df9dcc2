import { describe, expect, it } from 'vitest'
import type { Certainty } from '@/domain/quiz/attempts/attempt'
import { calibrationOf } from '@/domain/quiz/attempts/calibration'
import { resultsOf } from '@/domain/quiz/attempts/results'
import { aMark, anAnswer, anAttempt, anOrderItem, proof } from '../makers'
import { aTakenQuiz, type Asked, type Went } from './takenQuiz'

const said = (sure: Certainty, ...went: Went[]): Asked[] => went.map((each) => ({ went: each, sure }))
const calibration = (...asked: (Asked | Went)[]) => calibrationOf(resultsOf(aTakenQuiz(asked)))

describe('how sure against how right', () => {
  it('is not told where the learner never said', () => expect(calibration('right', 'wrong')).toBeNull())

  it('stands from certain to guessed, with what was never said left out', () =>
    expect(calibration(...said(1, 'right'), ...said(3, 'right', 'wrong'))?.rows).toEqual([
      { sure: 3, of: 2, right: 1, share: null },
      { sure: 1, of: 1, right: 1, share: null },
    ]))

  it('claims a share from five answers on', () => {
    expect(calibration(...said(2, 'right', 'right', 'wrong', 'wrong'))?.rows[0]?.share).toBeNull()
    expect(calibration(...said(2, 'right', 'right', 'wrong', 'wrong', 'wrong'))?.rows[0]?.share).toBe(0.4)
  })

  it('counts neither what had no answer nor what had no certainty', () =>
    expect(calibration(...said(3, 'right', 'up'), 'wrong')?.rows).toEqual([{ sure: 3, of: 1, right: 1, share: null }]))

  it('names what was wrong though it was certain, and nothing else', () => {
    const asked = [...said(3, 'right', 'wrong', 'partly', 'up'), ...said(2, 'wrong')]
    expect(calibration(...asked)?.sureAndWrong.map(({ index }) => index)).toEqual([1])
  })

  it('names what was partly right, too, where an error is proven', () => {
    const mark = aMark([proof('kosovo/a/when/when', { answer: 'again' })], { share: 0.5 })
    const attempt = anAttempt({ items: [anOrderItem()], answers: [anAnswer({ sure: 3, mark })] })
    expect(calibrationOf(resultsOf(attempt))?.sureAndWrong).toHaveLength(1)
  })
})
