import { isOneSlip } from './slip'

const names = (text: string) => text.split(' ')
const months = names('january february march april may june july august september october november december')
const weekdays = names('monday tuesday wednesday thursday friday saturday sunday')
const romans = names('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi')
const ordinals = names(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth',
)
const seasons: Record<string, Season> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
}
const stretches: Record<string, Stretch> = {
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
}
const joiners = new Set(['to', 'until', 'till', 'through', 'thru', 'and', 'or', '-', '/', ',', '&'])
const fillers = new Set(
  names(
    'a about ad approximately around at between by ca ce circa c date day during from in it month of on onward onwards ' +
      'roughly some sometime the was year',
  ),
)

export type Season = 'spring' | 'summer' | 'autumn'
export type Stretch = 'early' | 'mid' | 'late'

/** A piece of a date as it was typed. `sign`: punctuation, which may join two dates or part the numbers of one. */
export type DateToken =
  | { kind: 'number'; text: string; short: boolean } // short: '99
  | { kind: 'decade'; text: string }
  | { kind: 'month'; month: number }
  | { kind: 'roman'; number: number }
  | { kind: 'season'; season: Season }
  | { kind: 'stretch'; stretch: Stretch }
  | { kind: 'century' }
  | { kind: 'sign'; sign: string; joins: boolean }
  | { kind: 'since' }
  | { kind: 'until' }

const asNumber = (text: string): DateToken => ({ kind: 'number', text, short: false })

/** The month that a word names: in full, cut short to three letters or more, or with a slip in a long name. */
function monthOf(word: string): number {
  const named = word.length >= 3 ? months.findIndex((month) => month.startsWith(word)) : -1
  return (named >= 0 ? named : months.findIndex((month) => isOneSlip(word, month))) + 1
}

function wordToken(word: string, before: DateToken | undefined): DateToken | 'filler' | null {
  if (word === 'century' || word === 'centuries' || (word === 'c' && before?.kind === 'number'))
    return { kind: 'century' }
  if (fillers.has(word)) return 'filler'
  if (word === 'since') return { kind: 'since' }
  if (joiners.has(word))
    return before || word !== 'until' ? { kind: 'sign', sign: word, joins: true } : { kind: 'until' }
  const season = seasons[word]
  if (season) return { kind: 'season', season }
  const stretch = stretches[word]
  if (stretch) return { kind: 'stretch', stretch }
  const month = monthOf(word)
  if (month) return { kind: 'month', month }
  if (word.length >= 3 && weekdays.some((day) => day.startsWith(word))) return 'filler'
  const ordinal = ordinals.indexOf(word) + 1
  if (ordinal) return asNumber(String(ordinal))
  const roman = romans.indexOf(word) + 1
  return roman ? { kind: 'roman', number: roman } : null
}

const tens: Record<string, number> = { twenty: 20, thirty: 30, thirtieth: 30 }

/** "twenty-fourth" and "thirtieth" in digits. */
const withoutTens = (text: string) =>
  text.replace(
    /\b(twenty|thirty)[ -](\w+)\b|\bthirtieth\b/g,
    (whole, ten: string | undefined, unit: string | undefined) => {
      const ordinal = ordinals.indexOf(unit ?? '') + 1
      return ten ? (ordinal && ordinal < 10 ? String((tens[ten] ?? 0) + ordinal) : whole) : '30'
    },
  )

/** The pieces of a date, in any case and with or without accents; null where there is anything else. */
export function dateTokens(text: string): DateToken[] | null {
  const clean = withoutTens(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019`\u00b4]/g, "'"),
  )
  const tokens: DateToken[] = []
  for (const [piece] of clean.matchAll(/'?\d+(?:'?s\b|st\b|nd\b|rd\b|th\b)?|[a-z]+|[^\sa-z\d]/g)) {
    const digits = /\d+/.exec(piece)?.[0]
    if (digits && /s$/.test(piece)) tokens.push({ kind: 'decade', text: digits })
    else if (digits) tokens.push({ kind: 'number', text: digits, short: piece.startsWith("'") })
    else if (/[a-z]/.test(piece)) {
      const token = wordToken(piece, tokens.at(-1))
      if (!token) return null
      if (token !== 'filler') tokens.push(token)
    } else if (/[-/,&.]/.test(piece)) tokens.push({ kind: 'sign', sign: piece, joins: joiners.has(piece) })
    else if (!/["'()~?!]/.test(piece)) return null
  }
  return tokens
}
