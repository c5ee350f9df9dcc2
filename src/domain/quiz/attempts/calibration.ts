import { certainties, type Certainty } from './attempt'
import type { QuestionResult } from './results'

/** Of fewer answers chance says more than the learner does. */
const fewestToJudge = 5

/** How often the learner was right when this sure. `share`: 0 to 1, null of too few to claim anything. */
export interface CalibrationRow {
  sure: Certainty
  of: number
  right: number
  share: number | null
}

export interface Calibration {
  /** From certain to guessed; only what was said at all. */
  rows: CalibrationRow[]
  /** Said to be certain, and an error: what is most worth knowing, since it was not known to be missing. */
  sureAndWrong: QuestionResult[]
}

const isError = ({ outcome, answer }: QuestionResult) =>
  outcome === 'wrong' || (outcome === 'partly' && !!answer?.mark.proves.some((each) => each.answer === 'again'))

/** How sure the learner said to be of what was answered; null where nothing was said, or nothing given. */
export const sureOf = ({ answer, outcome }: QuestionResult): Certainty | null =>
  outcome === 'unanswered' ? null : (answer?.sure ?? null)

/** The rows of what was counted for each certainty. */
export const calibrationRows = (counted: (sure: Certainty) => Pick<CalibrationRow, 'of' | 'right'>): CalibrationRow[] =>
  certainties.toReversed().flatMap((sure) => {
    const { of, right } = counted(sure)
    return of ? [{ sure, of, right, share: of < fewestToJudge ? null : right / of }] : []
  })

/** How sure against how right; null where the learner never said. */
export function calibrationOf(results: readonly QuestionResult[]): Calibration | null {
  const said = results.filter((result) => sureOf(result) !== null)
  if (!said.length) return null
  const rows = calibrationRows((sure) => {
    const these = said.filter((result) => sureOf(result) === sure)
    return { of: these.length, right: these.filter(({ outcome }) => outcome === 'right').length }
  })
  return { rows, sureAndWrong: said.filter((result) => sureOf(result) === 3 && isError(result)) }
}
