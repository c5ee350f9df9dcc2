import type { Block } from '../cards/card'
import type { CountedFact } from './topicProgress'

/** Two decks may use one topic id. */
export const topicKey = (deck: string, topic: string) => `${deck}/${topic}`

/** A block's facts as progress counts them: by their main cards. */
export function countedFacts({ deck, topic, level, cards }: Pick<Block, 'deck' | 'topic' | 'level' | 'cards'>) {
  const facts = new Map<string, CountedFact & { main: string[] }>()
  for (const { id, fact, main } of cards) {
    if (!main) continue
    const counted = facts.get(fact)
    if (counted) counted.main.push(id)
    else facts.set(fact, { topic: topicKey(deck, topic), level, main: [id] })
  }
  return [...facts.values()]
}
