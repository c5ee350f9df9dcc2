import { describe, expect, it } from 'vitest'
import { wrongParts } from '@/domain/quiz/attempts/wrongParts'
import type { Item, Response } from '@/domain/quiz/items/item'
import { aChoiceItem, aMark, aMatchItem, anAnswer, anOrderItem, aStatementsItem, proof } from '../makers'

const wrong = (item: Item, response: Response, ...again: string[]) =>
  wrongParts(
    item,
    anAnswer({ response, mark: aMark(again.map((fact) => proof(`kosovo/${fact}/when/when`, { answer: 'again' }))) }),
  )

describe('the parts that went wrong', () => {
  it('of an order are the events that moved, with their places', () =>
    expect(wrong(anOrderItem(), { format: 'order', order: [2, 1, 0, 3] }, 'd')).toEqual([
      { of: 'order', text: 'D', card: 'kosovo/d/when/when', when: '2000', given: 1, right: 4 },
    ]))
  it('of a match are the pairs that do not belong together, and those left open', () =>
    expect(wrong(aMatchItem(), { format: 'match', pairs: [0, null] })).toEqual([
      {
        of: 'match',
        text: 'Resolution 1160',
        card: 'kosovo/res-1160/does.arms/does',
        given: 'ended the embargo',
        right: 'imposed an arms embargo',
      },
      {
        of: 'match',
        text: 'Resolution 1244',
        card: 'kosovo/res-1244/does.presence/does',
        given: null,
        right: 'set up a presence',
      },
    ]))
  it('of a match leave out the pairs that are right', () =>
    expect(wrong(aMatchItem(), { format: 'match', pairs: [1, 0] }).map(({ text }) => text)).toEqual([
      'Resolution 1244',
    ]))
  it('of statements are those wrongly chosen and those left out', () =>
    expect(wrong(aStatementsItem(), { format: 'statements', chosen: [1, 2] })).toMatchObject([
      { text: 'The talks began in 1999.', correct: true },
      { text: 'The strikes began in 1998.', correct: false, truth: 'In 1999.' },
    ]))
  it.each<[string, Item, Response]>([
    ['a number of statements', aStatementsItem({ ask: 'howMany' }), { format: 'statements', count: 1 }],
    ['one choice', aChoiceItem(), { format: 'choice', option: 1 }],
  ])('are none of %s: it is wrong as a whole', (_, item, response) => expect(wrong(item, response)).toEqual([]))
})
