import { factOf } from '../cards/card'
import { isReview } from '../reviews/action'
import { cardLogs, type ReplayedBlock, type WholeLog } from '../scheduling/cardLogs'
import { topicKey } from '../scheduling/exam'
import { memoriesAt } from '../scheduling/fold'
import type { Memory } from '../scheduling/memory'
import { fsrs7 } from '../scheduling/models/fsrs7'
import { weightsInForce } from '../scheduling/weightsInForce'
import { topicProgress, type TopicProgress, type Weighed } from './topicProgress'

/** The end of a study day, or now: `at` in ms UTC, the moment for which recall is told. */
export interface TrendDay {
  day: string
  at: number
}

/** A topic as it stood on each of the days asked for. */
export type Trend = (Omit<TopicProgress, 'topic'> & { day: string })[]

/**
 * How each topic stood at the end of those days: of the facts that there are now, as the model in force now sees what was answered until
 * then and not undone since. By topic, and under `''` of all together; days before the first answer of all are left out.
 * @param days in order
 * @throws AppError `retention-out-of-range`
 */
export function trendsOf(log: WholeLog, days: readonly TrendDay[]): Map<string, Trend> {
  const [blocks, actions] = [[...log.blocks], [...log.actions]]
  const model = fsrs7(weightsInForce(actions))
  const logs = cardLogs({ reviews: log.reviews, actions, blocks })
  const first = firstDay(logs)
  const told = days.filter(({ day }) => first !== null && day >= first)
  const names = told.map(({ day }) => day)
  const held = new Map(
    logs.map(({ context, entries }) => [context.card, memoriesAt(entries, context, model, names)] as const),
  )
  const facts = blocks.flatMap(factsOf)
  const trends = new Map<string, Trend>()
  const tell = (progress: readonly TopicProgress[], day: string) => {
    for (const { topic, ...standing } of progress) {
      const trend = trends.get(topic) ?? []
      trends.set(topic, trend)
      trend.push({ day, ...standing })
    }
  }
  for (const [index, { day, at }] of told.entries()) {
    const recall = (card: string): Memory | null => held.get(card)?.[index] ?? null
    tell(topicProgress(facts, recall, at, model), day)
    tell(topicProgress(inOneTopic(facts), recall, at, model), day)
  }
  return trends
}

function firstDay(logs: ReturnType<typeof cardLogs>): string | null {
  let first: string | null = null
  for (const { entries } of logs)
    for (const entry of entries) if (isReview(entry) && (first === null || entry.day < first)) first = entry.day
  return first
}

function factsOf({ deck, topic, level, cards }: ReplayedBlock): Weighed[] {
  const facts = new Map<string, string[]>()
  for (const { id, main } of cards) if (main) facts.set(factOf(id), [...(facts.get(factOf(id)) ?? []), id])
  return [...facts.values()].map((ids) => ({ topic: topicKey({ deck, topic }), level, main: ids }))
}

/** The same facts as one topic, `''`. */
export function* inOneTopic<Fact extends Weighed>(facts: readonly Fact[]): Generator<Fact> {
  for (const fact of facts) yield { ...fact, topic: '' }
}
