import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckOf } from '@/domain/cards/card'
import { noOutlook } from '@/domain/scheduling/agenda'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { isOn, type DeckChoice, type DeckChoices, type DeckDays } from '@/domain/scheduling/deckChoice'
import { leftOutOf } from '@/domain/scheduling/examDecks'
import type { Memory } from '@/domain/scheduling/memory'
import { noPlans } from '@/domain/scheduling/plans'
import { queueOf, type Candidates, type Fresh, type Limits, type Queue } from '@/domain/scheduling/queue'
import { addDays } from '@/domain/scheduling/studyDay'
import { queueOfWish, type Wish } from '@/domain/scheduling/studyMore'
import { topicChoices } from '@/domain/scheduling/topicChoice'
import { aMemory, aMoment, anExam, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const now = aMoment()
const today = emptyDay(mondayDay)
const idOf = (deck: string, fact: number | string) => `${deck}/fact-${fact}/when/when`
const due = (deck: string, fact: number | string, given: Partial<Memory> = {}) =>
  aMemory({ card: idOf(deck, fact), deck, ...given })
const fresh = (deck: string, fact: number | string): Fresh => ({
  card: idOf(deck, fact),
  fact: `${deck}/fact-${fact}`,
  topic: 'war',
  level: 1,
})
const many = <Value>(count: number, of: (index: number) => Value) => Array.from({ length: count }, (_, n) => of(n))
const whole = ({ first, learning, rest }: Queue) => [...first, ...learning, ...rest]
const build = (given: Partial<Candidates>, limits: Partial<Limits> = {}) =>
  queueOf({ memories: [], fresh: [], today, now, model, ...given }, { newPerDay: 10, reviewsPerDay: 100, ...limits })
const chosen = (...choices: [string, DeckChoice][]): DeckChoices => new Map(choices)
/** How many of each deck, by why they are asked: "a due 3". */
function counts(queue: Queue) {
  const sums = new Map<string, number>()
  for (const { card, reason } of whole(queue)) {
    const key = `${deckOf(card)} ${reason}`
    sums.set(key, (sums.get(key) ?? 0) + 1)
  }
  return Object.fromEntries(sums)
}

const decks = ['a', 'b', 'c']
const someMemory = fc
  .record({
    deck: fc.constantFrom(...decks),
    fact: fc.nat(30),
    phase: fc.constantFrom('read', 'learning', 'review' as const),
    dueIn: fc.integer({ min: -40, max: 20 }),
    correction: fc.boolean(),
    failed: fc.boolean(),
  })
  .map(({ deck, fact, phase, dueIn, correction, failed }) =>
    due(deck, `${fact}`, {
      phase,
      dueDay: addDays(mondayDay, dueIn),
      ...(correction && { correction }),
      ...(failed && { failedDay: mondayDay }),
    }),
  )
const someFresh = fc.tuple(fc.constantFrom(...decks), fc.nat(30)).map(([deck, fact]) => fresh(deck, `new-${fact}`))
const unique = <Value extends { card: string }>(of: fc.Arbitrary<Value>) =>
  fc.uniqueArray(of, { selector: ({ card }) => card, maxLength: 60 })
const someLimit = fc.option(fc.nat(8), { nil: undefined })
const someChoice = fc
  .record({ off: fc.boolean(), newPerDay: someLimit, reviewsPerDay: someLimit })
  .map(({ off, newPerDay, reviewsPerDay }): DeckChoice => ({
    ...(off && { off }),
    ...(newPerDay !== undefined && { newPerDay }),
    ...(reviewsPerDay !== undefined && { reviewsPerDay }),
  }))
const someChoices = fc.uniqueArray(fc.tuple(fc.constantFrom(...decks), someChoice), { selector: ([deck]) => deck })
const someDay = fc.record({ new: fc.nat(4), due: fc.nat(4) })
const someDays = fc
  .record({ a: someDay, b: someDay, c: someDay })
  .map((days): DeckDays => new Map(Object.entries(days)))
const someExam = { ...anExam(), id: 'exam', since: mondayDay, day: addDays(mondayDay, 9), topics: ['a/war'] }
const somePlans = fc
  .record({ exam: fc.boolean(), recovery: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }) })
  .map(({ exam, recovery }) => ({
    ...noPlans,
    exams: exam ? [someExam] : [],
    recoveries:
      recovery === undefined
        ? []
        : [{ id: 'r', since: mondayDay, from: mondayDay, until: addDays(mondayDay, 30), perDay: recovery }],
  }))
