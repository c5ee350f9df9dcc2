import { rank } from '../hash'
import type { DaysOff, Exam } from '../reviews/plan'
import { asks, daysLeft, examTime, stretch } from './exam'
import { retrievability } from './memory'
import type { Memory, Model } from './memory'
import { gradeOf } from './models/memoryModel'
import type { Planned, Plans } from './plans'
import { addDays, dayStartMs, daysBetween } from './studyDay'
import type { Moment } from './studyDay'

const dayLength = 86_400_000

/** From this study day on cards are brought forward. `since`: the study day on which the exam was planned. */
const stretchBegins = ({ day, since }: Planned<Exam>): string =>
  addDays(day, -Math.max(1, Math.min(stretch, daysBetween(since, day))))

/** The study day on which that card's turn comes, from `from` to before `until`: each has its own, by chance, the same on every device. */
const turnOf = (plan: string, card: string, from: string, until: string): string =>
  addDays(from, Math.floor(rank(plan, card) * daysBetween(from, until)))

/**
 * Whether a card that comes back only after the exam is to be asked today for its sake: it would not be recalled then as surely as is
 * desired, and its turn has come. One that would not be sure enough even after a Good today waits for a later day.
 */
export function isForExam(memory: Memory, exam: Planned<Exam>, now: Moment, model: Model): boolean {
  const left = daysLeft(exam, now.day)
  if (left < 1 || memory.phase !== 'review' || memory.dueDay < exam.day || memory.lastDay === now.day) return false
  if (!asks(exam, memory) || turnOf(exam.id, memory.card, stretchBegins(exam), exam.day) > now.day) return false
  const then = examTime(exam, now)
  if (retrievability(memory, then, model) >= exam.readiness) return false
  if (left === 1) return true
  const waited = Math.max(0, now.at - (memory.lastAt ?? now.at)) / dayLength
  return model.recall(model.next(memory, waited, gradeOf.good), (then - now.at) / dayLength) >= exam.readiness
}

/** So many days before days off, at most, cards that would come back on them are brought forward. */
const packing = 7

/** From this study day on. `since`: the study day on which the days off were planned. */
const packingBegins = ({ from, until, since }: Planned<DaysOff>): string =>
  addDays(from, -Math.max(1, Math.min(packing, daysBetween(from, until) + 1, daysBetween(since, from))))

/** Whether any plan may bring a card forward on that study day: before that, only what is due need be looked at. */
export const bringsForward = ({ exams, daysOff }: Plans, day: string): boolean =>
  exams.some((exam) => stretchBegins(exam) <= day && day < exam.day) ||
  daysOff.some((off) => packingBegins(off) <= day && day < off.from)

/**
 * Whether a card that would come back on days off is to be asked today instead: one that would fade much further than planned until they are over,
 * where its turn has come. The others can wait until then.
 */
export function isForDaysOff(memory: Memory, off: Planned<DaysOff>, now: Moment, model: Model): boolean {
  const { from, until, id } = off
  if (now.day >= from || memory.phase !== 'review' || memory.lastDay === now.day) return false
  if (memory.dueDay < from || memory.dueDay > until) return false
  if (turnOf(id, memory.card, packingBegins(off), from) > now.day) return false
  const recall = (day: string) => retrievability(memory, dayStartMs(day, now.offset), model)
  return recall(memory.dueDay) - recall(addDays(until, 1)) > bearable
}

/** How much further than planned recall may fall for the sake of days off. */
const bearable = 0.03
