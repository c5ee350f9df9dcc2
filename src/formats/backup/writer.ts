import { noCounts, type Piece } from '@/domain/reviews/backup'
import { backupFormat, backupVersion, type End, type Header } from './header'

/** Some 150 kB of reviews. */
const rowsInLine = 500

const line = (value: unknown) => `${JSON.stringify(value)}\n`

function* slices<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsInLine) yield rows.slice(from, from + rowsInLine)
}

/**
 * A backup as JSON Lines, line by line: the header, the pieces in the order given, and an end that tells how many there were, so
 * that a file that was cut short is noticed. The facts of a deck follow its head.
 */
export async function* backupLines(
  header: Omit<Header, 'format' | 'version'>,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
): AsyncGenerator<string> {
  const counts: End = { ...noCounts(), facts: 0 }
  yield line({ format: backupFormat, version: backupVersion, ...header })
  for await (const piece of pieces) {
    if ('deck' in piece) {
      counts.decks += 1
      yield line(piece)
    } else if ('facts' in piece) {
      const { deck, facts } = piece.facts
      counts.facts += facts.length
      for (const slice of slices(facts)) yield line({ facts: { deck, facts: slice } })
    } else
      for (const [sort, rows] of Object.entries(piece) as [keyof typeof counts, unknown[]][]) {
        counts[sort] += rows.length
        for (const slice of slices(rows)) yield line({ [sort]: slice })
      }
  }
  yield line({ end: counts })
}
