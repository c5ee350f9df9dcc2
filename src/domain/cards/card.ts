import type { Fact, FactKind, Level } from '../facts/fact'

/** One question in the schedule: a claim in one direction. */
export interface Card {
  /** deck/fact/claim/direction: never its text, never an index. */
  id: string
  /** deck/fact: what its siblings share. */
  fact: string
  topic: string
  level: Level
  kind: FactKind
  /** The claim's key in its fact. */
  claim: string
  direction: string
  /** Main cards are asked first; the others wait until the main one of their claim has settled. */
  main: boolean
  /** Of the claim: rises only when the right answer changes. */
  revision: number
  prompt: string
  answer: string
  /** Cards that become new cards once this one has settled. */
  unlocks?: string[]
  /** Ids under which this card was reviewed before its fact was renamed, merged or split. */
  formerly?: string[]
}

/** The cards and facts of one topic and level that are stored and read together. At most some 200 cards. */
export interface Block {
  /** deck/topic/level/number */
  id: string
  deck: string
  topic: string
  level: Level
  facts: Fact[]
  cards: Card[]
}

/** What is known of a block without reading it; in a deck's row, in the order in which new cards come. */
export interface BlockSummary {
  id: string
  topic: string
  level: Level
  /** How many main cards it holds. */
  main: number
  cards: number
}

/** The deck of a card id. */
export const deckOf = (card: string) => card.slice(0, card.indexOf('/'))
/** The fact of a card id, with its deck: what its siblings share. */
export const factOf = (card: string) => card.split('/', 2).join('/')
