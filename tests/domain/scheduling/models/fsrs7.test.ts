import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fsrs7, shortestTrace, type Traces } from '@/domain/scheduling/models/fsrs7'
import { longestInterval, type Grade } from '@/domain/scheduling/models/memoryModel'
import { aGrade, aTraces, someWeights } from '../../../support/traces'

const model = fsrs7()
const minute = 1 / 1440

const studied = (history: readonly (readonly [after: number, grade: Grade])[]): Traces[] =>
  history.map((_, index) =>
    history
      .slice(0, index + 1)
      .reduce<Traces>((state, [after, grade], place) => model.next(place ? state : null, after, grade), {
        slow: 0,
        fast: 0,
        difficulty: 0,
      }),
  )

const traces = (slow: number, fast: number, difficulty: number): Traces => ({ slow, fast, difficulty })

/** To one part in ten thousand: the published numbers are of single precision. */
function expectNear(actual: number | undefined, published: number) {
  expect(actual).toBeDefined()
  expect(Math.abs((actual ?? 0) / published - 1)).toBeLessThan(1e-4)
}

// Numbers of ts-fsrs, packages/fsrs/src/models/fsrs-7/model.spec.ts at 74f1cf85 (MIT), which has them from fsrs-rs and srs-benchmark.
describe('FSRS-7', () => {
  it.each([
    {
      history: [
        [0, 1],
        [0, 3],
        [1, 3],
        [3, 3],
        [8, 3],
        [21, 3],
      ],
      states: [
        [0.1104, 0.08832, 6.1686],
        [0.11041191, 0.08832, 6.109214],
        [0.91686124, 44.444206, 6.0504217],
        [3.5337858, 193.5973, 5.9922175],
        [10.186002, 407.62646, 5.934595],
        [25.985723, 700.5589, 5.877549],
      ],
    },
    {
      history: [
        [0, 1],
        [0.99791664, 1],
        [0.82361114, 1],
        [1.0388889, 1],
        [0.0013888889, 3],
        [0.0020833334, 3],
        [0.0020833334, 3],
        [0.0027777778, 3],
      ],
      states: [
        [0.1104, 0.08832, 6.1686],
        [0.06706447, 0.016565936, 8.047908],
        [0.04536918, 0.0034119464, 8.764432],
        [0.0329967, 0.00074974925, 9.098293],
        [0.14780034, 2.8802187, 9.009611],
        [0.24254547, 7.019944, 8.921815],
        [0.3307042, 10.166433, 8.834897],
        [0.4365655, 13.619719, 8.748848],
      ],
    },
    {
      history: [
        [0, 4],
        [0.001, 2],
        [0.25, 1],
        [0, 3],
        [1.5, 4],
        [2.75, 2],
        [100.5, 1],
      ],
      states: [
        [11.7841, 9.427279, 1],
        [12.22947, 13.9512825, 4.636193],
        [2.6588404, 0.3485167, 9.259369],
        [2.6589437, 0.3485167, 9.169076],
        [5.028668, 25.826185, 8.743264],
        [7.37282, 65.00047, 9.166955],
        [2.3163264, 0.89478546, 9.615685],
      ],
    },
  ] as const)('reaches the published states after the history $history', ({ history, states }) => {
    for (const [index, state] of studied(history).entries()) {
      const [slow, fast, difficulty] = states[index] ?? [0, 0, 0]
      expectNear(state.slow, slow)
      expectNear(state.fast, fast)
      expectNear(state.difficulty, difficulty)
    }
  })

  it.each([
    [0.5, 1, 2.3247545, 0.32210514, 9.260623],
    [0.5, 2, 13.15481, 70.479515, 6.9766846],
    [0.5, 3, 14.930931, 109.39487, 4.9522996],
    [0.5, 4, 14.930931, 118.20608, 2.927915],
    [21, 1, 2.4947672, 0.4401131, 8.909818],
    [21, 2, 21.447685, 133.01303, 6.9766846],
    [21, 3, 27.8926, 210.87737, 4.9522996],
    [21, 4, 27.8926, 228.5074, 2.927915],
  ] as const)('after %d days and grade %d leaves the published state', (days, grade, slow, fast, difficulty) => {
    const state = model.next(traces(10, 8, 5), days, grade)
    expectNear(state.slow, slow)
    expectNear(state.fast, fast)
    expectNear(state.difficulty, difficulty)
  })

  it.each([
    [traces(10, 8, 5), 0, 0.99999],
    [traces(10, 8, 5), 0.5, 0.96410644],
    [traces(10, 8, 5), 21, 0.8774615],
    [traces(0.0001, 0.0001, 10), 1.1574074e-5, 0.34352458],
    [traces(36500, 0.01, 1), 36500, 0.973712],
  ])('forgets %o in %d days to the published recall', (state, days, recall) =>
    expectNear(model.recall(state, days), recall),
  )

  it.each([
    [traces(0.1104, 0.08832, 6.1686), 0.05082268, 3.8275626e-5, 1.4600521e-6],
    [traces(2.2395, 1.7916001, 5.261278), 128.5822, 0.5974598, 0.00016643705],
    [traces(3.9221, 3.13768, 3.5307243), 551.4476, 4.7777247, 0.0006202255],
    [traces(11.7841, 9.427279, 1), 4747.62, 53.869392, 0.0160555],
    [traces(27.8926, 210.87737, 4.9522996), 4599.419, 54.32485, 0.2915443],
    [traces(21.447685, 133.01303, 6.9766846), 1928.8544, 21.950428, 0.07205106],
  ])('lets %o rest for the published intervals', (state, ...intervals) => {
    for (const [index, retention] of [0.65, 0.9, 0.99].entries())
      expectNear(model.interval(state, retention), intervals[index] ?? 0)
  })

  it('has no other number of weights', () => expect(() => fsrs7([1, 2, 3])).toThrow('34 weights'))
})

