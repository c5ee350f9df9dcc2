import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOf } from '@/domain/scheduling/fold'
import { callsForHelp, isLeech } from '@/domain/scheduling/leech'
import { aContext, aMemory, aReview, monday } from '../../support/makers'
import { model } from '../../support/model'

const day = 86_400_000
const slipped = (lapses: number, stability = 2) => aMemory({ lapses, stability })

describe('a leech', () => {
  it('was forgotten four times, and has not been held for three weeks since', () => {
    expect(isLeech(slipped(3))).toBe(false)
    expect(isLeech(slipped(4))).toBe(true)
    expect(isLeech(slipped(9, 20.9))).toBe(true)
    expect(isLeech(slipped(9, 21))).toBe(false)
  })
  it('is made by answers that came after days, not within a session', () => {
    const answers = ['good', 'again', 'again', 'again', 'again', 'again'] as const
    const log = answers.map((answer, index) =>
      aReview({ answer, interval: index ? 0.01 : 2, at: monday + index * day }),
    )
    expect(memoryOf(log, aContext(), model)?.lapses).toBe(1)
  })
})

describe('help', () => {
  it('comes at the fourth lapse and at every second one after', () =>
    expect([1, 2, 3, 4, 5, 6, 7, 8].filter((lapses) => callsForHelp(slipped(lapses - 1), slipped(lapses)))).toEqual([
      4, 6, 8,
    ]))
  it('comes at the fourth however long the card had been held, and later not where it had', () => {
    expect(callsForHelp(slipped(3, 200), slipped(4))).toBe(true)
    expect(callsForHelp(slipped(5, 200), slipped(6))).toBe(false)
    expect(callsForHelp(slipped(5, 20), slipped(6))).toBe(true)
  })
  it('never comes for an answer that was no lapse', () =>
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(40), (before, after, stability) => {
        fc.pre(after <= before)
        expect(callsForHelp(slipped(before, stability), slipped(after))).toBe(false)
        expect(callsForHelp(null, slipped(after))).toBe(false)
      }),
    ))
})
