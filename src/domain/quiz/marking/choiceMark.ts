import type { ChoiceItem } from '../items/item'
import { allKnown } from './allKnown'
import { noMark, type Mark } from './mark'

/**
 * All or nothing. A wrong choice proves an error of the question's own card; of an odd one out, of the option that was taken for it:
 * of the odd one itself nothing is known.
 */
export function choiceMark(item: ChoiceItem, option: number): Mark {
  if (option === item.right) return { share: 1, right: true, proves: allKnown(item, item.options) }
  const chosen = item.options[option]
  if (!chosen) return noMark
  const asked = item.type === 'odd' ? chosen.asks : { card: item.card, revision: item.revision }
  if (!asked) return noMark
  const mistakenFor = item.type === 'odd' ? undefined : chosen.from?.fact
  return {
    share: 0,
    right: false,
    proves: [{ ...asked, answer: 'again', given: chosen.text, ...(mistakenFor && { mistakenFor }) }],
  }
}
