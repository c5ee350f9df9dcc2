import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { cardsToStudy, resultsOf } from '@/domain/quiz/attempts/results'
import type { Response } from '@/domain/quiz/items/item'
import type { Mark } from '@/domain/quiz/marking/mark'
import {
  aMark,
  aMatchItem,
  anAnswer,
  anAttempt,
  anOddItem,
  anOrderItem,
  aStatementsItem,
  aTypedItem,
  proof,
} from '../makers'
import { aTakenQuiz, clocks, type Went } from './takenQuiz'

const went: Went[] = ['right', 'partly', 'wrong', 'up', 'never']
const outcomes = (attempt: Attempt) => resultsOf(attempt).map(({ index, outcome }) => `${index} ${outcome}`)

/** What became of one question that was answered like this. */
const outcomeOf = (item: Attempt['items'][number], response: Response, mark: Partial<Mark>) =>
  resultsOf(anAttempt({ items: [item], answers: [anAnswer({ response, mark: aMark([], mark) })] }))[0]?.outcome
const nothing = { share: 0, right: false }

describe('the results of a quiz', () => {
  it.each(['none', 'question'] as const)('hold what was asked, not what comes after the end (%s)', (clock) =>
    expect(outcomes(aTakenQuiz(went, { with: { clock: clocks[clock] } }))).toEqual([
      '0 right',
      '1 partly',
      '2 wrong',
      '3 unanswered',
    ]),
  )
  it('hold every question of an exam', () =>
    expect(outcomes(aTakenQuiz(went, { with: { clock: clocks.exam } }))).toEqual([
      '0 right',
      '1 partly',
      '2 wrong',
      '3 unanswered',
      '4 unanswered',
    ]))
  it('hold of a sprint only what was answered', () =>
    expect(outcomes(aTakenQuiz(went, { with: { clock: clocks.sprint } }))).toEqual(['0 right', '1 partly', '2 wrong']))

  it.each<[string, Attempt['items'][number], Response]>([
    ['a field left empty', aTypedItem(), { format: 'typed', text: ' ' }],
    ['a match without a pair', aMatchItem(), { format: 'match', pairs: [null, null] }],
  ])('take %s as left out, not as wrong', (_, item, response) =>
    expect(outcomeOf(item, response, nothing)).toBe('unanswered'),
  )
  it.each<[string, Attempt['items'][number], Response]>([
    ['some pairs only', aMatchItem(), { format: 'match', pairs: [0, null] }],
    ['no statement chosen', aStatementsItem(), { format: 'statements', chosen: [] }],
    ['what nobody can read', aTypedItem(), { format: 'typed', text: '?' }],
  ])('take %s as an answer', (_, item, response) => expect(outcomeOf(item, response, nothing)).toBe('wrong'))

  it('know what was flagged', () =>
    expect(resultsOf(aTakenQuiz(['right', 'right'], { flags: [1] })).map(({ flagged }) => flagged)).toEqual([
      false,
      true,
    ]))
})

describe('the cards to study after a quiz', () => {
  const studied = (item: Attempt['items'][number], mark: Mark | null) =>
    cardsToStudy(
      resultsOf(
        anAttempt({
          options: { ...anAttempt().options, clock: clocks.exam },
          items: [item],
          answers: mark ? [anAnswer({ mark })] : [],
        }),
      ),
    ).map((card) => card.split('/')[1])

  it('are none where all was right', () => expect(cardsToStudy(resultsOf(aTakenQuiz(['right'])))).toEqual([]))
  it('are those whose own error is proven, and no others of the question', () =>
    expect(
      studied(
        anOrderItem(),
        aMark([proof('kosovo/a/when/when'), proof('kosovo/d/when/when', { answer: 'again' })], { share: 0.5 }),
      ),
    ).toEqual(['d']))
  it('are the one chosen as the odd one out, where that was wrong', () =>
    expect(studied(anOddItem(), aMark([proof('kosovo/res-1160/adopted/when', { answer: 'again' })]))).toEqual([
      'res-1160',
    ]))
  it('are all that the question asks where the error could be any of them', () =>
    expect(studied(aStatementsItem({ ask: 'howMany' }), aMark([], nothing))).toEqual(['s1', 's2', 's3']))
  it('are those of a question that was left out', () => {
    expect(studied(aTypedItem(), null)).toEqual(['air-strikes-begin'])
    expect(studied(aMatchItem(), null)).toEqual(['res-1160', 'res-1244'])
  })
  it('are the one that was answered too coarsely', () =>
    expect(studied(aTypedItem(), aMark([], { share: 0.5, right: false }))).toEqual(['air-strikes-begin']))
  it('come once each', () => {
    const item = { card: 'kosovo/a/when/when' }
    const attempt = aTakenQuiz([
      { went: 'wrong', item },
      { went: 'wrong', item },
    ])
    expect(cardsToStudy(resultsOf(attempt))).toEqual(['kosovo/a/when/when'])
  })
})
