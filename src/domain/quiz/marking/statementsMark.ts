import type { Response, StatementsItem } from '../items/item'
import { allKnown } from './allKnown'
import { noMark, type Mark } from './mark'

/**
 * Which are correct: with j of n rightly judged the share is max(0, (2j − n) / n), so that half of them, which guessing gives, earns
 * nothing; a statement wrongly chosen or left out proves an error of its card. How many are correct: all or nothing, and a wrong number
 * proves nothing, since it does not tell which.
 */
export function statementsMark(item: StatementsItem, response: Extract<Response, { format: 'statements' }>): Mark {
  const { statements } = item
  const known = (): Mark => ({ share: 1, right: true, proves: allKnown(item, statements) })
  if ('count' in response) {
    return response.count === statements.filter(({ correct }) => correct).length ? known() : noMark
  }
  if (!response.chosen.length) return noMark
  const wrong = statements.filter(({ correct }, index) => response.chosen.includes(index) !== correct)
  if (!wrong.length) return known()
  const judged = statements.length - wrong.length
  return {
    share: Math.max(0, (2 * judged - statements.length) / statements.length),
    right: false,
    proves: wrong.flatMap(({ asks, text, correct, taken }) => {
      if (!asks) return []
      const mistaken = !correct && { given: text, ...(taken && { mistakenFor: taken.fact }) }
      return [{ ...asks, answer: 'again' as const, ...mistaken }]
    }),
  }
}
