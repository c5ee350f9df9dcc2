import { describe, expect, it } from 'vitest'
import { matchMark } from '@/domain/quiz/marking/matchMark'
import { aMatchItem } from '../makers'

// 1160 imposed an embargo (1), 1244 set up a presence (2); left over: ended the embargo (0)
const item = aMatchItem()
const [embargo, presence] = ['kosovo/res-1160/does.arms/does', 'kosovo/res-1244/does.presence/does']

describe('pairs that were matched', () => {
  it('are right when all are, and every card on the left was known', () => {
    const { share, right, proves } = matchMark(item, [1, 2])
    expect([share, right]).toEqual([1, true])
    expect(proves).toEqual([
      { card: embargo, revision: 1, answer: 'good' },
      { card: presence, revision: 1, answer: 'good' },
    ])
  })

  it('earn their part, and a mismatched pair proves an error of the card on its left', () => {
    expect(matchMark(item, [1, 0])).toEqual({
      share: 0.5,
      right: false,
      proves: [{ card: presence, revision: 1, answer: 'again', given: 'ended the embargo' }],
    })
  })

  it('name the fact that was taken for the right one', () => {
    const right = item.right.map((part) => ({ ...part, from: { fact: 'kosovo/res-1160', claim: 'does.arms' } }))
    expect(matchMark({ ...item, right }, [1, 0]).proves[0]?.mistakenFor).toBe('kosovo/res-1160')
  })

  it('prove nothing where one was left open', () => {
    expect(matchMark(item, [1, null])).toEqual({ share: 0.5, right: false, proves: [] })
    expect(matchMark(item, [])).toEqual({ share: 0, right: false, proves: [] })
  })
})
