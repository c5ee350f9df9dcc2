import { grouped } from '../grouped'
import type { Action } from './action'
import { isCorrection, saying, type Correction } from './correction'
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
  return [...grouped(said, ({ card }) => card).values()]
    .flatMap((own) => inOrder(own).at(-1) ?? [])
    .sort((a, b) => (a.card < b.card ? -1 : 1))
}

/** What stands of one card, where the last of each is known. `formerly`: ids under which it was reported before. */
export const correctionIn = (
  corrections: readonly Correction[],
  { id, formerly = [] }: { id: string; formerly?: readonly string[] | undefined },
): Correction | null => saying(inOrder(corrections.filter(({ card }) => card === id || formerly.includes(card))).at(-1))
