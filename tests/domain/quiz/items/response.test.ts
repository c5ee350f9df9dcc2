import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item, Response } from '@/domain/quiz/items/item'
import { isComplete, isResponseTo } from '@/domain/quiz/items/response'
import { aChoiceItem, aMatchItem, anOrderItem, aStatementsItem, aTypedItem } from '../makers'

const [choice, typed, order, match] = [aChoiceItem(), aTypedItem(), anOrderItem(), aMatchItem()]
const [which, howMany] = [aStatementsItem(), aStatementsItem({ ask: 'howMany' })]

const whole: [Item, Response][] = [
  [choice, { format: 'choice', option: 2 }],
  [typed, { format: 'typed', text: ' 1999 ' }],
  [order, { format: 'order', order: [3, 2, 1, 0] }],
  [match, { format: 'match', pairs: [0, 2] }],
  [which, { format: 'statements', chosen: [1] }],
  [howMany, { format: 'statements', count: 0 }],
]
const begun: [Item, Response][] = [
  [typed, { format: 'typed', text: ' ' }],
  [order, { format: 'order', order: [3] }],
  [match, { format: 'match', pairs: [null, 2] }],
  [match, { format: 'match', pairs: [1] }],
  [match, { format: 'match', pairs: [null, null] }],
  [which, { format: 'statements', chosen: [] }],
]

describe('an answer', () => {
  it.each(whole)('can be checked when nothing is missing: %o', (item, response) => {
    expect(isResponseTo(item, response)).toBe(true)
    expect(isComplete(item, response)).toBe(true)
  })

  it.each(begun)('is kept, but cannot be checked, while something is missing: %o', (item, response) => {
    expect(isResponseTo(item, response)).toBe(true)
    expect(isComplete(item, response)).toBe(false)
  })

  it('cannot be checked before it is begun', () => expect(isComplete(choice, null)).toBe(false))

  it.each<[Item, unknown]>([
    [choice, { format: 'choice', option: 3 }],
    [choice, { format: 'choice', option: 0.5 }],
    [choice, { format: 'typed', text: 'x' }],
    [typed, { format: 'typed' }],
    [order, { format: 'order', order: [0, 0, 1, 2] }],
    [order, { format: 'order', order: [0, 1, 2, 4] }],
    [match, { format: 'match', pairs: [3, 0] }],
    [match, { format: 'match', pairs: [0, 1, 2] }],
    [which, { format: 'statements', count: 1 }],
    [which, { format: 'statements', chosen: [3] }],
    [howMany, { format: 'statements', chosen: [0] }],
    [howMany, { format: 'statements', count: 4 }],
    [choice, null],
    [choice, 'choice'],
    [choice, []],
  ])('of another question or shape is none: %o %j', (item, value) => expect(isResponseTo(item, value)).toBe(false))

  it('may be sought in any stored value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const item of [choice, typed, order, match, which, howMany]) isResponseTo(item, value)
      }),
    )
  })
})
