import { describe, expect, it } from 'vitest'
import type { DeckChoice } from '@/domain/scheduling/deckChoice'
import type { Queue, Queued } from '@/domain/scheduling/queue'
import type { Wish } from '@/domain/scheduling/studyMore'
import type { SessionPlan } from '@/storage/sessionPlan'
import { aDateFact, aDeck, manyFacts } from '../support/decks'
import { aLearner, storedCaches } from '../support/learner'
import { aMoment, anExam, monday } from '../support/makers'

const hour = 3_600_000
const day = 24 * hour
const main = (n: number) => `kosovo/meeting-${n}/when/when`
const reverse = (n: number) => `kosovo/meeting-${n}/when/event`
const mains = (...facts: number[]) => facts.map(main)
const limits = { newPerDay: 3, reviewsPerDay: 100 }
const dayStart = 4

const all = ({ first, learning, rest }: Queue): Queued[] => [...first, ...learning, ...rest]
const cardsOf = ({ queue }: SessionPlan, reason?: Queued['reason']) =>
  all(queue).flatMap((queued) => (!reason || queued.reason === reason ? [queued.card] : []))
const monday10 = aMoment()
const onDay = (n: number) => aMoment(`2026-01-${String(n).padStart(2, '0')}`)

describe('what today asks for', () => {
  it('begins with new cards in the deck’s order, as many as a day may have', async () => {
    const { plans } = await aLearner({ deck: aDeck({ facts: manyFacts(10).toReversed() }) })
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual(mains(1, 2, 3))
  })
  it('begins with level 1 of every topic before level 2 of the first', async () => {
    const facts = manyFacts(4, (index) => ({ level: index === 0 ? 2 : 1, topic: index === 3 ? 'talks' : 'war' }))
    const { plans } = await aLearner({ deck: aDeck({ facts }) })
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual(mains(2, 3, 4))
  })
  it('has level 1 of every deck before level 2 of the first', async () => {
    const { plans, install } = await aLearner({ deck: aDeck({ facts: [aDateFact({ level: 2 })] }) })
    await install(aDeck({ id: 'other', facts: [aDateFact()] }))
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual([
      'other/rambouillet/when/when',
      'kosovo/rambouillet/when/when',
    ])
  })
  it('has fewer new cards left the more there were today, and as many again tomorrow', async () => {
    const { plans, answer } = await aLearner({ deck: aDeck({ facts: manyFacts(10) }) })
    await answer(main(1), 'easy')
    await answer(main(2), 'easy')
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual(mains(3))
    expect(cardsOf(await plans.today(onDay(6), limits, dayStart), 'new')).toHaveLength(3)
  })
  it('says where each card is to be found, and its topic', async () => {
    const facts = [...manyFacts(2), aDateFact({ id: 'paris', topic: 'talks' })]
    const { plans, answer } = await aLearner({ deck: aDeck({ facts }) })
    await answer(main(1))
    const plan = await plans.today(onDay(8), limits, dayStart)
    const places = cardsOf(plan).map((card) => [card, plan.blockOf.get(card), plan.topicOf.get(card)])
    expect(places).toContainEqual([main(1), 'kosovo/war/1/0', 'kosovo/war'])
    expect(places).toContainEqual(['kosovo/paris/when/when', 'kosovo/talks/1/0', 'kosovo/talks'])
  })
  it('has new cards of the exam that is ahead first, as many a day as it takes for all to be met in time', async () => {
    const talks = ['paris', 'rome', 'oslo', 'bern', 'wien'].map((id) => aDateFact({ id, topic: 'talks', level: 2 }))
    const { plans, planned } = await aLearner({ deck: aDeck({ facts: [...manyFacts(10), ...talks] }) })
    const exam = { ...anExam(), topics: ['kosovo/talks'], day: '2026-01-10' }
    await planned.say(monday10, { kind: 'exam', plan: 'exam', exam })
    const asked = cardsOf(await plans.today(monday10, { newPerDay: 1, reviewsPerDay: 100 }, dayStart))
    expect(asked).toHaveLength(3) // five in two days, so that three are left
    for (const card of asked) expect(card).toMatch(/paris|rome|oslo|bern|wien/)
    expect(cardsOf(await plans.today(onDay(10), limits, dayStart))).toEqual(mains(1, 2, 3))
  })
  it('brings forward what would leap over an exam, though no index tells of it', async () => {
    const { plans, planned, answer } = await aLearner()
    await answer(main(1), 'easy', { interval: 30 })
    const exam = { ...anExam(), readiness: 0.99, day: '2026-01-20' }
    await planned.say(monday10, { kind: 'exam', plan: 'exam', exam })
    const plan = await plans.today(onDay(19), { newPerDay: 0, reviewsPerDay: 100 }, dayStart)
    expect(cardsOf(plan, 'exam')).toEqual([main(1)])
    expect(cardsOf(await plans.today(onDay(20), limits, dayStart), 'exam')).toEqual([])
  })
  it('goes on into the next block when one holds too few', async () => {
    const facts = [...manyFacts(2), aDateFact({ id: 'paris', topic: 'talks' })]
    const { plans } = await aLearner({ deck: aDeck({ facts }) })
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual([...mains(1, 2), 'kosovo/paris/when/when'])
  })

  it('has due cards on their day and not before', async () => {
    const { plans, answer } = await aLearner()
    const { memory } = await answer(main(1), 'good', { interval: 2 })
    expect(memory?.dueDay).toBe('2026-01-07')
    expect(cardsOf(await plans.today(onDay(6), limits, dayStart), 'due')).toEqual([])
    expect(cardsOf(await plans.today(onDay(7), limits, dayStart), 'due')).toEqual([main(1)])
  })
  it('has no more due cards than a day may have', async () => {
    const { plans, answer } = await aLearner({ deck: aDeck({ facts: manyFacts(4) }) })
    for (const card of mains(1, 2, 3, 4)) await answer(card)
    expect(cardsOf(await plans.today(onDay(20), { newPerDay: 0, reviewsPerDay: 2 }, dayStart))).toHaveLength(2)
  })
  it('has what was forgotten a few minutes later', async () => {
    const { plans, answer } = await aLearner()
    await answer(main(1), 'again')
    expect(cardsOf(await plans.today(monday10, limits, dayStart), 'learning')).toEqual([main(1)])
  })

  it('has a reverse card once the main one has settled, on another day, before cards not met', async () => {
    const { plans, answer } = await aLearner({ deck: aDeck({ facts: manyFacts(6) }) })
    await answer(main(1), 'easy')
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).not.toContain(reverse(1))
    expect(cardsOf(await plans.today(onDay(6), limits, dayStart))).toEqual([reverse(1), ...mains(2, 3)])
  })
  it('has no reverse card while the main one is shaky', async () => {
    const { plans, answer } = await aLearner()
    await answer(main(1))
    expect(cardsOf(await plans.today(onDay(6), { ...limits, newPerDay: 99 }, dayStart))).toEqual(mains(2, 3))
  })
  it('has one card of a fact: not the reverse while the main one is due', async () => {
    const { plans, answer } = await aLearner()
    await answer(main(1), 'easy', { interval: 8 })
    const cards = cardsOf(await plans.today(onDay(25), limits, dayStart))
    expect(cards).toContain(main(1))
    expect(cards).not.toContain(reverse(1))
  })
  it('has as many new cards as a day may have, though reverses wait whose main cards are due', async () => {
    const talks = ['paris', 'geneva', 'vienna'].map((id) => aDateFact({ id, topic: 'talks' }))
    const { plans, answer } = await aLearner({ deck: aDeck({ facts: [...manyFacts(3), ...talks] }) })
    for (const card of mains(1, 2, 3)) await answer(card, 'easy')
    expect(cardsOf(await plans.today(onDay(25), limits, dayStart), 'new')).toHaveLength(3)
  })
  it.each(['suspend', 'bury'] as const)('passes over a new card after %s', async (kind) => {
    const { plans, act } = await aLearner()
    await act(main(1), { kind, ...(kind === 'bury' && { until: '2026-01-06' }) })
    expect(cardsOf(await plans.today(monday10, limits, dayStart))).toEqual(mains(2, 3))
    expect(cardsOf(await plans.today(onDay(6), limits, dayStart))).toEqual(
      kind === 'bury' ? mains(1, 2, 3) : mains(2, 3),
    )
  })
})

