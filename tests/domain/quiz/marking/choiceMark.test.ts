import { describe, expect, it } from 'vitest'
import { choiceMark } from '@/domain/quiz/marking/choiceMark'
import { aChoiceItem, anOddItem } from '../makers'

const card = 'kosovo/air-strikes-begin/when/when'

describe('a choice', () => {
  it('that is right proves that its card was known', () =>
    expect(choiceMark(aChoiceItem(), 0)).toEqual({
      share: 1,
      right: true,
      proves: [{ card, revision: 1, answer: 'good' }],
    }))

  it('that is wrong proves an error of its card, and what was taken for it', () => {
    const options = [
      { text: '24 March 1999' },
      { text: '26 March 1999', from: { fact: 'kosovo/draft', claim: 'adopted' } },
    ]
    expect(choiceMark(aChoiceItem({ options }), 1)).toEqual({
      share: 0,
      right: false,
      proves: [{ card, revision: 1, answer: 'again', given: '26 March 1999', mistakenFor: 'kosovo/draft' }],
    })
  })
})

describe('the odd one out', () => {
  const item = anOddItem({ card: 'kosovo/res-1160/adopted/when' })

  it('found proves that all options were known', () => {
    const { right, proves } = choiceMark(item, 2)
    expect(right).toBe(true)
    expect(proves.map((proven) => `${proven.card} ${proven.answer}`)).toEqual(
      ['1160', '1199', '1244'].map((symbol) => `kosovo/res-${symbol}/adopted/when good`),
    )
  })

  it('missed proves an error of the option that was chosen, not of the odd one', () =>
    expect(choiceMark(item, 1).proves).toEqual([
      { card: 'kosovo/res-1199/adopted/when', revision: 1, answer: 'again', given: 'Resolution 1199' },
    ]))
})
