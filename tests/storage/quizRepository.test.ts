import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Attempt, GivenAnswer } from '@/domain/quiz/attempts/attempt'
import type { Item, Response } from '@/domain/quiz/items/item'
import type { ProvenCard } from '@/domain/quiz/marking/mark'
import { answers, type Review } from '@/domain/reviews/review'
import type { CardEntry } from '@/domain/reviews/undo'
import { replayHere } from '@/domain/scheduling/replayer'
import { addDays, momentOf } from '@/domain/scheduling/studyDay'
import { rebuildCaches } from '@/storage/cacheRebuild'
import type { Run } from '@/storage/connection'
import { quizRepository } from '@/storage/quizRepository'
import { settingsRepository } from '@/storage/settingsRepository'
import type { Shown } from '@/storage/shown'
import {
  aChoiceItem,
  aMark,
  anAnswer,
  anAttempt,
  anOrderItem,
  aTypedItem,
  proof,
  someOptions,
} from '../domain/quiz/makers'
import { aDatabase, everything } from '../support/database'
import { aDateFact, aDeck, manyFacts } from '../support/decks'
import { fullDevice } from '../support/fullDevice'
import { aLearner, replayedCaches, storedCaches } from '../support/learner'
import { anAction, aReview, monday, mondayDay } from '../support/makers'

const minute = 60_000
const day = 24 * 60 * minute
const card = (index: number) => `kosovo/meeting-${index}/when/when`
const [first, second, third] = [card(1), card(2), card(3)]
const typed = (id: string) => aTypedItem({ card: id })
const choice = (id: string) => aChoiceItem({ card: id })

const anExam = (items: Item[], given: Partial<Attempt> = {}) =>
  anAttempt({ options: someOptions({ clock: { kind: 'exam', seconds: 600 } }), items, startedAt: monday, ...given })
const aQuiz = (items: Item[], given: Partial<Attempt> = {}) => anAttempt({ items, startedAt: monday, ...given })

const responses: Record<Item['format'], Response> = {
  choice: { format: 'choice', option: 1 },
  typed: { format: 'typed', text: '10 June' },
  order: { format: 'order', order: [0, 1, 2, 3] },
  match: { format: 'match', pairs: [] },
  statements: { format: 'statements', chosen: [] },
}
/** An answer to a question of that attempt, so many ms after it began; about the question's own card unless told otherwise. */
function given(
  attempt: Attempt,
  item: number,
  answer: ProvenCard['answer'],
  after = minute,
  { proves, ...more }: Partial<GivenAnswer> & { proves?: ProvenCard[] } = {},
): GivenAnswer {
  const asked = attempt.items[item]
  const mark = aMark(proves ?? [proof(asked?.card, { answer, given: '10 June' })])
  const response = responses[asked?.format ?? 'choice']
  return anAnswer({ item, response, mark, ...momentOf(attempt.startedAt + after, 0), ...more })
}

/** Whatever is written is tried once more, on a new connection, though the first try came through. */
const twice =
  (run: Run): Run =>
  async (work) => {
    await run(work)
    return run(work)
  }

async function aQuizzer(...known: Parameters<typeof aLearner>) {
  const learner = await aLearner(...known)
  const { run } = learner
  return {
    ...learner,
    quizzes: quizRepository(run),
    reviews: () => run((db) => db.getAll('reviews')),
    quizReviews: async () => (await run((db) => db.getAll('reviews'))).filter(({ origin }) => origin === 'quiz'),
    memory: (id: string) => run((db) => db.get('memories', id)),
    /** The card was learnt some days ago: it is due on Monday, or in a week. */
    knows: (id: string, due = true) =>
      due
        ? learner.answer(id, 'good', { at: monday - 2 * day, interval: 2 })
        : learner.answer(id, 'easy', { at: monday - day, interval: 8 }),
  }
}

afterEach(() => vi.restoreAllMocks())

