import type { Job, Outcome, Simulate } from '@/domain/scheduling/simulation/simulator'
import type { SimulationAnswer, SimulationRequest } from './simulationPort'
import url from './simulation.worker.ts?worker&url'

/** As much of a worker as it needs. */
export type SimulationWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

/** Starts the worker. `trusted` lets its address through the policy of Trusted Types. */
export const startSimulationWorker = (trusted: (url: string) => string): Worker =>
  new Worker(trusted(url), { type: 'module' })

/** Simulates in workers: each simulation has one of its own, which ends with it. */
export const simulateIn =
  (start: () => SimulationWorker): Simulate =>
  <Of extends Job>(job: Of, wish: SimulationRequest<Of>['wish'], onProgress: (done: number) => void) => {
    const worker = start()
    let cancel = () => {}
    const outcome = new Promise<Outcome<Of> | null>((resolve, reject) => {
      cancel = () => {
        worker.terminate()
        resolve(null)
      }
      const fail = (reason: string) => reject(new Error(`The simulation failed: ${reason}`))
      worker.onmessage = ({ data }: MessageEvent<SimulationAnswer>) => {
        if ('done' in data) onProgress(data.done)
        else if ('failed' in data) fail(data.failed)
        else resolve(data.outcome)
      }
      worker.onerror = ({ message }) => fail(message)
      worker.onmessageerror = () => fail('a message could not be read')
      worker.postMessage({ job, wish } satisfies SimulationRequest<Of>)
    }).finally(() => worker.terminate())
    return { outcome, cancel }
  }
