import { deckOf } from '../../cards/card'
import { ordered } from '../../hash'
import { isDayOff, type Exam } from '../../reviews/plan'
import type { Answer, Review } from '../../reviews/review'
import { examRank, examsAhead, usualPace, type Outlook, type Pace } from '../agenda'
import { balancedDays, type Load } from '../balance'
import { bringsForward } from '../broughtForward'
import { emptyDay, type DayTally } from '../dayTally'
import { noChoices, noDeckDays, retentionOf, type DeckDays } from '../deckChoice'
import { roomOn, type EasyDays } from '../easyDays'
import { asks } from '../exam'
import { isBuried, isMet, step } from '../fold'
import {
  previewOf,
  retrievability,
  type Around,
  type Asking,
  type CardContext,
  type Memory,
  type Model,
} from '../memory'
import { gradeOf } from '../models/memoryModel'
import { noPlans, type Planned, type Plans } from '../plans'
import { emptyQueue, queueOf, type Fresh, type Limits, type Queued } from '../queue'
import { answeredIn, nextIn } from '../session'
import { addDays, dayStartMs, usualDayStart, type Moment } from '../studyDay'
import { Calendar } from './calendar'
import { answerBy, type Habits } from './habits'

/** A card that could be learnt. */
export interface FreshAhead extends Fresh {
  /** The card that has to settle first. */
  unlockedBy?: string
}

/** When an answer that is about to be given brings its card back: days, under half a day a time, else whole study days. */
export type IntervalRule = (memory: Memory | null, card: string, answer: Answer, now: Asking, around: Around) => number

/** Where a learner stands, and how he goes on from there. */
export interface Outset {
  /** Of all cards that were met. They stay as they are. */
  memories: Iterable<Memory>
  /** In the order in which they come. */
  fresh: readonly FreshAhead[]
  /** The first session begins now, or later today at the learner's usual hour. */
  now: Moment
  /** Study days, today's the first. */
  days: number
  model: Model
  limits: Limits
  /** Where they are not the same on the day so many days ahead. */
  limitsOn?: (ahead: number) => Limits
  /** Desired retention of decks that have none of their own, above 0, below 1. */
  retention: number
  /** The hour at which study days begin. */
  dayStart?: number
  easyDays: EasyDays
  habits: Habits
  /** From 0 up to, but not including, 1, for an answer to that card; `nth`: how many answers to it count so far. */
  chance: (card: string, nth: number) => number
  /** What was done today already; of decks with limits of their own, too. */
  today?: DayTally
  deckDays?: DeckDays
  /** What the learner plans, and how long a card takes where that is asked. */
  plans?: Plans
  pace?: Pace
  /** Where it is not what a session's buttons say. */
  interval?: IntervalRule
}

/** The same as a message can carry it. */
export interface SentOutset extends Omit<Outset, 'memories' | 'model' | 'chance' | 'limitsOn' | 'interval' | 'days'> {
  memories: readonly Memory[]
  /** Of FSRS-7. */
  weights: readonly number[]
}

/** What one study day came to. */
export interface DayAhead {
  day: string
  answers: number
  /** Cards that were met for the first time. */
  newCards: number
  minutes: number
  /** Cards whose day had come and that were not asked. */
  due: number
}

const hourLength = 3_600_000

/** Nobody asks for its block: nothing is stored. */
const contextOf = (card: string, { topic = '', level = 1 }: Partial<Fresh> = {}): CardContext => ({
  card,
  block: '',
  topic,
  deck: deckOf(card),
  level,
  revision: 1,
})

/**
 * A learner's study days from now on, one session a day: each asks what the app would ask, and what is asked is recalled as often as the
 * model says. Gives each day when it is over, and all memories at the end.
 * @throws AppError `retention-out-of-range`
 */
