import type { Exam } from '../reviews/plan'
import type { Review } from '../reviews/review'
import { asksTopic } from '../scheduling/exam'
import { isExam, type Attempt } from '../quiz/attempts/attempt'
import { resultsOf, type QuestionResult } from '../quiz/attempts/results'
import { firstReviewId } from '../quiz/attempts/reviewsOf'

/** What the model foretold of questions, and what was earned; both in points, one for each question at most. */
export interface ForetoldMarks {
  questions: number
  foretold: number
  earned: number
}

/** Of one quiz, those questions of an exam about which something was foretold. `at`: when it began, ms UTC. */
export interface CheckedAttempt extends ForetoldMarks {
  attempt: string
  at: number
}

/**
 * Readiness against what was earned. low, high: it is probably too low or too high, since marks lie further from what was foretold than
 * chance allows. few: `missing` more questions are needed before anything is claimed.
 */
export interface ReadinessCheck extends ForetoldMarks {
  /** Newest first. */
  attempts: CheckedAttempt[]
  /** Two standard errors of what was foretold, in points: chance takes the earned ones further from it in one case of twenty. */
  chance: number
  /** Questions on its topics about which nothing was foretold. */
  leftOut: number
  verdict: 'few' | 'agrees' | 'low' | 'high'
  missing: number
}

/** Of fewer questions chance says more than the model does. */
const fewest = 30
const standardErrors = 2

/** A quiz that says something about readiness: an exam that was handed in or ran out, and was chosen by chance. */
export const isTrial = (attempt: Attempt): boolean =>
  isExam(attempt) && attempt.endedAt !== undefined && !attempt.options.items

/** What was foretold of an answer's card, by {@link firstReviewId}; undefined where no review of it was written. */
export type ReviewOf = (id: string) => Pick<Review, 'predicted' | 'due'> | undefined

/**
 * The chance of a right answer, as the model had it when it was given, 0 to 1; null where nothing was foretold: of questions with several
 * answers, and of what proved nothing about its card (left out, or partly right).
 */
function foretoldOf(attempt: Attempt, { item, index, answer }: QuestionResult, reviewOf: ReviewOf): number | null {
  const single = item.format === 'typed' || (item.format === 'choice' && item.type !== 'odd')
  if (!single || !attempt.schedules || !answer?.mark.proves.some(({ card }) => card === item.card)) return null
  const review = reviewOf(firstReviewId(attempt, index, item.card))
  // of a card never met, a choice writes no review, and what is typed one without a day on which it was due
  const isNew = !review || review.due === null
  const recall = isNew ? 0 : review.predicted
  if (recall === undefined) return null
  return item.format === 'choice' ? recall + (1 - recall) / item.options.length : recall
}

/**
 * What the model foretold of the learner's own exams about an exam's topics and levels, until its day, against what they earned.
 * @param attempts in any order; only those that {@link isTrial} count
 */
export function readinessCheck(
  exam: Pick<Exam, 'topics' | 'levels' | 'day'>,
  attempts: readonly Attempt[],
  reviewOf: ReviewOf,
): ReadinessCheck {
  const sum = { questions: 0, foretold: 0, earned: 0, variance: 0, leftOut: 0 }
  const checked: CheckedAttempt[] = []
  const until = attempts.filter(({ answers }) => answers.every(({ day }) => day <= exam.day))
  for (const attempt of until.filter(isTrial)) {
    const one = { attempt: attempt.id, at: attempt.startedAt, questions: 0, foretold: 0, earned: 0 }
    for (const result of resultsOf(attempt)) {
      const { item, answer } = result
      if (!asksTopic(exam, item.topic, item.level)) continue
      const chance = foretoldOf(attempt, result, reviewOf)
      if (chance === null || !answer) {
        sum.leftOut += 1
        continue
      }
      one.questions += 1
      one.foretold += chance
      one.earned += answer.mark.share
      sum.variance += chance * (1 - chance)
    }
    if (!one.questions) continue
    checked.push(one)
    sum.questions += one.questions
    sum.foretold += one.foretold
    sum.earned += one.earned
  }
  const { variance, ...sums } = sum
  const chance = standardErrors * Math.sqrt(variance)
  return {
    ...sums,
    attempts: checked.sort((a, b) => b.at - a.at || (a.attempt < b.attempt ? -1 : 1)),
    chance,
    missing: Math.max(0, fewest - sums.questions),
    verdict: verdictOf(sums, chance),
  }
}

function verdictOf({ questions, foretold, earned }: ForetoldMarks, chance: number): ReadinessCheck['verdict'] {
  if (questions < fewest) return 'few'
  if (Math.abs(earned - foretold) <= chance) return 'agrees'
  return earned > foretold ? 'low' : 'high'
}
