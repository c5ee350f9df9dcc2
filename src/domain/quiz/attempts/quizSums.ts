import type { FactKind } from '../../facts/fact'
import type { QuestionType } from '../items/item'
import type { Certainty } from './attempt'
import { calibrationRows, sureOf, type CalibrationRow } from './calibration'
import { givenOf, isOfNamed, often, pointOf, rightOf, toldOf, type OftenMissed, type TakenQuiz } from './history'
import type { Mode } from './mode'
import type { QuestionResult } from './results'
import { addTo, noTally, weakestFirst, type KeyedTally, type Tally } from './score'

/** A quiz by its bare numbers. `at`: when it began, `ms`: spent on it; ms UTC and ms. */
export interface QuizNumbers {
  id: string
  at: number
  mode: Mode
  of: number
  points: number
  ms: number
}

/** A wrong answer that was given to one question more than once. */
export interface GivenInstead {
  card: string
  prompt: string
  right: string
  given: string
  times: number
}

/** What all quizzes come to. Marks and calibration are of those whose questions were chosen by chance. */
export interface QuizSums {
  /** Newest first. */
  quizzes: QuizNumbers[]
  /** How many questions count among the marks. */
  questions: number
  /** By mode, oldest first. */
  trends: ReadonlyMap<Mode, ReturnType<typeof toldOf>[]>
  byTopic: KeyedTally[]
  byKind: KeyedTally<FactKind>[]
  byType: KeyedTally<QuestionType>[]
  calibration: CalibrationRow[]
  /** The most missed first. */
  missed: OftenMissed[]
  /** The most frequent first. */
  instead: GivenInstead[]
}

/** Where a result stands among all: those of newer quizzes come first. */
interface Standing {
  at: number
  id: string
  index: number
}
const isNewer = (a: Standing, b: Standing) =>
  a.at !== b.at ? a.at > b.at : a.id !== b.id ? a.id < b.id : a.index < b.index

interface Given extends Standing {
  text: string
  times: number
  prompt: string
  right: string
}
/** A question of one answer, in its newest wording. */
interface Question extends Standing {
  prompt: string
  right: string
  asked: number
  missed: number
  given: Map<string, Given>
}

const byCard = (a: { card: string }, b: { card: string }) => (a.card < b.card ? -1 : a.card > b.card ? 1 : 0)

/** Counts quizzes piece by piece, in any order, so that a thousand of them freeze no page and none is held. */
export function quizSums() {
  const quizzes: QuizNumbers[] = []
  const trends = new Map<Mode, ReturnType<typeof toldOf>[]>()
  const [topics, kinds, types] = [tallies<string>(), tallies<FactKind>(), tallies<QuestionType>()]
  const sure = new Map<Certainty, Tally>()
  const questions = new Map<string, Question>()
  let counted = 0

  function mark(result: QuestionResult) {
    const { item } = result
    counted += 1
    for (const tally of [topics.of(item.topic), kinds.of(item.kind), types.of(item.type)]) addTo(tally, result)
    const said = sureOf(result)
    if (said === null) return
    const tally = sure.get(said) ?? noTally()
    addTo(tally, result)
    sure.set(said, tally)
  }

  function ask(result: QuestionResult, standing: Standing) {
    const { item, outcome } = result
    const right = rightOf(result)
    if (outcome === 'unanswered' || right === null) return
    const worded = { ...standing, prompt: item.prompt, right }
    const known = questions.get(item.card)
    const question = known ?? { ...worded, asked: 0, missed: 0, given: new Map<string, Given>() }
    if (!known) questions.set(item.card, question)
    else if (isNewer(standing, known)) Object.assign(known, worded)
    question.asked += 1
    if (outcome !== 'wrong') return
    question.missed += 1
    const text = givenOf(result)
    const before = question.given.get(text)
    const newest = !before || isNewer(standing, before) ? { ...worded, text } : before
    question.given.set(text, { ...newest, times: (before?.times ?? 0) + 1 })
  }

  return {
    add(taken: readonly TakenQuiz[]): void {
      for (const quiz of taken) {
        const { attempt, mode, score, results } = quiz
        const { id, startedAt: at } = attempt
        quizzes.push({ id, at, mode, of: score.of, points: score.points, ms: score.ms })
        const point = pointOf(quiz)
        if (point) put(trends, mode, toldOf(point))
        for (const result of results) {
          if (!isOfNamed(quiz)) mark(result)
          ask(result, { at, id, index: result.index })
        }
      }
    },
    /** @param most missed questions, and answers given instead */
    told(most: { missed: number; instead: number }): QuizSums {
      const all = [...questions]
      const given = all.flatMap(([card, { given: texts }]) => [...texts.values()].map((each) => ({ card, ...each })))
      return {
        quizzes: quizzes.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
        questions: counted,
        trends: new Map([...trends].map(([mode, points]) => [mode, points.toSorted((a, b) => a.at - b.at)])),
        byTopic: topics.told(),
        byKind: kinds.told(),
        byType: types.told(),
        calibration: calibrationRows((each) => sure.get(each) ?? noTally()),
        missed: all
          .filter(([, { missed }]) => missed >= often)
          .map(([card, { prompt, right, asked, missed, given: texts }]) => {
            const { text, times } = commonest([...texts.values()])
            return { card, prompt, right, asked, missed, instead: { text, times } }
          })
          .sort((a, b) => b.missed - a.missed || a.asked - b.asked || byCard(a, b))
          .slice(0, most.missed),
        instead: given
          .filter(({ text, times }) => text && times >= often)
          .map(({ card, prompt, right, text, times }) => ({ card, prompt, right, given: text, times }))
          .sort((a, b) => b.times - a.times || byCard(a, b) || (a.given < b.given ? -1 : 1))
          .slice(0, most.instead),
      }
    },
  }
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function tallies<Key extends string>() {
  const held = new Map<Key, Tally>()
  return {
    of(key: Key): Tally {
      const tally = held.get(key) ?? noTally()
      held.set(key, tally)
      return tally
    },
    told: () => weakestFirst([...held].map(([key, tally]) => ({ key, tally }))),
  }
}

/** Of those that are as frequent the newest. */
const commonest = (given: readonly Given[]): Given =>
  given.reduce((best, each) =>
    each.times > best.times || (each.times === best.times && isNewer(each, best)) ? each : best,
  )
