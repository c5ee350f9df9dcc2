import { effectOf } from '../../reviews/effect'
import { answers, type Answer, type Review } from '../../reviews/review'
import { dayStartMs } from '../studyDay'

/** How somebody answers, whatever the card. */
export interface AnswerHabits {
  /** How often a first answer is Again, Hard, Good and Easy: shares of 1. */
  firstGrades: readonly [number, number, number, number]
  /** How often an answer that is known is Hard, Good and Easy: shares of 1. */
  passGrades: readonly [number, number, number]
  /** Seconds that an answer of each grade takes: to a new card, and to one that was met. */
  seconds: { first: readonly number[]; later: readonly number[] }
}

export interface Habits extends AnswerHabits {
  /** Hours after the beginning of the study day at which a session begins, 0 to 23. */
  hour: number
  /** How many of the learner's own answers tell all that. */
  answers: number
}

/** Shares and seconds of fsrs-rs' simulator; ten in the morning. @see https://github.com/open-spaced-repetition/fsrs-rs, `simulation.rs` */
export const usualHabits: Habits = {
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  passGrades: [0.224, 0.631, 0.145],
  seconds: { first: [19.58, 18.79, 13.78, 10.71], later: [19.38, 17.59, 12.38, 8.94] },
  hour: 6,
  answers: 0,
}

/** Older answers tell little of how somebody answers now. */
const mostAnswers = 2_000
/** For so many answers, or days, the usual ones stand: few of one's own do not decide. */
const weight = { grades: 50, seconds: 20, days: 5 } as const
const hourLength = 3_600_000

/** What the mean, or a share, of few values becomes once the usual one stands for `usualCount` more. */
const shrunk = (sum: number, count: number, usual: number, usualCount: number) =>
  usual + (sum - usual * count) / (count + usualCount)

const sharesOf = (given: readonly Review[], from: number, usual: readonly number[]): number[] =>
  usual.map((share, index) => {
    const count = given.filter(({ answer }) => answer === answers[from + index]).length
    return shrunk(count, given.length, share, weight.grades)
  })

/** Answers of no time at all come from other apps that did not tell it. */
const secondsOf = (given: readonly Review[], usual: readonly number[]): number[] =>
  usual.map((seconds, grade) => {
    const timed = given.filter(({ answer, ms }) => answer === answers[grade] && ms > 0)
    const sum = timed.reduce((all, { ms }) => all + ms / 1_000, 0)
    return shrunk(sum, timed.length, seconds, weight.seconds)
  })

function hourOf(given: readonly Review[], dayStart?: number): number {
  const begun = new Map<string, number>()
  for (const { at, offset, day } of given) {
    const hour = (at - dayStartMs(day, offset, dayStart)) / hourLength
    begun.set(day, Math.min(begun.get(day) ?? 23, Math.max(0, hour)))
  }
  const hours = [...begun.values()].sort((a, b) => a - b)
  const median = hours[Math.floor(hours.length / 2)] ?? usualHabits.hour
  return shrunk(median * hours.length, hours.length, usualHabits.hour, weight.days)
}

const isFirst = ({ due, predicted, origin }: Review) => due === null || (predicted === undefined && origin === 'study')

/** What a quiz asks is timed and graded otherwise. */
const tells = (review: Review) => review.origin !== 'quiz' && effectOf(review) === 'grade'

/**
 * How a learner answers, by the last 2,000 answers that count; the fewer they are, the nearer to the usual ones.
 * @param reviews those that stand, in any order
 * @param dayStart hour at which study days begin
 */
export function habitsOf(reviews: readonly Review[], dayStart?: number): Habits {
  const given = reviews
    .filter(tells)
    .sort((a, b) => a.at - b.at)
    .slice(-mostAnswers)
  const first = given.filter(isFirst)
  const later = given.filter((review) => !isFirst(review))
  const known = later.filter(({ answer }) => answer !== 'again')
  return {
    firstGrades: sharesOf(first, 0, usualHabits.firstGrades) as unknown as Habits['firstGrades'],
    passGrades: sharesOf(known, 1, usualHabits.passGrades) as unknown as Habits['passGrades'],
    seconds: {
      first: secondsOf(first, usualHabits.seconds.first),
      later: secondsOf(later, usualHabits.seconds.later),
    },
    hour: hourOf(given, dayStart),
    answers: given.length,
  }
}

/**
 * The answer that chance gives. One draw tells the grade too, the least the best: the same luck with a better memory is never a worse
 * answer.
 * @param recall the share of such cards that are recalled, 0 to 1; null where there is nothing to recall yet
 * @param luck from 0 up to, but not including, 1
 */
export function answerBy(luck: number, recall: number | null, { firstGrades, passGrades }: AnswerHabits): Answer {
  if (recall !== null && luck >= recall) return 'again'
  const shares = recall === null ? firstGrades : passGrades
  let left = recall === null ? luck : luck / recall
  for (let index = shares.length - 1; index > 0; index--) {
    left -= shares[index]!
    if (left < 0) return answers[index + answers.length - shares.length]!
  }
  return answers[answers.length - shares.length]!
}
