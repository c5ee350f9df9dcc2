import { shownFigure } from '../../cards/wording'
import type { Figure } from '../../facts/fact'
import { boundIn, measuresIn, readNumber, type NumberReading } from './readNumber'
import { scales } from './numberWords'
import { right, wrong, type OtherView, type Question, type Verdict } from './verdict'

export interface ExpectedNumber {
  type: 'number'
  figure: Figure
  views: readonly OtherView<Figure>[]
}

const rough = /^(about|some|around|nearly|almost|close to|over|more than|at least)\b/i

/**
 * By how much a figure that is only about right may be missed: what rounds to it is right. It is taken as rounded at its last digit that
 * is not 0, but to two digits at least: about 500 is 495 to 505, about 90 is 90, about 150 is 145 to 155.
 */
function tolerance({ n, approximate, shown = '' }: Figure): number {
  if ((!approximate && !rough.test(shown)) || !(n > 0)) return 0
  const two = 10 ** (Math.floor(Math.log10(n)) - 1)
  let place = two * 10
  while (place > two && n % place) place /= 10
  return Math.min(place, two) / 2
}

/** "million euros" counts in millions. */
const scaleOf = ({ unit }: Figure) => scales[unit.split(' ')[0] ?? ''] ?? 1

/** The number in the figure's own unit: of 800 million euros "800 million" is 800, and so is "800". */
function inUnits(figure: Figure, { value, scaled }: NumberReading): number {
  const scale = scaleOf(figure)
  return scale > 1 && (scaled || value >= scale) ? value / scale : value
}

const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b)

type Fit = 'same' | 'rounded' | 'unit' | null

function fitOf(figure: Figure, read: NumberReading, prompt: string): Fit {
  const bound = boundIn(figure.shown ?? '')
  if (read.bound && read.bound !== bound) return null
  const number = inUnits(figure, read)
  const misses = Math.abs(number - figure.n)
  const near =
    misses <= tolerance(figure) && !(bound === 'over' && number < figure.n) && !(bound === 'under' && number > figure.n)
  if (!isSame(number, figure.n) && !near) return null
  const counted = measuresIn(`${figure.unit} ${figure.shown ?? ''} ${prompt}`)
  if (read.measures.some((measure) => !counted.includes(measure))) return 'unit'
  return isSame(number, figure.n) ? 'same' : 'rounded'
}

/** How a typed number is judged: by its value, whatever its form. A unit need not be told, but if it is it must be the right one. */
export function numberVerdict({ text, item }: Question, { figure, views }: ExpectedNumber): Verdict {
  const read = readNumber(text, `${item.prompt} ${item.answer} ${figure.unit}`)
  if (!read) return wrong({ code: 'unreadable' })
  const meant = shownFigure({ ...figure, n: inUnits(figure, read), approximate: false, shown: undefined })
  const fit = fitOf(figure, read, item.prompt)
  if (fit === 'same') return right({ code: 'sameValue', meant })
  if (fit === 'rounded') return right({ code: 'rounded', meant })
  const view = views.find(({ value }) => ['same', 'rounded'].includes(fitOf(value, read, item.prompt) ?? ''))
  if (view) {
    const theirs = shownFigure({ ...view.value, n: inUnits(view.value, read), approximate: false, shown: undefined })
    return right({ code: 'view', meant: theirs, documents: view.documents, main: item.answer })
  }
  if (fit === 'unit') return wrong({ code: 'wrongUnit', meant: text.trim() })
  return wrong({ code: 'wrongNumber', meant: read.bound ? `${read.bound} ${meant}` : meant })
}
