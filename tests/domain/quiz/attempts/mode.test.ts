import { describe, expect, it } from 'vitest'
import { inMode, modeOf, modes } from '@/domain/quiz/attempts/mode'
import { isQuizOptions } from '@/domain/quiz/attempts/optionsSchema'
import { someOptions } from '../makers'

describe('the kind of a quiz', () => {
  it('follows from its options, whichever it was made from', () => {
    for (const from of modes)
      for (const to of modes) {
        const options = inMode(inMode(someOptions(), from), to)
        expect(modeOf(options)).toBe(to)
        expect(isQuizOptions(options)).toBe(true)
      }
  })
  it('is left as it was set where it does not change', () => {
    const options = someOptions({ clock: { kind: 'exam', seconds: 7 } })
    expect(inMode(options, 'exam')).toBe(options)
  })
  it('gives an exam a minute a question', () =>
    expect(inMode(someOptions({ count: 25 }), 'exam').clock).toEqual({ kind: 'exam', seconds: 1_500 }))
  it('keeps topics and what was met, and drops what another kind does not know', () => {
    const exam = someOptions({
      clock: { kind: 'exam', seconds: 60 },
      topics: ['kosovo/war'],
      source: 'met',
      negative: true,
      sure: true,
    })
    expect(inMode(exam, 'sprint')).toMatchObject({
      topics: ['kosovo/war'],
      source: 'met',
      negative: false,
      sure: false,
      count: 40,
    })
    expect(inMode(inMode(exam, 'mistakes'), 'practice').source).toBe('all')
  })
  it('does not keep the many questions of a sprint', () =>
    expect(inMode(inMode(someOptions(), 'sprint'), 'exam').count).toBe(10))
})
