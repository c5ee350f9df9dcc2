import { checkCards } from '../../cards/checkCards'
import { checkDeck } from '../../facts/checkDeck'
import type { Deck } from '../../facts/deck'
import type { Problem } from '../../facts/problem'
import { checkQuiz } from './checkQuiz'

/** All for which a deck is refused, ours as the learner's: what is wrong in itself first, since cards can be made only of what is right. */
export function faultsOf(deck: Deck): Problem[] {
  const problems = checkDeck(deck)
  return problems.length ? problems : [...checkCards(deck), ...checkQuiz(deck)]
}
