import { describe, expect, it } from 'vitest'
import { statementsMark } from '@/domain/quiz/marking/statementsMark'
import { aStatementsItem } from '../makers'

// the first and the last of three are correct
const which = aStatementsItem()
const howMany = aStatementsItem({ ask: 'howMany' })
const chosen = (...indices: number[]) => statementsMark(which, { format: 'statements', chosen: indices })
const counted = (count: number) => statementsMark(howMany, { format: 'statements', count })
const cards = ['kosovo/s1/when/when', 'kosovo/s2/when/when', 'kosovo/s3/votes/votes']

describe('statements judged', () => {
  it('are right when just the correct ones are chosen, and every card was known', () => {
    const { share, right, proves } = chosen(2, 0)
    expect([share, right]).toEqual([1, true])
    expect(proves.map(({ card, answer }) => [card, answer])).toEqual(cards.map((card) => [card, 'good']))
  })

  it('earn nothing for half or fewer, and the rest in proportion', () => {
    expect(chosen(0).share).toBeCloseTo(1 / 3)
    expect(chosen(0, 1).share).toBe(0)
    expect(chosen(1).share).toBe(0)
  })

  it('prove an error of each one wrongly chosen or left out, of no other', () => {
    expect(chosen(0, 1).proves).toEqual([
      { card: cards[1], revision: 1, answer: 'again', given: 'The strikes began in 1998.' },
      { card: cards[2], revision: 1, answer: 'again' },
    ])
  })

  it('name the fact whose answer was believed', () => {
    const taken = { fact: 'kosovo/s9', claim: 'when' }
    const statements = which.statements.map((each) => (each.correct ? each : { ...each, taken }))
    const { proves } = statementsMark({ ...which, statements }, { format: 'statements', chosen: [0, 1, 2] })
    expect(proves.map(({ mistakenFor }) => mistakenFor)).toEqual(['kosovo/s9'])
  })

  it('are unanswered while none is chosen', () => expect(chosen()).toEqual({ share: 0, right: false, proves: [] }))
})

describe('how many statements are correct', () => {
  it('is all or nothing, and a wrong number proves nothing', () => {
    expect(counted(2)).toMatchObject({ share: 1, right: true })
    expect(counted(2).proves.length).toBe(3)
    expect(counted(1)).toEqual({ share: 0, right: false, proves: [] })
  })
})
