import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { isAttempt } from '@/domain/quiz/attempts/attemptSchema'
import { isQuizOptions } from '@/domain/quiz/attempts/optionsSchema'
import { usualOptions } from '@/domain/quiz/attempts/options'
import {
  aChoiceItem,
  aMark,
  aMatchItem,
  anAnswer,
  anAttempt,
  anOddItem,
  anOrderItem,
  aStatementsItem,
  aTypedItem,
  proof,
  someOptions,
} from '../makers'

/** One question of each format, each answered. */
const whole = anAttempt({
  items: [aChoiceItem(), aTypedItem(), anOrderItem(), aMatchItem(), aStatementsItem(), anOddItem()],
  answers: [
    anAnswer({ item: 0, sure: 2 }),
    anAnswer({
      item: 1,
      response: { format: 'typed', text: '24/3/99' },
      mark: aMark([proof()], { reason: { code: 'view', meant: 'x', documents: ['paper'], main: 'y' } }),
    }),
    anAnswer({ item: 2, response: { format: 'order', order: [1, 0, 3, 2] } }),
    anAnswer({ item: 3, response: { format: 'match', pairs: [1, null] } }),
    anAnswer({ item: 4, response: { format: 'statements', chosen: [0, 2] } }),
    anAnswer({ item: 5, response: null, mark: aMark([], { share: 0, right: false }) }),
  ],
  flags: [1],
  clockAt: 5,
  asked: 1,
  deadline: 9,
  endedAt: 9,
  ending: 'deadline',
})
const stored = (row: unknown): unknown => JSON.parse(JSON.stringify(row))

describe('a stored row', () => {
  it('is an attempt when it can be shown', () => {
    expect(isAttempt(stored(anAttempt()))).toBe(true)
    expect(isAttempt(stored(whole))).toBe(true)
  })
  it('is one with keys of a later version, too', () => expect(isAttempt({ ...whole, mood: 'calm' })).toBe(true))

  const answered = (given: object) => ({ ...anAttempt(), answers: [{ ...anAnswer(), ...given }] })
  const marked = (given: object) => answered({ mark: { ...aMark([proof()]), ...given } })
  const asking = (item: object) => ({ ...anAttempt(), items: [item] })
  it.each<[string, unknown]>([
    ['nothing', null],
    ['of the first version', { id: 'a', at: 1, startedAt: 1, options: {}, items: [], answers: [] }],
    ['of a later version', { ...anAttempt(), version: 3 }],
    ['without a question', { ...anAttempt(), items: [] }],
    ['with a question that is none', asking({ format: 'essay' })],
    ['whose right option is not among the options', asking(aChoiceItem({ right: 3 }))],
    ['whose places are no order', asking(anOrderItem({ places: [0, 0, 1, 2] }))],
    ['whose partner is not there', asking(aMatchItem({ pairs: [1, 3] }))],
    ['with too few partners', asking(aMatchItem({ pairs: [1] }))],
    ['with a revision that is none', asking(aChoiceItem({ revision: 0 }))],
    ['with options that are none', { ...anAttempt(), options: { ...someOptions(), count: -1 } }],
    ['with an answer to no question', answered({ item: 7 })],
    ['with an option that is not there', answered({ response: { format: 'choice', option: 9 } })],
    ['with an answer of another format', answered({ response: { format: 'typed', text: 'x' } })],
    ['with two answers to a question', { ...anAttempt(), answers: [anAnswer(), anAnswer()] }],
    ['with a day that is none', answered({ day: 'Monday' })],
    ['with a time that no calendar has', answered({ at: 1e300 })],
    ['with a time that is a text', { ...anAttempt(), startedAt: '1' }],
    ['with a certainty that is none', answered({ sure: 4 })],
    ['with a mark above all', marked({ share: 2 })],
    ['with a reason that nobody knows', marked({ reason: { code: 'mood' } })],
    ['with a reason named like a property of objects', marked({ reason: { code: 'constructor' } })],
    ['with a reason that lacks its words', marked({ reason: { code: 'slip' } })],
    ['with a proof of no card', marked({ proves: [{ answer: 'good', revision: 1 }] })],
    [
      'with a proof of a grade that a quiz does not give',
      marked({ proves: [proof(undefined, { answer: 'easy' as 'good' })] }),
    ],
  ])('is passed over %s', (_, row) => {
    expect(isAttempt(stored(row))).toBe(false)
  })

  it('is passed over, or can be gone on with, whatever a forger put in it', () => {
    const paths = [[], ['items'], ['answers'], ['options'], ['items', '0'], ['answers', '0'], ['answers', '1', 'mark']]
    const value = fc.oneof(fc.constantFrom(null, '', 'x', -1, 0.5, 1e300, [], {}, true, undefined), fc.object())
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(20), value, (path, key, given) => {
        const row = stored(whole) as Record<string, unknown>
        const target = path.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, row)
        const keys = Object.keys(target)
        target[keys[key % keys.length] ?? ''] = given
        if (!isAttempt(row)) return
        for (const answer of row.answers)
          expect(row.items[answer.item]?.format).toBe(answer.response?.format ?? row.items[answer.item]?.format)
      }),
      { numRuns: 500 },
    )
  })
})

describe('options of a quiz', () => {
  it('are those that are usual, and others that a learner can choose', () => {
    expect(isQuizOptions(usualOptions)).toBe(true)
    const chosen: Attempt['options'] = {
      clock: { kind: 'exam', seconds: 3_600 },
      source: 'weakest',
      topics: ['kosovo/war'],
      kinds: ['date', 'position'],
      levels: [1, 3],
      types: ['odd', 'who'],
      count: 40,
      negative: true,
      sure: true,
      items: ['choice:kosovo/a/when/when'],
    }
    expect(isQuizOptions(stored(chosen))).toBe(true)
  })
  it.each<[string, object]>([
    ['of a clock that is none', { clock: { kind: 'hourglass' } }],
    ['of an exam without a time', { clock: { kind: 'exam' } }],
    ['of no time at all', { clock: { kind: 'sprint', seconds: 0 } }],
    ['of parts of a second', { clock: { kind: 'question', seconds: 1.5 } }],
    ['of no question', { count: 0 }],
    ['of more questions than a row should hold', { count: 1e9 }],
    ['of a type that is none', { types: ['essay'] }],
    ['of a kind that is none', { kinds: ['mood'] }],
    ['of a level that is none', { levels: [4] }],
    ['of a source that is none', { source: 'elsewhere' }],
    ['of topics that are no list', { topics: 'kosovo/war' }],
    ['of items that are numbers', { items: [1] }],
  ])('are none %s', (_, given) => expect(isQuizOptions({ ...usualOptions, ...given })).toBe(false))
  it.each([null, undefined, 'x', 7, []])('are no %s', (value) => expect(isQuizOptions(value)).toBe(false))
})
