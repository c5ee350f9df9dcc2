import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import * as v from 'valibot'
import { isMap, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { checkCards } from '../src/domain/cards/checkCards.ts'
import { checkDeck } from '../src/domain/facts/checkDeck.ts'
import { parseCitation } from '../src/domain/facts/citation.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import {
  actorSchema,
  deckFileSchema,
  documentFileSchema,
  factSchema,
  issueSchema,
  topicSchema,
} from '../src/domain/facts/deckSchema.ts'
import type { Problem } from '../src/domain/facts/problem.ts'
import { checkQuiz } from '../src/domain/quiz/deck/checkQuiz.ts'
import { addPrimaries, checkNotes } from './documentNotes.ts'

type Plain = Record<string, unknown>
type Path = readonly (string | number)[]

/** A fault in a deck's files, ready to be printed. */
export interface Fault {
  file: string
  line: number
  fact?: string
  what: string
  remedy?: string
}

export class DeckFaults extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(shownFault).join('\n'))
  }
}

export const shownFault = ({ file, line, fact, what, remedy }: Fault) =>
  `${file}:${line}${fact ? ` ${fact}` : ''}: ${what}${remedy ? ` — ${remedy}` : ''}`

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One YAML file whose places can still be found after it was read. */
class SourceFile {
  private readonly lines = new LineCounter()
  private readonly document: Document
  readonly name: string
  private readonly isMissing: boolean

  constructor(path: string, root: string) {
    this.name = relative(root, path)
    this.isMissing = !existsSync(path)
    // 'failsafe' core would turn 1999 into a text too; dates must stay texts whatever they look like
    this.document = parseDocument(this.isMissing ? '' : readFileSync(path, 'utf8'), {
      lineCounter: this.lines,
      schema: 'core',
      prettyErrors: true,
    })
  }

  get faults(): Fault[] {
    if (this.isMissing)
      return [{ file: this.name, line: 1, what: 'is missing', remedy: 'see decks/README.md for a deck’s files' }]
    const faults: Fault[] = this.document.errors.map(({ message, pos }) => ({
      file: this.name,
      line: this.lines.linePos(pos[0]).line,
      what: message.split('\n')[0] ?? message,
      remedy: 'mend the YAML: quote texts that hold a colon, an apostrophe or a bracket',
    }))
    visit(this.document, {
      Alias: (_, alias) => {
        if (alias.resolve(this.document)) return
        faults.push({
          file: this.name,
          line: this.lines.linePos(alias.range?.[0] ?? 0).line,
          what: `*${alias.source} repeats nothing that stands above it`,
          remedy: `mark what it repeats with &${alias.source}, in this file`,
        })
      },
    })
    return faults
  }

  /** Its content as plain values, where it has no {@link faults}. */
  read(): unknown {
    return this.document.toJS()
  }

  /** The line of a path, or of the nearest thing above it that stands in the file. */
  line(path: Path): number {
    for (let length = path.length; length >= 0; length--) {
      const trail = path.slice(0, length)
      const parent: unknown = length ? this.document.getIn(trail.slice(0, -1), true) : undefined
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isNode(key) && String(key) === String(trail.at(-1)))
        : undefined
      const node: unknown = pair?.key ?? (length ? this.document.getIn(trail, true) : this.document.contents)
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line
    }
    return 1
  }
}

/** `cites` in the author's short form; what is no citation stays as it is for the schema to tell. */
const expandCites = (cites: unknown): unknown =>
  Array.isArray(cites)
    ? cites.map((cite: unknown) =>
        typeof cite === 'string'
          ? (parseCitation(cite) ?? cite)
          : isPlain(cite) && typeof cite.at === 'string' && cite.at.includes('#')
            ? { ...parseCitation(cite.at), ...(cite.primary ? { primary: cite.primary } : {}) }
            : cite,
      )
    : cites

/** YAML reads 1999 as a number; dates and texts are texts. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value)
const asTexts = (value: unknown, keys: readonly string[]): unknown =>
  isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keys.includes(key) ? asText(each) : each]))
    : asText(value)

const dateKeys = ['edtf', 'shown', 'from', 'until', 'on']

function expandClaim(key: string, claim: unknown, fact: Plain): unknown {
  const whole = isPlain(claim) && 'value' in claim ? claim : { value: claim }
  const { dispute } = whole
  return {
    cites: expandCites(fact.cites),
    voice: fact.voice,
    revision: 1,
    ...(fact.said !== undefined && !('voice' in whole) && { said: asTexts(fact.said, ['on']) }),
    ...whole,
    value: asTexts(whole.value, dateKeys),
    ...('cites' in whole && { cites: expandCites(whole.cites) }),
    ...('said' in whole && { said: asTexts(whole.said, ['on']) }),
    ...('asOf' in whole && { asOf: asText(whole.asOf) }),
    ...(isPlain(dispute) && {
      dispute: {
        ...dispute,
        accepted: dispute.accepted === null ? null : asTexts(dispute.accepted, dateKeys),
        views: Array.isArray(dispute.views)
          ? dispute.views.map((view: unknown) =>
              isPlain(view) ? { ...view, value: asTexts(view.value, dateKeys), cites: expandCites(view.cites) } : view,
            )
          : dispute.views,
      },
    }),
  }
}

/** A topic with the citations of its primer in their long form. */
const expandTopic = (topic: unknown): unknown =>
  isPlain(topic) && Array.isArray(topic.primer)
    ? {
        ...topic,
        primer: topic.primer.map((part: unknown) =>
          isPlain(part) ? { ...part, cites: expandCites(part.cites) } : part,
        ),
      }
    : topic

