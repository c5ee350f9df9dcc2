import { describe, expect, it } from 'vitest'
import {
  answeredWith,
  answersByItem,
  begunAttempt,
  endedWith,
  isOpen,
  isOverdue,
  nextItem,
  timeLeft,
  type Attempt,
} from '@/domain/quiz/attempts/attempt'
import { extendedBy, flaggedAt, overridable, overriddenAt, unhurriedFrom } from '@/domain/quiz/attempts/changes'
import { aMoment } from '../../support/makers'
import { aChoiceItem, aMark, anAnswer, anAttempt, aTypedItem, proof, someOptions } from './makers'

const chosen = (option: number) => ({ format: 'choice', option }) as const
const anExam = (given: Partial<Attempt> = {}) =>
  anAttempt({ options: someOptions({ clock: { kind: 'exam', seconds: 60 } }), ...given })
const aSprint = (given: Partial<Attempt> = {}) =>
  anAttempt({ options: someOptions({ clock: { kind: 'sprint', seconds: 60 } }), ...given })
/** Begun at second 1, so over at second 61. */
const deadline = 61_000

describe('a quiz that begins', () => {
  const given = {
    id: 'q',
    moment: aMoment(),
    options: someOptions(),
    seed: 's',
    editions: { kosovo: 'one' },
    items: [aChoiceItem()],
    schedules: false,
  }
  it('has no answer, and no deadline where no clock runs for the whole', () => {
    expect(begunAttempt(given)).toEqual({
      id: 'q',
      version: 2,
      at: given.moment.at,
      startedAt: given.moment.at,
      options: given.options,
      seed: 's',
      editions: { kosovo: 'one' },
      items: given.items,
      answers: [],
      flags: [],
      extended: 0,
      unhurried: false,
      schedules: false,
    })
    expect(
      begunAttempt({ ...given, options: someOptions({ clock: { kind: 'question', seconds: 20 } }) }),
    ).not.toHaveProperty('deadline')
  })
  it.each(['sprint', 'exam'] as const)('has a deadline as a %s', (kind) =>
    expect(begunAttempt({ ...given, options: someOptions({ clock: { kind, seconds: 60 } }) }).deadline).toBe(
      given.moment.at + 60_000,
    ),
  )
})

describe('a quiz that is taken', () => {
  it('goes on with the first question without an answer', () => {
    const attempt = answeredWith(anAttempt(), anAnswer({ item: 0 }))
    expect(nextItem(attempt)).toBe(1)
    expect(isOpen(attempt)).toBe(true)
  })
  it('goes on after a question, and round to those that were left out', () => {
    const attempt = answeredWith(anAttempt({ items: [0, 1, 2].map(() => aChoiceItem()) }), anAnswer({ item: 1 }))
    expect([nextItem(attempt, 0), nextItem(attempt, 1), nextItem(attempt, 2)]).toEqual([2, 2, 0])
    expect(nextItem(answeredWith(attempt, anAnswer({ item: 0 })), 2)).toBe(2)
  })
  it('knows what was answered to each question', () => {
    const answer = anAnswer({ item: 1 })
    expect([...answersByItem(answeredWith(anAttempt(), answer))]).toEqual([[1, answer]])
  })
  it('keeps the answer that a question had', () => {
    const once = answeredWith(anAttempt(), anAnswer({ item: 0, response: chosen(1) }))
    expect(answeredWith(once, anAnswer({ item: 0, response: chosen(0) }))).toBe(once)
  })
  it('takes no answer to a question that it does not have', () => {
    const attempt = anAttempt()
    expect(answeredWith(attempt, anAnswer({ item: 2 }))).toBe(attempt)
  })
  it('ends with its last answer, and takes no more', () => {
    const done = [0, 1].reduce(
      (attempt, item) => answeredWith(attempt, anAnswer({ item, at: 5_000 + item })),
      anAttempt(),
    )
    expect(done).toMatchObject({ endedAt: 5_001, ending: 'all' })
    expect(isOpen(done)).toBe(false)
    expect(endedWith(done, 9_000, 'handedIn')).toBe(done)
  })
  it('was changed when its last answer was given, so that the newest wins between devices', () =>
    expect(answeredWith(anAttempt(), anAnswer({ at: 9_000 })).at).toBe(9_000))
  it('is newer after each change even where the clock went back, and knows what the clock said', () => {
    const back = answeredWith(anAttempt({ startedAt: 9_000 }), anAnswer({ at: 5_000 }))
    expect(back).toMatchObject({ at: 9_001, clockAt: 5_000 })
    const on = answeredWith(back, anAnswer({ item: 1, at: 20_000 }))
    expect(on.at).toBe(20_000)
    expect(on).not.toHaveProperty('clockAt')
  })
  it('has no question in hand once that is answered', () => {
    const options = someOptions({ clock: { kind: 'question', seconds: 20 } })
    const asked = anAttempt({ options, asked: 0, deadline: 30_000 })
    const after = answeredWith(asked, anAnswer({ item: 0 }))
    expect([after.asked, after.deadline]).toEqual([undefined, undefined])
    expect(answeredWith(asked, anAnswer({ item: 1 }))).toMatchObject({ asked: 0, deadline: 30_000 })
  })
})

describe('an exam', () => {
  it('takes the latest answer to each question, in the order of writing whatever the clock said', () => {
    const once = answeredWith(anExam(), anAnswer({ response: chosen(1), at: 8_000 }))
    const twice = answeredWith(once, anAnswer({ response: chosen(0), at: 2_000 }))
    expect(twice.answers).toMatchObject([{ item: 0, response: chosen(0) }])
  })
  it('is open until it is handed in, also when all is answered', () => {
    const full = [0, 1].reduce((attempt, item) => answeredWith(attempt, anAnswer({ item })), anExam())
    expect(full).not.toHaveProperty('endedAt')
    expect(isOpen(full)).toBe(true)
    expect(endedWith(full, 5_000, 'handedIn')).toMatchObject({ endedAt: 5_000, ending: 'handedIn', at: 5_000 })
  })
})

