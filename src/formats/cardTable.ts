import Papa from 'papaparse'
import { claimBehind, generateCards } from '@/domain/cards/generateCards'
import { isReversed } from '@/domain/facts/plainFact'
import type { Deck } from '@/domain/facts/deck'
import { csvOf } from './csv'

/** What a table may say of a card; all but the question and the answer may be empty. */
export const cardColumns = ['question', 'answer', 'note', 'topic', 'level', 'reverse', 'source', 'place', 'id'] as const
export type CardColumn = (typeof cardColumns)[number]

/** One line of a table. `line`: where it begins in the file, from 1; `given`: the columns that the table has. */
export interface CardRow {
  line: number
  given: Partial<Record<CardColumn, string>>
}

export interface CardTable {
  rows: CardRow[]
  /** Columns that say nothing of a card. */
  unknown: string[]
}

/** Why a file is no table of cards. */
export type TableFault = 'large' | 'foreign' | 'headless' | 'empty' | 'long'

/** In bytes: some 50,000 cards. */
export const largestTable = 5_000_000
const mostRows = 20_000

/** As other programs call them. */
const synonyms: Record<string, CardColumn> = {
  front: 'question',
  term: 'question',
  back: 'answer',
  definition: 'answer',
}
const columnOf = (name: string): CardColumn | undefined => {
  const called = name.trim().toLowerCase()
  return (
    cardColumns.find((column) => column === called) ?? (Object.hasOwn(synonyms, called) ? synonyms[called] : undefined)
  )
}

/** A quote before what a spreadsheet would run, as {@link csvOf} writes it; one more where the text itself begins so. */
const guarded = /^'+[=+\-@\t\r]/
const unguarded = (text: string) => (guarded.test(text) ? text.slice(1) : text)
const doubly = (text: string) => (guarded.test(text) ? `'${text}` : text)

/** Texts as they are compared and kept: lines end in one way. */
const tidied = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** UTF-8, or UTF-16 where it says so, as spreadsheets write it; else what Windows wrote before. Null where it is no text. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = (as: string) => new TextDecoder(as, { fatal: true }).decode(bytes)
  try {
    const read = text(name)
    return read.includes('\0') ? null : read
  } catch {
    return bytes.includes(0) ? null : text('windows-1252')
  }
}

const marks = [',', ';', '\t', '|']
const isHead = (names: readonly string[]) => {
  const columns = names.map(columnOf)
  return columns.includes('question') && columns.includes('answer')
}
/** By the first line alone: what stands in a card says nothing of what parts it from the next. */
const markOf = (text: string) =>
  marks.find((delimiter) => isHead(Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []))

/** Reads a table of cards; its first line names the columns, in any order. */
export async function readCardTable(file: Blob): Promise<CardTable | TableFault> {
  if (file.size > largestTable) return 'large'
  const text = decoded(new Uint8Array(await file.arrayBuffer()))?.replace(/^\ufeff/, '')
  if (text === undefined) return 'foreign'
  if (!text.trim()) return 'empty'
  const delimiter = markOf(text)
  if (!delimiter) return 'headless'
  const lines: { fields: string[]; line: number }[] = []
  let line = 1
  let read = 0
  Papa.parse<string[]>(text, {
    delimiter,
    step({ data, meta }) {
      if (data.some((field) => field.trim())) lines.push({ fields: data, line })
      line += text.slice(read, meta.cursor).split(/\r\n|\r|\n/).length - 1
      read = meta.cursor
    },
  })
  const [head, ...body] = lines
  if (!head) return 'empty'
  const columns = head.fields.map(columnOf)
  if (!body.length) return 'empty'
  if (body.length > mostRows) return 'long'
  const rows = body.map(({ fields, line: at }) => {
    const given: CardRow['given'] = {}
    columns.forEach((column, index) => {
      if (column && given[column] === undefined) given[column] = tidied(unguarded(fields[index] ?? ''))
    })
    return { line: at, given }
  })
  return {
    rows,
    unknown: head.fields.filter((name, index) => name.trim() && !columns[index]).map((name) => name.trim()),
  }
}

/** A deck's cards as a table that {@link readCardTable} reads. Those that are made of facts bear the ids of cards, simple ones that of their fact. */
export function cardTableOf(deck: Deck): string {
  const titles = new Map(deck.topics.map(({ id, title }) => [id, title]))
  const sources = new Map(deck.documents.map(({ id, title }) => [id, title]))
  const rows = deck.facts.flatMap((fact) => {
    const asked = generateCards(deck, fact)
    const isPlain = fact.kind === 'plain'
    // its reverse card is a column of its line
    const lines = isPlain ? asked.filter(({ direction }) => direction !== 'question') : asked
    return lines.map(({ id, prompt, answer, claim }) => {
      const { note = '', cites } = claimBehind(fact, claim)
      const [cite] = cites
      const isSimple = isPlain && claim === 'answer'
      return [
        isSimple ? fact.question : prompt, // without “According to …”, which is made of its source
        answer,
        note,
        titles.get(fact.topic) ?? '',
        String(fact.level),
        isSimple && isReversed(fact) ? 'yes' : '',
        sources.get(cite?.document ?? '') ?? '',
        cite?.place ?? cite?.at ?? '',
        isSimple ? fact.id : id.slice(deck.id.length + 1),
      ]
    })
  })
  return csvOf(
    cardColumns,
    rows.map((row) => row.map(doubly)),
  )
}
