import { grouped } from '../grouped'
import type { Action, LogEntry } from './action'
import { isCorrection, type Correction } from './correction'
import { lastOf } from './lastOf'
import { inOrder } from './order'
import { standing } from './undo'

/**
 * The last correction of each card, under the id that the log has; resets too, since one under a card's present id ends what was said under a
 * former one. By card.
 * @param actions of any kind and any card, with every undo; as the retimes say
 */
export function correctionsOf(actions: readonly Action[]): Correction[] {
  if (!actions.some(isCorrection)) return []
  const said = standing(actions).filter((entry): entry is Correction => isCorrection(entry))
  const cards = grouped(said, ({ card }) => card)
  return byCard([...cards.values()].flatMap((own) => inOrder(own).at(-1) ?? []))
}

/** All of them, once one card's is as its entries have it. @param entries of that card, with every undo; as the retimes say */
export const correctionsAfter = (
  corrections: readonly Correction[],
  card: string,
  entries: readonly LogEntry[],
): Correction[] =>
  byCard([...corrections.filter((each) => each.card !== card), lastOf(entries, 'correction') ?? []].flat())

const byCard = (corrections: readonly Correction[]) => corrections.toSorted((a, b) => (a.card < b.card ? -1 : 1))
