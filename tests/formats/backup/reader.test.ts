import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Piece } from '@/domain/reviews/backup'
import { asFile } from '@/formats/backup/compression'
import { readBackup } from '@/formats/backup/reader'
import { backupLines } from '@/formats/backup/writer'
import { aHeader, deckPieces, fileOf, linesOf, readAll } from '../../support/backups'
import { aCitation, aClaim, aDateFact, aDeck } from '../../support/decks'
import { anAction, aReview, monday } from '../../support/makers'

const deck = aDeck()
const reviews = Array.from({ length: 1_201 }, () => aReview())
const rows = [
  { reviews },
  { actions: [anAction({ kind: 'flag', flag: true })] },
  { quizzes: [{ id: 'quiz-1', at: monday, items: [1, 2] }] },
  { weights: [{ id: 'weights-1', at: monday, weights: [0.2, 1.3] }] },
  { settings: [{ key: 'theme', value: 'dark', at: monday }] },
] satisfies Piece[]
const pieces: Piece[] = [...rows, ...deckPieces(deck)]
const whole = await linesOf(pieces)
const failure = (file: Blob) => readAll(file).catch((error: unknown) => error)
const damagedAt = (line: number) => ({ code: 'backup-damaged', details: { file: 'my.jsonl', line } })

describe('a backup', () => {
  it('is read as it was written, in lines of at most 500 rows', async () => {
    const read = await readAll(fileOf(...whole))
    expect(read.flatMap((piece) => ('reviews' in piece ? piece.reviews : []))).toEqual(reviews)
    expect(read.map((piece) => Object.keys(piece)[0])).toEqual([
      ...['reviews', 'reviews', 'reviews', 'actions', 'quizzes', 'weights', 'settings', 'ownDeck'],
    ])
    expect(read.slice(3)).toEqual([...rows.slice(1), { ownDeck: { deck, hash: 'hash-1', at: monday } }])
  })

  it('tells when it was written and by which version of the app', async () => {
    const { header } = await readBackup(fileOf(...whole))
    expect(header).toMatchObject({ version: 1, ...aHeader })
  })

  it('is read compressed too', async () => {
    const file = await asFile(backupLines(aHeader, pieces))
    expect(file.type).toBe('application/gzip')
    expect(file.size).toBeLessThan(whole.join('').length / 5)
    expect(await readAll(file)).toEqual(await readAll(fileOf(...whole)))
  })

  it('is read whatever the ends of its lines, and however it comes in pieces', async () => {
    const text = whole.join('').replaceAll('\n', '\r\n')
    expect(await readAll(fileOf(...(text.match(/[^]{1,4093}/g) ?? []), '\r\n\r\n'))).toHaveLength(8)
  })

  it('of the first version is still read', async () => {
    const file = fileOf(readFileSync('tests/fixtures/backups/version-1.jsonl'))
    expect((await readAll(file)).map((piece) => Object.keys(piece)[0])).toEqual([
      ...['reviews', 'actions', 'quizzes', 'weights', 'settings', 'ownDeck'],
    ])
  })

  it('keeps kinds of action and keys of rows that only a later version knows', async () => {
    const later = { ...anAction({ kind: 'read' }), kind: 'dream', of: 'cards' } as never
    const review = { ...aReview(), mood: { good: true } }
    expect(await readAll(fileOf(...(await linesOf([{ actions: [later] }, { reviews: [review] }]))))).toEqual([
      { actions: [later] },
      { reviews: [review] },
    ])
  })
})

describe('a file that is no backup', () => {
  it.each([
    ['an empty file', ''],
    ['a letter', 'Dear Sir,\n…'],
    ['another JSON', '{"format":"something-else","version":1}\n'],
    ['a list', '[]'],
    ['null', 'null'],
    ['bytes', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])],
    ['a film', new Uint8Array(300_000).fill(0x41)],
    ['another text, compressed', gzipSync('Dear Sir,\n')],
  ])('is refused: %s', async (_what, content) => {
    expect(await failure(fileOf(content as BlobPart))).toMatchObject({
      code: 'backup-foreign',
      details: { file: 'my.jsonl' },
    })
  })
})

