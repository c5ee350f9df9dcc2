import type { DBSchema } from 'idb'
import type { Block, BlockSummary } from '@/domain/cards/card'
import type { DeckHead } from '@/domain/facts/deck'
import type { Action } from '@/domain/reviews/action'
import type { Correction } from '@/domain/reviews/correction'
import type { Review } from '@/domain/reviews/review'
import type { BlockTally } from '@/domain/scheduling/blockTally'
import type { Confusion } from '@/domain/scheduling/confusion'
import type { DaySums, DayTally } from '@/domain/scheduling/dayTally'
import type { Memory } from '@/domain/scheduling/memory'
import { noPlans, type Plans } from '@/domain/scheduling/plans'

/** All of a deck but its blocks. */
export interface DeckRow {
  id: string
  /** Of the content that the blocks hold; another hash of the bundled deck calls for a reconciliation. */
  hash: string
  head: DeckHead
  /** In the order in which new cards come. */
  blocks: BlockSummary[]
  /** False while only its first block is here. */
  complete: boolean
  /** Made or imported by the learner, so it travels in backups; the bundled decks do not. */
  own: boolean
  /** Of an own deck: when this content was put in, ms UTC; the newest wins when devices are merged. */
  at?: number
}

/** Reviews of the past, a few thousand together; written once. Read as one with the rows of `reviews`. */
export interface Segment {
  id: string
  from: number
  to: number
  reviews: Review[]
}

/** A cache that every answer keeps true, and that a replay of the logs makes anew. */
export type Aggregate =
  | { key: `block:${string}`; tally: BlockTally }
  | { key: `day:${string}`; tally: DaySums }
  | { key: `facts:${string}`; facts: DayTally['facts'] }
  | { key: typeof plansKey; plans: Plans }
  | { key: typeof confusionsKey; confusions: readonly Confusion[] }
  | { key: typeof correctionsKey; corrections: readonly Correction[] }

export const plansKey = 'plans'
export const confusionsKey = 'confusions'
export const correctionsKey = 'corrections'

/** The tally of a row that holds one. */
export const tallyIn = <Tally extends BlockTally | DaySums>(row: Aggregate | undefined): Tally | undefined =>
  row && 'tally' in row ? (row.tally as Tally) : undefined

/** The last correction of each card; a reset may be it. None was made before there was a row. */
export const correctionsIn = (row: Aggregate | undefined): readonly Correction[] =>
  row && 'corrections' in row ? row.corrections : []

/** The plans of the row that holds them. One that an earlier version wrote may lack what came later. */
export const plansIn = (row: Aggregate | undefined): Plans => ({ ...noPlans, ...(row && 'plans' in row && row.plans) })

export interface Setting {
  key: string
  value: unknown
  /** ms since 1970 UTC: the newest wins when devices are merged. */
  at: number
}

export interface StudySchema extends DBSchema {
  decks: { key: string; value: DeckRow }
  content: { key: string; value: Block; indexes: { byDeck: string } }
  /** Append-only: the learner's truth. */
  reviews: { key: string; value: Review; indexes: { byCard: string } }
  segments: { key: string; value: Segment }
  /** Append-only: the learner's truth. */
  actions: { key: string; value: Action; indexes: { byCard: string } }
  /** One row for each card that was met. `byPlan` leaves out what has no plan: suspended and retired cards. */
  memories: { key: string; value: Memory; indexes: { byPlan: number } }
  aggregates: { key: string; value: Aggregate }
  quizzes: { key: string; value: { id: string; at: number } & Record<string, unknown> }
  weights: { key: string; value: { id: string; at: number; weights: number[] } }
  settings: { key: string; value: Setting }
}

export type StoreName =
  | 'decks'
  | 'content'
  | 'reviews'
  | 'segments'
  | 'actions'
  | 'memories'
  | 'aggregates'
  | 'quizzes'
  | 'weights'
  | 'settings'
