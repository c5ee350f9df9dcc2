import { AppError } from '@/domain/error'
import type { Action } from '@/domain/reviews/action'
import type { CardEntry } from '@/domain/reviews/undo'
import { takesEffect } from '@/domain/scheduling/fold'
import type { Run } from './connection'
import { inLedger, type Draft } from './ledger'
import type { Shown } from './shown'

export type { Draft } from './ledger'

/** Appends to the logs. One transaction holds the entry and every cache that it changes; it is safe once the promise is. */
export function recorder(run: Run) {
  return {
    /**
     * Appends a review or an action of one card, and returns the entry and the memory that it leaves.
     * @throws AppError `answered-elsewhere` where the card is no longer as it was shown, `storage-full`
     */
    append: (draft: Draft<CardEntry>, shown: Shown) =>
      inLedger(run, 'answer', async (ledger) => {
        const { context, memory } = shown
        const before = await ledger.read(context.card, draft.day)
        // a retry on a new connection, after the first try was written all the same: the memory tells, or where it is untouched the log
        if (before?.last === draft.id || !takesEffect(draft)) {
          const entry = await ledger.stored(draft)
          if (entry) return { entry: entry as CardEntry, memory: before }
        }
        if (before?.last !== memory?.last) throw new AppError('answered-elsewhere', { card: context.card })
        return ledger.record(draft, { context, memory: before }, () => shown)
      }),

    /**
     * Takes back an entry: appends the undo and puts back `shown.memory`, the memory before that entry; where the card was
     * touched since, or its deck changed, all is folded anew. What was taken back already, in another tab, is left alone.
     */
    takeBack: (taken: CardEntry, draft: Draft<Action>, shown: Shown) =>
      inLedger(run, 'undo', async (ledger) => {
        const { context } = shown
        const memory = await ledger.read(context.card, taken.day)
        return ledger.takeBack(taken, draft, { context, memory }, () => shown, shown.memory)
      }),
  }
}
