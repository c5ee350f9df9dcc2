import * as v from 'valibot'
import type { CheckedPiece } from '@/domain/reviews/backup'
import { AppError } from '@/domain/error'
import { bodyReader } from './body'
import { contentOf } from './compression'
import { backupFormat, backupVersion, headerSchema, type Header } from './header'
import { linesOf } from './lines'

/** A backup whose header was read. */
export interface OpenedBackup {
  header: Header
  /** Checked piece by piece, decks last. Only when all have come is the file known to be whole. To be read once. */
  pieces: AsyncGenerator<CheckedPiece>
}

/** `undefined` where it is no JSON. */
function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Opens a backup, compressed or not.
 * @param name the file's name, for messages
 * @throws AppError `backup-foreign`, `backup-too-new`, `backup-damaged`; its pieces throw `backup-damaged` and `deck-broken`
 */
export async function readBackup(file: Blob, name = 'name' in file ? String(file.name) : ''): Promise<OpenedBackup> {
  const { bytes, compressed } = await contentOf(file)
  const lines = linesOf(bytes)
  let number = 0
  const damaged = (cause?: unknown) => new AppError('backup-damaged', { file: name, line: number }, { cause })
  const foreign = () => new AppError('backup-foreign', { file: name })

  /** The next line, or null at the end of the file. */
  async function next(): Promise<string | null> {
    number += 1
    try {
      const line = await lines.next()
      return line.done ? null : line.value
    } catch (error) {
      throw number === 1 && !compressed ? foreign() : damaged(error)
    }
  }

  async function* pieces(): AsyncGenerator<CheckedPiece> {
    const body = bodyReader()
    try {
      for (let line = await next(); line !== null; line = await next()) {
        if (!line.trim()) continue
        const taken = body.take(json(line))
        if (!taken) throw damaged()
        yield* taken
      }
      if (!body.ended()) throw damaged()
    } finally {
      await lines.return(undefined)
    }
  }

  const first = json((await next()) ?? '')
  const header = v.safeParse(headerSchema, first)
  if (header.success && header.output.version <= backupVersion) return { header: header.output, pieces: pieces() }
  await lines.return(undefined)
  const { format, version } = (first ?? {}) as Partial<Header>
  if (format !== backupFormat) throw foreign()
  if (typeof version === 'number' && version > backupVersion)
    throw new AppError('backup-too-new', { file: name, version })
  throw damaged()
}
