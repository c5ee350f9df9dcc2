import type { Answer } from '../../reviews/review'
import type { AskedCard } from '../items/item'
import type { Reason } from './reason'

/** A card about which the answer proves something: it was known, or it was not. */
export type ProvenCard = AskedCard & {
  answer: Extract<Answer, 'good' | 'again'>
  /** What was given for it, as text. */
  given?: string
  /** The card or fact of the deck that was taken for it. */
  mistakenFor?: string
}

/** How an answer was judged. `share`: what it earns, 0 to 1; `right`: all of it. `reason`: why, of what was typed. */
export type Mark = {
  share: number
  right: boolean
  reason?: Reason
  proves: ProvenCard[]
}

/** Nothing was given: time ran out, or the question was left. It proves nothing. */
export const noMark: Mark = { share: 0, right: false, proves: [] }
