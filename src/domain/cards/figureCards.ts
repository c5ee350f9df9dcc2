import { familyOf } from '../facts/claims'
import type { DeckHead } from '../facts/deck'
import type { Fact, Figure } from '../facts/fact'
import type { Question } from './question'
import { asked, shownFigure } from './wording'

const money = /\b(euros?|dollars?|roubles?|pounds?|francs?|marks?|dinars?|yen|yuan)\b/

function howMuch({ unit, approximate }: Figure): string {
  if (unit === '%') return approximate ? 'About what share' : 'What share'
  if (money.test(unit)) return approximate ? 'About how much money' : 'How much money'
  return `${approximate ? 'About how' : 'How'} many ${unit}`
}

/** How many…: the numbers that a fact of any kind carries. */
export const figureCards = (head: DeckHead, fact: Fact): Question[] =>
  familyOf<Figure>(fact, 'figure').map(([key, claim]) => {
    const { value } = claim
    return {
      claim: key,
      direction: 'figure',
      main: true,
      prompt: asked(head, claim, `${howMuch(value)} ${value.about}?`),
      answer: shownFigure(value),
    }
  })
