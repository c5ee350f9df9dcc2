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

/** Named ones are the wrong ones again, or a list that somebody shared: they were not chosen by chance, and say nothing of a whole. */
export const isOfNamed = ({ attempt }: Pick<TakenQuiz, 'attempt'>): boolean => attempt.options.items !== undefined

/** What a quiz says of a trend: nothing where nothing was asked, or named questions. */
export const pointOf = (quiz: TakenQuiz): TrendPoint | null =>
  quiz.score.of > 0 && !isOfNamed(quiz)
    ? { quiz, value: quiz.score.perMinute ?? (100 * quiz.score.points) / quiz.score.of }
    : null

/** How quizzes of one mode went, oldest first. */
export const trendOf = (quizzes: readonly TakenQuiz[], mode: Mode): TrendPoint[] =>
  quizzes.flatMap((quiz) => (quiz.mode === mode ? (pointOf(quiz) ?? []) : [])).reverse()

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
export const often = 2

export const rightOf = ({ item }: QuestionResult): string | null => {
  if (item.format === 'typed') return item.answer
  return item.format === 'choice' && item.type !== 'odd' ? (item.options[item.right]?.text ?? null) : null
}

export function givenOf({ item, answer }: QuestionResult): string {
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
