import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzed } from '@/domain/scheduling/fuzz'
import { longestInterval } from '@/domain/scheduling/models/memoryModel'

describe('a fuzzed interval', () => {
  // the ranges of Anki's `states/fuzz.rs`
  it.each([
    [2.5, 2.5, 4],
    [7, 5, 9],
    [17, 14, 20],
    [20, 17, 23],
    [37, 33, 41],
  ])('of %d days lies from %d to %d, and reaches both ends', (days, least, most) => {
    const seen = new Set(Array.from({ length: 500 }, (_, seed) => fuzzed(days, `${seed}`)))
    expect(Math.min(...seen)).toBe(least)
    expect(Math.max(...seen)).toBe(most)
  })
  it('stays as it is where it is short', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 2.49, noNaN: true }),
        fc.string(),
        (days, seed) => void expect(fuzzed(days, seed)).toBe(days),
      ),
    ))
  it('never passes one that stays as it is', () =>
    expect(Array.from({ length: 50 }, (_, seed) => fuzzed(2.5, `${seed}`)).every((days) => days > 2.49)).toBe(true))
  it('is no shorter for a longer one of the same seed, and never too long', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 40_000, noNaN: true }),
        fc.double({ min: 0.01, max: 40_000, noNaN: true }),
        fc.string(),
        (a, b, seed) => {
          const [short, long] = [fuzzed(Math.min(a, b), seed), fuzzed(Math.max(a, b), seed)]
          expect(short).toBeLessThanOrEqual(long)
          expect(long).toBeLessThanOrEqual(longestInterval)
        },
      ),
    ))
})