describe('a backup of a later version', () => {
  it('is refused, naming its version', async () => {
    const file = fileOf('{"format":"dossier-backup","version":2,"made":"elsewhere"}\n')
    expect(await failure(file)).toMatchObject({ code: 'backup-too-new', details: { version: 2 } })
  })
})

describe('a damaged backup', () => {
  it('is told wherever it was cut', async () => {
    for (let kept = 1; kept < whole.length; kept++)
      expect(await failure(fileOf(...whole.slice(0, kept)))).toMatchObject(damagedAt(kept + 1))
    const text = whole.join('')
    expect(await failure(fileOf(text.slice(0, text.length / 2)))).toMatchObject({ code: 'backup-damaged' })
  })

  it('is told where its compression was cut or spoilt', async () => {
    const bytes = new Uint8Array(await (await asFile(backupLines(aHeader, pieces))).arrayBuffer())
    for (const share of [0.2, 0.5, 0.9, 0.999])
      expect(await failure(fileOf(bytes.slice(0, bytes.length * share)))).toMatchObject({ code: 'backup-damaged' })
    bytes[bytes.length >> 1]! ^= 0xff
    expect(await failure(fileOf(bytes))).toMatchObject({ code: 'backup-damaged' })
  })

  it.each([
    ['no JSON', '{"reviews":[\n'],
    ['no object', '7\n'],
    ['a sort of line that nobody wrote', '{"dreams":[]}\n'],
    ['a sort that every object has', '{"toString":[]}\n'],
    ['a bad row', `{"reviews":[{"id":"x"}]}\n`],
    ['rows that are no list', '{"reviews":{}}\n'],
    ['facts of no deck', '{"facts":{"deck":"nowhere","facts":[]}}\n'],
    ['bytes that are no text', new Uint8Array([0xff, 0x0a])],
  ])('is told with its line: %s', async (_what, line) => {
    expect(await failure(fileOf(...whole.slice(0, 3), line as BlobPart, ...whole.slice(3)))).toMatchObject(damagedAt(4))
  })

  it('is told with its line also where it is small', async () => {
    const [header = '', ...rest] = await linesOf([{ actions: [anAction({ kind: 'note', text: 'Château' })] }])
    expect(await failure(fileOf(header, new Uint8Array([0xff, 0x0a]), ...rest))).toMatchObject(damagedAt(2))
  })

  it('is told where rows are missing, or follow the end', async () => {
    expect(await failure(fileOf(...whole.toSpliced(2, 1)))).toMatchObject(damagedAt(whole.length - 1))
    expect(await failure(fileOf(...whole, whole[1]!))).toMatchObject(damagedAt(whole.length + 1))
  })
})

describe('a backup with a broken deck', () => {
  const broken = async (...given: Piece[]) => failure(fileOf(...(await linesOf(given))))

  it('says which deck, where and what', async () => {
    const noDate = aDateFact({ id: 'second', when: 'soon' })
    expect(await broken(...deckPieces(aDeck({ facts: [aDateFact(), noDate] })))).toMatchObject({
      code: 'deck-broken',
      details: {
        deck: 'Kosovo',
        where: 'facts.1.claims.when.value',
        problem: expect.stringContaining('must be an EDTF date') as string,
      },
    })
  })

  it('is checked for what leads nowhere', async () => {
    const when = aClaim('1999-02-06', { cites: [aCitation({ at: 'p9' })] })
    const facts = [aDateFact({ claims: { when } })]
    expect(await broken(...deckPieces(aDeck({ facts })))).toMatchObject({
      code: 'deck-broken',
      details: { where: 'facts.0.claims.when.cites.0', problem: expect.stringContaining('no paragraph p9') as string },
    })
  })

  it('is refused where its head is none, or where two decks have one id', async () => {
    const head = { id: 'Not an id', title: 'Mine' } as never
    expect(await broken({ deck: head, hash: '', at: 0 })).toMatchObject({
      code: 'deck-broken',
      details: { deck: 'Mine', where: 'id' },
    })
    expect(await broken(...deckPieces(deck), ...deckPieces(deck))).toMatchObject({ code: 'deck-broken' })
  })
})
