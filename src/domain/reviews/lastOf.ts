import { isReview, type Action, type LogEntry } from './action'
import { inOrder } from './order'
import { standing } from './undo'

/** The action of that kind that was done last and not taken back. @param entries of one card, with every undo */
export function lastOf<Kind extends Action['kind']>(
  entries: readonly LogEntry[],
  kind: Kind,
): Extract<Action, { kind: Kind }> | undefined {
  const found = standing(entries).filter(
    (entry): entry is Extract<Action, { kind: Kind }> & typeof entry => !isReview(entry) && entry.kind === kind,
  )
  return inOrder(found).at(-1)
}
