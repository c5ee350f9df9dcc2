import * as v from 'valibot'
import { noCounts, type CheckedPiece, type Counts, type Rows } from '@/domain/reviews/backup'
import { endSchema, type End } from './header'
import { deckAssembly } from './ownDecks'
import { isRow } from './rows'

const deckLine = v.looseObject({ deck: v.unknown(), hash: v.string(), at: v.pipe(v.number(), v.safeInteger()) })
const factsLine = v.object({ facts: v.object({ deck: v.string(), facts: v.array(v.unknown()) }) })

/** The rows of a line and how many, or null where it is none of ours or one of them is not as it must be. */
function rowsIn(value: object): [rows: Rows, sort: keyof Counts, count: number] | null {
  const [[sort, rows] = [], ...others] = Object.entries(value) as [string, unknown][]
  if (sort === undefined || others.length || !Object.hasOwn(isRow, sort) || !Array.isArray(rows)) return null
  const check: (row: unknown) => boolean = isRow[sort as keyof typeof isRow]
  return rows.every(check) ? [value as Rows, sort as keyof Counts, rows.length] : null
}

/** Makes sense of the lines after the header. */
export function bodyReader() {
  const counts: End = { ...noCounts(), facts: 0 }
  const decks = deckAssembly()
  let ended = false

  /** The pieces that a line brings, or null where it is damaged. @throws AppError `deck-broken` */
  function take(value: unknown): CheckedPiece[] | null {
    if (ended || typeof value !== 'object' || value === null) return null
    if (v.is(endSchema, value)) {
      ended = (Object.keys(counts) as (keyof End)[]).every((sort) => value.end[sort] === counts[sort])
      return ended ? decks.finish().map((ownDeck) => ({ ownDeck })) : null
    }
    if (v.is(deckLine, value)) {
      decks.begin(value.deck, value.hash, value.at)
      counts.decks += 1
      return []
    }
    if (v.is(factsLine, value)) {
      const { deck, facts } = value.facts
      counts.facts += facts.length
      return decks.addFacts(deck, facts) ? [] : null
    }
    const [rows, sort, count] = rowsIn(value) ?? []
    if (!rows || !sort) return null
    counts[sort] += count ?? 0
    return [rows]
  }
  return { take, ended: () => ended }
}
