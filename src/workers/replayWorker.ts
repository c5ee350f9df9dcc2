import type { Trender } from '@/domain/progress/trender'
import type { ReplayAnswer, ReplayRequest } from './replayPort'
import url from './replay.worker.ts?worker&url'

/** As much of a worker as it needs. */
export type ReplayWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>

/** Starts the worker. `trusted` lets its address through the policy of Trusted Types. */
export const startReplayWorker = (trusted: (url: string) => string): Worker =>
  new Worker(trusted(url), { type: 'module' })

/** A replay in a worker of its own, which ends with it. */
export function replayIn(worker: ReplayWorker): Trender {
  const waiting: { resolve: (answer: ReplayAnswer) => void; reject: (error: Error) => void }[] = []
  const fail = (reason: string) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`The replay failed: ${reason}`))
  }
  worker.onmessage = ({ data }: MessageEvent<ReplayAnswer>) =>
    'failed' in data ? fail(data.failed) : waiting.shift()?.resolve(data)
  worker.onerror = ({ message }) => fail(message)
  worker.onmessageerror = () => fail('a message could not be read')

  const ask = (request: ReplayRequest) =>
    new Promise<ReplayAnswer>((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(request)
    })
  return {
    async add(part) {
      await ask({ part })
    },
    async train() {
      const answer = await ask('train')
      if (!('trained' in answer)) throw new Error('The training failed: it did not tell its result')
      return answer.trained
    },
    async trends(days) {
      const answer = await ask({ days })
      if (!('trends' in answer)) throw new Error('The replay failed: it did not tell its result')
      return answer.trends
    },
    async finish() {
      const answer = await ask('finish')
      if (!('replayed' in answer)) throw new Error('The replay failed: it did not tell its result')
      return answer.replayed
    },
    close() {
      worker.terminate()
      fail('it was ended')
    },
  }
}
