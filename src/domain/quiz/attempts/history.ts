import type { Attempt } from './attempt'
import { modeOf, type Mode } from './mode'
import { grouped } from '../../grouped'
import { resultsOf, type QuestionResult } from './results'
import { scoreOf, type Score } from './score'

/** A quiz that was ended. */
export interface TakenQuiz {
  attempt: Attempt
  mode: Mode
  results: QuestionResult[]
  score: Score
}

/** The quizzes that were ended, newest first. */
export const takenQuizzes = (attempts: readonly Attempt[]): TakenQuiz[] =>
  attempts
    .filter(({ endedAt }) => endedAt !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1))
    .map((attempt) => {
      const results = resultsOf(attempt)
      return { attempt, mode: modeOf(attempt.options), results, score: scoreOf(attempt, results) }
    })

/** One quiz in a trend. `value`: points in a hundred; of a sprint right answers a minute. */
export interface TrendPoint {
  quiz: TakenQuiz
  value: number
}

/**
 * How quizzes of one mode went, oldest first. Those in which nothing was asked, and those of named questions (the wrong ones again,
 * a list that somebody shared) say nothing of a trend.
 */
export const trendOf = (quizzes: readonly TakenQuiz[], mode: Mode): TrendPoint[] =>
  quizzes
    .filter((quiz) => quiz.mode === mode && quiz.score.of > 0 && !quiz.attempt.options.items)
    .map((quiz) => ({ quiz, value: quiz.score.perMinute ?? (100 * quiz.score.points) / quiz.score.of }))
    .reverse()

/** A point of a trend by its bare numbers. `at`: ms UTC. */
export const toldOf = ({ quiz: { attempt, score }, value }: TrendPoint) => ({
  at: attempt.startedAt,
  value,
  points: score.points,
  of: score.of,
  right: score.right,
})

/** A question that was answered wrongly more than once, over all quizzes. `instead`: what was given most often. */
export interface OftenMissed {
  card: string
  prompt: string
  right: string
  asked: number
  missed: number
  instead: { text: string; times: number }
}

/** Once may be chance, or the first meeting. */
const often = 2

const rightOf = ({ item }: QuestionResult): string | null => {
  if (item.format === 'typed') return item.answer
  return item.format === 'choice' && item.type !== 'odd' ? (item.options[item.right]?.text ?? null) : null
}

function givenOf({ item, answer }: QuestionResult): string {
  const response = answer?.response
  if (response?.format === 'typed') return response.text.trim()
  return response?.format === 'choice' && item.format === 'choice' ? (item.options[response.option]?.text ?? '') : ''
}

/** The questions of one answer that were missed most often, in their newest wording; what was left out says nothing. */
export function oftenMissed(quizzes: readonly TakenQuiz[], most: number): OftenMissed[] {
  const single = quizzes
    .flatMap(({ results }) => results)
    .filter((result) => result.outcome !== 'unanswered' && rightOf(result) !== null)
  return [...grouped(single, ({ item }) => item.card)]
    .flatMap(([card, asked]) => {
      const missed = asked.filter(({ outcome }) => outcome === 'wrong')
      const [newest] = asked
      return newest && missed.length >= often ? [{ card, newest, asked: asked.length, missed }] : []
    })
    .sort((a, b) => b.missed.length - a.missed.length || a.asked - b.asked || (a.card < b.card ? -1 : 1))
    .slice(0, most)
    .map(({ card, newest, asked, missed }) => ({
      card,
      prompt: newest.item.prompt,
      right: rightOf(newest) ?? '',
      asked,
      missed: missed.length,
      instead: commonest(missed.map(givenOf)),
    }))
}

/** The text that stands most often among these; of equal ones the first. */
const commonest = (texts: readonly string[]): OftenMissed['instead'] =>
  [...grouped(texts, (text) => text)]
    .map(([text, same]) => ({ text, times: same.length }))
    .reduce((best, each) => (each.times > best.times ? each : best))

/** A wrong answer that was given to one question more than once. */
export interface GivenInstead {
  card: string
  prompt: string
  right: string
  given: string
  times: number
}

/** What was given in place of the right answer, twice or more, the most frequent first; quizzes: newest first, for the newest wording. */
export function givenInstead(quizzes: readonly TakenQuiz[], most: number): GivenInstead[] {
  const wrong = quizzes.flatMap(({ results }) =>
    results.flatMap((result) => {
      const [right, given] = [rightOf(result), givenOf(result)]
      return result.outcome === 'wrong' && right !== null && given ? [{ item: result.item, right, given }] : []
    }),
  )
  return [...grouped(wrong, ({ item, given }) => JSON.stringify([item.card, given])).values()]
    .flatMap((same) => {
      const [newest] = same
      if (!newest || same.length < often) return []
      const { item, right, given } = newest
      return [{ card: item.card, prompt: item.prompt, right, given, times: same.length }]
    })
    .sort((a, b) => b.times - a.times || (a.card < b.card ? -1 : a.card > b.card ? 1 : a.given < b.given ? -1 : 1))
    .slice(0, most)
}
