import type { AskedCard, Item, Part } from '../items/item'
import type { ProvenCard } from './mark'

/** What a question answered wholly right proves: each card that it asked was known. */
export function allKnown({ card, revision }: Item, parts: readonly Part[]): ProvenCard[] {
  const asked = new Map<string, AskedCard>([[card, { card, revision }]])
  for (const { asks } of parts) if (asks) asked.set(asks.card, asks)
  return [...asked.values()].map((each) => ({ ...each, answer: 'good' }))
}