describe('FSRS-7 under any weights within their limits', () => {
  const days = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 4_000, noNaN: true }))
  const trained = someWeights.map((weights) => fsrs7(weights))
  const retention = fc.double({ min: 0.5, max: 0.99, noNaN: true })

  it('falls with time, and never to where logarithms break', () =>
    fc.assert(
      fc.property(trained, aTraces, days, days, (any, state, a, b) => {
        const [early, late] = [any.recall(state, Math.min(a, b)), any.recall(state, Math.max(a, b))]
        expect(late).toBeLessThanOrEqual(early)
        expect(late).toBeGreaterThan(0)
        expect(early).toBeLessThan(1)
      }),
    ))

  it('finds the very interval at which recall has fallen so far', () =>
    fc.assert(
      fc.property(trained, aTraces, retention, (any, state, wanted) => {
        const interval = any.interval(state, wanted)
        const recall = any.recall(state, interval)
        if (interval < longestInterval && interval > 2e-9) expect(recall).toBeCloseTo(wanted, 5)
        else expect(interval === longestInterval ? recall >= wanted : recall <= wanted).toBe(true)
      }),
    ))

  it('rests no longer where more is to be recalled', () =>
    fc.assert(
      fc.property(trained, aTraces, retention, retention, (any, state, a, b) => {
        const [more, less] = [any.interval(state, Math.max(a, b)), any.interval(state, Math.min(a, b))]
        expect(more).toBeLessThanOrEqual(less * 1.000001)
      }),
    ))

  it('shortens no trace by a success, lengthens none by a failure, and gains more the later a success comes', () =>
    fc.assert(
      fc.property(trained, aTraces, days, days, aGrade, (any, state, a, b, grade) => {
        const [early, late] = [any.next(state, Math.min(a, b), grade), any.next(state, Math.max(a, b), grade)]
        for (const trace of ['slow', 'fast'] as const) {
          if (grade === 1) expect(early[trace]).toBeLessThanOrEqual(state[trace])
          else {
            expect(early[trace]).toBeGreaterThanOrEqual(state[trace])
            expect(late[trace]).toBeGreaterThanOrEqual(early[trace])
          }
        }
      }),
    ))

  it('keeps every number within its limits after any history', () =>
    fc.assert(
      fc.property(trained, fc.array(fc.tuple(days, aGrade), { minLength: 1, maxLength: 30 }), (any, history) => {
        let state: Traces | null = null
        for (const [after, grade] of history) state = any.next(state, after, grade)
        for (const trace of [state?.slow, state?.fast]) {
          expect(trace).toBeGreaterThanOrEqual(shortestTrace)
          expect(trace).toBeLessThanOrEqual(longestInterval)
        }
        expect(state?.difficulty).toBeGreaterThanOrEqual(1)
        expect(state?.difficulty).toBeLessThanOrEqual(10)
      }),
    ))
})

describe('answers on one day', () => {
  it('hardly inflate: ten in a row at once leave little more than one does', () => {
    const once = model.next(null, 0, 3)
    let state = once
    for (let again = 0; again < 10; again++) state = model.next(state, 0, 3)
    expect(model.interval(state, 0.9)).toBeLessThan(model.interval(once, 0.9) * 1.2)
  })

  it('earn less than the same answers a day apart', () => {
    const spaced = (after: number) => {
      let state = model.next(null, 0, 3)
      for (let again = 0; again < 5; again++) state = model.next(state, after, 3)
      return model.interval(state, 0.9)
    }
    expect(spaced(10 * minute)).toBeLessThan(spaced(1))
    expect(spaced(1)).toBeLessThan(spaced(4))
  })
})
