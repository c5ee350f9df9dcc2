import { noOutlook } from '@/domain/scheduling/agenda'
import { emptyDay } from '@/domain/scheduling/dayTally'
import { retrievability, type Memory } from '@/domain/scheduling/memory'
import { fsrs7 } from '@/domain/scheduling/models/fsrs7'
import { noPlans } from '@/domain/scheduling/plans'
import { queueOf } from '@/domain/scheduling/queue'
import { addDays, dayStartMs, momentOf } from '@/domain/scheduling/studyDay'
import { chanceOf } from '../chance.ts'
import type { Row } from './figures.ts'

const now = momentOf(Date.UTC(2026, 4, 4, 10), 0)
const model = fsrs7()
const dayLength = 86_400_000

/** Cards that were met, a third of them due, the others over the next months. */
function memoriesOf(cards: number): Memory[] {
  const { share: chance } = chanceOf(cards)
  return Array.from({ length: cards }, (_, index) => {
    const held = 2 + chance() * 90
    const ahead = Math.round((chance() - 1 / 3) * held)
    const dueDay = addDays(now.day, ahead)
    const lastAt = now.at - (held - ahead) * dayLength
    return {
      card: `bench/fact-${index}/when/when`,
      block: '',
      topic: `topic-${index % 12}`,
      deck: 'bench',
      level: ((index % 3) + 1) as 1 | 2 | 3,
      revision: 1,
      phase: 'review',
      slow: held,
      fast: held * 2,
      difficulty: 5,
      stability: held,
      due: dayStartMs(dueDay, 0),
      dueDay,
      lastAt,
      lastDay: addDays(dueDay, -Math.round(held)),
      reps: 4,
      lapses: 0,
      settled: true,
      suspended: false,
      flagged: false,
      plan: dayStartMs(dueDay, 0),
      last: '',
      through: lastAt,
      device: '',
    }
  })
}

const exam = {
  ...{ id: 'exam', since: addDays(now.day, -30), name: '', day: addDays(now.day, 7), topics: [] },
  ...{ levels: [1, 2, 3] as const, readiness: 0.95, minutes: 600 },
}

/** How long today's queue takes to plan, against one look at the recall of each card. */
export function planRows(): Row[] {
  return [10_000, 100_000].flatMap((cards) => {
    const memories = memoriesOf(cards)
    const timed = (work: () => unknown) => {
      for (let warm = 0; warm < 30; warm++) work() // code is compiled
      return Array.from({ length: 9 }, () => {
        const start = performance.now()
        work()
        return performance.now() - start
      })
    }
    const queue = (plans: typeof noPlans) => () =>
      queueOf(
        { memories, fresh: [], today: emptyDay(now.day), now, model, outlook: { ...noOutlook, plans } },
        { newPerDay: 10, reviewsPerDay: 200 },
      )
    const bare = timed(() => memories.reduce((sum, memory) => sum + retrievability(memory, now.at, model), 0))
    const row = (what: string, plans: typeof noPlans): Row => ({
      group: 'scheduling',
      what: `${cards / 1_000} k cards: ${what}`,
      ours: timed(queue(plans)),
      against: 'one look at the recall of each',
      bare,
    })
    return [row('the day planned', noPlans), row('a week before an exam', { ...noPlans, exams: [exam] })]
  })
}
