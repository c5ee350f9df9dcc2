import type { Action } from '../reviews/action'
import { balanced, type Load } from './balance'
import { fuzzed } from './fuzz'
import { returnAfter, seedOf, stableRecall, type Asking, type Memory, type Model, type Return } from './memory'
import type { Traces } from './models/fsrs7'

// "I know this already": the learner's word, which no answer has borne out yet.

export type KnowAction = Extract<Action, { kind: 'know' }>

/** Days of stability that the learner's word is worth: over half of those that a student needs, and soon enough to be borne out. */
const knownStability = 60
/** The shortest interval in days, before it is moved: by no more than five, so that it rests for 60 at least. */
const shortestRest = 65
/** Weights under which hardly anything is learnt must not hold up a replay. */
const mostAnswers = 100

/**
 * What is known without having been learnt: as if the card had been answered Easy each time it was due, until it rests for 60 days.
 * @param traces what is held of it; null before the first answer
 */
export function knownTraces(traces: Traces | null, model: Model): Traces {
  let known = traces ?? model.next(null, 0, 4)
  for (let answers = 0; answers < mostAnswers; answers++) {
    const rests = model.interval(known, stableRecall)
    if (rests >= knownStability) break
    known = model.next(known, rests, 4)
  }
  return known
}

const tracesOf = (memory: Memory | null) => (memory && memory.slow > 0 ? memory : null)

/** When a card that is said to be known comes back, to see whether that holds: in 60 days at the earliest, moved as other intervals are. */
export function knownReturn(memory: Memory | null, card: string, now: Asking, model: Model, load?: Load): Return {
  const planned = Math.max(shortestRest, model.interval(knownTraces(tracesOf(memory), model), now.retention))
  const seed = seedOf(memory, card)
  const days = load ? balanced(planned, seed, now.day, load) : fuzzed(planned, seed)
  return returnAfter(Math.round(days), now)
}

/** The memory after the learner's word, of the present revision. It was not asked: the days of its answers stay as they are. */
export function afterKnown(memory: Memory, action: KnowAction, model: Model): Memory {
  const { slow, fast, difficulty } = knownTraces(tracesOf(memory), model)
  const { due, dueDay } = returnAfter(action.interval, action)
  const after: Memory = {
    ...memory,
    phase: 'review',
    ...{ slow, fast, difficulty, due, dueDay },
    lastAt: action.at,
    reps: memory.reps + 1,
    settled: true,
  }
  delete after.correction
  delete after.buriedUntil
  return after
}
