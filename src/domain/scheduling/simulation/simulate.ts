import type { Grade, MemoryModel } from '../models/memoryModel'
import type { TrainingAnswer } from '../training/trainingLog'
import type { AnswerHabits } from './habits'
import { dayLength } from '../studyDay'

/** Somebody whose memory is just as a model says. */
export interface SimulatedLearner<State> extends AnswerHabits {
  truth: MemoryModel<State>
  /** From 0 up to 1, another at each call. */
  chance: () => number
}

/** Says when a card comes back. */
export interface SimulatedScheduler {
  /** Days after the last of these answers to one card: a time under half a day, else whole days. */
  interval(answers: readonly TrainingAnswer[]): number
  /** Called at the end of each thirtieth day with all answers so far, card by card. */
  learn?(histories: readonly (readonly TrainingAnswer[])[]): void
}

export interface Course {
  days: number
  newPerDay: number
}

/** What came of it. */
export interface Simulated {
  /** Answers to cards that were to rest for a day or more, as true retention counts them, and how many of them were right. */
  rested: number
  recalled: number
  /** Of study, on all days together. */
  minutes: number
  answers: number
  /** The share of all cards met that would be recalled on the last day. */
  remembered: number
}

interface SimulatedCard<State> {
  state: State
  answers: TrainingAnswer[]
  /** In days since the beginning. */
  due: number
  /** It comes back on another day. */
  rests: boolean
}

/** The hour at which the learner sits down, in days. */
const sitting = 10 / 24
/** Cards come this much early within a sitting, in days. */
const early = 20 / 1_440

/** One learner under one scheduler, day by day, one sitting a day. */
export function simulate<State>(
  { truth, chance, firstGrades, passGrades, seconds }: SimulatedLearner<State>,
  scheduler: SimulatedScheduler,
  { days, newPerDay }: Course,
): Simulated {
  const cards: SimulatedCard<State>[] = []
  const told: Simulated = { rested: 0, recalled: 0, minutes: 0, answers: 0, remembered: 0 }
  let now = 0

  const drawn = (shares: readonly number[], from: Grade): Grade => {
    let left = chance()
    const index = shares.findIndex((share) => (left -= share) < 0)
    return (from + (index < 0 ? shares.length - 1 : index)) as Grade
  }

  function answer(card: SimulatedCard<State> | null, day: number): SimulatedCard<State> {
    const last = card?.answers.at(-1)
    const waited = last ? now - last.at / dayLength : 0
    const known = card !== null && chance() < truth.recall(card.state, waited)
    const grade = card === null ? drawn(firstGrades, 1) : known ? drawn(passGrades, 2) : 1
    if (card?.rests) {
      told.rested += 1
      if (known) told.recalled += 1
    }
    const state = truth.next(card?.state ?? null, waited, grade)
    const answered = card ?? { state, answers: [], due: 0, rests: false }
    answered.state = state
    answered.answers.push({ at: now * dayLength, day, grade })
    const interval = scheduler.interval(answered.answers)
    answered.rests = interval >= 0.5
    answered.due = answered.rests ? day + Math.max(1, Math.round(interval)) : now + interval
    const cost = (card ? seconds.later : seconds.first)[grade - 1] ?? 0
    now += cost / 86_400
    told.minutes += cost / 60
    told.answers += 1
    return answered
  }

  for (let day = 0; day < days; day++) {
    now = day + sitting
    const due = cards.filter((card) => card.due <= now)
    for (const card of due) answer(card, day)
    for (let count = 0; count < newPerDay; count++) cards.push(answer(null, day))
    for (;;) {
      // who knew it just now is not asked again before its time
      const again = cards.filter(
        ({ due, answers }) => due > day + sitting && due <= now + (answers.at(-1)?.grade === 1 ? early : 0),
      )
      const next = again.reduce<SimulatedCard<State> | null>(
        (first, card) => (first && first.due <= card.due ? first : card),
        null,
      )
      if (!next) break
      now = Math.max(now, next.due - early)
      answer(next, day)
    }
    if (day % 30 === 29) scheduler.learn?.(cards.map(({ answers }) => answers))
  }
  const end = days + sitting
  const recall = cards.reduce(
    (sum, { state, answers }) => sum + truth.recall(state, end - (answers.at(-1)?.at ?? 0) / dayLength),
    0,
  )
  return { ...told, remembered: recall / cards.length }
}
