import { afterEach, describe, expect, it } from 'vitest'
import { trendHere } from '@/domain/progress/trender'
import { replay } from '@/domain/scheduling/replay'
import { addDays } from '@/domain/scheduling/studyDay'
import { serveReplay } from '@/workers/replayPort'
import { replayIn, type ReplayWorker } from '@/workers/replayWorker'
import { aBlock, aReview, anAction } from '../support/makers'

const channels: MessageChannel[] = []
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close()
})

/** A worker whose inside runs in this thread; messages between them are copied as between threads. */
function aWorker() {
  const { port1, port2 } = new MessageChannel()
  channels.push({ port1, port2 })
  serveReplay(port2)
  let ended = false
  const worker = Object.assign(port1, {
    onerror: null,
    terminate() {
      ended = true
      port1.close()
    },
  }) as unknown as ReplayWorker
  return { worker, ended: () => ended }
}

describe('a replay in a worker', () => {
  const reviews = [aReview(), aReview({ at: aReview().at + 1e7, answer: 'hard' })]
  const actions = [anAction({ kind: 'flag', flag: true })]
  const blocks = [aBlock()]

  it('has the result of one on the page, however it is fed', async () => {
    const { worker, ended } = aWorker()
    const replayer = replayIn(worker)
    await replayer.add({ reviews: reviews.slice(1), blocks })
    await Promise.all([replayer.add({ actions }), replayer.add({ reviews: reviews.slice(0, 1) })])
    expect(await replayer.finish()).toEqual(replay({ reviews, actions, blocks }))
    replayer.close()
    expect(ended()).toBe(true)
  })

  it('tells how topics stood as one on the page does', async () => {
    const days = [0, 7].map((week) => ({ day: addDays(reviews[0]!.day, week), at: reviews[0]!.at + week * 86_400_000 }))
    const [there, here] = [replayIn(aWorker().worker), trendHere()]
    for (const replayer of [there, here]) await replayer.add(structuredClone({ reviews, actions, blocks }))
    expect(await there.trends(days)).toEqual(await here.trends(days))
    expect((await here.trends(days)).get('')).toHaveLength(2)
  })

  it('tells why it failed', async () => {
    const replayer = replayIn(aWorker().worker)
    await replayer.add({ reviews: [aReview({ retention: 7 })], blocks })
    await expect(replayer.finish()).rejects.toThrow('retention-out-of-range')
  })

  it('does not leave anybody waiting when it breaks or is ended', async () => {
    const { worker } = aWorker()
    const replayer = replayIn(worker)
    const adding = replayer.add({ reviews })
    worker.onerror?.call(worker as never, { message: 'out of memory' } as never)
    await expect(adding).rejects.toThrow('out of memory')
    const finishing = replayer.finish()
    replayer.close()
    await expect(finishing).rejects.toThrow('ended')
  })
})