describe('decks side by side', () => {
  const other = (n: number) => `other/meeting-${n}/when/when`
  const chosen = (choice: DeckChoice, deck = 'kosovo') => ({ ...limits, decks: new Map([[deck, choice]]) })
  async function twoDecks() {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(10) }) })
    await learner.install(aDeck({ id: 'other', facts: manyFacts(10) }))
    return learner
  }

  it('ask nothing of one that is off, and all of it again once it is on, overdue as it is', async () => {
    const { plans, answer, run } = await twoDecks()
    await answer(main(1))
    await answer(main(2))
    const before = await storedCaches(run)
    const off = await plans.today(onDay(20), chosen({ off: true }), dayStart)
    expect(cardsOf(off)).toEqual([other(1), other(2), other(3)])
    expect(off.due).toBe(0)
    const on = await plans.today(onDay(20), chosen({}), dayStart)
    expect(cardsOf(on, 'due').toSorted()).toEqual(mains(1, 2))
    expect(on.due).toBe(2)
    expect(await storedCaches(run)).toEqual(before)
  })
  it('ask as many new cards of one as its own limit allows, counting what was done today and not taken back', async () => {
    const { plans, answer, undo, shown } = await twoDecks()
    const asked = async () => cardsOf(await plans.today(monday10, chosen({ newPerDay: 2 }), dayStart), 'new')
    expect(await asked()).toEqual([...mains(1, 2), other(1)])
    await answer(main(1), 'easy')
    expect(await asked()).toEqual([main(2), other(1)])
    const showing = await shown(main(2))
    const { entry } = await answer(main(2), 'easy')
    expect(await asked()).toEqual([other(1)])
    await undo(entry, showing)
    expect(await asked()).toEqual([main(2), other(1)])
  })
  it('go on to the blocks of others where one has no room, as far as it takes', async () => {
    const { plans } = await twoDecks()
    const many = { ...chosen({ newPerDay: 1 }), newPerDay: 9 }
    expect(cardsOf(await plans.today(monday10, many, dayStart))).toHaveLength(9)
  })
  it('ask as many due cards of one as its own limit allows, counting what was asked today', async () => {
    const { plans, answer } = await twoDecks()
    for (const n of [1, 2, 3, 4]) await answer(main(n))
    const asked = async () =>
      cardsOf(await plans.today(onDay(20), { ...chosen({ reviewsPerDay: 3 }), newPerDay: 0 }, dayStart), 'due')
    expect(await asked()).toHaveLength(3)
    await answer(main(1), 'good', { at: onDay(20).at })
    expect(await asked()).toHaveLength(2)
  })
  it('leave one that is off out of what an exam still has to bring', async () => {
    const { plans, planned } = await twoDecks()
    const exam = { ...anExam(), topics: [], day: '2026-01-13' }
    await planned.say(monday10, { kind: 'exam', plan: 'exam', exam })
    const asked = async (choice: DeckChoice) =>
      cardsOf(await plans.today(monday10, { ...chosen(choice), newPerDay: 1 }, dayStart)).length
    expect(await asked({})).toBe(4) // twenty in five days
    expect(await asked({ off: true })).toBe(2)
  })
  it('are not asked for by a wish while they are off, save cards that are named', async () => {
    const { plans, answer } = await twoDecks()
    await answer(main(1), 'again')
    const wished = async (wish: Wish) => cardsOf(await plans.wished(wish, monday10, chosen({ off: true })))
    expect((await wished({ kind: 'cards', cards: [main(1), main(5), other(5)] })).toSorted()).toEqual([
      main(1),
      main(5),
      other(5),
    ])
    expect(await wished({ kind: 'topic', deck: 'kosovo', topic: 'war' })).toEqual([])
    expect(await wished({ kind: 'failed' })).toEqual([])
    expect(await wished({ kind: 'cram' })).toEqual([])
    expect(await wished({ kind: 'level', level: 1 })).toEqual([other(1), other(2), other(3)])
  })
  it('do not mix topics that bear one id', async () => {
    const { plans } = await twoDecks()
    const plan = await plans.wished({ kind: 'topic', deck: 'other', topic: 'war' }, monday10, limits)
    expect(cardsOf(plan)).toEqual([other(1), other(2), other(3)])
    expect(plan.topicOf.get(other(1))).toBe('other/war')
  })
})