describe('the quizzes', () => {
  it('hold each answer as soon as it is given', async () => {
    const quizzes = quizRepository(aDatabase().run)
    await quizzes.start(anAttempt())
    await quizzes.answer('quiz-1', anAnswer({ item: 0 }))
    expect(await quizzes.interrupted()).toMatchObject({
      id: 'quiz-1',
      answers: [{ item: 0, response: { format: 'choice', option: 0 } }],
    })
  })
  it('offer the newest that was interrupted, none that was ended, none of another version', async () => {
    const { run } = aDatabase()
    const quizzes = quizRepository(run)
    expect(await quizzes.interrupted()).toBeNull()
    await quizzes.start(anAttempt({ id: 'old', startedAt: 1 }))
    await quizzes.start(anAttempt({ id: 'new', startedAt: 2 }))
    const ofTheFirst = { id: 'first version', at: 9, startedAt: 9, items: [], answers: [] }
    await run((db) => db.put('quizzes', ofTheFirst))
    expect(await quizzes.interrupted()).toMatchObject({ id: 'new' })
    await quizzes.end('new', 5_000, 'handedIn')
    expect(await quizzes.interrupted()).toMatchObject({ id: 'old' })
    expect((await quizzes.all()).map(({ id }) => id)).toEqual(['new', 'old'])
    expect(await quizzes.get('old')).toEqual(anAttempt({ id: 'old', startedAt: 1 }))
    expect([await quizzes.get('first version'), await quizzes.get('none')]).toEqual([null, null])
    expect(await run((db) => db.get('quizzes', 'first version'))).toEqual(ofTheFirst)
  })
  it('change none that is not there', async () => {
    const quizzes = quizRepository(aDatabase().run)
    expect(await quizzes.answer('none', anAnswer())).toBeNull()
    expect(await quizzes.end('none', 1, 'handedIn')).toBeNull()
  })
  it('keep flags, more time, a clock switched off and one that was set', async () => {
    const quizzes = quizRepository(aDatabase().run)
    await quizzes.start(anExam([typed(first), typed(second)]))
    await quizzes.flag('quiz-1', 1, true)
    await quizzes.extend('quiz-1', minute)
    expect(await quizzes.shift('quiz-1', -5 * minute)).toMatchObject({
      flags: [1],
      deadline: monday + 6 * minute,
      extended: minute,
    })
    await quizzes.unhurry('quiz-1')
    expect(await quizzes.get('quiz-1')).toMatchObject({ flags: [1], unhurried: true })
    expect(await quizzes.flag('quiz-1', 1, false)).toMatchObject({ flags: [] })
  })
  it('keep which question is in hand, and its time', async () => {
    const quizzes = quizRepository(aDatabase().run)
    const options = someOptions({ clock: { kind: 'question', seconds: 20 } })
    await quizzes.start(aQuiz([choice(first), choice(second)], { options }))
    const asked = await quizzes.ask('quiz-1', 0, monday + minute)
    expect(asked).toMatchObject({ asked: 0, deadline: monday + minute + 20_000, at: monday + minute })
    expect(await quizzes.ask('quiz-1', 0, monday + 2 * minute)).toEqual(asked)
  })
  it('do nothing twice that was tried twice', async () => {
    const { run } = aDatabase()
    const quizzes = quizRepository(twice(run))
    await quizzes.start(anExam([typed(first)]))
    await quizzes.extend('quiz-1', minute)
    await quizzes.shift('quiz-1', minute)
    expect(await quizzes.get('quiz-1')).toMatchObject({ extended: minute, deadline: monday + 12 * minute })
  })
})

