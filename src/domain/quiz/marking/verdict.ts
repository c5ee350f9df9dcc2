import type { QuizDeck } from '../deck/quizDeck'
import type { TypedItem } from '../items/item'
import type { Reason } from './reason'

/** What one kind of answer is judged by. */
export interface Question {
  deck: QuizDeck
  item: TypedItem
  /** As it was typed. */
  text: string
  dayFirst: boolean
}

/** How an answer was judged, before it is known which card that proves something about. `mistakenFor`: a fact of the deck. */
export interface Verdict {
  share: number
  reason: Reason
  mistakenFor?: string
}

/** What somebody else holds to be right, and the documents that say so, as cards call them. */
export interface OtherView<Value> {
  value: Value
  documents: string[]
}

export const right = (reason: Reason): Verdict => ({ share: 1, reason })
export const wrong = (reason: Reason, mistakenFor?: string): Verdict => ({
  share: 0,
  reason,
  ...(mistakenFor !== undefined && { mistakenFor }),
})
