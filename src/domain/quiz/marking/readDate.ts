import { dateTokens, type DateToken } from './dateTokens'
import { reading, singleDate, type DateReading } from './singleDate'

const yearToken = (text: string): DateToken => ({ kind: 'number', text, short: false })
const monthToken = (month: number): DateToken => ({ kind: 'month', month })

/** One end of a span, completed by what only the other end tells: "2 and 3 June 1999", "1998–99". */
function completed(tokens: readonly DateToken[], other: DateReading, dayFirst: boolean): DateReading | null {
  const { earliest, precision } = other.date
  const year = yearToken(earliest.slice(0, 4))
  const month = monthToken(Number(earliest.slice(5, 7)))
  const [only, more] = tokens
  if (precision === 'year' && only?.kind === 'number' && only.text.length === 2 && !more)
    return reading(`${earliest.slice(0, 2)}${only.text}`)
  return (
    singleDate(tokens, dayFirst) ??
    (precision === 'day' ? singleDate([...tokens, month, year], dayFirst) : null) ??
    singleDate([...tokens, year], dayFirst)
  )
}

function spanOf(tokens: readonly DateToken[], dayFirst: boolean): DateReading | null {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'sign' || !token.joins) continue
    const [left, right] = [tokens.slice(0, index), tokens.slice(index + 1)]
    const named = left.filter(({ kind }) => kind === 'month')
    const end = singleDate(right, dayFirst) ?? (named.length ? singleDate([...right, ...named], dayFirst) : null)
    const start = end ? completed(left, end, dayFirst) : singleDate(left, dayFirst)
    const until = end ?? (start && completed(right, start, dayFirst))
    if (!start || !until || start.date.span || until.date.span) continue
    const span = reading(`${start.date.edtf}/${until.date.edtf}`)
    if (span) return span
  }
  return null
}

/**
 * Reads a date in any form in which an English reader writes one: in digits or with the month's name, to the day, month, year,
 * decade or century, a season, a part of one of these, or a span between two. Null where it is none, or has no year.
 */
export function readDate(text: string, dayFirst: boolean): DateReading | null {
  const tokens = dateTokens(text)
  const [first, ...rest] = tokens ?? []
  if (!tokens || !first || tokens.length > 20) return null
  if (first.kind === 'since' || first.kind === 'until') {
    const bound = singleDate(rest, dayFirst)
    const { edtf = '' } = bound?.date ?? {}
    return edtf ? reading(first.kind === 'since' ? `${edtf}/..` : `../${edtf}`) : null
  }
  return singleDate(tokens, dayFirst) ?? spanOf(tokens, dayFirst)
}
