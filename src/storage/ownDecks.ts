import type { Deck } from '@/domain/facts/deck'
import { AppError } from '@/domain/error'
import type { Run } from './connection'
import { deckWithFacts } from './deckContent'
import { installDeck, removeDeck, type Changes } from './reconciler'
import { betweenSessions } from './studyLock'

/** A whole deck as it is stored. */
export interface Edition {
  deck: Deck
  hash: string
  own: boolean
  at: number
}

export async function editionOf(run: Run, id: string): Promise<Edition | null> {
  const found = await deckWithFacts(run, id)
  if (!found) return null
  const { row, facts } = found
  return { deck: { ...row.head, facts }, hash: row.hash, own: row.own, at: row.at ?? 0 }
}

/** Of a learner's deck: all that stands in it, so that the same deck has the same one on every device. */
async function hashOf(deck: Deck): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(deck)))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 16)
}

async function unlessStudied<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = await betweenSessions(async () => ({ of: await work() }))
  if (!result) throw new AppError('deck-in-session', {})
  return result.of
}

/**
 * Puts a learner's deck in place of the edition that it was made from; null for a new one. `now`: ms UTC; a clock that was set back does
 * not make it older than what it replaces, or a backup would bring that back.
 * @throws AppError `storage-full`, `deck-changed-elsewhere`, `deck-in-session`; nothing has changed then
 */
export async function saveOwnDeck(run: Run, deck: Deck, from: Edition | null, now: number): Promise<Changes> {
  const hash = await hashOf(deck)
  const at = Math.max(now, (from?.at ?? 0) + 1)
  const installation = { deck, hash, complete: true, own: true, at, over: from?.hash ?? '' }
  return unlessStudied(() => installDeck(run, installation))
}

/** @throws AppError `storage-full`, `deck-in-session` */
export const deleteOwnDeck = (run: Run, id: string): Promise<void> => unlessStudied(() => removeDeck(run, id))
