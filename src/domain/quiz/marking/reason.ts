import type { Precision } from '../../facts/calendarDate'

/** Why a typed answer was marked as it was; src/words tells it. `meant`: how it was read. */
export type Reason =
  /** Right. */
  | { code: 'exact' }
  | { code: 'sameValue'; meant: string } // another form: "10/6/1999"
  | { code: 'ambiguous'; meant: string; other: string } // read in the learner's order of day and month
  | { code: 'alias'; meant: string; usedBy?: string } // another name; `usedBy`: whose word it is
  | { code: 'slip'; meant: string }
  | { code: 'rounded'; meant: string } // near enough to a figure that is itself only about right
  | { code: 'view'; meant: string; documents: string[]; main: string } // what another document says
  | { code: 'learners'; meant: string } // an alias that the learner added
  | { code: 'overridden' } // "I was right"
  | { code: 'within'; meant: string } // closer than asked, and it lies within
  /** In part. */
  | { code: 'coarser'; meant: string; asked: Precision; documents?: string[]; main?: string } // right as far as it goes; by a view of those documents
  | { code: 'partOfSpan'; meant: string } // one end of a span of time, or some of its days
  | { code: 'noYear'; meant: string }
  | { code: 'wrongYear'; meant: string } // the right number of a resolution with a wrong year
  | { code: 'some'; meant: string; missing: number } // some of several names
  | { code: 'shared'; meant: string; others: string[] } // it names others of the deck as well
  | { code: 'kin'; meant: string } // one of its people, or the state or body that one belongs to
  /** Wrong. */
  | { code: 'empty' }
  | { code: 'unreadable' } // nothing of the sort asked for
  | { code: 'wrongDate'; meant: string; other?: string; is?: string } // `is`: what happened then, by the deck
  | { code: 'wrongNumber'; meant: string }
  | { code: 'wrongUnit'; meant: string }
  | { code: 'otherActor'; meant: string; is?: string }
  | { code: 'otherSymbol'; meant: string; is?: string }
  | { code: 'otherWords' } // of an answer that was worded by hand: it may mean the same
  | { code: 'wrong' }
