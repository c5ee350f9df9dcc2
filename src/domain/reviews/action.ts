import type { DaysOff, Exam, Recovery } from './plan'
import type { Entry, Review } from './review'

/** What the learner did besides answering. Append-only; the kinds that this version writes. Readers keep kinds they do not know. */
export type Action = Entry &
  (
    | Undo
    | { kind: 'suspend' | 'resume' | 'reset'; card: string }
    | { kind: 'bury'; card: string; until: string } // the study day on which it comes back
    | { kind: 'flag'; card: string; flag: boolean }
    | { kind: 'read'; card: string } // the fact was read as a statement; its card is asked some minutes later
    | { kind: 'note'; card: string; text: string }
    // a report of a mistake: what is wrong with the answer as that revision has it, and perhaps the learner's own; the last one of a card stands, and says nothing where it has neither (not `answer`: that key tells reviews)
    | { kind: 'correction'; card: string; revision: number; remark: string; own: string | null }
    | { kind: 'alias'; card: string; text: string } // "I was right": the learner counts that as an answer to the card
    | { kind: 'weights'; weights: number[]; answers: number } // fitted to that many answers of the learner, and in force from now on
    // known without being learnt, as the claim's revision has it: it comes back after so many days (60 or more), to see whether that holds
    | { kind: 'know'; card: string; revision: number; interval: number }
    // null: it is given up
    | { kind: 'exam'; plan: string; exam: Exam | null }
    | { kind: 'vacation'; plan: string; daysOff: DaysOff | null }
    | { kind: 'recover'; plan: string; recovery: Recovery | null }
    | Retime
  )

/**
 * Takes back a review or another action, another undo too, by its id. `card`: that of what is taken back, where it has one;
 * written always, so that an index by card finds everything that decides about a card.
 */
interface Undo {
  kind: 'undo'
  takesBack: string
  card?: string | undefined
}

/** The clock of a device was wrong: its entries from one number to another, both included, are to be read as so much later (ms; negative: earlier). */
export interface Retime {
  kind: 'retime'
  of: string
  from: number
  to: number
  by: number
  /** The hour at which days began there: their study days follow from it. */
  dayStart: number
}

/** A row of either log. */
export type LogEntry = Review | Action

export const isReview = (entry: LogEntry): entry is Review => 'answer' in entry
