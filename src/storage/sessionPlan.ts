import { deckOf, factOf, type Block, type BlockSummary, type Card } from '@/domain/cards/card'
import type { Exam } from '@/domain/reviews/plan'
import { examRank, examsAhead, noOutlook, type Outlook, type Pace } from '@/domain/scheduling/agenda'
import type { BlockTally } from '@/domain/scheduling/blockTally'
import { bringsForward } from '@/domain/scheduling/broughtForward'
import type { DayTally } from '@/domain/scheduling/dayTally'
import {
  endlessRooms,
  isOn,
  limitedDecks,
  noChoices,
  noDeckDays,
  placesIn,
  type DeckChoices,
  type DeckDays,
  type Room,
} from '@/domain/scheduling/deckChoice'
import { asks, topicKey, type Place } from '@/domain/scheduling/exam'
import { isBuried, isDue, isMet } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import type { Plans } from '@/domain/scheduling/plans'
import { paceOf } from '@/domain/scheduling/pace'
import { planHorizon, prepared, queueFrom, type Fresh, type Limits, type Queue } from '@/domain/scheduling/queue'
import { addDays, type Moment } from '@/domain/scheduling/studyDay'
import type { Wish } from '@/domain/scheduling/studyMore'
import type { Run } from './connection'
import type { confusionRepository } from './confusionRepository'
import type { contentRepository } from './contentRepository'
import type { memoryRepository } from './memoryRepository'
import type { planRepository } from './planRepository'
import type { weightsRepository } from './weightsRepository'
import type { tallyRepository } from './tallyRepository'

interface Repositories {
  content: ReturnType<typeof contentRepository>
  memories: ReturnType<typeof memoryRepository>
  tallies: ReturnType<typeof tallyRepository>
  weights: ReturnType<typeof weightsRepository>
  planned: Pick<ReturnType<typeof planRepository>, 'all'>
  confusions: ReturnType<typeof confusionRepository>
  run: Run
}

/** Study days by which the learner's pace is judged. */
const paceDays = 30

/** A session's queue and where to find the text of its cards. */
export interface SessionPlan {
  queue: Queue
  /** Card id to block id. */
  blockOf: Map<string, string>
  /** Card id to deck/topic: what the home screen counts by. */
  topicOf: Map<string, string>
}

/** What today asks for, and why. */
export interface TodayPlan extends SessionPlan {
  /** How many cards are due, also those for which the day has no room. */
  due: number
  plans: Plans
}

/** A block and its deck. */
type BlockPlace = BlockSummary & { deck: string }

/** How many main cards of a block are to be had as new. */
const mainLeft = ({ main }: BlockSummary, tally: BlockTally | undefined) => main - (tally?.mainMet ?? 0)

/** The cards of a block that may be to be had as new, in its order: only their memories need be read. */
function candidatesIn(block: Block, place: BlockSummary, tally: BlockTally | undefined): Card[] {
  const waiting = new Set(tally?.waiting)
  const withMain = mainLeft(place, tally) > 0
  return block.cards.filter(({ id, main }) => (main ? withMain : waiting.has(id)))
}

/** The facts of which a card that was met is asked: their new ones wait. */
const dueFacts = (held: readonly Memory[], now: Moment) =>
  new Set(held.filter((memory) => isAsked(memory, now)).map(({ card }) => factOf(card)))

const isAsked = (memory: Memory, now: Moment) =>
  memory.plan !== undefined &&
  !isBuried(memory, now.day) &&
  (memory.correction || memory.phase !== 'review' || isDue(memory, now))

