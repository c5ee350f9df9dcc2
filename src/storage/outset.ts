import type { Block } from '@/domain/cards/card'
import type { Review } from '@/domain/reviews/review'
import { standing } from '@/domain/reviews/undo'
import { isOn, type DeckChoices } from '@/domain/scheduling/deckChoice'
import { isMet } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import type { MainCard } from '@/domain/scheduling/simulation/examOutlook'
import type { FreshAhead } from '@/domain/scheduling/simulation/future'
import { habitsOf } from '@/domain/scheduling/simulation/habits'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { Run } from './connection'
import type { StudyData } from './studyData'

/** Habits are told by so many answers at most. */
const mostReviews = 2_000
/** Their cards are looked up so many at a time. */
const cardsAtOnce = 100

/** The reviews of the cards that were answered last, until they are enough; the log has no index by time. */
async function rowsOf(run: Run, memories: readonly Memory[]): Promise<Review[]> {
  const cards = memories
    .filter(({ lastAt }) => lastAt !== undefined)
    .sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0))
    .map(({ card }) => card)
  const found: Review[] = []
  for (let from = 0; from < cards.length && found.length < mostReviews; from += cardsAtOnce) {
    const some = await run((db) => {
      const index = db.transaction('reviews').store.index('byCard')
      return Promise.all(cards.slice(from, from + cardsAtOnce).map((card) => index.getAll(card)))
    })
    found.push(...some.flat())
  }
  return found
}

/** The newest of what was sealed: ids begin with the month. */
const sealed = (run: Run): Promise<Review[]> =>
  run(async (db) => {
    const found: Review[] = []
    let cursor = await db.transaction('segments').store.openCursor(null, 'prev')
    for (; cursor && found.length < mostReviews; cursor = await cursor.continue()) found.push(...cursor.value.reviews)
    return found
  })

/** What of a block could be learnt, in its order. */
function freshIn({ topic, level, cards }: Block, held: ReadonlyMap<string, Memory>): FreshAhead[] {
  const unlockedBy = new Map(cards.flatMap(({ id, unlocks = [] }) => unlocks.map((unlocked) => [unlocked, id])))
  return cards.flatMap(({ id, fact, main }) => {
    const memory = held.get(id)
    if (memory?.suspended || isMet(memory)) return []
    const first = main ? undefined : unlockedBy.get(id)
    return { card: id, fact, topic, level, ...(first !== undefined && { unlockedBy: first }) }
  })
}

/** What progress counts of a block. */
const mainIn = ({ deck, topic, level, cards }: Block, held: ReadonlyMap<string, Memory>): MainCard[] =>
  cards.flatMap(({ id: card, main }) => (main && !held.get(card)?.suspended ? [{ card, deck, topic, level }] : []))

/**
 * Where the learner stands now, in the decks that are on: what a simulation of the days ahead begins from. Read piece by piece, so that
 * the page can answer in between.
 */
export async function outsetNow(
  { run, content, memories, tallies, weights, plans }: StudyData,
  now: Moment,
  dayStart: number,
  choices: DeckChoices,
) {
  const all: Memory[] = []
  for await (const some of memories.batches()) all.push(...some.filter(({ deck }) => isOn(choices, deck)))
  const held = new Map(all.map((memory) => [memory.card, memory]))
  const decks = (await content.decks()).filter(({ id }) => isOn(choices, id))
  const places = decks.flatMap(({ blocks }) => blocks).sort((a, b) => a.level - b.level)
  const fresh: FreshAhead[] = []
  const main: MainCard[] = []
  for (const { id } of places) {
    const block = await content.block(id)
    if (!block) continue
    fresh.push(...freshIn(block, held))
    main.push(...mainIn(block, held))
  }
  const [rows, older, actions, today, inForce] = await Promise.all([
    rowsOf(run, all),
    sealed(run),
    run((db) => db.getAll('actions')),
    tallies.day(now.day),
    weights.inForce(),
  ])
  const reviews = standing([...rows, ...older, ...actions]).filter((entry): entry is Review => 'answer' in entry)
  const deckDays = await plans.deckDays(today, choices)
  return { memories: all, fresh, main, today, deckDays, weights: inForce, habits: habitsOf(reviews, dayStart) }
}
