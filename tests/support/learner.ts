import type { Action, LogEntry } from '@/domain/reviews/action'
import type { Answer, Review } from '@/domain/reviews/review'
import type { CardEntry } from '@/domain/reviews/undo'
import type { Deck } from '@/domain/facts/deck'
import type { BlockTally } from '@/domain/scheduling/blockTally'
import { emptyDay, type DaySums, type DayTally } from '@/domain/scheduling/dayTally'
import { expectation, type Memory } from '@/domain/scheduling/memory'
import { vanished } from '@/domain/scheduling/cardLogs'
import { noPlans } from '@/domain/scheduling/plans'
import { replay } from '@/domain/scheduling/replay'
import { studyDay } from '@/domain/scheduling/studyDay'
import type { Run } from '@/storage/connection'
import { confusionRepository } from '@/storage/confusionRepository'
import { contentRepository } from '@/storage/contentRepository'
import { logRepository } from '@/storage/logRepository'
import { memoryRepository } from '@/storage/memoryRepository'
import { installDeck } from '@/storage/reconciler'
import { recorder, type Draft } from '@/storage/recorder'
import { dayRows } from '@/storage/dayRows'
import type { Aggregate } from '@/storage/schema'
import { planRepository } from '@/storage/planRepository'
import { sessionPlans } from '@/storage/sessionPlan'
import { shownOf, type Shown } from '@/storage/shown'
import { tallyRepository } from '@/storage/tallyRepository'
import { weightsRepository } from '@/storage/weightsRepository'
import { aDatabase } from './database'
import { aDeck, manyFacts } from './decks'
import { anAction, aReview, monday } from './makers'
import { model } from './model'

const minute = 60_000
/** A made entry as the app hands it in: the recorder numbers it. */
const draftOf = <E extends LogEntry>({ device: _, seq: _too, ...draft }: E) => draft as Draft<E>

/** A database with one deck, and somebody who studies it: every answer takes a minute, from Monday at ten on. */
export async function aLearner({ deck = aDeck({ facts: manyFacts(3) }), name }: { deck?: Deck; name?: string } = {}) {
  const database = aDatabase(name)
  const { run } = database
  const content = contentRepository(run)
  const memories = memoryRepository(run)
  const tallies = tallyRepository(run)
  const planned = planRepository(run)
  const { append, takeBack } = recorder(run)
  const install = (given: Deck, hash = 'next', complete = true) =>
    installDeck(run, { deck: given, hash, complete, own: false })
  if (!(await content.deck(deck.id))) await install(deck, 'one')
  let at = monday - minute
  const moment = (given: { at?: number } = {}) => {
    at = given.at ?? at + minute
    return { at, offset: 0, day: studyDay(at, 0) }
  }

  /** The card as the study screen would show it now. */
  async function shown(card: string): Promise<Shown> {
    const [memory = null] = await memories.of([card])
    const blocks = await content.blocksOf(deck.id)
    for (const block of blocks)
      for (const each of block.cards) if (each.id === card) return shownOf(each, block, memory)
    return { context: vanished(card, []), memory, kin: [] }
  }

  return {
    ...database,
    content,
    memories,
    tallies,
    planned,
    plans: sessionPlans({
      ...{ content, memories, tallies, planned, run },
      weights: weightsRepository(run),
      confusions: confusionRepository(run),
    }),
    append,
    takeBack,
    install,
    shown,
    /** As `shown` had it, or as it is now. */
    answer: async (card: string, answer: Answer = 'good', given: Partial<Review> = {}, as?: Shown) => {
      const now = moment(given)
      const showing = as ?? (await shown(card))
      const { revision } = showing.context
      const review = aReview({ card, answer, revision, ...expectation(showing.memory, now, model), ...given, ...now })
      return append(draftOf(review), showing)
    },
    act: async (
      card: string,
      action: Partial<Action> & {
        kind: 'suspend' | 'resume' | 'reset' | 'bury' | 'flag' | 'read' | 'know' | 'note' | 'correction'
      },
      as?: Shown,
    ) => append(draftOf(anAction({ ...action, ...moment(action), card })), as ?? (await shown(card))),
    /** As the study screen does: with the card as it was shown before that entry. */
    undo: async (entry: CardEntry, before: Shown) =>
      takeBack(entry, draftOf(anAction({ kind: 'undo', takesBack: entry.id, card: entry.card, ...moment() })), before),
  }
}

/** Memories and tallies as they are stored; tallies that say nothing left out. */
export async function storedCaches(run: Run) {
  const [memories, aggregates] = await Promise.all([memoryRepository(run).all(), run((db) => db.getAll('aggregates'))])
  return cachesOf(memories, aggregates)
}

/** The same as a replay of both logs makes them anew. */
export async function replayedCaches(run: Run, deck = 'kosovo') {
  const [blocks, reviews, actions] = await Promise.all([
    contentRepository(run).blocksOf(deck),
    logRepository(run).reviews(),
    logRepository(run).actions(),
  ])
  const { memories, days, blocks: tallies, plans, confusions, corrections } = replay({ blocks, reviews, actions })
  return cachesOf(memories, [
    ...days.flatMap(dayRows),
    ...tallies.map((tally) => ({ key: `block:${tally.block}` as const, tally })),
    { key: 'plans', plans },
    { key: 'confusions', confusions },
    { key: 'corrections', corrections },
  ])
}

function cachesOf(memories: readonly Memory[], aggregates: readonly Aggregate[]) {
  const factsOn = new Map(aggregates.flatMap((row) => ('facts' in row ? [[row.key, row.facts]] : [])))
  const whole = ({ tally }: { tally: BlockTally | DaySums }): BlockTally | DayTally =>
    'day' in tally ? { ...tally, facts: factsOn.get(`facts:${tally.day}`) ?? {} } : tally
  const says = (tally: BlockTally | DayTally) =>
    'day' in tally
      ? JSON.stringify(tally) !== JSON.stringify(emptyDay(tally.day))
      : tally.mainMet > 0 || tally.waiting.length > 0
  return {
    memories: Object.fromEntries(memories.map((memory) => [memory.card, memory])),
    tallies: Object.fromEntries(
      aggregates.flatMap((row) => ('tally' in row && says(whole(row)) ? [[row.key, whole(row)]] : [])),
    ),
    plans: aggregates.find((row) => 'plans' in row)?.plans ?? noPlans,
    confusions: aggregates.find((row) => 'confusions' in row)?.confusions ?? [],
    corrections: aggregates.find((row) => 'corrections' in row)?.corrections ?? [],
  }
}
