import type { Action } from '@/domain/reviews/action'
import { noCounts, type CheckedPiece, type Counts, type OwnDeck } from '@/domain/reviews/backup'
import type { QuizRow, SettingRow, WeightsRow } from '@/domain/reviews/backup'
import type { Review } from '@/domain/reviews/review'
import { ofThisDevice } from './backupSource'
import type { Run } from './connection'
import { addKnown, noKnownEntries, type KnownEntries } from './knownEntries'
import { weightsKey } from './modelInForce'
import { isNewer, isNewerDeck } from './newest'
import type { DeckRow } from './schema'

/** A backup that was read and checked to its end, and compared with what is here. Nothing was written yet. */
export interface PreparedRestore {
  /** What it would add; settings, quizzes, weights and decks also where it has a newer one. */
  adds: Counts
  /** What it holds besides: here already, or older than what is here. */
  known: Counts
  /** Of those that it would add, by their keys. */
  rows: Additions
  /** What the logs held when it was compared. */
  entries: KnownEntries
}

export interface Additions {
  reviews: Map<string, Review>
  actions: Map<string, Action>
  quizzes: Map<string, QuizRow>
  weights: Map<string, WeightsRow>
  settings: Map<string, SettingRow>
  decks: Map<string, OwnDeck>
}

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string) => new Map(rows.map((row) => [key(row), row]))
const byId = <Row extends { id: string }>(rows: readonly Row[]) => byKey(rows, ({ id }) => id)

/** What a backup is compared with. */
async function whatIsHere(run: Run) {
  const entries = noKnownEntries()
  return run(async (db) => {
    const tx = db.transaction(['reviews', 'actions', 'segments', 'quizzes', 'weights', 'settings', 'decks'])
    await addKnown(tx, entries)
    const [quizzes, weights, settings, decks] = await Promise.all([
      tx.objectStore('quizzes').getAll(),
      tx.objectStore('weights').getAll(),
      tx.objectStore('settings').getAll(),
      tx.objectStore('decks').getAll(),
    ])
    return {
      entries,
      quizzes: byId(quizzes),
      weights: byId(weights),
      settings: byKey(settings, ({ key }) => key),
      decks: byId<DeckRow>(decks),
    }
  })
}

/**
 * Reads a backup to its end and tells what it would add.
 * @param pieces as `readBackup` yields them; what they throw is thrown, and nothing has changed
 */
export async function prepareRestore(run: Run, pieces: AsyncIterable<CheckedPiece>): Promise<PreparedRestore> {
  const here = await whatIsHere(run)
  const rows: Additions = {
    reviews: new Map(),
    actions: new Map(),
    quizzes: new Map(),
    weights: new Map(),
    settings: new Map(),
    decks: new Map(),
  }
  const held = noCounts()

  const addNew = <Row extends { id: string }>(given: Row[], known: Set<string>, to: Map<string, Row>) => {
    for (const row of given) if (!known.has(row.id) && !to.has(row.id)) to.set(row.id, row)
  }
  const addNewer = <Row extends { at: number }>(
    given: Row[],
    key: (row: Row) => string,
    known: Map<string, Row>,
    to: Map<string, Row>,
  ) => {
    for (const row of given) if (isNewer(row, to.get(key(row)) ?? known.get(key(row)))) to.set(key(row), row)
  }
  const id = (row: { id: string }) => row.id

  for await (const piece of pieces) {
    if ('reviews' in piece) {
      held.reviews += piece.reviews.length
      addNew(piece.reviews, here.entries.reviews, rows.reviews)
    } else if ('actions' in piece) {
      held.actions += piece.actions.length
      addNew(piece.actions, here.entries.actions, rows.actions)
    } else if ('quizzes' in piece) {
      held.quizzes += piece.quizzes.length
      addNewer(piece.quizzes, id, here.quizzes, rows.quizzes)
    } else if ('weights' in piece) {
      held.weights += piece.weights.length
      // what is in force follows from the actions: a cache does not travel
      const rest = piece.weights.filter((row) => row.id !== weightsKey)
      addNewer(rest, id, here.weights, rows.weights)
    } else if ('settings' in piece) {
      const shared = piece.settings.filter(({ key }) => !ofThisDevice.has(key))
      held.settings += shared.length
      addNewer(shared, ({ key }) => key, here.settings, rows.settings)
    } else {
      held.decks += 1
      const { ownDeck } = piece
      if (isNewerDeck(ownDeck, here.decks.get(ownDeck.deck.id))) rows.decks.set(ownDeck.deck.id, ownDeck)
    }
  }

  const adds = noCounts()
  const known = noCounts()
  for (const sort of Object.keys(adds) as (keyof Counts)[]) {
    adds[sort] = rows[sort].size
    known[sort] = held[sort] - adds[sort]
  }
  return { adds, known, rows, entries: here.entries }
}
