import { isReview, type Action, type LogEntry } from './action'
import { lastOf } from './lastOf'

/** What the learner reported of a card, as the log has it; where it has neither remark nor answer, an earlier one was reset. */
export type Correction = Extract<Action, { kind: 'correction' }>

/** The longest remark, and the longest answer, in characters. */
export const mostReported = { remark: 2_000, own: 500 }

export const isCorrection = (entry: LogEntry): entry is Correction => !isReview(entry) && entry.kind === 'correction'

/** What is reported, whoever wrote it down. */
export type Reported = Omit<Correction, 'device' | 'seq'>

/** The correction, where it says something. */
export const saying = <Given extends Reported>(correction: Given | undefined): Given | null =>
  correction && (correction.remark || correction.own !== null) ? correction : null

/** What was reported last on a card and not taken back; null where nothing, or where it was reset. @param entries of that card, with every undo */
export const correctionOf = (entries: readonly LogEntry[]): Correction | null => saying(lastOf(entries, 'correction'))

/** The last of each card, once one card's is as its entries have it. By card. @param entries of that card, with every undo; as the retimes say */
export const correctionsAfter = (
  corrections: readonly Correction[],
  card: string,
  entries: readonly LogEntry[],
): Correction[] =>
  [...corrections.filter((each) => each.card !== card), lastOf(entries, 'correction') ?? []]
    .flat()
    .sort((a, b) => (a.card < b.card ? -1 : 1))

/** The learner's own answer where it shows in place of ours: not once the deck has changed what it corrects. */
export const answerInPlace = (correction: Reported | null, revision: number): string | null =>
  correction?.revision === revision ? correction.own : null
