import type { Attempt, GivenAnswer } from '@/domain/quiz/attempt'
import type { ChoiceItem } from '@/domain/quiz/items'

const anItem = (given: Partial<ChoiceItem> = {}): ChoiceItem => ({
  format: 'choice',
  card: 'kosovo/air-strikes-begin/when/when',
  revision: 1,
  prompt: 'When did it begin?',
  options: [{ text: '24 March 1999' }, { text: '26 March 1999' }, { text: '10 June 1999' }],
  right: 0,
  ...given,
})

/** Two questions, neither answered. */
export const anAttempt = (given: Partial<Attempt> = {}): Attempt => ({
  id: 'quiz-1',
  at: 1_000,
  startedAt: 1_000,
  options: { topics: [], count: 2, limit: null, metOnly: false },
  seed: 'seed',
  items: [anItem(), anItem({ card: 'kosovo/res-1244/adopted/when' })],
  answers: [],
  ...given,
})

export const anAnswer = (given: Partial<GivenAnswer> = {}): GivenAnswer => ({
  item: 0,
  given: 0,
  ms: 3_000,
  at: 2_000,
  offset: 0,
  day: '2026-01-05',
  ...given,
})
