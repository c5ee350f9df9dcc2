import type { Item, Part, Response } from '../items/item'
import { answersByItem, isExam, type Attempt, type GivenAnswer } from './attempt'

/** partly: it earned some of a point, not all. unanswered: it was asked, and nothing was given. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered'

/** A question of a quiz and what became of it. */
export interface QuestionResult {
  /** Its place in the quiz, from 0. */
  index: number
  item: Item
  answer: GivenAnswer | null
  outcome: Outcome
  flagged: boolean
}

/** A field that was emptied again, and a match without a single pair, are left out, not wrong. No statement chosen is an answer. */
const isBlank = (response: Response) =>
  (response.format === 'typed' && !response.text.trim()) ||
  (response.format === 'match' && response.pairs.every((pair) => pair === null))

function outcomeOf(answer: GivenAnswer | null): Outcome {
  if (!answer) return 'unanswered'
  const { response, mark } = answer
  if (mark.right) return 'right'
  if (!response || isBlank(response)) return 'unanswered'
  return mark.share > 0 ? 'partly' : 'wrong'
}

/**
 * The questions that count, in their order. In an exam that is all of them. Elsewhere they come one by one, so those after the end were
 * never asked; nor does a sprint count the one at which time ran out.
 */
export function resultsOf(attempt: Attempt): QuestionResult[] {
  const { items, flags, options } = attempt
  const given = answersByItem(attempt)
  const all = items.map((item, index) => {
    const answer = given.get(index) ?? null
    return { index, item, answer, outcome: outcomeOf(answer), flagged: flags.includes(index) }
  })
  if (isExam(attempt)) return all
  return all.filter(({ answer, outcome }) => answer && (options.clock.kind !== 'sprint' || outcome !== 'unanswered'))
}

export const isMissed = ({ outcome }: QuestionResult) => outcome !== 'right'

const partsOf = (item: Item): readonly Part[] => {
  switch (item.format) {
    case 'choice':
      return item.type === 'odd' ? item.options : []
    case 'typed':
      return []
    case 'order':
      return item.events
    case 'match':
      return item.left
    case 'statements':
      return item.statements
  }
}

/**
 * The cards to study after a quiz, each once: of a question that was missed those whose own error is proven; where none is (nothing was
 * given, or only a number of statements), all that it asks.
 */
export function cardsToStudy(results: readonly QuestionResult[]): string[] {
  const cards = results.filter(isMissed).flatMap(({ item, answer }) => {
    const proven = answer?.mark.proves.filter((each) => each.answer === 'again') ?? []
    if (proven.length) return proven.map(({ card }) => card)
    const asked = partsOf(item).flatMap(({ asks }) => asks?.card ?? [])
    return asked.length ? asked : [item.card]
  })
  return [...new Set(cards)]
}
