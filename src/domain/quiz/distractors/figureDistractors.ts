import type { Card } from '../../cards/card'
import { numeral, shownFigure } from '../../cards/wording'
import type { Fact, Figure } from '../../facts/fact'
import type { Candidate, Offer } from './candidate'
import type { QuizDeck } from '../deck/quizDeck'
import { stands } from '../deck/surroundings'

/** How many times as large or as small a number may be that is still worth offering. */
const magnitude = 4
/** Nearer than this, two numbers that are known roughly may be one. */
const apart = 1.25

/** How a number is told, so that others can be told like it; null where only its own wording is right: "over 100 countries", "nine more". */
function tellingOf({ n, shown, ...figure }: Figure): ((other: number) => string) | null {
  if (shown === undefined) return (other) => shownFigure({ ...figure, n: other })
  return shown === numeral(n) ? numeral : null
}

/** The dead are no number to play with. */
const countsDead = ({ unit, about }: Figure) => /\b(killed|died|dead|victims)\b/.test(`${unit} ${about}`)

/** What a number of that sort cannot exceed: a share, or a part "of the 120 members". */
function mostOf({ unit, about }: Figure): number {
  if (unit === '%') return 100
  const whole = /\bof the (\d[\d,]*)/.exec(`${unit} ${about}`)?.[1]
  return whole ? Number(whole.replaceAll(',', '')) : Infinity
}

/**
 * "How many…?": numbers of other things, those of the same unit first. A number that is not the one asked for is wrong whatever it
 * counts; one that the fact tells beside its own is left out.
 */
export function figureOffer(deck: QuizDeck, card: Card, fact: Fact): Offer | null {
  const own = deck.numbered.find((each) => each.fact === fact && each.claim === card.claim)
  const tell = own && tellingOf(own.figure)
  if (!own || !tell) return null
  const { figure, numbers, digits } = own
  const around = deck.around(card)
  const most = mostOf(figure)
  const wrong = deck.numbered.flatMap((other): Candidate[] => {
    const { n, unit } = other.figure
    const times = Math.max(n / figure.n, figure.n / n)
    if (countsDead(other.figure)) return []
    if (!(n > 0 && n <= most && times <= magnitude) || Number.isInteger(n) !== Number.isInteger(figure.n)) return []
    if (other.numbers.some((each) => numbers.some((mine) => mayBeOneNumber(figure, each, mine)))) return []
    if (stands(deck.plain(numeral(n)), around)) return []
    const far = 2 * Math.log2(times) + (unit === figure.unit ? 0 : 0.5) + Math.abs(other.digits - digits)
    const from = { fact: `${deck.head.id}/${other.fact.id}`, claim: other.claim }
    return [{ text: tell(n), from, far, side: n < figure.n ? 'before' : 'after' }]
  })
  return { right: tell(figure.n), wrong }
}

const mayBeOneNumber = ({ approximate }: Figure, a: number, b: number) =>
  approximate ? Math.max(a / b, b / a) < apart : a === b
