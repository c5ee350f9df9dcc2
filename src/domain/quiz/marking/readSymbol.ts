/** A numbered resolution as it was typed: of the Security Council (S), of the General Assembly (A), or of either. */
export interface SymbolReading {
  body?: 'S' | 'A'
  /** "1244"; with its session "64/298". */
  number: string
  year?: string
}

const bodies: ['S' | 'A', RegExp][] = [
  ['S', /\b(s\/res|unscr|unsc|scr|sc|security council)\b/],
  ['A', /\b(a\/res|ungar|unga|gar|ga|general assembly)\b/],
]
const around = /\b(united nations|un|the|resolutions?|res|r|number|no|nr|adopted|of)\b|[.#:]/g
const numbered =
  /^\/?\s*(?<number>\d{1,2}\/\d{1,3}|\d{1,4})(?:\s*\(?(?<year>[12]\d{3})\)?|\s*\/(?<slash>(?:19|20)\d\d))?$/

/**
 * Reads the number of a resolution in any form: 1244, UNSCR 1244, Resolution 1244 (1999), S/RES/1244(1999), 64/298, A/RES/64/298. Null
 * where anything else stands beside it.
 */
export function readSymbol(text: string): SymbolReading | null {
  let rest = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s*\/\s*/g, '/')
    .replace(/([a-z])(?=\d)/g, '$1 ')
  const named = bodies.filter(([, form]) => form.test(rest))
  if (named.length > 1) return null
  for (const [, form] of named) rest = rest.replace(new RegExp(form, 'g'), ' ')
  const groups = numbered.exec(rest.replace(around, ' ').replace(/\s+/g, ' ').trim().replace(/^- ?/, ''))?.groups
  if (!groups?.number) return null
  const body = named[0]?.[0]
  const year = groups.year ?? groups.slash
  return { number: groups.number.replace(/^0+(?=\d)/, ''), ...(body && { body }), ...(year && { year }) }
}

/** Whether a reading may mean that resolution; whatever it leaves out it does not contradict. */
export const agrees = (read: SymbolReading, symbol: SymbolReading) =>
  read.number === symbol.number && (!read.body || !symbol.body || read.body === symbol.body)

const bodyNames = { S: 'Security Council Resolution', A: 'General Assembly Resolution' }
/** "Security Council Resolution 338 (1973)", "Resolution 338". */
export const shownSymbol = ({ body, number, year }: SymbolReading) =>
  `${body ? bodyNames[body] : 'Resolution'} ${number}${year ? ` (${year})` : ''}`
