import { settingRanges } from './settings'

/** What the learner chose for one deck; what is absent is as in the settings. */
export interface DeckChoice {
  /** Its cards are not asked. */
  off?: boolean
  /** The share of its due cards to be recalled: 0.7 to 0.97. */
  retention?: number
}

/** By deck id; a deck that is not there is as usual. */
export type DeckChoices = ReadonlyMap<string, DeckChoice>

const prefix = 'deck:'

/** One key a deck: what two devices chose for two decks both survives their merging. */
export const deckChoiceKey = (deck: string): string => prefix + deck

/** The deck that a stored key is about; null: it is about none. */
export const deckOfKey = (key: string): string | null =>
  key.startsWith(prefix) && key.length > prefix.length ? key.slice(prefix.length) : null

/** Whether a value from outside (another version's, a forged backup's) can be such a choice. */
export function isDeckChoice(value: unknown): value is DeckChoice {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const choice = value as Partial<Record<keyof DeckChoice, unknown>>
  if (choice.off !== undefined && typeof choice.off !== 'boolean') return false
  const { retention } = choice
  const [least, most] = settingRanges.retention
  return retention === undefined || (typeof retention === 'number' && retention >= least && retention <= most)
}
