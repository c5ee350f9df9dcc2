import type { LogEntry } from '@/domain/reviews/action'
import { cardHistory, type HistoryEntry } from '@/domain/reviews/cardHistory'
import type { Review } from '@/domain/reviews/review'
import { retimed, type Shift } from '@/domain/scheduling/retime'
import type { Run } from './connection'
import { retimesIn } from './entries'

interface Look {
  history: HistoryEntry[]
  /** How much of the log was looked through, 0 to 1. */
  done: number
}

/**
 * What happened to a card, under its present and its former ids, as the retimes say: first what lies in rows, then with what is found in
 * segments, the newest first. Those have no index, so that it takes seconds where there are hundreds; the page can answer in between.
 */
export async function* historyOf(run: Run, cards: readonly string[]): AsyncGenerator<Look> {
  const wanted = new Set(cards)
  const { rows, retimes, keys }: { rows: LogEntry[]; retimes: readonly Shift[]; keys: string[] } = await run(
    async (db) => {
      const tx = db.transaction(['reviews', 'actions', 'segments', 'aggregates'])
      const [retimes, keys, ...rows] = await Promise.all([
        retimesIn(tx),
        tx.objectStore('segments').getAllKeys(),
        ...cards.map((card) => tx.objectStore('reviews').index('byCard').getAll(card)),
        ...cards.map((card) => tx.objectStore('actions').index('byCard').getAll(card)),
      ])
      return { rows: rows.flat(), retimes, keys: keys.toReversed() }
    },
  )
  const sealed: Review[] = []
  const look = (done: number): Look => ({ history: cardHistory([...retimed([...rows, ...sealed], retimes)]), done })
  yield look(keys.length ? 0 : 1)
  for (const [index, key] of keys.entries()) {
    const segment = await run((db) => db.get('segments', key))
    const found = segment?.reviews.filter(({ card }) => wanted.has(card)) ?? []
    sealed.push(...found)
    if (found.length || index === keys.length - 1) yield look((index + 1) / keys.length)
  }
}