/** A fact as its author wrote it, with what stands once on the fact (`cites`, `voice`, `said`) moved into its claims. */
function expandFact(fact: unknown, topic: string): unknown {
  if (!isPlain(fact)) return fact
  const { cites: _cites, voice: _voice, said: _said, ...rest } = fact
  const claims = isPlain(fact.claims)
    ? Object.fromEntries(Object.entries(fact.claims).map(([key, claim]) => [key, expandClaim(key, claim, fact)]))
    : fact.claims
  return { ...rest, topic, claims }
}

/** Makes of an entry, as its author wrote it, what the schema asks for; `file` is its file's name without an ending. */
type Expand = (entry: unknown, file: string) => unknown

/** Reads, checks and expands one deck's folder. @throws DeckFaults that names every fault with file, line, fact and remedy */
export function readDeck(folder: string, root = process.cwd()): Deck {
  const faults: Fault[] = []
  const open = (name: string) => {
    const file = new SourceFile(join(folder, name), root)
    faults.push(...file.faults)
    return file
  }
  const deckFile = open('deck.yaml')

  function parsed<Schema extends v.GenericSchema>(
    schema: Schema,
    file: SourceFile,
    value: unknown,
    at: Path,
    fact?: string,
  ) {
    const result = v.safeParse(schema, value)
    for (const issue of result.issues ?? []) {
      const path = [...at, ...(issue.path?.map(({ key }) => key as string | number) ?? [])]
      const where = path.slice(at.length).join('.')
      const what = where ? `${where} ${issue.message}` : issue.message
      faults.push({ file: file.name, line: file.line(path), ...(fact && { fact }), what })
    }
    return result.success ? result.output : undefined
  }

  /** The entries of a file that is a list, each with the place where it stands. */
  function listed<Schema extends v.GenericSchema>(
    schema: Schema,
    file: SourceFile,
    expand = (entry: unknown) => entry,
  ) {
    if (file.faults.length) return []
    const content = file.read()
    if (!Array.isArray(content)) {
      faults.push({ file: file.name, line: 1, what: 'must be a list', remedy: 'begin each entry with “- id: …”' })
      return []
    }
    return content.flatMap((entry: unknown, index) => {
      const id = isPlain(entry) && typeof entry.id === 'string' ? entry.id : undefined
      const output = parsed(schema, file, expand(entry), [index], id)
      return output === undefined ? [] : [{ output, file, index }]
    })
  }

  /** The files of a list: one, or a folder of them once it has grown. */
  const filesOf = (list: string) =>
    existsSync(join(folder, list))
      ? readdirSync(join(folder, list))
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => join(list, name))
      : [`${list}.yaml`]
  const whole = <Schema extends v.GenericSchema>(schema: Schema, list: string, expand?: Expand) =>
    filesOf(list).flatMap((name) =>
      listed(schema, open(name), expand && ((entry) => expand(entry, basename(name, '.yaml')))),
    )

  const head = deckFile.faults.length ? undefined : parsed(deckFileSchema, deckFile, deckFile.read(), [])
  const lists = {
    topics: whole(topicSchema, 'topics', expandTopic),
    documents: whole(documentFileSchema, 'documents'),
    actors: whole(actorSchema, 'actors'),
    issues: whole(issueSchema, 'issues'),
    facts: whole(factSchema, 'facts', expandFact),
  }
  if (faults.length || !head) throw new DeckFaults(faults)

  const values = <Entry>(entries: { output: Entry }[]) => entries.map(({ output }) => output)
  const deck = {
    ...head,
    topics: values(lists.topics),
    documents: values(lists.documents).map(({ primaries: _primaries, moments: _moments, ...document }) => document),
    actors: values(lists.actors),
    issues: values(lists.issues),
    facts: values(lists.facts),
  } as Deck
  const located = ({ path: [list, index, ...rest], what, remedy }: Problem): Fault => {
    const entry = lists[list as keyof typeof lists][Number(index)]
    const fact = list === 'facts' ? deck.facts[Number(index)]?.id : undefined
    const file = entry?.file ?? deckFile
    return {
      file: file.name,
      line: file.line([entry?.index ?? 0, ...rest]),
      ...(fact && { fact }),
      what,
      ...(remedy && { remedy }),
    }
  }
  const notes = values(lists.documents)
  addPrimaries(deck, notes)
  const problems = [...checkDeck(deck), ...checkNotes(deck, notes)]
  deck.facts.forEach(({ kind, about }, index) => {
    if (kind === 'plain' || about.length) return
    problems.push({ path: ['facts', index, 'about'], what: 'names nothing that it is about', remedy: 'about: [ids]' })
  })
  if (!problems.length) problems.push(...checkCards(deck), ...checkQuiz(deck))
  if (problems.length) throw new DeckFaults(problems.map(located))
  return deck
}

/** The bundled decks, each in a folder of its own. @throws DeckFaults */
export const readDecks = (folder = 'decks'): Deck[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readDeck(join(folder, name)))
