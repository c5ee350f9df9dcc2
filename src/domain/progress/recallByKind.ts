import type { FactKind } from '../facts/fact'
import { grouped } from '../grouped'
import type { Memory, Model } from '../scheduling/memory'
import { mostNamed } from '../scheduling/studyMore'
import { topicProgress, type CountedFact } from './topicProgress'
import { weakestFacts } from './weakestFacts'

export const factKinds: readonly FactKind[] = ['date', 'resolution', 'actor', 'position', 'plain']

/** The facts of one kind in one topic. */
export interface KindRecall {
  kind: FactKind
  /** Facts met, and all of them. */
  met: number
  all: number
  /** As topicProgress has it; null where nothing was met. */
  recall: number | null
  /** Main cards of those met, of the weakest facts first; no more than an address can name. */
  cards: readonly string[]
}

/** What would be recalled at `at` (ms UTC) of each kind of fact in each topic, by topic; every topic has all kinds. */
export function recallByKind(
  facts: readonly CountedFact[],
  recall: (card: string) => Memory | null | undefined,
  at: number,
  model: Model,
): Map<string, KindRecall[]> {
  const topics = grouped(facts, ({ topic }) => topic)
  const kindOf = (topic: string, own: readonly CountedFact[], kind: FactKind): KindRecall => {
    const alike = own.filter((fact) => fact.kind === kind)
    const told = topicProgress(alike, recall, at, model)[0]
    if (!told) return { kind, met: 0, all: 0, recall: null, cards: [] }
    const met = told.learning + told.known
    const cards = weakestFacts(alike, topic, recall, at, model, mostNamed).flatMap((fact) => fact.cards)
    return { kind, met, all: met + told.new, recall: told.ofMet, cards: cards.slice(0, mostNamed) }
  }
  return new Map([...topics].map(([topic, own]) => [topic, factKinds.map((kind) => kindOf(topic, own, kind))]))
}
