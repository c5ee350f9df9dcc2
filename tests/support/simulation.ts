import { serveSimulation, type SimulationRequest } from '@/workers/simulationPort'
import type { SimulationWorker } from '@/workers/simulationWorker'

/** A worker whose inside runs in this thread; messages are copied as between threads, and come in a task of their own. */
export function aSimulationWorker() {
  let ended = false
  const message = <Data>(data: Data) => ({ data: structuredClone(data) }) as MessageEvent<Data>
  const inside: Parameters<typeof serveSimulation>[0] = {
    onmessage: null,
    postMessage(answer) {
      if (!ended) outside.onmessage?.(message(answer))
    },
  }
  const outside = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null,
    onmessageerror: null,
    postMessage(request: SimulationRequest) {
      const event = message(request)
      setTimeout(() => !ended && inside.onmessage?.(event))
    },
    terminate: () => void (ended = true),
  }
  serveSimulation(inside)
  return { worker: outside as unknown as SimulationWorker, ended: () => ended }
}