export function* daysAhead(outset: Outset): Generator<DayAhead, Memory[]> {
  const { now, days, model, limits, retention, dayStart = usualDayStart, easyDays, habits, chance } = outset
  const { plans = noPlans, pace = usualPace } = outset
  const intervalOf: IntervalRule =
    outset.interval ??
    ((memory, card, answer, asking, around) => previewOf(answer, memory, card, asking, model, around).interval)
  const { offset } = now
  const calendar = new Calendar(outset.memories, now.day, offset, dayStart)
  const places = new Map(outset.fresh.map((each) => [each.card, each]))
  const placeOf = (card: string) => calendar.get(card) ?? contextOf(card, places.get(card))
  let fresh = outset.fresh
  let exams: readonly Planned<Exam>[] = []
  const outlook: Outlook = {
    plans,
    pace,
    unmet: (exam) =>
      fresh.filter(({ card, unlockedBy }) => unlockedBy === undefined && asks(exam, placeOf(card))).length,
  }

  /** New cards come in the order of the exams that are ahead; once one is over, in another. */
  function turnTo(day: string) {
    if (!plans.exams.length) return
    exams = examsAhead(plans, day)
    const rank = examRank(exams)
    fresh = ordered(
      fresh.entries(),
      ([index, { card }]) => rank(placeOf(card)) * outset.fresh.length + index,
      ([, { card }]) => card,
    ).map(([, each]) => each)
  }

  function* freshOn(day: string): Generator<Fresh> {
    for (const each of fresh) {
      const memory = calendar.get(each.card)
      if (memory && (memory.suspended || isBuried(memory, day) || isMet(memory))) continue
      if (each.unlockedBy === undefined || calendar.get(each.unlockedBy)?.settled) yield each
    }
  }

  /** Days beyond are not balanced, as in a session. */
  function loadOf(card: string, day: string): Load {
    const last = addDays(day, balancedDays - 1)
    return {
      on: (then) => (then <= last ? calendar.on(then) : 0),
      room: (then) => roomOn(then, easyDays, plans.daysOff),
      siblings: calendar.siblings(card),
    }
  }

  /** Answers the card, and tells how many seconds that took. */
  function answer({ card }: Queued, at: number, day: string) {
    const memory = calendar.get(card) ?? null
    const known = memory && memory.slow > 0 ? retrievability(memory, at, model) : null
    const given = answerBy(chance(card, memory?.reps ?? 0), known, habits)
    const seconds = (known === null ? habits.seconds.first : habits.seconds.later)[gradeOf[given] - 1] ?? 0
    const context = memory ?? contextOf(card, places.get(card))
    const desired = retentionOf(limits.decks ?? noChoices, context.deck, retention)
    const review: Review = {
      at,
      offset,
      day,
      id: card,
      device: '',
      seq: 0,
      card,
      revision: context.revision,
      answer: given,
      ms: seconds * 1_000,
      origin: 'study',
      format: 'reveal',
      retention: desired,
      due: memory?.due ?? null,
      interval: intervalOf(
        memory,
        card,
        given,
        { at, offset, day, retention: desired, dayStart },
        {
          load: loadOf(card, day),
          exams: exams.filter((exam) => asks(exam, context)),
        },
      ),
    }
    const after = step(memory, review, context, model)
    if (after) calendar.put(after)
    return { given, after, seconds }
  }

  for (let ahead = 0; ahead < days; ahead++) {
    const day = addDays(now.day, ahead)
    const begins = dayStartMs(day, offset, dayStart)
    const ends = begins + 24 * hourLength
    let at = Math.max(now.at, begins + habits.hour * hourLength)
    const told: DayAhead = { day, answers: 0, newCards: 0, minutes: 0, due: 0 }
    const came = calendar.cameBy(day)
    turnTo(day)
    const today = (ahead === 0 && outset.today) || emptyDay(day)
    const memories = bringsForward(plans, day) ? calendar.all() : came.values()
    const deckDays = (ahead === 0 && outset.deckDays) || noDeckDays
    const candidates = { memories, fresh: freshOn(day), today, deckDays, now: { at, offset, day }, model, outlook }
    let queue = isDayOff(plans.daysOff, day) ? emptyQueue : queueOf(candidates, outset.limitsOn?.(ahead) ?? limits)
    for (let item = nextIn(queue, at); item && at < ends; item = nextIn(queue, at)) {
      const { given, after, seconds } = answer(item, at, day)
      queue = answeredIn(queue, item, after, given)
      at += seconds * 1_000
      told.answers += 1
      told.minutes += seconds / 60
      if (item.reason === 'new') told.newCards += 1
    }
    if (told.newCards) fresh = fresh.filter(({ card }) => !isMet(calendar.get(card)))
    for (const memory of came.values()) if (memory.phase === 'review') told.due += 1
    yield told
  }
  return calendar.all()
}
