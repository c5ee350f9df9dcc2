import type { Trend, TrendDay } from '@/domain/progress/trend'
import { trendHere } from '@/domain/progress/trender'
import type { ReplayPart } from '@/domain/scheduling/replayer'
import type { Replayed } from '@/domain/scheduling/replay'
import type { Training } from '@/domain/scheduling/training/training'

/** What the page asks of the worker: to take a part, or for a result. */
export type ReplayRequest = { part: ReplayPart } | { days: readonly TrendDay[] } | 'finish' | 'train'
/** The answer to each request, in order. */
export type ReplayAnswer =
  | { taken: true }
  | { replayed: Replayed }
  | { trained: Training | null }
  | { trends: Map<string, Trend> }
  | { failed: string }

/** As much of a worker's inside as it needs. */
interface Port {
  onmessage: ((event: MessageEvent<ReplayRequest>) => void) | null
  postMessage(answer: ReplayAnswer): void
}

/** Replays what comes in through the port. */
export function serveReplay(port: Port): void {
  const replayer = trendHere()
  const answer = async (request: ReplayRequest): Promise<ReplayAnswer> => {
    if (request === 'finish') return { replayed: await replayer.finish() }
    if (request === 'train') return { trained: await replayer.train() }
    if ('days' in request) return { trends: await replayer.trends(request.days) }
    await replayer.add(request.part)
    return { taken: true }
  }
  port.onmessage = ({ data }) => {
    answer(data).then(
      (answered) => port.postMessage(answered),
      (error: unknown) => port.postMessage({ failed: String(error) }),
    )
  }
}
