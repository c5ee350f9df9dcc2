import { isMet } from '../scheduling/fold'
import { retrievability } from '../scheduling/memory'
import type { Memory, Model } from '../scheduling/memory'
import type { CountedFact } from './topicProgress'

/** A fact that was met. `recall`: the mean over its main cards that were met, 0 to 1; `cards`: those cards. */
export interface MetFact {
  fact: string
  recall: number
  cards: readonly string[]
  /** The content block that holds it. */
  block: string
}

/** The facts of that topic that were met and would be recalled least at `at` (ms UTC), the weakest first. What is suspended or retired is left out. */
export function weakestFacts(
  facts: Iterable<CountedFact>,
  topic: string,
  recall: (card: string) => Memory | null | undefined,
  at: number,
  model: Model,
  most = 10,
): MetFact[] {
  const met: MetFact[] = []
  for (const { fact, topic: of, main } of facts) {
    if (of !== topic) continue
    const held = main.map(recall).filter((memory) => isMet(memory) && !memory.suspended && !memory.retired) as Memory[]
    const [first] = held
    if (!first) continue
    const sum = held.reduce((total, memory) => total + retrievability(memory, at, model), 0)
    met.push({ fact, recall: sum / held.length, cards: held.map(({ card }) => card), block: first.block })
  }
  return met.sort((a, b) => a.recall - b.recall || (a.fact < b.fact ? -1 : 1)).slice(0, most)
}
