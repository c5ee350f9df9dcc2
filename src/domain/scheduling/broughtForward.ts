import { rankerOf } from '../hash'
import type { DaysOff, Exam } from '../reviews/plan'
import { asks, daysLeft, examTime, stretch } from './exam'
import { retrievability } from './memory'
import type { Memory, Model } from './memory'
import { gradeOf } from './models/memoryModel'
import type { Planned, Plans } from './plans'
import { addDays, dayLength, daysBetween, dayStartMs } from './studyDay'
import type { Moment } from './studyDay'

/** From this study day on cards are brought forward. `since`: the study day on which the exam was planned. */
const stretchBegins = ({ day, since }: Planned<Exam>): string =>
  addDays(day, -Math.max(1, Math.min(stretch, daysBetween(since, day))))

/** Whether a card's turn has come between `from` and before `until`: each has its own day, by chance, the same on every device. */
function turns(plan: string, from: string, until: string, day: string): (card: string) => boolean {
  const luckOf = rankerOf(plan)
  const [span, gone] = [daysBetween(from, until), daysBetween(from, day)]
  return (card) => Math.floor(luckOf(card) * span) <= gone
}

const nothing = () => false

/**
 * Tells of a card that comes back only after the exam whether it is to be asked today for its sake: it would not be recalled then as surely as
 * is desired, and its turn has come. One that would not be sure enough even after a Good today waits for a later day.
 */
export function forExam(exam: Planned<Exam>, now: Moment, model: Model): (memory: Memory) => boolean {
  const left = daysLeft(exam, now.day)
  if (left < 1) return nothing
  const then = examTime(exam, now)
  const hasTurn = turns(exam.id, stretchBegins(exam), exam.day, now.day)
  const isSureAfter = (memory: Memory) => {
    const waited = Math.max(0, now.at - (memory.lastAt ?? now.at)) / dayLength
    return model.recall(model.next(memory, waited, gradeOf.good), (then - now.at) / dayLength) >= exam.readiness
  }
  return (memory) =>
    memory.phase === 'review' &&
    memory.dueDay >= exam.day &&
    memory.lastDay !== now.day &&
    asks(exam, memory) &&
    hasTurn(memory.card) &&
    retrievability(memory, then, model) < exam.readiness &&
    (left === 1 || isSureAfter(memory))
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
 * Tells of a card that would come back on days off whether it is to be asked today instead: one that would fade much further than planned until
 * they are over, where its turn has come. The others can wait until then.
 */
export function forDaysOff(off: Planned<DaysOff>, now: Moment, model: Model): (memory: Memory) => boolean {
  const { from, until, id } = off
  if (now.day >= from) return nothing
  const hasTurn = turns(id, packingBegins(off), from, now.day)
  const recall = (memory: Memory, day: string) => retrievability(memory, dayStartMs(day, now.offset), model)
  const over = addDays(until, 1)
  return (memory) =>
    memory.phase === 'review' &&
    memory.dueDay >= from &&
    memory.dueDay <= until &&
    memory.lastDay !== now.day &&
    hasTurn(memory.card) &&
    recall(memory, memory.dueDay) - recall(memory, over) > bearable
}

/** How much further than planned recall may fall for the sake of days off. */
const bearable = 0.03
