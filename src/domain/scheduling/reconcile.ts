import type { Block } from '../cards/card'
import { inContext } from './fold'
import type { CardContext, Memory } from './memory'

/** What a changed deck means for what the learner holds of it. Nothing of the logs changes. */
export interface Reconciliation {
  /** Memories whose card moved, was corrected, was retired or came back. */
  put: Memory[]
  /** Rows under ids that are no longer used. */
  remove: string[]
  /** Cards whose memory must be folded anew, from the entries under any of these ids. */
  refold: { context: CardContext; ids: string[] }[]
}

/** Where each card of these blocks stands now. */
export const contextsOf = (blocks: readonly Block[]): Map<string, CardContext> =>
  new Map(
    blocks.flatMap(({ id: block, topic, deck, level, cards }) =>
      cards.map(({ id: card, revision }) => [card, { card, block, topic, deck, level, revision }] as const),
    ),
  )

const sameContext = (memory: Memory, { block, topic, level, revision, retired }: CardContext) =>
  memory.block === block &&
  memory.topic === topic &&
  memory.level === level &&
  memory.revision === revision &&
  memory.retired === retired

/**
 * Brings memories in line with a deck's new content. Changed wording keeps all; a changed answer comes up as a correction; a
 * vanished card is retired; a renamed one takes its history along; one that comes back takes up where it was.
 * @param memories all those of that deck
 */
export function reconcile(memories: readonly Memory[], blocks: readonly Block[]): Reconciliation {
  const contexts = contextsOf(blocks)
  const held = new Map(memories.map((memory) => [memory.card, memory]))
  const result: Reconciliation = { put: [], remove: [], refold: [] }
  const renamed = new Set<string>()
  for (const { id, formerly = [] } of blocks.flatMap(({ cards }) => cards)) {
    const old = formerly.filter((former) => held.has(former) && !contexts.has(former))
    const context = contexts.get(id)
    if (!old.length || !context) continue
    old.forEach((former) => renamed.add(former))
    result.refold.push({ context, ids: [id, ...formerly] })
  }
  const folded = new Set(result.refold.map(({ context }) => context.card))
  for (const memory of memories) {
    const context = contexts.get(memory.card)
    if (renamed.has(memory.card)) result.remove.push(memory.card)
    else if (folded.has(memory.card)) continue
    else if (!context) {
      if (!memory.retired) result.put.push(inContext(memory, { ...memory, retired: true }))
    } else if (context.revision !== memory.revision) result.refold.push({ context, ids: [memory.card] })
    else if (!sameContext(memory, context)) result.put.push(inContext(memory, context))
  }
  return result
}
