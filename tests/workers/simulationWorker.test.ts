import { describe, expect, it } from 'vitest'
import { noEasyDays } from '@/domain/scheduling/easyDays'
import { usualWeights } from '@/domain/scheduling/models/fsrs7'
import { usualHabits } from '@/domain/scheduling/simulation/habits'
import { stepsOf, type Wish } from '@/domain/scheduling/simulation/simulator'
import { simulateIn } from '@/workers/simulationWorker'
import { aMemory, aMoment } from '../support/makers'
import { aSimulationWorker } from '../support/simulation'

const wish = (given: Partial<Wish<'retentions'>> = {}): Wish<'retentions'> => ({
  memories: [aMemory({ card: 'kosovo/rambouillet/when/when' })],
  fresh: [{ card: 'kosovo/meeting/when/when', fact: 'kosovo/meeting', topic: 'war', level: 1 }],
  now: aMoment(),
  days: 10,
  weights: usualWeights,
  limits: { newPerDay: 1, reviewsPerDay: 20 },
  retention: 0.9,
  easyDays: noEasyDays,
  habits: usualHabits,
  ...given,
})
const begun = (given?: Partial<Wish<'retentions'>>) => {
  const { worker, ended } = aSimulationWorker()
  const told: number[] = []
  const simulation = simulateIn(() => worker)('retentions', wish(given), (done) => told.push(done))
  return { worker, ended, told, ...simulation }
}

describe('a simulation in a worker', () => {
  it('has the outcome of one on the page, and ends its worker', async () => {
    const { outcome, ended } = begun()
    const steps = stepsOf('retentions', wish())
    let next = steps.next()
    while (!next.done) next = steps.next()
    expect(await outcome).toEqual(next.value)
    expect(ended()).toBe(true)
  })

  it('does the other jobs too', async () => {
    const { days: _, ...outset } = wish()
    const { worker } = aSimulationWorker()
    const { outcome } = simulateIn(() => worker)('recovery', { ...outset, minutes: [10, 20] }, () => {})
    expect(await outcome).toMatchObject([{ minutes: 10 }, { minutes: 20 }])
  })

  it('tells how much is done, in a hundred steps at most', async () => {
    const { outcome, told } = begun()
    await outcome
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.length).toBeGreaterThan(50)
    expect(told.length).toBeLessThanOrEqual(100)
    expect(told.at(-1)).toBeGreaterThan(0.98)
  })

  it('ends at once when it is cancelled, and tells nothing more', async () => {
    const { outcome, cancel, ended, told } = begun()
    cancel()
    expect(ended()).toBe(true)
    expect(await outcome).toBeNull()
    expect(told).toEqual([])
  })

  it('tells why it failed', async () => {
    const { outcome, ended } = begun({ retention: 7 })
    await expect(outcome).rejects.toThrow('retention-out-of-range')
    expect(ended()).toBe(true)
  })

  it('does not leave anybody waiting when it breaks', async () => {
    const { worker, outcome } = begun()
    worker.onerror?.call(worker as never, { message: 'out of memory' } as never)
    await expect(outcome).rejects.toThrow('out of memory')
  })
})
