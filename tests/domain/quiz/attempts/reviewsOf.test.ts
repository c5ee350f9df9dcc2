import { describe, expect, it } from 'vitest'
import { reviewsOf } from '@/domain/quiz/attempts/reviewsOf'
import { effectOf } from '@/domain/reviews/effect'
import { longestAnswer } from '@/domain/reviews/review'
import { intervalAfter, retrievability, type Memory } from '@/domain/scheduling/memory'
import { dayStartMs } from '@/domain/scheduling/studyDay'
import { aMemory, monday, mondayDay } from '../../../support/makers'
import { aChoiceItem, aMark, anAnswer, anAttempt, anOrderItem, aTypedItem, proof } from '../makers'
import { model } from '../../../support/model'

const now = { at: monday, offset: 0, day: mondayDay }
const items = [aChoiceItem(), aTypedItem(), anOrderItem()]
const [choice, typed, order] = [0, 1, 2]
const met = aMemory({ card: aChoiceItem().card })
const nextMonth = '2026-02-05'

/** The reviews of an answer to that question that proves so much, where the learner holds so much. */
const drafts = (
  item: number,
  proves = [proof()],
  held: Memory | null = met,
  { ms = 4_000, sure = undefined as 1 | 2 | 3 | undefined, schedules = true } = {},
) =>
  reviewsOf(
    anAttempt({ items, schedules }),
    anAnswer({ ...now, item, ms, mark: aMark(proves), ...(sure && { sure }) }),
    (card) => held && { ...held, card },
    { retention: 0.85 },
    model,
  )
const wrong = [proof(undefined, { answer: 'again' })]

describe('the reviews of an answer', () => {
  it('hold what was asked, what was given and what the model expected', () => {
    const proves = [
      proof(undefined, { answer: 'again', given: '26 March 1999', mistakenFor: 'kosovo/other/when/when' }),
    ]
    expect(drafts(choice, proves, met, { sure: 3 })).toEqual([
      {
        id: `quiz-1:0:${met.card}`,
        ...now,
        card: met.card,
        revision: 1,
        answer: 'again',
        ms: 4_000,
        origin: 'quiz',
        format: 'choice',
        options: ['24 March 1999', '26 March 1999', '10 June 1999'],
        given: '26 March 1999',
        mistakenFor: 'kosovo/other/when/when',
        sure: 3,
        due: met.due,
        dueDay: mondayDay,
        predicted: retrievability(met, monday, model),
        retention: 0.85,
        interval: intervalAfter(met, met.card, 'again', { ...now, retention: 0.85 }, model),
      },
    ])
  })
  it('are one for each card that it proves something about, which share its time', () => {
    const cards = ['kosovo/a/when/when', 'kosovo/b/when/when']
    const reviews = drafts(
      order,
      cards.map((card) => proof(card)),
      met,
      { ms: 9_001 },
    )
    expect(reviews.map(({ id, card, ms, format }) => [id, card, ms, format])).toEqual(
      cards.map((card) => [`quiz-1:2:${card}`, card, 4_501, 'order']),
    )
  })
  it('are one for a card that two parts prove: wrong where one of them is', () => {
    for (const proves of [
      [proof(), ...wrong],
      [...wrong, proof()],
    ])
      expect(drafts(order, proves).map(({ answer }) => answer)).toEqual(['again'])
  })
  it('tell no longer pause than a learner makes', () =>
    expect(drafts(choice, wrong, met, { ms: 1e9 })[0]?.ms).toBe(longestAnswer))
  it('are none where nothing is proved, or the learner would not have it', () => {
    expect(drafts(choice, [])).toEqual([])
    expect(drafts(choice, wrong, met, { schedules: false })).toEqual([])
  })
  it('are none of a card that the deck no longer has', () =>
    expect(drafts(typed, wrong, aMemory({ retired: true }))).toEqual([]))
  it.each<[string, Memory | null]>([
    ['never met', null],
    ['never met, though suspended', aMemory({ phase: 'new', suspended: true })],
  ])('are none of a card %s, save where the answer was typed', (_, held) => {
    expect(drafts(choice, [proof()], held)).toEqual([])
    expect(drafts(choice, wrong, held)).toEqual([])
    for (const proves of [[proof()], wrong]) {
      const [review] = drafts(typed, proves, held)
      expect(review).toMatchObject({ due: null, card: met.card })
      expect(review).not.toHaveProperty('dueDay')
    }
  })
})

describe('what an answer does, as its review was made of the memory', () => {
  const learning = (minutes: number) =>
    aMemory({ phase: 'learning', due: monday + minutes * 60_000, lastDay: mondayDay })
  it.each<[string, Memory, string, string]>([
    ['due today', aMemory(), 'grade', 'grade'],
    [
      'due later today by the minute, as planned in Honolulu',
      aMemory({ due: dayStartMs(mondayDay, -600) }),
      'grade',
      'grade',
    ],
    ['long due', aMemory({ dueDay: '2025-10-01' }), 'grade', 'grade'],
    ['due tomorrow', aMemory({ dueDay: '2026-01-06' }), 'none', 'advance'],
    ['due in a month', aMemory({ dueDay: nextMonth }), 'none', 'advance'],
    ['due minutes ago', learning(-1), 'grade', 'grade'],
    ['due in minutes', learning(5), 'none', 'advance'],
    ['read minutes ago', aMemory({ phase: 'read', due: monday - 1 }), 'grade', 'grade'],
    ['due, but buried till tomorrow', aMemory({ buriedUntil: '2026-01-06' }), 'none', 'advance'],
    ['due, and buried till today', aMemory({ buriedUntil: mondayDay }), 'grade', 'grade'],
    ['in learning, but buried till tomorrow', { ...learning(-1), buriedUntil: '2026-01-06' }, 'none', 'advance'],
    ['due, but suspended', aMemory({ suspended: true }), 'grade', 'grade'],
    ['not due, and suspended', aMemory({ suspended: true, dueDay: nextMonth }), 'none', 'advance'],
  ])('to a card %s', (_, held, typedRight, chosenWrong) => {
    const effects = (item: number, proves = [proof()]) =>
      drafts(item, proves, held).map((draft) => effectOf({ ...draft }))
    expect(effects(typed)).toEqual([typedRight])
    expect(effects(typed, wrong)).toEqual(['grade'])
    expect(effects(choice)).toEqual(['none'])
    expect(effects(choice, wrong)).toEqual([chosenWrong])
    expect(effects(order, wrong)).toEqual([chosenWrong])
  })
})
