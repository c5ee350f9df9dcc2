import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderMark } from '@/domain/quiz/marking/orderMark'
import { noMark } from '@/domain/quiz/marking/mark'
import { anOrderItem } from '../makers'

// shown as B, A, D, C; right are A, B, C, D
const item = anOrderItem()
const [b, a, d, c] = [0, 1, 2, 3]
const moved = (order: number[]) =>
  orderMark(item, order).proves.map(({ card, answer }) => `${card.split('/')[1]} ${answer}`)

describe('events put in order', () => {
  it('are right in the right order, and every event was known', () => {
    const { share, right, proves } = orderMark(item, [a, b, c, d])
    expect([share, right]).toEqual([1, true])
    expect(proves.map(({ card }) => card).sort()).toEqual(['a', 'b', 'c', 'd'].map((id) => `kosovo/${id}/when/when`))
    expect(new Set(proves.map(({ answer }) => answer))).toEqual(new Set(['good']))
  })

  it.each([
    ['two neighbours swapped', [b, a, c, d], 4 / 6],
    ['the last one first', [d, a, b, c], 0],
    ['one moved by two places', [b, c, a, d], 2 / 6],
    ['all turned round', [d, c, b, a], 0],
  ])('earn (2r − p) / p of r pairs in order among p: %s', (_, order, share) => {
    expect(orderMark(item, order).share).toBeCloseTo(share)
    expect(orderMark(item, order).right).toBe(false)
  })

  it('prove an error of the one that moved, and say where it was put', () => {
    expect(moved([d, a, b, c])).toEqual(['d again'])
    expect(orderMark(item, [d, a, b, c]).proves[0]).toMatchObject({
      card: 'kosovo/d/when/when',
      revision: 1,
      given: '1/4',
    })
    expect(moved([b, c, a, d])).toEqual(['a again'])
  })

  it('prove nothing where either of two may have moved', () => {
    expect(moved([b, a, c, d])).toEqual([])
    expect(moved([b, a, d, c])).toEqual([])
    expect(moved([d, c, b, a])).toEqual([])
  })

  it('are no answer while some are missing', () => expect(orderMark(item, [a, b])).toBe(noMark))

  it('are marked by order alone: between nothing and all, all only when right, errors only when wrong', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([a, b, c, d], { minLength: 4 }), (order) => {
        const { share, right, proves } = orderMark(item, order)
        expect(right).toBe(order.join() === [a, b, c, d].join())
        expect(share === 1).toBe(right)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(proves.length).toBeLessThan(right ? 5 : 4)
        for (const { answer } of proves) expect(answer).toBe(right ? 'good' : 'again')
      }),
    )
  })
})
