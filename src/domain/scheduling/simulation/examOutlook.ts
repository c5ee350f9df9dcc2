import type { Level } from '../../facts/fact'
import { grouped } from '../../grouped'
import { rank } from '../../hash'
import type { Exam } from '../../reviews/plan'
import { asks, daysLeft, examTime, topicKey, type Place } from '../exam'
import { retrievability, type Memory, type Model } from '../memory'
import { fsrs7 } from '../models/fsrs7'
import { noPlans, type Planned } from '../plans'
import { daysAhead, type DayAhead, type SentOutset } from './future'
import { limitsOfShare, mostCards, sampleOf } from './sample'

/** A main card: a fact is recalled when its main cards are. */
export interface MainCard extends Place {
  card: string
}

export interface ExamWish extends SentOutset {
  /** Ahead; it stands in for the plan of its id. */
  exam: Planned<Exam>
  /** Of all decks. */
  main: readonly MainCard[]
}

/** The share of cards that would be recalled on the day, 0 to 1, what was never met counting as 0: four times in five it lies within. */
export interface Readiness {
  least: number
  mean: number
  most: number
}

/** What an exam comes to. Means of all runs. */
export interface ExamOutlook {
  /** Of study a day, whatever it is for; the most on one day. */
  minutes: number
  mostMinutes: number
  answers: number
  /** A day, as long as there are any. */
  newCards: number
  /** How many cards it asks, and how many of each level would not be met in time. */
  cards: number
  unmet: Record<Level, number>
  whole: Readiness
  /** By deck/topic, in the order of the cards. */
  topics: ({ topic: string; cards: number } & Readiness)[]
  /** What it would be without the plan. */
  without: number
}

const runs = 6
/** Standard deviations within which four fifths lie. */
const fourFifths = 1.28

interface Recalled {
  mean: number
  variance: number
}

/**
 * How many of those cards would be recalled, as a share: what the model expects, and how far chance takes it from that.
 * @param share that these cards are of all; what differs between cards adds to chance where others stand in for them
 */
