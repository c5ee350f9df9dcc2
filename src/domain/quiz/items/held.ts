import { factOf } from '../../cards/card'
import type { Item, Part } from './item'

/** The texts within a question; none of one that is typed. */
function partsOf(item: Item): Part[] {
  switch (item.format) {
    case 'choice':
      return item.options
    case 'typed':
      return []
    case 'order':
      return item.events
    case 'match':
      return [...item.left, ...item.right]
    case 'statements':
      return item.statements
  }
}

/** The facts that a question is made of, wrong answers included: it stays the same while these do. */
export function factsHeld(item: Item): Set<string> {
  const taken = item.format === 'statements' ? item.statements.flatMap((each) => each.taken?.fact ?? []) : []
  return new Set([factOf(item.card), ...partsOf(item).flatMap(({ from }) => from?.fact ?? []), ...taken])
}

/** Whether a question asks several facts at once, and so tells of each once it is answered. */
export const isComposite = ({ type }: Item): boolean => ['order', 'match', 'statements', 'odd'].includes(type)
