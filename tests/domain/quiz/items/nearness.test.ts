import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placed } from '@/domain/quiz/items/nearness'

const some = fc.uniqueArray(fc.record({ id: fc.string(), far: fc.nat(9) }), { selector: ({ id }) => id, minLength: 1 })
type One = { id: string; far: number }
const inTurn = (values: readonly One[], seed: string) => [
  ...placed(
    values,
    ({ far }) => far,
    ({ id }) => id,
    seed,
    'test',
  ),
]

describe('what stands near', () => {
  it('comes each once, whatever the order in which it is given', () => {
    fc.assert(
      fc.property(some, fc.string(), (values, seed) => {
        const order = inTurn(values, seed)
        expect(new Set(order)).toEqual(new Set(values))
        expect(order.length).toBe(values.length)
        expect(inTurn(values.toReversed(), seed)).toEqual(order)
      }),
    )
  })

  it('comes before what is much farther, and among its equals by chance', () => {
    const far = Array.from({ length: 30 }, (_, index) => ({ id: `${index}`, far: index % 2 ? 0 : 5 }))
    const orders = ['one', 'two'].map((seed) => inTurn(far, seed))
    for (const order of orders) expect(order.slice(0, 15).every((each) => each.far === 0)).toBe(true)
    expect(orders[0]).not.toEqual(orders[1])
  })

  it('keeps its order when another goes', () => {
    fc.assert(
      fc.property(some, fc.string(), (values, seed) => {
        const [gone, ...others] = values
        expect(inTurn(others, seed)).toEqual(inTurn(values, seed).filter((each) => each !== gone))
      }),
    )
  })
})
