import { usualPace, type Pace } from './agenda'
import type { DayTally } from './dayTally'

/** So many answers of the usual pace are mixed in, so that a few of the learner's own do not decide. */
const doubt = 50

/** How long a card takes this learner: the usual pace, stretched to their own time per answer as the days tell it. */
export function paceOf(days: readonly Pick<DayTally, 'reviews' | 'ms'>[]): Pace {
  const answers = days.reduce((sum, { reviews }) => sum + reviews, 0)
  const seconds = days.reduce((sum, { ms }) => sum + ms / 1_000, 0)
  const factor = (seconds + doubt * usualAnswer) / (answers + doubt) / usualAnswer
  return { review: usualPace.review * factor, fresh: usualPace.fresh * factor }
}

/** Seconds of one answer at the usual pace. */
const usualAnswer = 15
