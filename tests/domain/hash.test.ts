import { describe, expect, it } from 'vitest'
import { ordered, rank } from '@/domain/hash'

describe('a rank', () => {
  it('is the same wherever and whenever it is asked', () => {
    expect(rank('seed', 'kosovo/res-1244')).toBe(rank('seed', 'kosovo/res-1244'))
    expect(rank('seed', 'kosovo/res-1244')).toBeCloseTo(0.60897, 3)
  })

  it('tells one list of ids from another that reads alike', () =>
    expect(rank('s', 'ab', 'c')).not.toBe(rank('s', 'a', 'bc')))

  it('spreads ids that differ by one letter evenly', () => {
    const ranks = Array.from({ length: 4_000 }, (_, index) => rank('seed', `fact-${index}`))
    for (const quarter of [0, 1, 2, 3])
      expect(ranks.filter((each) => Math.floor(each * 4) === quarter).length).toBeGreaterThan(900)
  })

  it('orders equal ones by their ids', () =>
    expect(
      ordered(
        ['b', 'a'],
        () => 0,
        (id) => id,
      ),
    ).toEqual(['a', 'b']))
})
