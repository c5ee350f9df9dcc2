import type { Correction } from '../reviews/correction'
import { correctionsOf } from '../reviews/standingCorrections'
import { standing } from '../reviews/undo'
import type { Lasting } from '../reviews/undo'
import { blockOf } from './blockTally'
import type { BlockTally } from './blockTally'
import { cardLogs } from './cardLogs'
import type { CardLog, WholeLog } from './cardLogs'
import { confusionsOf, isConfused, type Confusion } from './confusion'
import { daysOf } from './dayTally'
import type { DayTally } from './dayTally'
import { memoryOf } from './fold'
import type { Memory } from './memory'
import { fsrs7 } from './models/fsrs7'
import type { Plans } from './plans'
import { retimed } from './retime'
import { plansOf } from './standingPlans'
import { weightsInForce } from './weightsInForce'

/** Every cache that the two logs decide. */
export interface Replayed {
  memories: Memory[]
  days: DayTally[]
  blocks: BlockTally[]
  /** In force at the end: the memories are those of the whole log under them. */
  weights: readonly number[]
  plans: Plans
  confusions: Confusion[]
  /** The last of each card; resets too. */
  corrections: Correction[]
}

/** All memories and tallies anew from the whole of both logs, in any order. Entries of cards that no block holds leave retired memories. */
export function replay(log: WholeLog): Replayed {
  const [blocks, actions] = [[...log.blocks], [...log.actions]]
  const weights = weightsInForce(actions)
  const model = fsrs7(weights)
  const logs = cardLogs({ reviews: log.reviews, actions, blocks })
  const memories = new Map<string, Memory>()
  for (const { context, entries } of logs) {
    const memory = memoryOf(entries, context, model)
    if (memory) memories.set(context.card, memory)
  }
  const plans = plansOf(actions)
  return {
    memories: [...memories.values()],
    days: daysOf(allStanding(logs)),
    blocks: blocks.map(({ id, cards }) => blockOf(id, cards, (card) => memories.get(card))),
    weights,
    plans,
    confusions: confusionsOf(allStanding(logs.filter(({ entries }) => entries.some(isConfused)))),
    corrections: correctionsOf([...retimed(actions, plans.retimes)]),
  }
}

function* allStanding(logs: readonly CardLog[]): Generator<Lasting> {
  for (const { entries } of logs) yield* standing(entries)
}
