import type { OwnDeck } from '@/domain/reviews/backup'
import type { DeckRow } from './schema'

/** Whether `given` takes the place of `held`. Of two from the same millisecond either device chooses the same one. */
export function isNewer<Row extends { at: number }>(given: Row, held: Row | undefined): boolean {
  if (!held || given.at !== held.at) return !held || given.at > held.at
  return JSON.stringify(given) > JSON.stringify(held)
}

/** The same of a learner's deck; a bundled one of its name stays, since the app itself keeps that up to date. */
export function isNewerDeck({ hash, at }: OwnDeck, held: DeckRow | undefined): boolean {
  if (held && (!held.own || held.hash === hash)) return false
  return isNewer({ at, hash }, held && { at: held.at ?? 0, hash: held.hash })
}
