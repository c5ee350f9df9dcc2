import { usualWeights, fsrs7 } from '../../src/domain/scheduling/models/fsrs7.ts'
import { noEasyDays } from '../../src/domain/scheduling/easyDays.ts'
import { daysAhead, type FreshAhead } from '../../src/domain/scheduling/simulation/future.ts'
import { usualHabits } from '../../src/domain/scheduling/simulation/habits.ts'
import { retentionOutlooks, type RetentionWish } from '../../src/domain/scheduling/simulation/retentions.ts'
import { momentOf } from '../../src/domain/scheduling/studyDay.ts'
import { chanceOf } from '../chance.ts'
import type { Row } from './figures.ts'

/** About as many cards as the bundled deck has, two of a fact, none met yet. */
const fresh: FreshAhead[] = Array.from({ length: 1_500 }, (_, index) => {
  const fact = `deck/fact-${Math.floor(index / 2)}`
  return { card: `${fact}/claim/${index % 2}`, fact, topic: 'topic', level: 1 }
})
const wish: RetentionWish = {
  memories: [],
  fresh,
  now: momentOf(Date.UTC(2026, 0, 5, 10), 0),
  days: 180,
  weights: usualWeights,
  limits: { newPerDay: 10, reviewsPerDay: 200 },
  retention: 0.9,
  easyDays: noEasyDays,
  habits: usualHabits,
}

/** How many answers a run comes to. */
function run(): number {
  let answers = 0
  const ahead = daysAhead({ ...wish, model: fsrs7(), chance: chanceOf(1).share })
  for (let next = ahead.next(); !next.done; next = ahead.next()) answers += next.value.answers
  return answers
}

/** The least that an answer can cost: its recall, the memory after it, and when it comes back. */
function bare(answers: number): void {
  const model = fsrs7()
  let state = model.next(null, 0, 3)
  for (let answer = 0; answer < answers; answer++) {
    const days = model.interval(state, 0.9)
    state = model.recall(state, days) > 0.5 && answer % 8 ? model.next(state, days, 3) : model.next(null, 0, 3)
  }
}

const drained = (steps: Iterator<unknown>) => {
  while (!steps.next().done);
}

const timed = (work: () => unknown): number[] =>
  [0, 1, 2].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  })

/** How long the days ahead take to simulate. */
export function futureRows(): Row[] {
  const answers = run()
  const ours = timed(run)
  return [
    {
      group: 'scheduling',
      what: `1.5 k cards over 180 days simulated: ${answers} answers`,
      ours,
      against: 'the model alone, as many answers',
      bare: timed(() => bare(answers)),
    },
    {
      group: 'scheduling',
      what: 'the same at nine desired retentions',
      ours: timed(() => drained(retentionOutlooks(wish))),
      against: 'at one',
      bare: ours,
    },
  ]
}
