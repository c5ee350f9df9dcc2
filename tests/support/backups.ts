import { noCounts, type CheckedPiece, type Piece } from '@/domain/reviews/backup'
import type { Deck } from '@/domain/facts/deck'
import { readBackup } from '@/formats/backup/reader'
import { backupLines } from '@/formats/backup/writer'
import { monday } from './makers'

export const aHeader = { app: '0.1.0', at: monday, counts: noCounts() }

/** An own deck as it is written. */
export const deckPieces = (deck: Deck, hash = 'hash-1', at = monday): Piece[] => {
  const { facts, ...head } = deck
  return [{ deck: head, hash, at }, { facts: { deck: deck.id, facts } }]
}

/** The lines of a backup of these pieces. */
export async function linesOf(pieces: AsyncIterable<Piece> | Iterable<Piece>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of backupLines(aHeader, pieces)) lines.push(line)
  return lines
}

export const fileOf = (...parts: BlobPart[]) => new File(parts, 'my.jsonl')

/** What a file holds, or the error that it throws. */
export async function readAll(file: Blob): Promise<CheckedPiece[]> {
  const read: CheckedPiece[] = []
  for await (const piece of (await readBackup(file)).pieces) read.push(piece)
  return read
}
