import { isReview } from '../../reviews/action'
import { effectOf } from '../../reviews/effect'
import { inOrder } from '../../reviews/order'
import { standing } from '../../reviews/undo'
import type { CardLog } from '../cardLogs'
import { takesEffect } from '../fold'
import { gradeOf } from '../models/memoryModel'
import { daysBetween } from '../studyDay'
import type { CardHistory, TrainingAnswer } from './trainingLog'

const firstDay = '1970-01-01'

/**
 * The answers of each card that count, as the fold counts them: those to its present revision, beginning anew with each reset. What was
 * said to be known without an answer began somewhere nobody saw, so that answers after that train nothing until a reset. Histories of one
 * answer say nothing and are left out.
 */
export const historiesOf = (logs: Iterable<CardLog>): CardHistory[] =>
  [...logs].flatMap(historiesOfCard).filter(({ length }) => length > 1)

function historiesOfCard({ context, entries }: CardLog): TrainingAnswer[][] {
  const histories: TrainingAnswer[][] = [[]]
  let begun = true
  for (const entry of inOrder(standing(entries).filter(takesEffect))) {
    if (!isReview(entry)) {
      if (entry.kind === 'know' && entry.revision === context.revision) begun = false
      if (entry.kind !== 'reset') continue
      begun = true
      histories.push([])
    } else if (begun && entry.revision === context.revision && effectOf(entry) === 'grade') {
      const { at, day, answer } = entry
      histories.at(-1)?.push({ at, day: daysBetween(firstDay, day), grade: gradeOf[answer] })
    }
  }
  return histories
}
