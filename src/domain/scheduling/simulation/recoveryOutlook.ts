import { grouped } from '../../grouped'
import { rank } from '../../hash'
import { usualPace } from '../agenda'
import { topicKey } from '../exam'
import { isDue } from '../fold'
import { retrievability, type Memory } from '../memory'
import { fsrs7 } from '../models/fsrs7'
import { noPlans, type Planned } from '../plans'
import type { Recovery } from '../../reviews/plan'
import { addDays, dayStartMs } from '../studyDay'
import { daysAhead, type SentOutset } from './future'

export interface RecoveryWish extends SentOutset {
  /** A day, that might be given to it. */
  minutes: readonly number[]
}

/** What it comes to, to work off what is due at so many minutes a day. */
export interface RecoveryOutlook {
  minutes: number
  /** Due cards a day. */
  perDay: number
  /** Study days until no more are due than that; null where they would not be within {@link longest}. */
  days: number | null
  /** By how much less would be recalled on average on these days than if all were done today: shares of 1, of all that was met, and of the topic where it is most. */
  cost: number
  dearest: { topic: string; cost: number } | null
}

/** Study days after which nobody waits for it any more. */
export const longest = 60
/** Over so many days costs are compared, at most. */
const compared = 30

/** Recall by topic, and of all under no topic. */
type Recall = Map<string | null, number>

/** One way to go about it: until when, and what is recalled at the end of each day. */
interface Course {
  level: number | null
  daily: Recall[]
}

/** Of some days, how much less is recalled on average than under the other. */
const costOf = (topic: string | null, { daily, level }: Course, other: Course): number => {
  const days = Math.min(level ?? compared, compared)
  const mean = (recalls: readonly Recall[]) =>
    recalls.slice(0, days).reduce((sum, recall) => sum + (recall.get(topic) ?? 0), 0) / days
  return Math.max(0, mean(other.daily) - mean(daily))
}

/** What several ways to work off what has piled up come to. New cards wait in all of them. Gives how much is done, 0 to 1. */
export function* recoveryOutlooks(wish: RecoveryWish): Generator<number, RecoveryOutlook[]> {
  const { minutes: choices, today, deckDays, ...outset } = wish
  const { now, plans = noPlans, pace = usualPace } = outset
  const { offset } = now
  const model = fsrs7(wish.weights)
  const met = outset.memories.filter(({ slow, suspended, retired }) => slow > 0 && !suspended && !retired)
  const cards = new Set(met.map(({ card }) => card))
  const due = met.filter((memory) => isDue(memory, now)).length
  let done = 0
  const steps = choices.length + 1

  /** The days one by one, since what is remembered on each of them counts. */
  function* follow(perDay: number): Generator<number, Course> {
    const recovery: Planned<Recovery> = {
      id: '',
      since: now.day,
      from: now.day,
      until: addDays(now.day, longest),
      perDay,
    }
    const chance = (card: string, nth: number) => rank('recovery', card, String(nth))
    const course: Course = { level: null, daily: [] }
    let memories: readonly Memory[] = outset.memories
    for (let ahead = 0; ahead < longest && (course.level === null || ahead < compared); ahead++) {
      const day = addDays(now.day, ahead)
      const at = ahead ? dayStartMs(day, offset, outset.dayStart) : now.at
      const ends = dayStartMs(addDays(day, 1), offset, outset.dayStart)
      const next = daysAhead({
        ...outset,
        memories,
        fresh: [],
        plans: { ...plans, recoveries: [recovery] },
        now: { at, offset, day },
        days: 1,
        model,
        chance,
        limits: { ...outset.limits, newPerDay: 0, reviewsPerDay: Infinity },
        ...(!ahead && today && { today }),
        ...(!ahead && deckDays && { deckDays }),
      })
      const told = next.next()
      const end = next.next()
      if (told.done || !end.done) throw new Error('a day is one step')
      memories = end.value
      if (course.level === null && told.value.due === 0) course.level = ahead + 1
      course.daily.push(
        recallOf(
          memories.filter(({ card }) => cards.has(card)),
          ends,
        ),
      )
      yield (done + (ahead + 1) / longest) / steps
    }
    done += 1
    return course
  }

  function recallOf(memories: readonly Memory[], at: number): Recall {
    const mean = (some: readonly Memory[]) =>
      some.reduce((sum, memory) => sum + retrievability(memory, at, model), 0) / Math.max(1, some.length)
    const topics = [...grouped(memories, topicKey)].map(([topic, some]) => [topic, mean(some)] as const)
    return new Map<string | null, number>([[null, mean(memories)], ...topics])
  }

  const atOnce = yield* follow(due + 1)
  const outlooks: RecoveryOutlook[] = []
  for (const minutes of choices) {
    const perDay = Math.max(1, Math.round((minutes * 60) / pace.review))
    const course = yield* follow(perDay)
    const topics = [...(atOnce.daily[0]?.keys() ?? [])].filter((topic) => topic !== null)
    const costs = topics.map((topic) => ({ topic, cost: costOf(topic, course, atOnce) }))
    outlooks.push({
      minutes,
      perDay,
      days: course.level,
      cost: costOf(null, course, atOnce),
      dearest: costs.toSorted((a, b) => b.cost - a.cost)[0] ?? null,
    })
  }
  return outlooks
}
