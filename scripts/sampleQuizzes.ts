import type { Exam } from '@/domain/reviews/plan'
import { answeredWith, begunAttempt, endedWith, type Attempt } from '@/domain/quiz/attempts/attempt'
import { inMode, type Mode } from '@/domain/quiz/attempts/mode'
import { usualOptions } from '@/domain/quiz/attempts/options'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import type { Item, Response } from '@/domain/quiz/items/item'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import { markOf } from '@/domain/quiz/marking/markOf'
import { momentOf } from '@/domain/scheduling/studyDay'
import type { Block } from '@/domain/cards/card'
import type { DeckHead } from '@/domain/facts/deck'
import { chanceOf, type Chance } from './chance.ts'

/** So many differ in their questions, all in their answers. */
const different = 50
const questions = 20
const modes = ['practice', 'practice', 'timed', 'exam'] as const satisfies Mode[]
const blocksInQuiz = 3

/** An answer that is right four times in five, or null: nothing was given. */
function responseTo(item: Item, { share }: Chance): Response | null {
  const isRight = share() < 0.8
  switch (item.format) {
    case 'choice':
      return { format: 'choice', option: isRight ? item.right : (item.right + 1) % item.options.length }
    case 'typed':
      return { format: 'typed', text: isRight ? item.answer : 'in 1999' }
    case 'order':
      return { format: 'order', order: item.events.map((_, index) => index) }
    case 'match':
    case 'statements':
      return null
  }
}

/**
 * Quizzes of the 200 days until then, most of them of questions that were asked before; ended, and marked as the app marks them.
 * @param until ms UTC
 */
export function* sampleQuizzes(
  head: DeckHead,
  blocks: readonly Block[],
  count: number,
  until: number,
): Generator<Attempt> {
  const chance = chanceOf(2)
  const deck = quizDeckOf(head, blocks.slice(0, blocksInQuiz))
  const quizzes = Array.from({ length: different }, (_, seed) =>
    makeQuiz([deck], { topics: [], kinds: [], levels: [], types: [], count: questions }, `bench-${seed}`),
  )
  const apart = (200 * 86_400_000) / count
  for (let index = 0; index < count; index++) {
    const items = quizzes[index % different]!
    let at = Math.round(until - (count - index) * apart)
    let attempt = begunAttempt({
      id: chance.id(),
      moment: momentOf(at, 0, 4),
      options: { ...inMode(usualOptions, modes[index % modes.length]!), count: questions, sure: true },
      seed: `bench-${index % different}`,
      editions: {},
      items,
      schedules: true,
    })
    for (const [place, item] of items.entries()) {
      at += 10_000
      const response = responseTo(item, chance)
      const mark = markOf([deck], item, response, { dayFirst: true, aliases: [] })
      const sure = mark.right ? 3 : 2
      attempt = answeredWith(attempt, { ...momentOf(at, 0, 4), item: place, response, ms: 9_000, mark, sure })
    }
    yield endedWith(attempt, at, 'handedIn')
  }
}

/** An exam of everything on that day. */
export const sampleExam = (day: string): Exam => ({
  name: 'Finals',
  day,
  topics: [],
  levels: [1, 2, 3],
  readiness: 0.9,
  minutes: 30,
})
