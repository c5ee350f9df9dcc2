import type { Action } from '../reviews/action'
import type { Review } from '../reviews/review'
import type { ReplayedBlock, WholeLog } from './cardLogs'
import { replay, type Replayed } from './replay'
import { train, type Training } from './training/training'

/** A part of the logs and the content; in any order, and of any size. */
export interface ReplayPart {
  reviews?: Review[]
  actions?: Action[]
  blocks?: ReplayedBlock[]
}

/** Work over the whole log that is fed piece by piece, so that whoever reads the logs need not hold them. */
export interface Replayer {
  /** Resolves when it is ready for more. */
  add: (part: ReplayPart) => Promise<void>
  finish(): Promise<Replayed>
  /** Instead of finishing: weights fitted to the log; null where it is too short. */
  train(): Promise<Training | null>
  /** Frees what it holds; to be called in every case. */
  close: () => void
}

/** Both logs and the content, taken in piece by piece. */
export interface HeldLog extends Pick<Replayer, 'add' | 'close'> {
  whole(): WholeLog
}

export function heldLog(): HeldLog {
  let parts: ReplayPart[] = []
  const texts = new Map<string, string>()
  /** The same text once: read from a database or a message, each review has its own copy of its card's and device's ids. */
  const once = (text: string): string => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
  return {
    add: (part) => {
      for (const review of part.reviews ?? []) {
        review.card = once(review.card)
        review.device = once(review.device)
      }
      parts.push(part)
      return Promise.resolve()
    },
    whole: () => ({
      reviews: inTurn(parts, ({ reviews }) => reviews),
      actions: inTurn(parts, ({ actions }) => actions),
      blocks: inTurn(parts, ({ blocks }) => blocks),
    }),
    close: () => {
      parts = []
      texts.clear()
    },
  }
}

/** Works where it is called: inside a worker, or on the page where there are none. */
export const replayHere = (log = heldLog()): Replayer => ({
  add: log.add,
  close: log.close,
  finish: () => Promise.resolve(replay(log.whole())),
  train: () => Promise.resolve(train(log.whole())),
})

function* inTurn<Row>(parts: readonly ReplayPart[], rows: (part: ReplayPart) => Row[] | undefined): Generator<Row> {
  for (const part of parts) yield* rows(part) ?? []
}