/** What a session asks of the store. Blocks are read only until there are new cards enough. */
export function sessionPlans({ content, memories, tallies, weights, planned, confusions, run }: Repositories) {
  /**
   * New cards of `wanted` different facts that are neither in `seen` nor in `due`, whose own cards go before them, with the blocks that hold
   * them; of each deck as many as it has room for.
   */
  async function freshCards(
    wanted: number,
    seen: DayTally,
    due: ReadonlySet<string>,
    {
      accept = () => true,
      rank = ({ level }) => level,
      room = endlessRooms.fresh,
    }: { accept?: (place: BlockPlace) => boolean; rank?: (place: Place) => number; room?: Room },
  ) {
    const found: { fresh: Fresh; block: string }[] = []
    const facts = new Set<string>()
    const decks = placesIn(room)
    const [places, tallied] = await Promise.all([allPlaces(), tallies.blocks()])
    for (const place of places.sort((a, b) => rank(a) - rank(b))) {
      if (facts.size >= wanted) break
      const tally = tallied.get(place.id)
      if (!accept(place) || !decks.isFree(place.deck) || (mainLeft(place, tally) <= 0 && !tally?.waiting.length))
        continue
      const block = await content.block(place.id)
      if (!block) continue
      const candidates = candidatesIn(block, place, tally)
      const held = await memories.of(candidates.map(({ id }) => id))
      for (const [index, { id, fact }] of candidates.entries()) {
        const memory = held[index]
        if (memory && (memory.suspended || isBuried(memory, seen.day) || isMet(memory))) continue
        found.push({ fresh: { card: id, fact, topic: block.topic, level: block.level }, block: place.id })
        if (fact in seen.facts || due.has(fact) || facts.has(fact) || !decks.isFree(place.deck)) continue
        facts.add(fact)
        decks.take(place.deck)
      }
    }
    return found
  }

  /** What was done today of decks with limits of their own: nobody else waits for it. */
  async function deckDays(today: DayTally, choices: DeckChoices): Promise<DeckDays> {
    const decks = limitedDecks(choices)
    if (!decks.length || !Object.keys(today.facts).length) return noDeckDays
    const { deckDaysIn } = await import('./deckDays')
    return deckDaysIn(run, today, decks)
  }

  /** How long a card takes the learner. */
  const pace = async ({ day }: Moment): Promise<Pace> => paceOf(await tallies.days(addDays(day, -paceDays), day))

  const allPlaces = async () =>
    (await content.decks()).flatMap(({ id: deck, blocks }) => blocks.map((block) => ({ ...block, deck })))

  /** What the learner plans, and what it takes to keep to that. */
  async function outlookOf(now: Moment, choices: DeckChoices): Promise<Outlook> {
    const { day } = now
    const plans = await planned.all()
    if (!examsAhead(plans, day).length) return { ...noOutlook, plans }
    const [places, tallied, own] = await Promise.all([allPlaces(), tallies.blocks(), pace(now)])
    const unmet = (exam: Exam) =>
      places.reduce(
        (sum, place) =>
          sum +
          (asks(exam, place) && isOn(choices, place.deck) ? Math.max(0, mainLeft(place, tallied.get(place.id))) : 0),
        0,
      )
    return { plans, pace: own, unmet }
  }

  /** Those that may be asked today: also what may have to be brought forward, which no index tells. */
  const mayBeAsked = ({ plans }: Outlook, now: Moment, dayStart: number) =>
    bringsForward(plans, now.day) ? memories.all() : memories.plannedBefore(planHorizon(now, dayStart))

  /** Those of the named cards that were never met, wherever they stand in their deck's order: reverse cards need not wait. */
  async function freshAmong(cards: readonly string[], held: readonly Memory[], day: string) {
    const rows = new Map(held.map((memory) => [memory.card, memory]))
    const isFresh = (memory: Memory | undefined) =>
      !memory || !(memory.suspended || isBuried(memory, day) || isMet(memory))
    const wanted = new Set(cards.filter((card) => isFresh(rows.get(card))))
    const blocks = await Promise.all([...new Set([...wanted].map(deckOf))].map((deck) => content.blocksOf(deck)))
    return blocks
      .flat()
      .flatMap(({ id: block, topic, level, cards: all }) =>
        all.flatMap(({ id, fact }) => (wanted.has(id) ? [{ fresh: { card: id, fact, topic, level }, block }] : [])),
      )
  }

  const planOf = (
    queue: Queue,
    held: readonly Memory[],
    found: readonly { fresh: Fresh; block: string }[],
  ): SessionPlan => ({
    queue,
    blockOf: new Map([
      ...held.map(({ card, block }) => [card, block] as const),
      ...found.map(({ fresh, block }) => [fresh.card, block] as const),
    ]),
    topicOf: new Map([
      ...held.map((memory) => [memory.card, topicKey(memory)] as const),
      ...found.map(({ fresh }) => [fresh.card, topicKey({ deck: deckOf(fresh.card), topic: fresh.topic })] as const),
    ]),
  })

  return {
    pace,
    deckDays,
    /** What today asks for. */
    today: async (now: Moment, limits: Limits, dayStart: number): Promise<TodayPlan> => {
      const { decks = noChoices } = limits
      const outlook = await outlookOf(now, decks)
      const [held, today, model, confused] = await Promise.all([
        mayBeAsked(outlook, now, dayStart),
        tallies.day(now.day),
        weights.model(),
        confusions.all(),
      ])
      const done = await deckDays(today, decks)
      const ready = prepared({ memories: held, today, now, model, outlook, deckDays: done }, limits)
      const rank = examRank(examsAhead(outlook.plans, now.day))
      const room = ready.rooms.fresh
      const found = await freshCards(ready.agenda.fresh, today, dueFacts(held, now), { rank, room })
      const fresh = found.map((each) => each.fresh)
      const plan = planOf(queueFrom(ready, fresh), held, found)
      const more = { due: ready.due.length, plans: outlook.plans }
      const asked = confused.filter(({ card, fact }) => [card, fact].every((id) => isOn(decks, deckOf(id))))
      if (!asked.length) return { ...plan, ...more }
      const { withConfusions } = await import('./confusedQueue')
      return { ...(await withConfusions(plan, asked, today, now, { content, memories })), ...more }
    },
    /** What the learner asks for beyond that. */
    wished: async (wish: Wish, now: Moment, limits: Limits): Promise<SessionPlan> => {
      const { isWishedPlace, queueOfWish } = await import('@/domain/scheduling/studyMore') // no first card waits for it
      const named = wish.kind === 'cards' ? wish.cards : null
      const [held, today, model] = await Promise.all([
        named ? memories.of(named).then((rows) => rows.filter((row) => row !== undefined)) : memories.all(),
        tallies.day(now.day),
        weights.model(),
      ])
      const wants = wish.kind === 'topic' || wish.kind === 'level'
      const accept = (place: BlockPlace) => isOn(limits.decks ?? noChoices, place.deck) && isWishedPlace(wish, place)
      const found = named
        ? await freshAmong(named, held, now.day)
        : wants
          ? await freshCards(limits.newPerDay, today, dueFacts(held, now), { accept })
          : []
      const fresh = found.map((each) => each.fresh)
      return planOf(queueOfWish(wish, { memories: held, fresh, today, now, model }, limits), held, found)
    },
  }
}