function recalledOf(
  cards: readonly MainCard[],
  held: ReadonlyMap<string, Memory>,
  at: number,
  model: Model,
  share: number,
): Recalled {
  let [sum, squares] = [0, 0]
  for (const { card } of cards) {
    const memory = held.get(card)
    const recall = memory ? retrievability(memory, at, model) : 0
    sum += recall
    squares += recall ** 2
  }
  const count = Math.max(1, cards.length)
  const mean = sum / count
  const ofChance = (sum - squares) / count // of one card
  const ofSample = squares / count - mean ** 2
  return { mean, variance: (share * ofChance + (1 - share) * ofSample) / count }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function readinessOf(recalled: readonly Recalled[]): Readiness {
  const mean = meanOf(recalled.map((each) => each.mean))
  const between = meanOf(recalled.map((each) => (each.mean - mean) ** 2))
  const reach = fourFifths * Math.sqrt(between + meanOf(recalled.map(({ variance }) => variance)))
  return { least: Math.max(0, mean - reach), mean, most: Math.min(1, mean + reach) }
}

/** The same standing with a share of the cards, and as much of everything that a day has. */
function sampled(wish: ExamWish, most: number) {
  const { memories, fresh, share } = sampleOf(wish.memories, wish.fresh, Infinity, most)
  if (share === 1) return { standing: wish, share }
  const cards = new Set([...memories, ...fresh].map(({ card }) => card))
  const part = (aDay: number) => Math.round(aDay * share)
  const inPart = <Timed extends Pick<Exam, 'minutes'>>(exam: Timed): Timed => ({
    ...exam,
    minutes: exam.minutes * share,
  })
  const { today, plans = noPlans } = wish
  const standing: ExamWish = {
    ...wish,
    memories,
    fresh,
    main: wish.main.filter(({ card }) => cards.has(card)),
    exam: inPart(wish.exam),
    plans: {
      ...plans,
      exams: plans.exams.map(inPart),
      recoveries: plans.recoveries.map((recovery) => ({ ...recovery, perDay: Math.max(1, part(recovery.perDay)) })),
    },
    ...(today && { today: { ...today, new: part(today.new), due: { ...today.due, asked: part(today.due.asked) } } }),
  }
  delete standing.deckDays // of today alone
  return { standing, share, limitsOn: limitsOfShare(wish.limits, share) }
}

/**
 * What the days until an exam cost, and how ready one would be. Gives how much is done, 0 to 1.
 * @param most cards that are gone through; of more a sample of whole facts stands in for all
 */
export function* examOutlook(whole: ExamWish, most = mostCards): Generator<number, ExamOutlook> {
  const { standing: wish, share, ...daily } = sampled(whole, most)
  const { exam, now, plans = noPlans } = wish
  const model = fsrs7(wish.weights)
  const days = Math.max(0, daysLeft(exam, now.day))
  const main = wish.main.filter((place) => asks(exam, place))
  const all = whole.main.filter((place) => asks(exam, place))
  const inSample = grouped(main, topicKey)
  const others = plans.exams.filter(({ id }) => id !== exam.id)
  const then = examTime(exam, now)
  let done = 0

  function* runThrough(exams: readonly Planned<Exam>[], run: number): Generator<number, Run> {
    const chance = (card: string, nth: number) => rank(`run ${run}`, card, String(nth))
    const ahead = daysAhead({ ...wish, ...daily, plans: { ...plans, exams }, days, model, chance })
    const told: DayAhead[] = []
    let next = ahead.next()
    for (; !next.done; next = ahead.next()) {
      told.push(next.value)
      done += 1
      yield done / (days * (runs + 1))
    }
    return { told, held: new Map(next.value.map((memory) => [memory.card, memory])) }
  }

  const without = yield* runThrough(others, 0)
  const told: Run[] = []
  for (let run = 0; run < runs; run++)
    told.push(
      yield* runThrough(
        [...others, exam].sort((a, b) => (a.day < b.day ? -1 : 1)),
        run,
      ),
    )

  const readiness = (cards: readonly MainCard[]) =>
    readinessOf(told.map(({ held }) => recalledOf(cards, held, then, model, share)))
  const unmet = (level: Level) =>
    Math.round(
      meanOf(told.map(({ held }) => main.filter((each) => each.level === level && !isMetIn(held, each)).length)) /
        share,
    )
  return {
    ...effortOf(told, share),
    cards: all.length,
    unmet: { 1: unmet(1), 2: unmet(2), 3: unmet(3) },
    whole: readiness(main),
    topics: [...grouped(all, topicKey)].map(([topic, cards]) => ({
      topic,
      cards: cards.length,
      ...readiness(inSample.get(topic) ?? []),
    })),
    without: recalledOf(main, without.held, then, model, share).mean,
  }
}

interface Run {
  told: readonly DayAhead[]
  held: ReadonlyMap<string, Memory>
}

const isMetIn = (held: ReadonlyMap<string, Memory>, { card }: MainCard) => (held.get(card)?.slow ?? 0) > 0

/** On the days on which anything is studied. */
function effortOf(
  all: readonly Run[],
  share: number,
): Pick<ExamOutlook, 'minutes' | 'mostMinutes' | 'answers' | 'newCards'> {
  const studied = all.flatMap(({ told }) => told.filter(({ answers }) => answers))
  const count = all[0]?.told.length ?? 0
  const byDay = Array.from({ length: count }, (_, day) => meanOf(all.map(({ told }) => told[day]?.minutes ?? 0)))
  return {
    minutes: meanOf(studied.map(({ minutes }) => minutes)) / share,
    mostMinutes: Math.max(0, ...byDay) / share,
    answers: meanOf(studied.map(({ answers }) => answers)) / share,
    newCards: meanOf(studied.filter(({ newCards }) => newCards).map(({ newCards }) => newCards)) / share,
  }
}
