import { deckOf } from '../cards/card'
import type { Exam } from '../reviews/plan'
import { forDaysOff, forExam } from './broughtForward'
import type { DayTally } from './dayTally'
import { countIn, type Room, type Rooms } from './deckChoice'
import { usualDueOrder, type DueOrder } from './dueOrder'
import { asks, daysLeft, newADay, type Place } from './exam'
import { retrievability } from './memory'
import type { Memory, Model } from './memory'
import { noPlans, type Planned, type Plans } from './plans'
import type { Limits } from './queue'
import { recoveryShare } from './recovery'
import type { Moment } from './studyDay'

/** Seconds that a due card and a new one take on their day, with all that comes of them. */
export interface Pace {
  review: number
  fresh: number
}

/** What the learner plans, and what it takes to keep to that. */
export interface Outlook {
  plans: Plans
  pace: Pace
  /** How many of an exam's main cards were never met. */
  unmet: (exam: Planned<Exam>) => number
}

/** As simulated learners take: one due card in seven is asked again, and a new one leaves another two answers in the days after. */
export const usualPace: Pace = { review: 17, fresh: 40 }
export const noOutlook: Outlook = { plans: noPlans, pace: usualPace, unmet: () => 0 }

/** What today may ask, before siblings are kept apart. */
export interface Agenda {
  /** How many due cards, and in which order. */
  reviews: number
  order: DueOrder
  /** Of due cards those with less go first where not all can be asked. */
  rank: (place: Place) => number
  /** Asked before their day, by what comes first. */
  forward: { memory: Memory; reason: 'exam' | 'daysOff' }[]
  /** How many new cards. */
  fresh: number
}

interface Standing {
  due: readonly Memory[]
  memories: readonly Memory[]
  today: DayTally
  now: Moment
  model: Model
  outlook: Outlook
  /** Of each deck, within the whole. */
  rooms: Rooms
}

/** Exams that are still ahead: on their day they change nothing any more. */
export const examsAhead = ({ exams }: Plans, day: string): Planned<Exam>[] =>
  exams.filter((exam) => daysLeft(exam, day) >= 1)

/** The place at which an exam's new cards come: those of the next exam first, essentials before details, then what none asks. */
export const examRank =
  (exams: readonly Exam[]) =>
  (place: Place): number => {
    const index = exams.findIndex((exam) => asks(exam, place))
    return (index < 0 ? exams.length : index) * 4 + place.level
  }

/**
 * How much of what could be asked today is asked. While something piled up is worked off, new cards wait. An exam brings new cards at the pace at
 * which all are met in time, and as many as its minutes have room for: what does not fit are the details, since they come last.
 */
export function agendaOf({ due, memories, today, now, model, outlook, rooms }: Standing, limits: Limits): Agenda {
  const { plans } = outlook
  const exams = examsAhead(plans, now.day)
  const rank = examRank(exams)
  const done = today.due.asked
  const most = countIn(rooms.reviews, due) // what a deck's own limit leaves for later has not piled up
  const share = recoveryShare(plans, now.day, most + done)
  const reviews = Math.min(limits.reviewsPerDay, share ?? Infinity) - done
  const recovers = most > reviews && share !== null
  const forward = recovers ? [] : broughtForward(memories, exams, plans, now, model)
  return {
    reviews: Math.min(reviews, most),
    order: recovers ? 'earliestDue' : (limits.dueOrder ?? usualDueOrder),
    rank: exams.length ? rank : () => 0,
    ...(recovers ? { forward, fresh: 0 } : withinMinutes(exams, { due, forward, today, outlook, rooms }, limits)),
  }
}

/** Those of the next exam first, of these the essentials, of these the least sure. */
function broughtForward(
  memories: readonly Memory[],
  exams: readonly Planned<Exam>[],
  { daysOff }: Plans,
  now: Moment,
  model: Model,
): Agenda['forward'] {
  const ahead = daysOff.filter(({ from }) => from > now.day)
  if (!exams.length && !ahead.length) return []
  const rank = examRank(exams)
  const isForExam = anyOf(exams.map((exam) => forExam(exam, now, model)))
  const isForDaysOff = anyOf(ahead.map((off) => forDaysOff(off, now, model)))
  return memories
    .filter(({ dueDay }) => dueDay > now.day)
    .flatMap((memory) => {
      const exam = isForExam(memory)
      if (!exam && !isForDaysOff(memory)) return []
      const recall = retrievability(memory, now.at, model)
      return { memory, reason: exam ? ('exam' as const) : ('daysOff' as const), place: rank(memory), recall }
    })
    .sort((a, b) => a.place - b.place || a.recall - b.recall || (a.memory.card < b.memory.card ? -1 : 1))
}

const anyOf =
  (tests: readonly ((memory: Memory) => boolean)[]) =>
  (memory: Memory): boolean =>
    tests.some((test) => test(memory))

/** What the minutes of the exams have room for, once what is due for them was asked. */
function withinMinutes(
  exams: readonly Planned<Exam>[],
  {
    due,
    forward,
    today,
    outlook,
    rooms,
  }: Pick<Standing, 'due' | 'today' | 'outlook' | 'rooms'> & Pick<Agenda, 'forward'>,
  { newPerDay }: Limits,
): Pick<Agenda, 'forward' | 'fresh'> {
  const fresh = newPerDay - today.new
  if (!exams.length) return { forward, fresh }
  const { pace, unmet } = outlook
  const theirs = countIn(
    rooms.reviews,
    due.filter((memory) => exams.some((exam) => asks(exam, memory))),
  )
  const seconds = exams.reduce((sum, { minutes }) => sum + minutes * 60, 0)
  const left = Math.max(0, seconds - (theirs + today.due.asked) * pace.review - today.new * pace.fresh)
  const room = Math.floor(left / pace.review)
  const kept = forward.filter(({ reason }, index) => reason === 'daysOff' || index < room)
  const wanted = exams.reduce((most, exam) => {
    const needed = newADay(unmet(exam) + today.new, daysLeft(exam, today.day)) - today.new
    return Math.max(most, Math.min(needed, roomFor(exam, rooms.fresh)))
  }, fresh)
  return { forward: kept, fresh: Math.min(wanted, Math.floor((left - kept.length * pace.review) / pace.fresh)) }
}

/** How many new cards the decks of an exam's topics have room for: beyond that a faster pace would only bring cards of other decks. */
const roomFor = ({ topics }: Exam, room: Room): number =>
  topics.length ? [...new Set(topics.map(deckOf))].reduce((sum, deck) => sum + room(deck), 0) : Infinity
