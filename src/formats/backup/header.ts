import * as v from 'valibot'
import type { Counts } from '@/domain/reviews/backup'

export const backupFormat = 'dossier-backup'
/**
 * Rises when a reader of the version before would lose something: a new sort of line, another meaning of a field. New kinds of
 * action and further keys in a row do not raise it, since every reader keeps those that it does not know.
 */
export const backupVersion = 1

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const counts = {
  reviews: count,
  actions: count,
  quizzes: count,
  weights: count,
  settings: count,
  decks: count,
} satisfies Record<keyof Counts, unknown>

/** The first line: which app wrote it and when (ms UTC), and how much there is to come, about (more may be studied meanwhile). */
export const headerSchema = v.object({
  format: v.literal(backupFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  app: v.string(),
  at: count,
  counts: v.object(counts),
})

export type Header = v.InferOutput<typeof headerSchema>

/** The last line: what has come indeed. */
export const endSchema = v.object({ end: v.object({ ...counts, facts: count }) })

export type End = v.InferOutput<typeof endSchema>['end']
