import { retrievability } from './memory'
import type { Memory, Model } from './memory'
import type { Moment } from './studyDay'

/** In which order due cards are asked, and which of them first where the day's limit leaves some for later. */
export const dueOrders = ['leastRecalled', 'mostRecalled', 'longestWaiting', 'earliestDue', 'hardest'] as const
export type DueOrder = (typeof dueOrders)[number]
export const usualDueOrder: DueOrder = 'leastRecalled'

/** A number for each due card: the least is asked first. */
export function dueKey(order: DueOrder, { at }: Pick<Moment, 'at'>, model: Model): (memory: Memory) => number {
  switch (order) {
    case 'leastRecalled':
      return (memory) => retrievability(memory, at, model)
    case 'mostRecalled':
      return (memory) => -retrievability(memory, at, model)
    case 'longestWaiting': // against the time for which it was to rest
      return ({ due, lastAt = due }) => -(at - lastAt) / Math.max(1, due - lastAt)
    case 'earliestDue':
      return ({ due }) => due
    case 'hardest':
      return ({ difficulty }) => -difficulty
  }
}
