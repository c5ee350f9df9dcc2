import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers } from '@/domain/reviews/review'
import { balanced, type Load } from '@/domain/scheduling/balance'
import { noEasyDays, roomOn, type EasyDays } from '@/domain/scheduling/easyDays'
import { fuzzRange, fuzzed } from '@/domain/scheduling/fuzz'
import { previewOf, previews } from '@/domain/scheduling/memory'
import { addDays } from '@/domain/scheduling/studyDay'
import { aMemory, monday, mondayDay } from '../../support/makers'
import { model } from '../../support/model'

/** So many cards on the days so many days ahead. */
const loadOf = (counts: Record<number, number>, siblings: number[] = [], easyDays: EasyDays = noEasyDays): Load => {
  const days = new Map(Object.entries(counts).map(([ahead, count]) => [addDays(mondayDay, Number(ahead)), count]))
  return {
    on: (day) => days.get(day) ?? 0,
    room: (day) => roomOn(day, easyDays),
    siblings: siblings.map((ahead) => addDays(mondayDay, ahead)),
  }
}
const placed = (days: number, load: Load, seed = 'a') => balanced(days, seed, mondayDay, load)

describe('a balanced interval', () => {
  // of 10 days: from 8 to 12
  it('is the day of its range on which least comes back', () =>
    expect(placed(10, loadOf({ 8: 5, 9: 4, 10: 9, 11: 2, 12: 3 }))).toBe(11))
  it('goes past days that are empty where a sibling comes back then, or the day before or after', () => {
    for (const seed of 'abcdefgh') {
      expect(placed(10, loadOf({}, [10]), seed)).not.toBe(10)
      expect([8, 12]).toContain(placed(10, loadOf({}, [10]), seed))
    }
  })
  it('stands beside a sibling rather than on a day that is far fuller', () =>
    expect(placed(10, loadOf({ 8: 90, 9: 0, 10: 0, 11: 90, 12: 90 }, [10]))).toBe(9))
  it('never stands on a sibling’s day where there is another', () =>
    expect(placed(10, loadOf({ 8: 90, 9: 80, 11: 90, 12: 90 }, [10]))).not.toBe(10))
  it('spares easy days as far as its range allows, empty ones too', () => {
    const weekend = noEasyDays.with(5, 'none').with(6, 'none')
    // 8 days from Monday is a Tuesday, 12 a Saturday; 10 from Thursday on would be a Sunday
    for (const seed of 'abcdefgh') expect(placed(12, loadOf({}, [], weekend), seed)).not.toBe(12)
    expect(placed(10, loadOf({ 8: 9, 9: 9, 10: 9, 11: 9 }, [], weekend))).not.toBe(12)
    const everyDay = noEasyDays.map(() => 'none' as const)
    expect(placed(10, loadOf({ 8: 9, 9: 9, 10: 0, 11: 9, 12: 9 }, [], everyDay))).toBe(10)
  })
  it('brings half as much on a day on which fewer are wished for', () => {
    const counts: Record<number, number> = {}
    const fewer = noEasyDays.with(2, 'fewer') // Wednesday: 9 days ahead
    for (let card = 0; card < 90; card++) {
      const day = placed(10, loadOf(counts, [], fewer), `${card}`)
      counts[day] = (counts[day] ?? 0) + 1
    }
    expect(counts[9]).toBe(10)
    expect(counts[10]).toBe(20)
  })
  it('stays as it is where it is too short to be moved', () => expect(placed(2.4, loadOf({ 2: 99 }))).toBe(2.4))

  it('lies within the range of the fuzz, whatever comes back when', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 2.5, max: 400, noNaN: true }),
        fc.array(fc.nat(50), { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
        fc.string(),
        (days, counts, siblings, seed) => {
          const range = fuzzRange(days)
          const interval = placed(days, loadOf({ ...counts }, siblings), seed)
          expect(interval).toBeGreaterThanOrEqual(Math.max(3, range?.least ?? 0))
          expect(interval).toBeLessThanOrEqual(range?.most ?? 0)
        },
      ),
    ))
  it('spreads many cards of one interval better than chance does', () => {
    const spreadOf = (place: (seed: string, load: Load) => number) => {
      const counts: Record<number, number> = {}
      for (let card = 0; card < 200; card++) {
        const day = place(`${card}`, loadOf(counts))
        counts[day] = (counts[day] ?? 0) + 1
      }
      return Math.max(...Object.values(counts))
    }
    expect(spreadOf((seed, load) => placed(20, load, seed))).toBe(Math.ceil(200 / 7)) // from 17 to 23
    expect(spreadOf((seed) => fuzzed(20, seed))).toBeGreaterThan(Math.ceil(200 / 7))
  })
})

describe('the buttons under a load', () => {
  it('are in order all the same', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 90 }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        (counts, stability) => {
          const now = { at: monday, offset: 0, day: mondayDay, retention: 0.9 }
          const shown = previews(aMemory({ stability }), 'x/y/z/when', now, model, { load: loadOf({ ...counts }) })
          const intervals = answers.map((answer) => shown[answer].interval)
          expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
        },
      ),
    ))

  it('are the same asked one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 90 }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.constantFrom(...answers),
        (counts, stability, answer) => {
          const now = { at: monday, offset: 0, day: mondayDay, retention: 0.9 }
          const [memory, load] = [aMemory({ stability }), loadOf({ ...counts }, [5, 12])]
          const shown = previews(memory, 'x/y/z/when', now, model, { load })
          expect(previewOf(answer, memory, 'x/y/z/when', now, model, { load })).toEqual(shown[answer])
        },
      ),
    ))
})
