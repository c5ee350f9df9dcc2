import { expect, it } from 'vitest'
import { dueKey, type DueOrder } from '@/domain/scheduling/dueOrder'
import { addDays, dayStartMs } from '@/domain/scheduling/studyDay'
import { aMemory, aMoment, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

const asked = (ago: number, dueAgo: number, given = {}) =>
  aMemory({
    lastAt: dayStartMs(addDays(mondayDay, -ago), 0),
    dueDay: addDays(mondayDay, -dueAgo),
    ...given,
  })
const cards = {
  fading: asked(10, 2, { stability: 3, difficulty: 5 }),
  sure: asked(10, 0, { stability: 200, difficulty: 6 }),
  overdue: asked(5, 4, { stability: 20, difficulty: 4 }), // to rest for a day, and rests for five
  oldest: asked(60, 6, { stability: 60, difficulty: 9 }),
}

it.each<[DueOrder, (keyof typeof cards)[]]>([
  ['leastRecalled', ['fading', 'oldest', 'overdue', 'sure']],
  ['mostRecalled', ['sure', 'overdue', 'oldest', 'fading']],
  ['longestWaiting', ['overdue', 'fading', 'oldest', 'sure']],
  ['earliestDue', ['oldest', 'overdue', 'fading', 'sure']],
  ['hardest', ['oldest', 'sure', 'fading', 'overdue']],
])('due cards in the order %s', (order, expected) => {
  const key = dueKey(order, aMoment(), model)
  const names = Object.keys(cards) as (keyof typeof cards)[]
  expect(names.toSorted((a, b) => key(cards[a]) - key(cards[b]))).toEqual(expected)
})
