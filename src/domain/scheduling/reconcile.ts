import type { Block } from '../cards/card'
import { inContext } from './fold'
import type { CardContext, Memory } from './memory'
import { contextOf } from './cardLogs'

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
  new Map(blocks.flatMap((block) => block.cards.map((card) => [card.id, contextOf(card, block)] as const)))

/** Whether that is where the memory's card stands already. */
export const sameContext = (memory: Memory, { block, topic, level, revision, retired }: CardContext) =>
  memory.block === block &&
  memory.topic === topic &&
  memory.level === level &&
  memory.revision === revision &&
  memory.retired === retired

/** The present card of each id that is no longer used: the first that says it was formerly that. */
function heirsOf(blocks: readonly Block[], contexts: ReadonlyMap<string, CardContext>): Map<string, string> {
  const heirs = new Map<string, string>()
  for (const { id, formerly = [] } of blocks.flatMap(({ cards }) => cards))
    for (const former of formerly) if (!contexts.has(former) && !heirs.has(former)) heirs.set(former, id)
  return heirs
}

/**
 * Brings memories in line with a deck's new content. Changed wording keeps all; a changed answer comes up as a correction; a
 * vanished card is retired; a renamed one takes its history along; one that comes back takes up where it was.
 * @param memories all those of that deck
 */
export function reconcile(memories: readonly Memory[], blocks: readonly Block[]): Reconciliation {
  const contexts = contextsOf(blocks)
  const heirs = heirsOf(blocks, contexts)
  const formers = new Map<string, string[]>()
  for (const [former, heir] of heirs) formers.set(heir, [...(formers.get(heir) ?? []), former])
  const result: Reconciliation = { put: [], remove: [], refold: [] }
  const folded = new Set<string>()
  const refold = (context: CardContext | undefined) => {
    if (!context || folded.has(context.card)) return
    folded.add(context.card)
    result.refold.push({ context, ids: [context.card, ...(formers.get(context.card) ?? [])] })
  }
  for (const memory of memories) {
    const heir = heirs.get(memory.card)
    if (heir === undefined) continue
    result.remove.push(memory.card)
    refold(contexts.get(heir))
  }
  for (const memory of memories) {
    const context = contexts.get(memory.card)
    if (heirs.has(memory.card) || folded.has(memory.card)) continue
    else if (!context) {
      if (!memory.retired) result.put.push(inContext(memory, { ...memory, retired: true }))
    } else if (context.revision !== memory.revision) refold(context)
    else if (!sameContext(memory, context)) result.put.push(inContext(memory, context))
  }
  return result
}
