import { describe, expect, it } from 'vitest'
import { interval } from '@/words/format'

describe('an interval', () => {
  it.each([
    [1, '1 day'],
    [30, '30 days'],
    [31, '1 month'],
    [46, '1.5 months'],
    [61, '2 months'],
    [355, '11.5 months'],
    [358, '1 year'],
    [366, '1 year'],
    [550, '1.5 years'],
    [731, '2 years'],
  ])('of %i days reads %s', (days, text) => expect(interval(days)).toBe(text))
})
