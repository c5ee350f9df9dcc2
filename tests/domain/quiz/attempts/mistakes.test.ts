import { describe, expect, it } from 'vitest'
import { mistakesOf } from '@/domain/quiz/attempts/mistakes'
import { anAnswer, aMark, proof } from '../makers'

const today = '2026-01-31'
const known = { answer: 'good' } as const
const missed = { answer: 'again' } as const
const answered = (day: string, ...proofs: Parameters<typeof proof>[1][]) => ({
  answers: proofs.map((given) =>
    anAnswer({ at: Date.parse(day), day, mark: aMark([proof('kosovo/a/when/when', given)]) }),
  ),
})
const forgotten = (failedDay: string) => [{ card: 'kosovo/a/when/when', failedDay }]
const count = (...given: Parameters<typeof mistakesOf>) => mistakesOf(...given).size

describe('what is to be repeated', () => {
  it('is what the last answer in a quiz had wrong, however long ago', () =>
    expect([...mistakesOf([answered('2024-05-01', missed)], [], today)]).toEqual(['kosovo/a/when/when']))
  it('is no more what was answered right since, in whatever order quizzes come', () => {
    const quizzes = [answered('2026-01-02', known), answered('2026-01-01', missed)]
    expect(count(quizzes, [], today)).toBe(0)
    expect(count(quizzes.toReversed(), [], today)).toBe(0)
  })
  it('is what was forgotten within thirty days', () => {
    expect(count([], forgotten('2026-01-02'), today)).toBe(1)
    expect(count([], forgotten('2026-01-01'), today)).toBe(0)
  })
  it('is forgotten until known in a quiz on another day', () => {
    expect(count([answered('2026-01-20', known)], forgotten('2026-01-20'), today)).toBe(1)
    expect(count([answered('2026-01-21', known)], forgotten('2026-01-20'), today)).toBe(0)
  })
  it('is not what was left, nor what was never forgotten', () => {
    expect(
      count([{ answers: [anAnswer({ response: null, mark: aMark([], { share: 0, right: false }) })] }], [], today),
    ).toBe(0)
    expect(count([], [{ card: 'kosovo/a/when/when' }], today)).toBe(0)
  })
})