describe('what is confused', () => {
  const mistaken = { origin: 'quiz', format: 'choice', mistakenFor: 'kosovo/meeting-2' } as const
  /** The first card, which comes back by the 6th, was taken for the fact of the second, due on the 12th. */
  const confused = async (given = {}, interval = 9) => {
    const learner = await aLearner()
    await learner.answer(main(1), 'good', { interval, at: monday - 3 * day })
    await learner.answer(main(2), 'good', { interval: 7 })
    await learner.answer(main(3), 'good', { interval: 1 })
    await learner.answer(main(1), 'again', { ...mistaken, at: monday + hour, ...given })
    return learner
  }

  it.each([
    ['due', 9],
    ['learning', 3], // it was due when it was forgotten
  ] as const)('comes together, the other one ahead of its day, and is to be found: %s', async (reason, interval) => {
    const { plans } = await confused({}, interval)
    const plan = await plans.today(onDay(6), { ...limits, newPerDay: 0 }, dayStart)
    const cards = cardsOf(plan)
    expect(cards).toHaveLength(3)
    expect(cards[cards.indexOf(main(1)) + 1]).toBe(main(2))
    expect(cardsOf(plan, 'ahead')).toEqual([main(2)])
    expect(cardsOf(plan, reason)).toContain(main(1))
    expect([plan.blockOf.get(main(2)), plan.topicOf.get(main(2))]).toEqual(['kosovo/war/1/0', 'kosovo/war'])
  })
  it('does not come together where it was taken for a fact that was never met or is gone', async () => {
    const { plans } = await confused({ mistakenFor: 'kosovo/gone' })
    expect(cardsOf(await plans.today(onDay(6), { ...limits, newPerDay: 0 }, dayStart))).not.toContain(main(2))
  })
  it('stays apart once it was told apart', async () => {
    const { plans, answer } = await confused()
    await answer(main(1), 'good', { interval: 2, at: monday + day })
    await answer(main(2), 'good', { interval: 2, at: monday + day })
    const cards = cardsOf(await plans.today(onDay(8), { ...limits, newPerDay: 0 }, dayStart))
    expect(cards.filter((card) => mains(1, 2).includes(card))).toHaveLength(1)
  })
  it('is no longer so once that answer was taken back', async () => {
    const { plans, answer, shown, undo } = await aLearner()
    await answer(main(1), 'good', { interval: 1 })
    await answer(main(2), 'good', { interval: 7 })
    const before = await shown(main(1))
    const { entry } = await answer(main(1), 'again', mistaken)
    await undo(entry, before)
    expect(cardsOf(await plans.today(onDay(6), { ...limits, newPerDay: 0 }, dayStart))).toEqual([main(1)])
  })
})

