import type { Item } from '../items/item'
import type { GivenAnswer } from './attempt'

/** What went wrong within a question of several parts. `card`: the one that the part asks. Places count from 1. */
export type WrongPart = { text: string; card: string | null } & (
  | { of: 'order'; when: string; given: number; right: number }
  | { of: 'match'; given: string | null; right: string }
  | { of: 'statements'; correct: boolean; truth?: string }
)

/** The parts of a question that were answered wrongly; none of a question without parts. */
export function wrongParts(item: Item, { response, mark }: GivenAnswer): WrongPart[] {
  if (item.format === 'order' && response?.format === 'order') {
    const moved = new Set(mark.proves.filter(({ answer }) => answer === 'again').map(({ card }) => card))
    return response.order.flatMap((event, place) => {
      const { text, when, asks } = item.events[event] ?? {}
      if (text === undefined || when === undefined || !asks || !moved.has(asks.card)) return []
      const right = (item.places[event] ?? 0) + 1
      return [{ of: 'order' as const, text, card: asks.card, when, given: place + 1, right }]
    })
  }
  if (item.format === 'match' && response?.format === 'match') {
    return item.left.flatMap(({ text, asks }, index) => {
      const pair = item.pairs[index] ?? 0
      const given = response.pairs[index] ?? null
      if (given === pair) return []
      const right = textAt(item.right, pair) ?? ''
      return [{ of: 'match' as const, text, card: asks?.card ?? null, given: textAt(item.right, given), right }]
    })
  }
  if (item.format === 'statements' && response && 'chosen' in response) {
    return item.statements.flatMap(({ text, correct, truth, asks }, index) =>
      response.chosen.includes(index) === correct
        ? []
        : [
            {
              of: 'statements' as const,
              text,
              card: asks?.card ?? null,
              correct,
              ...(truth !== undefined && { truth }),
            },
          ],
    )
  }
  return []
}

const textAt = (parts: readonly { text: string }[], index: number | null) =>
  index === null ? null : (parts[index]?.text ?? null)
