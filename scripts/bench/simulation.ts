import { readFileSync } from 'node:fs'
import { fsrs6 } from '../../src/domain/scheduling/models/fsrs6.ts'
import { fsrs7 } from '../../src/domain/scheduling/models/fsrs7.ts'
import type { Grade, MemoryModel } from '../../src/domain/scheduling/models/memoryModel.ts'
import { usualHabits } from '../../src/domain/scheduling/simulation/habits.ts'
import {
  simulate,
  type SimulatedLearner,
  type SimulatedScheduler,
} from '../../src/domain/scheduling/simulation/simulate.ts'
import { fit } from '../../src/domain/scheduling/training/fit.ts'
import {
  counting,
  predictable,
  recent,
  trainingLogOf,
  type TrainingAnswer,
} from '../../src/domain/scheduling/training/trainingLog.ts'
import { chanceOf } from '../chance.ts'
import { table } from '../table.ts'

const dayLength = 86_400_000
const retention = 0.9
const course = { days: 180, newPerDay: 10 }
const seeds = [1]

/** FSRS-6 counts study days, of which a sitting a day later is one. */
const inWholeDays = <State>(model: MemoryModel<State>): MemoryModel<State> => ({
  ...model,
  next: (state, days, grade) => model.next(state, Math.round(days), grade),
  recall: (state, days) => model.recall(state, Math.round(days)),
})

const floors: Partial<Record<Grade, number>> = { 1: 5 / 1_440, 2: 10 / 1_440 }

/** As the app plans it: no steps, floors, whole days from half a day on. */
function byModel<State>(
  start: MemoryModel<State>,
  learn?: (histories: readonly (readonly TrainingAnswer[])[]) => MemoryModel<State>,
): SimulatedScheduler {
  let model = start
  return {
    interval(answers) {
      let state: State | null = null
      let before = 0
      for (const { at, grade } of answers) {
        state = model.next(state, state === null ? 0 : (at - before) / dayLength, grade)
        before = at
      }
      const last = answers.at(-1)!
      const interval = Math.max(model.interval(state!, retention), floors[last.grade] ?? 0)
      return interval < 0.5 ? interval : Math.max(1, Math.round(interval))
    },
    ...(learn && { learn: (histories) => void (model = learn(histories)) }),
  }
}

/** Anki's older scheduler: steps of one and ten minutes, then days by an ease. */
const sm2: SimulatedScheduler = {
  interval(answers) {
    let [ease, days, step] = [2.5, 0, 0]
    for (const { grade } of answers) {
      if (grade === 1) {
        if (days) ease = Math.max(1.3, ease - 0.2)
        days = 0
        step = 0
      } else if (!days) {
        step += grade === 2 ? 0 : 1
        days = grade === 4 ? 4 : step > 1 ? 1 : 0
      } else {
        if (grade === 2) ease = Math.max(1.3, ease - 0.15)
        days = Math.max(days + 1, days * (grade === 2 ? 1.2 : grade === 3 ? ease : ease * 1.3))
        if (grade === 4) ease += 0.15
      }
    }
    return days ? Math.round(days) : step ? 10 / 1_440 : 1 / 1_440
  },
}

const refit = (histories: readonly (readonly TrainingAnswer[])[]) => {
  const log = trainingLogOf(histories)
  const answers = predictable(log)
  return fsrs7(fit(counting(log, answers, recent(answers.length))))
}

const schedulers: Record<string, () => SimulatedScheduler> = {
  'SM-2': () => sm2,
  'FSRS-6, usual weights': () => byModel(inWholeDays(fsrs6())),
  'FSRS-7, usual weights': () => byModel(fsrs7()),
  'FSRS-7, fitted each month': () => byModel(fsrs7(), refit),
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const error = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) / Math.max(1, values.length - 1))

/** What became of one learner under one scheduler. */
function outcome<State>(truth: MemoryModel<State>, scheduler: SimulatedScheduler, seed: number) {
  const learner: SimulatedLearner<State> = { truth, chance: chanceOf(seed).share, ...usualHabits }
  const { recalled, rested, minutes, remembered } = simulate(learner, scheduler, course)
  return { retention: recalled / rested, minutes: minutes / course.days, remembered }
}

/** Twenty learners whose memories are as real users' weights have them, under each scheduler on the same seeds: the table, as text. */
export function simulationTable(path: string): string {
  const users = JSON.parse(readFileSync(path, 'utf8')) as Record<'fsrs7' | 'fsrs6', Record<string, number[]>>
  const families: [name: string, run: (scheduler: SimulatedScheduler, seed: number) => ReturnType<typeof outcome>][][] =
    [
      Object.values(users.fsrs7).map((weights) => [
        'FSRS-7',
        (scheduler, seed) => outcome(fsrs7(weights), scheduler, seed),
      ]),
      Object.values(users.fsrs6).map((weights) => [
        'FSRS-6',
        (scheduler, seed) => outcome(inWholeDays(fsrs6(weights)), scheduler, seed),
      ]),
    ]
  const rows = families.flatMap((learners) =>
    Object.entries(schedulers).map(([scheduler, make]) => {
      const outcomes = learners.map(([, run]) => seeds.map((seed) => run(make(), seed)))
      const each = (figure: (one: ReturnType<typeof outcome>) => number) => outcomes.map((own) => mean(own.map(figure)))
      const off = each((one) => Math.abs(one.retention - retention))
      return [
        learners[0]?.[0] ?? '',
        scheduler,
        `${mean(off).toFixed(3)} ± ${error(off).toFixed(3)}`,
        mean(each((one) => one.retention)).toFixed(3),
        mean(each((one) => one.minutes)).toFixed(1),
        mean(each((one) => one.remembered)).toFixed(3),
      ]
    }),
  )
  const head = [
    'learners by',
    'scheduler',
    '|true retention - 0.90|',
    'true retention',
    'minutes a day',
    'remembered at the end',
  ]
  return table(head, rows, [0, 1])
}