describe('an answer in a quiz', () => {
  it('typed to a new card is its first review', async () => {
    const { run, quizzes, reviews, memory } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    expect(await reviews()).toEqual([
      expect.objectContaining({ card: first, origin: 'quiz', format: 'typed', due: null, seq: 1, given: '10 June' }),
    ])
    expect(await memory(first)).toMatchObject({ phase: 'review', reps: 1, block: 'kosovo/war/1/0', topic: 'war' })
    const caches = await storedCaches(run)
    expect(caches.tallies).toMatchObject({
      [`day:${mondayDay}`]: { reviews: 1, new: 1 },
      'block:kosovo/war/1/0': { mainMet: 1 },
    })
    expect(caches).toEqual(await replayedCaches(run))
  })
  it.each([
    ['typed right, due', typed(first), 'good', true, { reps: 2, lapses: 0 }],
    ['typed right, not due', typed(first), 'good', false, { reps: 1, dueDay: '2026-01-12' }],
    ['typed wrong, not due', typed(first), 'again', false, { reps: 2, lapses: 1, phase: 'learning' }],
    ['chosen right, due', choice(first), 'good', true, { reps: 1, dueDay: mondayDay }],
    ['chosen wrong, due', choice(first), 'again', true, { reps: 2, lapses: 1, phase: 'learning' }],
    ['chosen wrong, not due', choice(first), 'again', false, { reps: 1, dueDay: '2026-01-06', phase: 'review' }],
  ] as const)('%s, is logged and does what it should', async (_, item, answer, isDue, held) => {
    const { run, quizzes, quizReviews, memory, knows } = await aQuizzer()
    await knows(first, isDue)
    const before = await memory(first)
    const quiz = aQuiz([item, choice(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, answer))
    expect(await memory(first)).toMatchObject(held)
    const { due, dueDay } = before!
    expect(await quizReviews()).toMatchObject([{ card: first, answer, due, dueDay, retention: 0.9 }])
    expect((await quizReviews())[0]?.predicted).toBeLessThan(1)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('chosen, to cards never met, leaves nothing but the answer', async () => {
    const { run, quizzes } = await aQuizzer()
    const quiz = aQuiz([choice(first), anOrderItem({ card: second })])
    await quizzes.start(quiz)
    const { quizzes: _, ...before } = await everything(run)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    const proves = [proof(second, { answer: 'again' }), proof(third)]
    await quizzes.answer(quiz.id, given(quiz, 1, 'again', 2 * minute, { proves }))
    const { quizzes: rows, ...after } = await everything(run)
    expect(after).toEqual(before)
    expect(rows).toMatchObject([{ answers: [{ item: 0 }, { item: 1 }], ending: 'all' }])
  })
  it('reaches only the cards whose own error is certain', async () => {
    const { quizzes, quizReviews, memory, answer } = await aQuizzer()
    for (const id of [first, second, third]) await answer(id, 'easy', { at: monday - day, interval: 8 })
    const quiz = aQuiz([anOrderItem({ card: first })])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again', minute, { proves: [proof(second, { answer: 'again' })] }))
    expect((await quizReviews()).map((review) => review.card)).toEqual([second])
    expect((await memory(second))?.dueDay).toBe('2026-01-06')
    expect((await memory(first))?.dueDay).toBe((await memory(third))?.dueDay)
  })
  it('takes its place before what another device was told later', async () => {
    const { run, quizzes, memory } = await aQuizzer()
    const theirs = aReview({ card: first, device: 'tablet', answer: 'easy', at: monday + day, interval: 3 })
    await run((db) => db.put('reviews', theirs))
    await rebuildCaches(run, replayHere)
    const quiz = aQuiz([typed(first)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    expect(await memory(first)).toMatchObject({ reps: 2, phase: 'review', last: theirs.id })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is kept from the schedule where the learner wants that', async () => {
    const { run, quizzes, knows } = await aQuizzer()
    await knows(first)
    const quiz = aQuiz([typed(first), typed(second)], { schedules: false })
    await quizzes.start(quiz)
    const { quizzes: _, ...before } = await everything(run)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    await quizzes.answer(quiz.id, given(quiz, 1, 'good'))
    const { quizzes: rows, ...after } = await everything(run)
    expect(after).toEqual(before)
    expect(rows).toMatchObject([{ ending: 'all' }])
  })
  it('is planned by the retention in force', async () => {
    const { run, quizzes, quizReviews } = await aQuizzer()
    await settingsRepository(run).set('retention', 0.8)
    const quiz = aQuiz([typed(first)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    expect(await quizReviews()).toMatchObject([{ retention: 0.8 }])
  })
  it('is planned by the retention of its deck, where that has one', async () => {
    const { run, quizzes, quizReviews } = await aQuizzer()
    await settingsRepository(run).set('retention', 0.8)
    await settingsRepository(run).setDeckChoice('kosovo', { retention: 0.95 })
    await settingsRepository(run).setDeckChoice('other', { retention: 0.7 })
    const quiz = aQuiz([typed(first)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    expect(await quizReviews()).toMatchObject([{ retention: 0.95 }])
  })
  it('says nothing of a card that the deck no longer has, met or not', async () => {
    const { run, quizzes, answer, install, reviews } = await aQuizzer()
    await answer(first, 'good', { at: monday - 60 * day })
    await install(aDeck({ facts: [aDateFact()] }))
    const caches = await storedCaches(run)
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    await quizzes.answer(quiz.id, given(quiz, 1, 'again'))
    expect(await reviews()).toHaveLength(1)
    expect(await quizzes.get(quiz.id)).toMatchObject({ ending: 'all' })
    expect(await storedCaches(run)).toEqual(caches)
  })
  it.each([
    ['moved to another level', manyFacts(3, () => ({ level: 2 })), first],
    ['moved to another topic', manyFacts(3, () => ({ topic: 'talks' })), first],
    ['renamed', [aDateFact({ id: 'renamed', formerly: ['meeting-1'] })], 'kosovo/renamed/when/when'],
  ])('finds a new card that was %s meanwhile', async (_, facts, now) => {
    const { run, quizzes, install, memory } = await aQuizzer()
    const quiz = aQuiz([typed(first)])
    await quizzes.start(quiz)
    await install(aDeck({ facts }))
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    expect(await memory(now)).toMatchObject({ reps: 1 })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is one transaction: whoever reads meanwhile sees all of it or nothing', async () => {
    const { run, quizzes } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    const seen: string[] = []
    const look = async () => {
      const rows = await everything(run)
      const [row] = rows.quizzes as Attempt[]
      seen.push(`${row?.answers.length} ${rows.reviews?.length} ${rows.memories?.length} ${rows.aggregates?.length}`)
    }
    const before = look()
    const writing = quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    for (let reads = 0; reads < 20; reads++) await look()
    await Promise.all([before, writing])
    expect(new Set(seen)).toEqual(new Set(['0 0 0 0', '1 1 1 3']))
  })
  it('counts once: of two tabs’ the first, and tried again none', async () => {
    const { run, quizzes, reviews } = await aQuizzer()
    const other = quizRepository(twice(run))
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    const [mine, theirs] = await Promise.all([
      quizzes.answer(quiz.id, given(quiz, 0, 'good')),
      other.answer(quiz.id, given(quiz, 0, 'again')),
    ])
    expect(theirs).toEqual(mine)
    await other.answer(quiz.id, given(quiz, 1, 'good', 2 * minute))
    expect((await reviews()).map((review) => [review.card, review.answer])).toEqual([
      [first, 'good'],
      [second, 'good'],
    ])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is not told the schedule twice where the log has it already', async () => {
    const { run, quizzes, reviews } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    await quizzes.start(quiz) // as an older backup of it would leave it
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    expect(await reviews()).toMatchObject([{ answer: 'good' }])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
})

describe('an answer that the device has no room for', () => {
  it.each(['quizzes', 'memories', 'aggregates', 'settings'])('at %s is not given at all', async (full) => {
    const { run, quizzes } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    const before = await everything(run)
    const device = fullDevice((store) => store === full)
    await expect(quizzes.answer(quiz.id, given(quiz, 0, 'good'))).rejects.toMatchObject({
      code: 'storage-full',
      details: { tried: 'answer' },
    })
    device.restore()
    expect(await everything(run)).toEqual(before)
    await quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('leaves an exam open, and the schedule as it was, until there is', async () => {
    const { run, quizzes, reviews } = await aQuizzer()
    const exam = anExam([1, 2, 3].map((index) => typed(card(index))))
    await quizzes.start(exam)
    for (const item of [0, 1, 2]) await quizzes.answer(exam.id, given(exam, item, 'good', item * minute))
    const before = await everything(run)
    const device = fullDevice((store, nth) => store === 'memories' && nth === 3)
    await expect(quizzes.end(exam.id, monday + 5 * minute, 'handedIn')).rejects.toMatchObject({
      code: 'storage-full',
      details: { tried: 'quizEnd' },
    })
    device.restore()
    expect(await everything(run)).toEqual(before)
    await quizzes.end(exam.id, monday + 6 * minute, 'handedIn')
    expect(await reviews()).toHaveLength(3)
  })
})

describe('an exam', () => {
  async function anExamTaken(given_: Partial<Attempt> = {}) {
    const quizzer = await aQuizzer()
    const exam = anExam([typed(first), typed(second), choice(third)], given_)
    await quizzer.quizzes.start(exam)
    // the second question before the first, and that one twice
    await quizzer.quizzes.answer(exam.id, given(exam, 1, 'again', minute))
    await quizzer.quizzes.answer(exam.id, given(exam, 0, 'again', 2 * minute))
    await quizzer.quizzes.answer(exam.id, given(exam, 0, 'good', 3 * minute))
    return { ...quizzer, exam }
  }
  const told = (reviews: Review[]) =>
    reviews.toSorted((a, b) => a.seq - b.seq).map((review) => [review.card, review.answer, review.at - monday])
  const whole = [
    [second, 'again', minute],
    [first, 'good', 3 * minute],
  ]

  it('tells the schedule nothing before its end', async () => {
    const { reviews } = await anExamTaken()
    expect(await reviews()).toEqual([])
  })
  it('tells it all when it is handed in, each answer at its own time', async () => {
    const { run, quizzes, reviews, exam } = await anExamTaken()
    expect(await quizzes.end(exam.id, monday + 5 * minute, 'handedIn')).toMatchObject({ ending: 'handedIn' })
    expect(told(await reviews())).toEqual(whole)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('tells it once: handed in twice, in two tabs, or tried again', async () => {
    const { run, quizzes, reviews, exam } = await anExamTaken()
    const other = quizRepository(twice(run))
    const at = monday + 5 * minute
    const [one, two] = await Promise.all([other.end(exam.id, at, 'handedIn'), quizzes.end(exam.id, at + 1, 'handedIn')])
    expect(two).toEqual(one)
    expect(await quizzes.closeOverdue(momentOf(monday + day, 0))).toEqual([])
    expect(told(await reviews())).toEqual(whole)
  })
  it('whose deadline passed while nobody looked is marked with what was given, then', async () => {
    const { run, quizzes, reviews, exam } = await anExamTaken()
    expect(await quizzes.closeOverdue(momentOf(exam.deadline! - 1, 0))).toEqual([])
    const [closed, ...others] = await quizzes.closeOverdue(momentOf(monday + 3 * day, 0))
    expect(others).toEqual([])
    expect(closed).toMatchObject({ id: exam.id, endedAt: exam.deadline, ending: 'deadline' })
    expect(told(await reviews())).toEqual(whole)
    expect((await reviews()).map((review) => review.day)).toEqual([mondayDay, mondayDay])
    expect(await quizzes.interrupted()).toBeNull()
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('without a clock is not closed', async () => {
    const { quizzes, exam } = await anExamTaken()
    await quizzes.unhurry(exam.id)
    expect(await quizzes.closeOverdue(momentOf(monday + 3 * day, 0))).toEqual([])
    expect(await quizzes.interrupted()).toMatchObject({ id: exam.id })
  })
  it('that asks a card twice tells each answer by what the one before left', async () => {
    const { run, quizzes, reviews } = await aQuizzer()
    const exam = anExam([typed(first), choice(first)])
    await quizzes.start(exam)
    await quizzes.answer(exam.id, given(exam, 0, 'good', minute))
    await quizzes.answer(exam.id, given(exam, 1, 'again', 2 * minute))
    await quizzes.end(exam.id, monday + 5 * minute, 'handedIn')
    const { dueDay } = (await run((db) => db.get('memories', first)))!
    expect(dueDay).toBe('2026-01-06')
    const [earlier, later] = (await reviews()).toSorted((a, b) => a.seq - b.seq)
    expect(earlier).toMatchObject({ due: null })
    expect(later?.dueDay).toBe(addDays(mondayDay, earlier?.interval ?? NaN))
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('of cards that were studied meanwhile leaves what a replay leaves', async () => {
    const { run, quizzes, exam, answer } = await anExamTaken()
    await answer(first, 'again', { at: monday + 4 * minute })
    await quizzes.end(exam.id, monday + 5 * minute, 'handedIn')
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
})

describe('a sprint', () => {
  it('whose time is up is closed; a quiz without a deadline stays open', async () => {
    const { quizzes } = await aQuizzer()
    const options = someOptions({ clock: { kind: 'sprint', seconds: 60 } })
    await quizzes.start(aQuiz([typed(first), typed(second)], { id: 'sprint', options }))
    const each = someOptions({ clock: { kind: 'question', seconds: 20 } })
    await quizzes.start(aQuiz([typed(first)], { id: 'each', options: each, asked: 0, deadline: monday + 20_000 }))
    await quizzes.start(aQuiz([typed(first)], { id: 'calm' }))
    const closed = await quizzes.closeOverdue(momentOf(monday + day, 0))
    expect(closed).toMatchObject([{ id: 'sprint', endedAt: monday + minute, ending: 'deadline' }])
  })
})

describe('“I was right”', () => {
  async function anOverride({ schedules = true } = {}) {
    const quizzer = await aQuizzer()
    await quizzer.knows(first)
    const quiz = aQuiz([typed(first), typed(second)], { schedules })
    await quizzer.quizzes.start(quiz)
    const before = await quizzer.memory(first)
    await quizzer.quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    return { ...quizzer, quiz, before, moment: momentOf(monday + 5 * minute, 0) }
  }

  it('takes the answer back, gives it as right, and remembers what was typed', async () => {
    const { run, quizzes, quizReviews, quiz, moment, memory } = await anOverride()
    expect(await memory(first)).toMatchObject({ phase: 'learning' })
    const after = await quizzes.override(quiz.id, 0, moment)
    expect(after?.answers[0]?.mark).toMatchObject({ right: true, share: 1, reason: { code: 'overridden' } })
    const id = `quiz-1:0:${first}`
    expect((await quizReviews()).map((review) => [review.id, review.answer, review.at])).toEqual([
      [id, 'again', monday + minute],
      [`${id}:overridden`, 'good', monday + minute],
    ])
    const actions = await run((db) => db.getAll('actions'))
    expect(actions).toMatchObject([
      { kind: 'alias', card: first, text: '10 June', at: moment.at },
      { kind: 'undo', takesBack: id, card: first, at: moment.at },
    ])
    expect(await quizzes.aliasesOf(first)).toEqual(['10 June'])
    expect(await quizzes.aliasesOf(second)).toEqual([])
  })
  it('leaves what the right answer would have left', async () => {
    const { run, quizzes, quiz, moment, memory } = await anOverride()
    await quizzes.override(quiz.id, 0, moment)
    const other = await aQuizzer()
    await other.knows(first)
    await other.quizzes.start(quiz)
    await other.quizzes.answer(quiz.id, given(quiz, 0, 'good'))
    const { last: _, device: _its, ...overridden } = (await memory(first))!
    expect(await other.memory(first)).toMatchObject(overridden)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('said of a first answer leaves the card as once known', async () => {
    const { run, quizzes, quizReviews, memory } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    await quizzes.override(quiz.id, 0, momentOf(monday + day, 0))
    expect(await memory(first)).toMatchObject({ phase: 'review', reps: 1, lapses: 0 })
    expect((await quizReviews()).at(-1)).toMatchObject({ due: null, day: mondayDay })
    expect((await storedCaches(run)).tallies).toMatchObject({
      [`day:${mondayDay}`]: { reviews: 1, new: 1, answers: { again: 0, good: 1 } },
    })
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('counts once, said twice, in two tabs, or tried again', async () => {
    const { run, quizzes, quiz, moment } = await anOverride()
    await Promise.all([quizRepository(twice(run)).override(quiz.id, 0, moment), quizzes.override(quiz.id, 0, moment)])
    const rows = await everything(run)
    expect(rows.actions).toHaveLength(2)
    expect(await quizzes.override(quiz.id, 0, moment)).toEqual(await quizzes.get(quiz.id))
    expect(await everything(run)).toEqual(rows)
  })
  it('after the card was studied again is only logged', async () => {
    const { run, quizzes, answer, memory, quizReviews } = await aQuizzer()
    const quiz = aQuiz([typed(first), typed(second)])
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again'))
    await answer(first, 'good', { at: monday + 10 * minute })
    await quizzes.override(quiz.id, 0, momentOf(monday + day, 0))
    expect(await memory(first)).toMatchObject({ reps: 1, lapses: 0 })
    expect(await quizReviews()).toHaveLength(2)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('is remembered where quizzes do not reach the schedule, which stays as it is', async () => {
    const { run, quizzes, quiz, moment, memory, before } = await anOverride({ schedules: false })
    await quizzes.override(quiz.id, 0, moment)
    expect(await memory(first)).toEqual(before)
    expect(await quizzes.aliasesOf(first)).toEqual(['10 June'])
    expect(await run((db) => db.getAll('actions'))).toMatchObject([{ kind: 'alias' }])
  })
  it('of a card that the deck no longer has is remembered, and changes nothing else', async () => {
    const { run, quizzes, install, quiz, moment, memory } = await anOverride()
    await install(aDeck({ facts: [aDateFact()] }))
    const retired = await memory(first)
    await quizzes.override(quiz.id, 0, moment)
    expect(await memory(first)).toEqual(retired)
    expect(await run((db) => db.getAll('actions'))).toMatchObject([{ kind: 'alias' }])
  })
  it('is said of an exam once that was handed in', async () => {
    const { run, quizzes, reviews } = await aQuizzer()
    const exam = anExam([typed(first)])
    await quizzes.start(exam)
    await quizzes.answer(exam.id, given(exam, 0, 'again'))
    const open = await quizzes.override(exam.id, 0, momentOf(monday + 2 * minute, 0))
    expect(open?.answers[0]?.mark.right).toBe(false)
    await quizzes.end(exam.id, monday + 3 * minute, 'handedIn')
    await quizzes.override(exam.id, 0, momentOf(monday + 4 * minute, 0))
    expect((await reviews()).map((review) => review.answer)).toEqual(['again', 'good'])
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })
  it('that cannot be saved leaves all as it was, and says so', async () => {
    const { run, quizzes, quiz, moment } = await anOverride()
    const held = await everything(run)
    const device = fullDevice((store) => store === 'settings')
    await expect(quizzes.override(quiz.id, 0, moment)).rejects.toMatchObject({ code: 'storage-full' })
    device.restore()
    expect(await everything(run)).toEqual(held)
  })
  it('can be taken back: an alias stands as long as no undo names it, and is told once', async () => {
    const { run } = aDatabase()
    const { aliasesOf } = quizRepository(run)
    const alias = (text: string, at: number) => anAction({ kind: 'alias', card: first, text, at })
    const [one, two, again] = [alias('B', monday + 1), alias('A', monday), alias('B', monday + 2)]
    const undo = anAction({ kind: 'undo', takesBack: two.id, card: first })
    for (const action of [one, two, again, anAction({ kind: 'note', card: first, text: 'C' })])
      await run((db) => db.put('actions', action))
    expect(await aliasesOf(first)).toEqual(['A', 'B'])
    await run((db) => db.put('actions', undo))
    expect(await aliasesOf(first)).toEqual(['B'])
  })
})

describe('after any sequence of study and quizzes', () => {
  const cards = [first, second, 'kosovo/meeting-1/when/event']
  const aDeed = fc.record({
    card: fc.constantFrom(...cards),
    gap: fc.constantFrom(1, 30, 60 * 24, 60 * 24 * 9),
    answer: fc.constantFrom('good' as const, 'again' as const),
    what: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...answers) },
      { weight: 5, arbitrary: fc.constantFrom('typed', 'choice', 'order', 'exam') },
      { weight: 2, arbitrary: fc.constantFrom('override', 'undo', 'suspend', 'bury') },
    ),
  })

  it('an undo in study puts back what a replay does, also where an earlier answer in a quiz was overridden meanwhile', async () => {
    const { run, quizzes, shown, answer, undo } = await aQuizzer({ deck: aDeck({ facts: manyFacts(2) }) })
    const quiz = aQuiz([typed(first)], { startedAt: monday })
    await quizzes.start(quiz)
    await quizzes.answer(quiz.id, given(quiz, 0, 'again', 1))
    const before = await shown(first)
    const { entry } = await answer(first, 'again', { at: monday + 10 * minute }, before)
    await quizzes.override(quiz.id, 0, momentOf(monday + 11 * minute, 0))
    await undo(entry, before)
    expect(await storedCaches(run)).toEqual(await replayedCaches(run))
  })

  it('the caches are what a replay of the logs makes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aDeed, { maxLength: 20 }), async (deeds) => {
        const { run, close, quizzes, shown, answer, act, undo } = await aQuizzer({
          deck: aDeck({ facts: manyFacts(2) }),
        })
        const studied: { entry: CardEntry; before: Shown }[] = []
        let at = monday
        let taken = 0
        for (const deed of deeds) {
          at += deed.gap * minute
          const now = momentOf(at, 0)
          const proves = [proof(deed.card, { answer: deed.answer }), proof(first, { answer: 'again' })]
          if (deed.what === 'exam') {
            const exam = anExam([typed(deed.card), anOrderItem({ card: deed.card })], {
              id: `q${taken++}`,
              startedAt: at,
            })
            await quizzes.start(exam)
            await quizzes.answer(exam.id, given(exam, 1, deed.answer, minute, { proves }))
            await quizzes.answer(exam.id, given(exam, 0, deed.answer, 2 * minute))
            await quizzes.closeOverdue(momentOf(exam.deadline!, 0))
            at += 10 * minute
          } else if (deed.what === 'typed' || deed.what === 'choice' || deed.what === 'order') {
            const item = { typed, choice, order: (id: string) => anOrderItem({ card: id }) }[deed.what](deed.card)
            const quiz = aQuiz([item], { id: `q${taken++}`, startedAt: at })
            await quizzes.start(quiz)
            await quizzes.answer(quiz.id, given(quiz, 0, deed.answer, 1, deed.what === 'order' ? { proves } : {}))
          } else if (deed.what === 'override') await quizzes.override(`q${Math.max(0, taken - 1)}`, 0, now)
          else if (deed.what === 'suspend') await act(deed.card, { kind: 'suspend', at })
          else if (deed.what === 'bury') await act(deed.card, { kind: 'bury', at, until: '2026-02-01' })
          else if (deed.what === 'undo') {
            const last = studied.pop()
            if (last) await undo(last.entry, last.before)
          } else {
            const before = await shown(deed.card)
            const { entry } = await answer(deed.card, deed.what, { at }, before)
            studied.push({ entry, before })
          }
        }
        expect(await storedCaches(run)).toEqual(await replayedCaches(run))
        await close()
      }),
      { numRuns: 40 },
    ))
})
