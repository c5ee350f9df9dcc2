import { stepsOf, type Job, type Outcome, type Wish } from '@/domain/scheduling/simulation/simulator'

/** What the page asks of the worker, once. */
export type SimulationRequest<Of extends Job = Job> = { job: Of; wish: Wish<Of> }
/** How much is done, any number of times, then how it ends. */
export type SimulationAnswer = { done: number } | { outcome: Outcome<Job> } | { failed: string }

/** As much of a worker's inside as it needs. */
interface Port {
  onmessage: ((event: MessageEvent<SimulationRequest>) => void) | null
  postMessage(answer: SimulationAnswer): void
}

/** Progress is told in steps of so much: a message for each simulated day would be thousands. */
const step = 0.01

/** Simulates what comes in through the port. */
export function serveSimulation(port: Port): void {
  port.onmessage = ({ data: { job, wish } }) => {
    try {
      const steps = stepsOf(job, wish)
      let told = 0
      let next = steps.next()
      for (; !next.done; next = steps.next()) {
        if (next.value < told + step) continue
        told = next.value
        port.postMessage({ done: told })
      }
      port.postMessage({ outcome: next.value })
    } catch (error) {
      port.postMessage({ failed: String(error) })
    }
  }
}
