import { numbersInWords, scales } from './numberWords'

/** What is counted in a way that must not be mixed up: a share, a currency, a stretch of time. */
export type Measure =
  | 'percent'
  | 'euro'
  | 'dollar'
  | 'pound'
  | 'rouble'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'

/** A number as it was typed. `scaled`: with a word for its size, "million". `bound`: the number itself is denied. */
export interface NumberReading {
  value: number
  scaled: boolean
  measures: Measure[]
  bound?: 'over' | 'under'
}

const measures: [RegExp, Measure][] = [
  [/%|\bper ?cent\b|\bpct\b/, 'percent'],
  [/€|\beur(os?)?\b/, 'euro'],
  [/\$|\b(usd|dollars?)\b/, 'dollar'],
  [/£|\b(gbp|pounds?)\b/, 'pound'],
  [/₽|\b(rub|rou?bles?)\b/, 'rouble'],
  [/\bsec(ond)?s?\b/, 'second'],
  [/\bmin(ute)?s?\b/, 'minute'],
  [/\bh(ou)?rs?\b/, 'hour'],
  [/\bdays?\b/, 'day'],
  [/\bweeks?\b/, 'week'],
  [/\bmonths?\b/, 'month'],
  [/\by(ea)?rs?\b/, 'year'],
  [/\bdecades?\b/, 'decade'],
]

/** The measures that a text names. */
export const measuresIn = (text: string): Measure[] =>
  measures.flatMap(([form, measure]) => (form.test(text.toLowerCase()) ? measure : []))

const bounds: [RegExp, 'over' | 'under'][] = [
  [/>|\b(over|above|exceed\w*|more than|greater than)\b/, 'over'],
  [/<|\b(under|below|fewer than|less than)\b/, 'under'],
]
/** Whether a text says "over" or "under" its number. */
export const boundIn = (text: string) => bounds.find(([form]) => form.test(text.toLowerCase()))?.[1]

/** Words that turn a number into another. */
const changed =
  /\b(not|no|isn't|never|minus|twice|thrice|double|half|halves|times|third|quarter|dozens?)\b|(^|\s)-\d|\d(st|nd|rd|th)\b/

const chunk = /\d{1,3}(?:[ ',.]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/g
const scaleBehind = new RegExp(
  `^[ -]?(${Object.keys(scales)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
)

/**
 * Digits with their separators. Of two sorts the last parts the decimals; of one, three digits behind each part thousands, but for a dot
 * before a scale ("1.125 billion").
 */
function digitsValue(text: string, scaled: boolean): number {
  const signs = text.match(/[ ',.]/g) ?? []
  const last = signs.at(-1)
  if (!last) return Number(text)
  const grouped = /^[1-9]\d{0,2}([ ',.]\d{3})+$/.test(text)
  const lone = signs.filter((sign) => sign === last).length === 1
  const decimal = lone && (!grouped || signs.length > 1 || (scaled && last === '.'))
  const place = decimal ? text.lastIndexOf(last) : text.length
  return Number(`${text.slice(0, place).replace(/\D/g, '')}.${text.slice(place + 1)}`)
}

const outOf = /\d\s*(\/|(out )?of)\s*(the\s*)?\d/

/**
 * Reads the one number that a text tells, in digits or words: "1,000", "1 000", "1.1 billion", "51 %", "about nine thousand".
 * @param known the question's own words: "T-72" in them is a name, "109 of 120" tells what was counted out of what
 */
export function readNumber(typed: string, known: string): NumberReading | null {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s_]+/g, ' ')
  const asked = known.toLowerCase()
  const bare = text.replace(/[a-z]+-?\d[\w-]*/g, (name) => (asked.includes(name) ? '' : name)).trim()
  if (changed.test(bare)) return null
  const inDigits = [...bare.matchAll(chunk)].map(({ 0: digits, index }) => {
    const scale = scaleBehind.exec(bare.slice(index + digits.length))?.[1]
    const value = digitsValue(digits, scale !== undefined) * (scale ? (scales[scale] ?? 1) : 1)
    return { digits, value, scaled: scale !== undefined && scale !== 'hundred' }
  })
  const found = inDigits.length ? inDigits : numbersInWords(bare)
  const [first, second] = found
  const total = outOf.test(bare) && asked.match(/\d+/g)?.includes(inDigits[1]?.digits ?? '')
  if (!first || found.length > 2 || (second && !total)) return null
  const bound = boundIn(bare)
  return { value: first.value, scaled: first.scaled, measures: measuresIn(bare), ...(bound && { bound }) }
}
