import type { DeckChoice } from '@/domain/scheduling/deckChoice'
import { settingRanges, type Settings } from './settings'

const prefix = 'deck:'

/** One key a deck: what two devices chose for two decks both survives their merging. */
export const deckChoiceKey = (deck: string): string => prefix + deck

/** The deck that a stored key is about; null: it is about none. */
export const deckOfKey = (key: string): string | null =>
  key.startsWith(prefix) && key.length > prefix.length ? key.slice(prefix.length) : null

const numbers = ['newPerDay', 'reviewsPerDay', 'retention'] as const satisfies (keyof Settings & keyof DeckChoice)[]

/** Whether a value from outside (another version's, a forged backup's) can be such a choice. */
export function isDeckChoice(value: unknown): value is DeckChoice {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const choice = value as Partial<Record<keyof DeckChoice, unknown>>
  if (choice.off !== undefined && typeof choice.off !== 'boolean') return false
  return numbers.every((key) => {
    const number = choice[key]
    const [least, most] = settingRanges[key]
    return number === undefined || (typeof number === 'number' && number >= least && number <= most)
  })
}
