import type { DeckHead } from '../facts/deck'
import type { PlainFact } from '../facts/fact'
import type { Question } from './question'
import { asked } from './wording'

/** The question as it was written, and the answer asked for its question. An opinion is asked by whose it is. */
export const plainCards = (head: DeckHead, { question, claims: { answer } }: PlainFact): Question[] => [
  { claim: 'answer', direction: 'answer', main: true, prompt: asked(head, answer, question), answer: answer.value },
  { claim: 'answer', direction: 'question', main: false, prompt: answer.value, answer: question },
]
