/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Runs in the browser: the app's own storage beside IndexedDB without it. Calls are short, so that each can have a time limit.
import { cardSource } from '@/features/study/cardSource'
import type { Review } from '@/domain/reviews/review'
import { expectation, type Memory } from '@/domain/scheduling/memory'
import { fsrs7 } from '@/domain/scheduling/models/fsrs7'
import { planHorizon } from '@/domain/scheduling/queue'
import { addDays, usualDayStart } from '@/domain/scheduling/studyDay'
import type { Draft } from '@/storage/recorder'
import { sessionPlans } from '@/storage/sessionPlan'
import { usualSettings } from '@/storage/settings'
import { localMoment, openStudyData } from '@/storage/studyData'
import { sampleExam } from '../sampleQuizzes.ts'
import { fill, type Scale } from './collection.ts'

/** Milliseconds of each run: ours, and what it is compared with. */
export interface Times {
  ours: number[]
  bare: number[]
}

const data = openStudyData()
const now = () => localMoment(usualDayStart)
const model = fsrs7()
const { newPerDay, reviewsPerDay, retention } = usualSettings
const today = () => data.plans.today(now(), { newPerDay, reviewsPerDay }, usualDayStart)

async function timed<Result>(times: number[], work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  times.push(performance.now() - start)
  return result
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- IndexedDB does not know its rows
const finished = <Result>(request: IDBRequest<any>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result)
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })

let bareConnection: Promise<IDBDatabase> | undefined
const bare = () => (bareConnection ??= finished<IDBDatabase>(indexedDB.open('dossier')))

let filling: AsyncGenerator<string, void> | undefined

/** Fills the database a little further; null once it is full. */
async function fillOn(scale: Scale): Promise<string | null> {
  filling ??= fill(data.run, scale, now().day, now().at)
  const { done, value } = await filling.next()
  return done ? null : value
}

/** Today's queue, beside its due rows by their index and its blocks. */
async function queue(runs: number): Promise<Times & { due: number; blocks: number }> {
  const read: string[] = []
  const block = (id: string) => {
    read.push(id)
    return data.content.block(id)
  }
  const spied = sessionPlans({ ...data, content: { ...data.content, block } })
  await spied.today(now(), { newPerDay, reviewsPerDay }, usualDayStart)
  const db = await bare()
  let due = 0
  async function readBare() {
    const tx = db.transaction(['memories', 'content'])
    const planned = IDBKeyRange.upperBound(planHorizon(now(), usualDayStart))
    const rows = finished<Memory[]>(tx.objectStore('memories').index('byPlan').getAll(planned))
    await Promise.all(read.map((id) => finished(tx.objectStore('content').get(id))))
    due = (await rows).length
  }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let count = 0; count < runs; count++) {
    await timed(ours, today)
    await timed(theirs, readBare)
  }
  return { ours, bare: theirs, due, blocks: read.length }
}

let source: ReturnType<typeof cardSource> | undefined

/** Answers to cards of today's queue, each beside a transaction that puts the very rows that it wrote. */
async function record(runs: number): Promise<Times> {
  const plan = await today()
  const items = [...plan.queue.first, ...plan.queue.rest, ...plan.queue.learning].slice(0, runs)
  source = cardSource(data, plan.blockOf)
  const db = await bare()
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (const [index, item] of items.entries()) {
    const hand = await source.take(item)
    if (!hand) continue
    const { card, shown } = hand
    const moment = now()
    const draft: Draft<Review> = {
      id: crypto.randomUUID(),
      ...moment,
      card: card.id,
      revision: card.revision,
      answer: index % 7 === 6 ? 'again' : 'good',
      ms: 3_000,
      origin: 'study',
      format: 'reveal',
      ...expectation(shown.memory, moment, model),
      retention,
    }
    const { entry, memory } = await timed(ours, () => data.append(draft, shown))
    const before = db.transaction(['settings', 'aggregates'])
    const [device, day, facts, block] = await Promise.all([
      finished<unknown>(before.objectStore('settings').get('device')),
      finished<unknown>(before.objectStore('aggregates').get(`day:${moment.day}`)),
      finished<unknown>(before.objectStore('aggregates').get(`facts:${moment.day}`)),
      finished<unknown>(before.objectStore('aggregates').get(`block:${shown.context.block}`)),
    ])
    // what changes a block's tally: it was met now, or has settled
    const changesBlock = !shown.memory || shown.memory.settled !== memory?.settled
    await timed(theirs, () => {
      const stores = ['reviews', 'segments', 'actions', 'memories', 'aggregates', 'settings']
      const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
      tx.objectStore('reviews').put(entry)
      tx.objectStore('settings').put(device)
      tx.objectStore('memories').put(memory)
      tx.objectStore('aggregates').put(day)
      tx.objectStore('aggregates').put(facts)
      if (changesBlock) tx.objectStore('aggregates').put(block)
      return new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve()
        tx.onabort = () => reject(tx.error ?? new Error('aborted'))
      })
    })
  }
  return { ours, bare: theirs }
}

/** Plans an exam of everything, since a page tells how ready one is for it. */
async function planExam(): Promise<void> {
  const moment = now()
  const exam = sampleExam(addDays(moment.day, 60))
  await data.planned.say(moment, { kind: 'exam', plan: crypto.randomUUID(), exam })
}

const bench = { fillOn, queue, record, planExam }
export type BenchPage = typeof bench
declare global {
  var bench: BenchPage
}
globalThis.bench = bench
