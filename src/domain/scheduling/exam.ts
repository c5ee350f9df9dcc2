import type { Level } from '../facts/fact'
import type { Exam } from '../reviews/plan'
import { dayLength, daysBetween, dayStartMs } from './studyDay'
import type { Moment } from './studyDay'

/** Where a card stands in the content. */
export interface Place {
  deck: string
  topic: string
  level: Level
}

/** A topic as an exam names it: two decks may use one id. */
export const topicKey = ({ deck, topic }: Pick<Place, 'deck' | 'topic'>) => `${deck}/${topic}`

/** Whether the exam asks cards of that topic, deck/topic, and level. */
export const asksTopic = ({ topics, levels }: Pick<Exam, 'topics' | 'levels'>, topic: string, level: Level): boolean =>
  levels.includes(level) && (!topics.length || topics.includes(topic))

/** Whether the exam asks cards that stand there. */
export const asks = (exam: Pick<Exam, 'topics' | 'levels'>, place: Place): boolean =>
  asksTopic(exam, topicKey(place), place.level)

/** How many study days are left, today among them: 0 or less on the day of the exam and after it, when it changes nothing any more. */
export const daysLeft = ({ day }: Pick<Exam, 'day'>, today: string): number => daysBetween(today, day)

/** Hours after the beginning of its study day an exam is thought to begin. */
const hours = 6
/** When it begins, ms UTC, as seen from where the learner is. */
export const examTime = ({ day }: Pick<Exam, 'day'>, { offset }: Pick<Moment, 'offset'>): number =>
  dayStartMs(day, offset) + hours * 3_600_000

/** All is to have been met this many days before, so that it has come back once. */
const settling = 3

/** How many new cards a day it takes for all to be met in time. `unmet`: at the beginning of today; `left`: 1 or more. */
export const newADay = (unmet: number, left: number): number => Math.ceil(unmet / Math.max(1, left - settling))

/** Over so many days before the exam cards are brought forward, so that none of them has a pile. */
export const stretch = 14

/**
 * The whole days within which a card must come back that would else leap over the exam and not be recalled there as surely as is desired;
 * null where it may come back when it would.
 * @param days until it would come back, whole
 * @param recall by days after the answer
 */
export function beforeExam(
  days: number,
  exam: Exam,
  now: Moment,
  recall: (days: number) => number,
): { least: number; most: number } | null {
  const left = daysLeft(exam, now.day)
  if (left < 2 || days < left || recall((examTime(exam, now) - now.at) / dayLength) >= exam.readiness) return null
  // as late as it can, but not all on the last day
  return { least: Math.max(1, left - Math.max(2, Math.min(stretch, Math.floor(left / 2)))), most: left - 1 }
}