describe('time that runs', () => {
  it('is what is left until the deadline, and never less than none', () => {
    expect([2_000, deadline, deadline + 5].map((now) => timeLeft(aSprint(), now))).toEqual([59_000, 0, 0])
    expect(timeLeft(anAttempt(), 2_000)).toBeNull()
    expect(timeLeft(endedWith(aSprint(), 5_000, 'handedIn'), 6_000)).toBeNull()
  })
  it('closes a sprint or an exam, but not a quiz whose questions have a time each', () => {
    expect([deadline - 1, deadline].map((now) => isOverdue(anExam(), now))).toEqual([false, true])
    const each = anAttempt({ options: someOptions({ clock: { kind: 'question', seconds: 20 } }), asked: 0, deadline })
    expect(isOverdue(each, deadline)).toBe(false)
    expect(timeLeft(each, deadline - 1)).toBe(1)
  })
  it('takes what stood in the field when it was up, and nothing later', () => {
    expect(answeredWith(anExam(), anAnswer({ at: deadline + 1_500 })).answers).toHaveLength(1)
    expect(answeredWith(anExam(), anAnswer({ at: deadline + 2_000 })).answers).toHaveLength(0)
  })
  it('ends it at the deadline, however late that is seen', () =>
    expect(endedWith(aSprint(), deadline + 90_000, 'handedIn')).toMatchObject({
      endedAt: deadline,
      ending: 'deadline',
    }))
  it('can be added to', () => {
    const more = extendedBy(extendedBy(aSprint(), 30_000), 10_000)
    expect(more).toMatchObject({ deadline: deadline + 40_000, extended: 40_000 })
    expect(isOverdue(more, deadline)).toBe(false)
    expect(extendedBy(anAttempt(), 5_000)).toMatchObject({ extended: 5_000 })
  })
  it('can be switched off', () => {
    const calm = unhurriedFrom(anExam())
    expect([timeLeft(calm, deadline), isOverdue(calm, deadline)]).toEqual([null, false])
    expect(answeredWith(calm, anAnswer({ at: deadline * 2 })).answers).toHaveLength(1)
    expect(endedWith(calm, deadline * 2, 'handedIn')).toMatchObject({ endedAt: deadline * 2, ending: 'handedIn' })
    expect(unhurriedFrom(calm)).toBe(calm)
  })
  it('stands still once it has ended', () => {
    const done = endedWith(aSprint(), 5_000, 'handedIn')
    expect(extendedBy(done, 1_000)).toBe(done)
    expect(unhurriedFrom(done)).toBe(done)
  })
})

describe('a flag', () => {
  it('is put on a question and taken off', () => {
    const flagged = flaggedAt(anExam(), 1, true)
    expect(flagged.flags).toEqual([1])
    expect(flaggedAt(flagged, 1, true)).toBe(flagged)
    expect(flaggedAt(flagged, 1, false).flags).toEqual([])
  })
  it('is put on no question that there is not', () => expect(flaggedAt(anExam(), 2, true).flags).toEqual([]))
})

describe('“I was right”', () => {
  const typed = (text: string) => ({ format: 'typed', text }) as const
  const wrong = aMark([proof(undefined, { answer: 'again' })], { reason: { code: 'wrong' } })
  const missed = anAttempt({
    items: [aTypedItem(), aChoiceItem()],
    answers: [anAnswer({ response: typed(' the 24th '), mark: wrong }), anAnswer({ item: 1, mark: wrong })],
    endedAt: 5_000,
  })
  it('makes the mark all that it can be, and says why', () => {
    const after = overriddenAt(missed, 0, 9_000)
    expect(after.at).toBe(9_000)
    expect(after.answers[0]).toEqual({
      ...missed.answers[0],
      mark: {
        share: 1,
        right: true,
        reason: { code: 'overridden' },
        proves: [proof(undefined, { given: 'the 24th' })],
      },
    })
    expect(after.answers[1]).toBe(missed.answers[1])
    expect(overriddenAt(after, 0, 10_000)).toBe(after)
  })
  it('can be said of what was typed, in part right too', () => {
    expect(overridable(missed, 0)).toEqual({ card: aTypedItem().card, text: 'the 24th' })
    const partly = { ...missed.answers[0]!, mark: aMark([], { share: 0.5, right: false }) }
    expect(overridable({ ...missed, answers: [partly] }, 0)).not.toBeNull()
  })
  it.each<[string, Partial<Attempt>, number]>([
    ['of what was chosen', {}, 1],
    ['of a question left out', { answers: [] }, 0],
    ['when time ran out', { answers: [anAnswer({ response: null, mark: wrong })] }, 0],
    ['of nothing', { answers: [anAnswer({ response: typed(' '), mark: wrong })] }, 0],
    ['of what was right', { answers: [anAnswer({ response: typed('x') })] }, 0],
  ])('cannot be said %s', (_, given, item) => {
    const attempt = { ...missed, ...given }
    expect(overridable(attempt, item)).toBeNull()
    expect(overriddenAt(attempt, item, 9_000)).toBe(attempt)
  })
  it('cannot be said in an exam before it is handed in', () => {
    const { endedAt: _, ...open } = { ...missed, options: anExam().options }
    expect(overridable(open, 0)).toBeNull()
    expect(overridable({ ...open, endedAt: 1 }, 0)).not.toBeNull()
  })
})
