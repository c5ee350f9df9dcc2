import { isExam, type Attempt } from './attempt'
import { grouped } from '../../grouped'
import { resultsOf, type QuestionResult } from './results'

/** Questions by what became of them. `of`: all of them. Tallies of the parts of a quiz add up to that of the whole. */
export interface Tally {
  of: number
  right: number
  partly: number
  wrong: number
  unanswered: number
  /** Points earned: 1 for each question at most. */
  earned: number
  /** ms spent on them. */
  ms: number
}

export const noTally = (): Tally => ({ of: 0, right: 0, partly: 0, wrong: 0, unanswered: 0, earned: 0, ms: 0 })

/** Counts one more. */
export function addTo(tally: Tally, { outcome, answer }: QuestionResult): void {
  tally.of += 1
  tally[outcome] += 1
  if (outcome !== 'unanswered') tally.earned += answer?.mark.share ?? 0
  tally.ms += answer?.ms ?? 0
}

export function tallyOf(results: readonly QuestionResult[]): Tally {
  const tally = noTally()
  for (const result of results) addTo(tally, result)
  return tally
}

/** The tally of one topic, kind or type. */
export interface KeyedTally<Key extends string = string> {
  key: Key
  tally: Tally
}

/** The weakest first, of equal ones that with more questions. */
export const weakestFirst = <Key extends string>(tallies: readonly KeyedTally<Key>[]): KeyedTally<Key>[] =>
  tallies.toSorted(
    (a, b) =>
      a.tally.earned / a.tally.of - b.tally.earned / b.tally.of || b.tally.of - a.tally.of || (a.key < b.key ? -1 : 1),
  )

/** A tally for each topic, kind or type, the weakest first. */
export const tallyBy = <Key extends string>(
  results: readonly QuestionResult[],
  key: (result: QuestionResult) => Key,
): KeyedTally<Key>[] =>
  weakestFirst([...grouped(results, key)].map(([each, group]) => ({ key: each, tally: tallyOf(group) })))

export interface Score extends Tally {
  /** What a wrong answer cost, over all of them; 0 without negative marking. */
  lost: number
  /** What was earned less what was lost, never below 0: who guesses badly is not worse off than who hands in nothing. */
  points: number
  /** Questions that the quiz held, but never asked. */
  unreached: number
  /** Right answers a minute; of a sprint only. */
  perMinute: number | null
  /** The question that took longest, where there are enough for it to mean something. */
  slowest: QuestionResult | null
}

/** A wrong answer costs this much of a right one: chance among four options then gains nothing. */
const penalty = 1 / 3
/** Among fewer questions, one of them is always slow. */
const fewest = 3

/** What a quiz came to. */
export function scoreOf(attempt: Attempt, results = resultsOf(attempt)): Score {
  const { clock, negative } = attempt.options
  const tally = tallyOf(results)
  const lost = isExam(attempt) && negative ? tally.wrong * penalty : 0
  const answered = results.filter(({ outcome }) => outcome !== 'unanswered')
  const minutes = sprintTime(attempt, tally) / 60_000
  return {
    ...tally,
    lost,
    points: Math.max(0, tally.earned - lost),
    unreached: attempt.items.length - results.length,
    perMinute: clock.kind === 'sprint' && minutes > 0 ? tally.right / minutes : null,
    slowest:
      answered.length < fewest
        ? null
        : answered.reduce((slow, each) => ((each.answer?.ms ?? 0) > (slow.answer?.ms ?? 0) ? each : slow)),
  }
}

/** ms that a sprint lasted: the whole clock where it ran out, else what was spent on its questions. */
const sprintTime = ({ options: { clock }, ending, unhurried, extended }: Attempt, { ms }: Tally): number =>
  clock.kind === 'sprint' && ending === 'deadline' && !unhurried ? clock.seconds * 1_000 + extended : ms