const aDay = fc.record({
  memories: unique(someMemory),
  fresh: unique(someFresh),
  choices: someChoices.map((list): DeckChoices => new Map(list)),
  deckDays: someDays,
  plans: somePlans,
  limits: fc.record({ newPerDay: fc.nat(20), reviewsPerDay: fc.nat(20) }),
})
const outlookWith = (plans: typeof noPlans) => ({ ...noOutlook, plans, unmet: () => 40 })
const wishes: Wish[] = [
  { kind: 'topic', deck: 'a', topic: 'war' },
  { kind: 'level', level: 1 },
  { kind: 'failed' },
  { kind: 'ahead', days: 9 },
  { kind: 'cram' },
]

describe('a day with decks side by side', () => {
  it('never asks a card of a deck that is off, nor does a wish that names none', () =>
    fc.assert(
      fc.property(aDay, ({ memories, fresh, choices, deckDays, plans, limits }) => {
        const all = { ...limits, decks: choices }
        const candidates = { memories, fresh, deckDays, today, now, model, outlook: outlookWith(plans) }
        const queues = [queueOf(candidates, all), ...wishes.map((wish) => queueOfWish(wish, candidates, all))]
        for (const { card } of queues.flatMap(whole)) expect(isOn(choices, deckOf(card))).toBe(true)
      }),
    ))

  it('asks cards that are named, of any deck', () => {
    const named: Wish = { kind: 'cards', cards: [idOf('a', 1), idOf('a', 'x')] }
    const candidates = { memories: [due('a', 1)], fresh: [fresh('a', 'x')], today, now, model }
    const queue = queueOfWish(named, candidates, { newPerDay: 1, decks: chosen(['a', { off: true }]) })
    expect(counts(queue)).toEqual({ 'a due': 1, 'a new': 1 })
  })

  it('keeps the limits of each deck, and those of the whole day', () =>
    fc.assert(
      fc.property(aDay, ({ memories, fresh, choices, deckDays, limits }) => {
        const done = [...deckDays.values()]
        const sum = (kind: 'new' | 'due') => done.reduce((all, day) => all + day[kind], 0)
        const tally = { ...today, new: sum('new'), due: { asked: sum('due'), recalled: 0 } }
        const queue = queueOf({ memories, fresh, deckDays, today: tally, now, model }, { ...limits, decks: choices })
        const asked = (reason: string, deck?: string) =>
          whole(queue).filter((item) => item.reason === reason && (!deck || deckOf(item.card) === deck)).length
        expect(asked('new')).toBeLessThanOrEqual(Math.max(0, limits.newPerDay - tally.new))
        expect(asked('due')).toBeLessThanOrEqual(Math.max(0, limits.reviewsPerDay - tally.due.asked))
        for (const [deck, { newPerDay = Infinity, reviewsPerDay = Infinity }] of choices) {
          const before = deckDays.get(deck) ?? { new: 0, due: 0 }
          expect(asked('new', deck)).toBeLessThanOrEqual(Math.max(0, newPerDay - before.new))
          expect(asked('due', deck)).toBeLessThanOrEqual(Math.max(0, reviewsPerDay - before.due))
        }
      }),
    ))

  it('is the day it was where nothing is chosen for any deck', () =>
    fc.assert(
      fc.property(aDay, ({ memories, fresh, deckDays, plans, limits }) => {
        const candidates = { memories, fresh, today, now, model, outlook: outlookWith(plans) }
        const usual = new Map(decks.map((deck) => [deck, {}]))
        expect(queueOf({ ...candidates, deckDays }, { ...limits, decks: usual })).toEqual(queueOf(candidates, limits))
      }),
    ))

  it('has back all of a deck that is on again, overdue as it is', () => {
    const memories = many(3, (fact) => due('a', fact, { dueDay: addDays(mondayDay, -fact) }))
    expect(whole(build({ memories }, { decks: chosen(['a', { off: true }]) }))).toEqual([])
    expect(counts(build({ memories }, { decks: chosen(['a', {}]) }))).toEqual({ 'a due': 3 })
  })
})

