import type { FactKind, Level } from '../facts/fact'
import { isMet } from '../scheduling/fold'
import { retrievability } from '../scheduling/memory'
import type { Memory, Model } from '../scheduling/memory'

/** A fact as progress counts it: by its main cards alone, so that no fact weighs more for being asked in more directions. */
export interface CountedFact {
  /** deck/fact */
  fact: string
  kind: FactKind
  topic: string
  level: Level
  /** Ids of its main cards, at least one. */
  main: readonly string[]
  /** Ids of all its cards. */
  cards: readonly string[]
}

/** As much of it as tells how it stands. */
export type Weighed = Pick<CountedFact, 'topic' | 'level' | 'main'>

export interface TopicProgress {
  topic: string
  /**
   * Facts by how well they are held. new: no main card was met; known: each is remembered for three weeks (stability of 21 days or
   * more, and no correction is due); learning: all others.
   */
  new: number
  learning: number
  known: number
  /** The share of what was met that would be recalled now, 0 to 1, facts weighted by level; null where nothing was met. */
  ofMet: number | null
  /** The same of the whole topic, where what was not met counts as 0; null for a topic without cards. */
  ofAll: number | null
}

/** What any exam asks weighs more than detail. */
const weights: Record<Level, number> = { 1: 3, 2: 2, 3: 1 }
/** Days of stability from which a card counts as known. */
export const knownStability = 21

interface Sums {
  new: number
  learning: number
  known: number
  met: { weight: number; recalled: number }
  all: { weight: number; recalled: number }
}

/**
 * How much of each topic could be recalled at `at` (ms UTC), in the order in which the topics first appear in `facts`. A fact's recall
 * is the mean over its main cards that are not suspended or retired; one whose main cards all are is not counted at all.
 */
export function topicProgress(
  facts: Iterable<Weighed>,
  recall: (card: string) => Memory | null | undefined,
  at: number,
  model: Model,
): TopicProgress[] {
  const topics = new Map<string, Sums>()
  for (const fact of facts) {
    let sums = topics.get(fact.topic)
    if (!sums) topics.set(fact.topic, (sums = emptySums()))
    count(sums, fact, recall, at, model)
  }
  return [...topics].map(([topic, { met, all, ...counts }]) => ({
    topic,
    ...counts,
    ofMet: share(met),
    ofAll: share(all),
  }))
}

const emptySums = (): Sums => ({
  new: 0,
  learning: 0,
  known: 0,
  met: { weight: 0, recalled: 0 },
  all: { weight: 0, recalled: 0 },
})

/** How a fact stands by the memories of its main cards; null where all of them are suspended or retired. */
export function factStanding(main: readonly (Memory | null | undefined)[]): 'new' | 'learning' | 'known' | null {
  const active = main.filter((memory) => !memory?.suspended && !memory?.retired)
  if (!active.length) return null
  const met = active.filter(isMet)
  if (!met.length) return 'new'
  const known = met.length === active.length && met.every(({ stability }) => stability >= knownStability)
  return known ? 'known' : 'learning'
}

const share = ({ weight, recalled }: Sums['met']) => (weight ? recalled / weight : null)

function count(
  sums: Sums,
  fact: Weighed,
  recall: (card: string) => Memory | null | undefined,
  at: number,
  model: Model,
) {
  const main = fact.main.map(recall)
  const standing = factStanding(main)
  if (!standing) return
  const active = main.filter((memory) => !memory?.suspended && !memory?.retired)
  const met = active.filter(isMet)
  const weight = weights[fact.level]
  const recalled = met.reduce((sum, memory) => sum + retrievability(memory, at, model), 0)
  sums.all.weight += weight
  sums.all.recalled += (weight * recalled) / active.length
  sums[standing] += 1
  if (!met.length) return
  sums.met.weight += weight
  sums.met.recalled += (weight * recalled) / met.length
}
