import type { Deck, DeckHead } from '../facts/deck'
import type { Fact } from '../facts/fact'
import type { Action } from './action'
import type { Review } from './review'

/** A row that is replaced as a whole: the newest wins when devices are merged. `at`: ms since 1970 UTC. */
type Dated<Row> = Row & { at: number }
export type QuizRow = Dated<{ id: string } & Record<string, unknown>>
export type WeightsRow = Dated<{ id: string; weights: number[] }>
export type SettingRow = Dated<{ key: string; value: unknown }>

/** A deck that the learner made or imported; the bundled ones travel in no backup. `at`: when this content was put in, ms UTC. */
export interface OwnDeck {
  deck: Deck
  hash: string
  at: number
}

/** Rows of one sort, any number of them: what is too much to hold in memory at once moves in pieces. */
export type Rows =
  | { reviews: Review[] }
  | { actions: Action[] }
  | { quizzes: QuizRow[] }
  | { weights: WeightsRow[] }
  | { settings: SettingRow[] }

/** What a backup is written from. A deck comes as its head, then its facts. */
export type Piece = Rows | { deck: DeckHead; hash: string; at: number } | { facts: { deck: string; facts: Fact[] } }

/** What a backup was read and checked to hold. */
export type CheckedPiece = Rows | { ownDeck: OwnDeck }

export const sorts = ['reviews', 'actions', 'quizzes', 'weights', 'settings', 'decks'] as const
/** How many there are of each sort. */
export type Counts = Record<(typeof sorts)[number], number>

export const noCounts = (): Counts => ({ reviews: 0, actions: 0, quizzes: 0, weights: 0, settings: 0, decks: 0 })
