import { describe, expect, it } from 'vitest'
import type { Item, Response } from '@/domain/quiz/items/item'
import { noMark } from '@/domain/quiz/marking/mark'
import { markOf } from '@/domain/quiz/marking/markOf'
import { kosovo } from '../items/decks'
import { aChoiceItem, aMatchItem, anOddItem, anOrderItem, aStatementsItem, aTypedItem } from '../makers'

const reader = { dayFirst: true, aliases: [] }
const mark = (item: Item, response: Response | null, decks = [kosovo]) => markOf(decks, item, response, reader)

const answered: [Item, Response][] = [
  [aChoiceItem(), { format: 'choice', option: 0 }],
  [anOddItem(), { format: 'choice', option: 2 }],
  [aTypedItem(), { format: 'typed', text: '24 March 1999' }],
  [anOrderItem(), { format: 'order', order: [1, 0, 3, 2] }],
  [aMatchItem(), { format: 'match', pairs: [1, 2] }],
  [aStatementsItem(), { format: 'statements', chosen: [0, 2] }],
  [aStatementsItem({ ask: 'howMany' }), { format: 'statements', count: 2 }],
]

describe('an answer', () => {
  it.each(answered)('is marked by its question’s format: %o', (item, response) => {
    const { right, share, proves } = mark(item, response)
    expect([right, share]).toEqual([true, 1])
    expect(proves.map(({ answer }) => answer)).toContain('good')
  })

  it.each(answered)('that was never given earns and proves nothing: %o', (item) =>
    expect(mark(item, null)).toEqual(noMark),
  )

  it('to another question earns nothing', () => {
    expect(mark(aChoiceItem(), { format: 'order', order: [1, 0, 3, 2] })).toEqual(noMark)
    expect(mark(aChoiceItem(), { format: 'choice', option: 3 })).toEqual(noMark)
    expect(mark(anOrderItem(), { format: 'order', order: [0, 0, 1, 2] })).toEqual(noMark)
    expect(mark(aStatementsItem(), { format: 'statements', count: 2 })).toEqual(noMark)
  })

  it('that was typed cannot be read without its deck; one that was chosen can', () => {
    expect(mark(aTypedItem(), { format: 'typed', text: '24 March 1999' }, [])).toEqual(noMark)
    expect(mark(aChoiceItem(), { format: 'choice', option: 0 }, []).right).toBe(true)
  })
})