describe('what the learner wishes for', () => {
  const facts = [
    ...manyFacts(3),
    aDateFact({ id: 'paris', topic: 'talks', when: '2005-01-01' }),
    aDateFact({ id: 'detail', level: 2, when: '2006-01-01' }),
  ]
  const learner = () => aLearner({ deck: aDeck({ facts }) })

  it('of a topic has its new cards, whatever today had', async () => {
    const { plans, answer } = await learner()
    for (const card of mains(1, 2, 3)) await answer(card)
    const plan = await plans.wished({ kind: 'topic', deck: 'kosovo', topic: 'talks' }, monday10, {
      ...limits,
      newPerDay: 10,
    })
    expect(cardsOf(plan)).toEqual(['kosovo/paris/when/when'])
    expect(plan.blockOf.get('kosovo/paris/when/when')).toBe('kosovo/talks/1/0')
  })
  it('of a level has its new cards', async () => {
    const { plans } = await learner()
    expect(cardsOf(await plans.wished({ kind: 'level', level: 2 }, monday10, { ...limits, newPerDay: 10 }))).toEqual([
      'kosovo/detail/when/when',
    ])
  })
  it('has no more new cards at once than asked', async () => {
    const { plans } = await learner()
    expect(
      cardsOf(
        await plans.wished({ kind: 'topic', deck: 'kosovo', topic: 'war' }, monday10, { ...limits, newPerDay: 2 }),
      ),
    ).toEqual(mains(1, 2))
  })
  it('of today’s failures has those alone', async () => {
    const { plans, answer } = await learner()
    await answer(main(1), 'again')
    await answer(main(1), 'good')
    await answer(main(2))
    expect(cardsOf(await plans.wished({ kind: 'failed' }, monday10, { ...limits, newPerDay: 10 }))).toEqual([main(1)])
    expect(cardsOf(await plans.wished({ kind: 'failed' }, onDay(6), { ...limits, newPerDay: 10 }))).toEqual([])
  })
  it('of the days ahead has what comes due in them, and nothing new', async () => {
    const { plans, answer } = await learner()
    await answer(main(1), 'good', { interval: 2 }) // due on Wednesday
    await answer(main(2), 'easy', { interval: 8 }) // a week later
    const ahead = (days: number) => plans.wished({ kind: 'ahead', days }, onDay(6), { ...limits, newPerDay: 10 })
    expect(cardsOf(await ahead(1))).toEqual([main(1)])
    expect(cardsOf(await ahead(10))).toEqual(mains(1, 2))
  })
  it('of cramming has all that was met and nothing new', async () => {
    const { plans, answer } = await learner()
    await answer(main(1), 'good', { at: monday })
    await answer('kosovo/paris/when/when', 'good', { at: monday + day })
    expect(cardsOf(await plans.wished({ kind: 'cram' }, onDay(6), { ...limits, newPerDay: 10 })).toSorted()).toEqual([
      main(1),
      'kosovo/paris/when/when',
    ])
    expect(
      cardsOf(
        await plans.wished({ kind: 'cram', topic: { deck: 'kosovo', topic: 'talks' } }, onDay(6), {
          ...limits,
          newPerDay: 10,
        }),
      ),
    ).toEqual(['kosovo/paris/when/when'])
  })

  it('of named cards has those alone: met or not, of any block, reverse ones too', async () => {
    const { plans, answer, act } = await learner()
    await answer(main(1), 'good', { interval: 2 }) // due on Wednesday
    await act(main(2), { kind: 'suspend' })
    const paris = 'kosovo/paris/when/when'
    const cards = [main(1), main(2), reverse(3), paris, 'kosovo/gone/when/when', 'elsewhere/x/when/when']
    const plan = await plans.wished({ kind: 'cards', cards }, onDay(6), { ...limits, newPerDay: 1 })
    expect(cardsOf(plan, 'ahead')).toEqual([main(1)])
    expect(cardsOf(plan, 'new').toSorted()).toEqual([reverse(3), paris])
    expect(cardsOf(plan)).toHaveLength(3)
    expect(plan.blockOf.get(paris)).toBe('kosovo/talks/1/0')
    const due = await plans.wished({ kind: 'cards', cards: [main(1)] }, onDay(7), { ...limits, newPerDay: 1 })
    expect(cardsOf(due, 'due')).toEqual([main(1)])
  })
  it('of no cards at all has nothing', async () => {
    const { plans } = await learner()
    expect(cardsOf(await plans.wished({ kind: 'cards', cards: [] }, monday10, { ...limits, newPerDay: 10 }))).toEqual(
      [],
    )
  })
})
