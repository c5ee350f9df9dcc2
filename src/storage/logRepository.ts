import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Run } from './connection'

/** The two logs, read as one whether reviews lie in rows or in segments. They are written by the recorder and by a restore alone. */
export const logRepository = (run: Run) => ({
  reviews: (): Promise<Review[]> =>
    run(async (db) => {
      const tx = db.transaction(['reviews', 'segments'])
      const [rows, segments] = await Promise.all([
        tx.objectStore('reviews').getAll(),
        tx.objectStore('segments').getAll(),
      ])
      const met = new Set(rows.map(({ id }) => id))
      return [...segments.flatMap(({ reviews }) => reviews.filter(({ id }) => !met.has(id))), ...rows]
    }),
  actions: (): Promise<Action[]> => run((db) => db.getAll('actions')),
})
