import { deckOf } from '../cards/card'
import type { Block, Card } from '../cards/card'
import { isReview } from '../reviews/action'
import type { Action, LogEntry } from '../reviews/action'
import type { Review } from '../reviews/review'
import type { CardContext } from './memory'
import { retimed } from './retime'
import { shiftsOf } from './shifts'

/** As much of the content as it takes to read the logs. */
export type ReplayedCard = Pick<Card, 'id' | 'main' | 'revision' | 'unlocks' | 'formerly'>
export type ReplayedBlock = Pick<Block, 'id' | 'deck' | 'topic' | 'level'> & { cards: readonly ReplayedCard[] }

/** The whole of both logs, in any order, with the content that they are about. */
export interface WholeLog {
  reviews: Iterable<Review>
  actions: Iterable<Action>
  blocks: Iterable<ReplayedBlock>
}

/** All that one card was answered and done to, also under ids of before; as the retimes say. */
export interface CardLog {
  context: CardContext
  entries: LogEntry[]
}

/** Each card's part of the logs. Entries of cards that no block holds have a retired context. */
export function cardLogs({ reviews, actions, blocks }: WholeLog): CardLog[] {
  const contexts = new Map<string, CardContext>()
  for (const block of blocks) {
    for (const card of block.cards) {
      const context = contextOf(card, block)
      contexts.set(card.id, context)
      for (const id of card.formerly ?? []) if (!contexts.has(id)) contexts.set(id, context)
    }
  }
  const all = [...actions]
  const shifts = shiftsOf(all)
  const logs = byCard(retimed(reviews, shifts), retimed(all, shifts), (id) => contexts.get(id)?.card ?? id)
  return [...logs].map(([card, entries]) => ({ context: contexts.get(card) ?? vanished(card, entries), entries }))
}

/** What memories take from a card and the block that holds it. */
export const contextOf = (
  card: Pick<Card, 'id' | 'revision'>,
  { id: block, deck, topic, level }: Pick<Block, 'id' | 'deck' | 'topic' | 'level'>,
): CardContext => ({ card: card.id, block, topic, deck, level, revision: card.revision })

/** The context of a card that the content does not have (any more): its history is kept under the revision that was last asked. */
export const vanished = (card: string, entries: readonly LogEntry[]): CardContext => ({
  card,
  block: '',
  topic: '',
  deck: deckOf(card),
  level: 3,
  revision: entries.reduce((latest, entry) => (isReview(entry) ? Math.max(latest, entry.revision) : latest), 1),
  retired: true,
})

/** The entries of each card under its present id; an undo that names no card goes with what it takes back. */
function byCard(
  reviews: Iterable<Review>,
  actions: Iterable<Action>,
  present: (id: string) => string,
): Map<string, LogEntry[]> {
  const logs = new Map<string, LogEntry[]>()
  const file = (id: string, entry: LogEntry) => {
    const card = present(id)
    const log = logs.get(card)
    if (log) log.push(entry)
    else logs.set(card, [entry])
  }
  const nameless = new Map<string, Action[]>()
  const named: { id: string; card: string }[] = []
  for (const action of actions) {
    if (!('card' in action) || action.card === undefined) {
      if (action.kind === 'undo') nameless.set(action.takesBack, [...(nameless.get(action.takesBack) ?? []), action])
    } else {
      file(action.card, action)
      named.push({ id: action.id, card: action.card })
    }
  }
  for (const review of reviews) {
    file(review.card, review)
    if (nameless.has(review.id)) named.push(review)
  }
  // also undos of undos: whatever is filed here may itself be taken back
  if (nameless.size)
    for (const { id, card } of named) {
      for (const undo of nameless.get(id) ?? []) {
        file(card, undo)
        named.push({ id: undo.id, card })
      }
      nameless.delete(id)
    }
  return logs
}
