import { describe, expect, it } from 'vitest'
import { answeredWith, isAttempt, isOpen, marksOf, nextItem } from '@/domain/quiz/attempt'
import { anAnswer, anAttempt } from './makers'

describe('a quiz that is taken', () => {
  it('goes on with the first question without an answer', () => {
    const attempt = answeredWith(anAttempt(), anAnswer({ item: 0 }))
    expect(nextItem(attempt)).toBe(1)
    expect(isOpen(attempt)).toBe(true)
  })

  it('keeps the answer that a question had', () => {
    const once = answeredWith(anAttempt(), anAnswer({ item: 0, given: 1 }))
    expect(answeredWith(once, anAnswer({ item: 0, given: 0 }))).toBe(once)
  })

  it('ends with its last answer, and takes no more', () => {
    const done = [0, 1].reduce(
      (attempt, item) => answeredWith(attempt, anAnswer({ item, at: 5_000 + item })),
      anAttempt(),
    )
    expect(done.endedAt).toBe(5_001)
    expect(isOpen(done)).toBe(false)
  })

  it('was changed when its last answer was given, so that the newest wins between devices', () =>
    expect(answeredWith(anAttempt({ at: 1_000 }), anAnswer({ at: 9_000 })).at).toBe(9_000))

  it('marks each question: right, wrong, out of time, never answered', () => {
    const attempt = anAttempt({ items: [0, 0, 0, 0].map((right) => ({ ...anAttempt().items[0]!, right })) })
    const given = [0, 1, null].reduce<typeof attempt>(
      (before, each, item) => answeredWith(before, anAnswer({ item, given: each })),
      attempt,
    )
    expect(marksOf(given).map(({ right, answer }) => [right, answer?.given])).toEqual([
      [true, 0],
      [false, 1],
      [false, null],
      [false, undefined],
    ])
  })
})

describe('a stored row', () => {
  it('is a quiz when it can be shown', () => expect(isAttempt(JSON.parse(JSON.stringify(anAttempt())))).toBe(true))

  it.each([
    [null],
    [{ id: 'a', at: 1 }],
    [{ ...anAttempt(), items: [{ format: 'typed', card: 'x' }] }],
    [{ ...anAttempt(), items: [null] }],
    [{ ...anAttempt(), answers: [{ item: 7, given: 0 }] }],
    [{ ...anAttempt(), answers: [{ item: 0, given: 9 }] }],
  ])('is passed over when another version wrote it: %j', (row) => expect(isAttempt(row)).toBe(false))
})
