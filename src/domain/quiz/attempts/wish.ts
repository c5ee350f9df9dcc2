import type { QuizWish } from '../makeQuiz'
import type { QuizOptions } from './options'

/** What these options ask for. `given`: what their source means for this learner: the cards, or the topics. */
export function quizWish(
  { topics, kinds, levels, types, count, items }: Omit<QuizOptions, 'source' | 'clock'>,
  given: Pick<QuizWish, 'cards'> & { topics?: readonly string[] } = {},
): QuizWish {
  return { topics, kinds, levels, types, count, ...(items && { items }), ...given }
}