describe('a deck’s own limit', () => {
  const memories = [...many(8, (fact) => due('a', fact, { stability: 1 })), ...many(8, (fact) => due('b', fact))]
  const news = [...many(8, (fact) => fresh('a', `n${fact}`)), ...many(8, (fact) => fresh('b', `n${fact}`))]

  it('leaves the room that it does not take to other decks', () =>
    expect(
      counts(
        build(
          { memories, fresh: news },
          { newPerDay: 6, reviewsPerDay: 6, decks: chosen(['a', { newPerDay: 1, reviewsPerDay: 2 }]) },
        ),
      ),
    ).toEqual({ 'a due': 2, 'b due': 4, 'a new': 1, 'b new': 5 }))

  it('counts what was done of it today', () =>
    expect(
      counts(
        build(
          { memories, fresh: news, deckDays: new Map([['a', { new: 2, due: 1 }]]) },
          { decks: chosen(['a', { newPerDay: 1, reviewsPerDay: 2 }], ['b', { newPerDay: 0, reviewsPerDay: 1 }]) },
        ),
      ),
    ).toEqual({ 'a due': 1, 'b due': 1 }))

  it('does not keep new cards waiting as if what it holds back had piled up', () => {
    const recoveries = [{ id: 'r', since: mondayDay, from: mondayDay, until: addDays(mondayDay, 30), perDay: 4 }]
    const outlook = outlookWith({ ...noPlans, recoveries })
    const own = (reviewsPerDay: number) =>
      counts(
        build(
          { memories: memories.filter(({ deck }) => deck === 'a'), fresh: news, outlook },
          { newPerDay: 2, decks: chosen(['a', { reviewsPerDay }]) },
        ),
      )
    expect(own(3)).toEqual({ 'a due': 3, 'a new': 2 })
    expect(own(5)).toEqual({ 'a due': 4 })
  })

  it('does not hand the pace of an exam on to decks that it does not ask', () => {
    const outlook = outlookWith({ ...noPlans, exams: [someExam] })
    const asked = (decks: DeckChoices) => counts(build({ fresh: news, outlook }, { newPerDay: 3, decks }))
    expect(asked(chosen())).toEqual({ 'a new': 7 })
    expect(asked(chosen(['a', { newPerDay: 1 }]))).toEqual({ 'a new': 1, 'b new': 2 })
    expect(asked(chosen(['a', { newPerDay: 5 }]))).toEqual({ 'a new': 5 })
  })

  it('has the cards of an exam go first', () => {
    const exam = { ...someExam, topics: ['a/law'] }
    const own = [due('a', 1, { stability: 1 }), due('a', 2, { stability: 9, topic: 'law' })]
    const queue = build(
      { memories: own, outlook: outlookWith({ ...noPlans, exams: [exam] }) },
      { decks: chosen(['a', { reviewsPerDay: 1 }]) },
    )
    expect(whole(queue).map(({ card }) => card)).toEqual([idOf('a', 2)])
  })
})

describe('what can be chosen from', () => {
  const aHead = (id: string, title: string, ...topics: string[]) => ({
    id,
    title,
    topics: topics.map((topic) => ({ id: topic.toLowerCase(), title: topic })),
  })
  const heads = [aHead('a', 'Deck A', 'War', 'General'), aHead('b', 'Deck B', 'General'), aHead('c', 'Deck C', 'Law')]

  it('is every topic of the decks that are on, with its deck where two are called alike', () =>
    expect(topicChoices(heads, (deck) => deck !== 'c')).toEqual([
      { key: 'a/war', title: 'War' },
      { key: 'a/general', title: 'General (Deck A)' },
      { key: 'b/general', title: 'General (Deck B)' },
    ]))

  it.each([
    ['all that there is', [], ['Deck A', 'Deck C']],
    ['topics of one that is off', ['a/war', 'b/general'], ['Deck A']],
    ['topics of decks that are on', ['b/general'], []],
  ])('leaves out of an exam that asks %s', (_, topics, titles) =>
    expect(leftOutOf({ topics }, heads, (deck) => deck === 'b')).toEqual(titles),
  )
})
