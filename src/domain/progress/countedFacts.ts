import type { Block } from '../cards/card'
import { topicKey } from '../scheduling/exam'
import type { CountedFact } from './topicProgress'

/** A block's facts as progress counts them; one without main cards is not counted. */
export function countedFacts({ deck, topic, level, cards }: Pick<Block, 'deck' | 'topic' | 'level' | 'cards'>) {
  const facts = new Map<string, CountedFact & { main: string[]; cards: string[] }>()
  for (const { id, fact, kind, main } of cards) {
    let counted = facts.get(fact)
    if (!counted)
      facts.set(fact, (counted = { fact, kind, topic: topicKey({ deck, topic }), level, main: [], cards: [] }))
    counted.cards.push(id)
    if (main) counted.main.push(id)
  }
  return [...facts.values()].filter(({ main }) => main.length > 0)
}
