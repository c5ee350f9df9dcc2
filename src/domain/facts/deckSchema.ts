import * as v from 'valibot'
import { parseDate } from './calendarDate'
import { parseClocks } from './citation'
import { primerWords } from './deck'
import { instruments } from './fact'
import { linkWords } from './link'

// The shape of a deck as it is stored and exchanged. Its messages are read by authors: they say how to mend.

const list = <const Item extends v.GenericSchema>(item: Item) => v.array(item, 'must be a list: [one, another]')

/** An object with these keys and no others. */
const keyed = <const Entries extends v.ObjectEntries>(entries: Entries, expected = mappingOf(entries)) =>
  v.strictObject(entries, keyProblem(entries, expected))
const mappingOf = (entries: v.ObjectEntries) => `must be a mapping with the keys ${Object.keys(entries).join(', ')}`
const keyProblem =
  (entries: v.ObjectEntries, expected: string) => (issue: v.StrictObjectIssue | v.LooseObjectIssue) => {
    if (issue.expected === 'never') return `is no key that belongs here: use ${Object.keys(entries).join(', ')}`
    return issue.expected === 'Object' ? expected : 'is missing'
  }

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'))
const wordCount = (words: string) => words.trim().split(/\s+/).length
const id = v.pipe(
  text,
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be an id: lower-case letters, digits and single hyphens'),
)
/** No `javascript:`: what stands in a deck becomes a link. */
const url = v.pipe(
  text,
  v.url('must be a whole address, or be left out'),
  v.regex(/^https?:\/\//i, 'must begin with https:// or http://'),
)

const edtf = v.pipe(
  text,
  v.check(
    (value) => parseDate(value) !== null,
    'must be an EDTF date: 1999-06-10, 1999-06, 1999, 1999-06-02/1999-06-03, 2011/.., 1450~ or 14XX',
  ),
)
const date = v.union([edtf, keyed({ edtf, shown: text })], (issue) => dateProblem(issue.input))
const dateProblem = (input: unknown) =>
  `${JSON.stringify(input)} is no date: write EDTF (1999-06-10, 1999-06, 1999, 1999-06-02/1999-06-03, 2011/.., 1450~, 14XX) or {edtf, shown}`

const primary = keyed({ title: text, url })
const citation = keyed(
  {
    document: id,
    at: v.optional(v.pipe(text, v.regex(/^(p|fn)\d+$/, 'must be a paragraph: p12, or fn37 for a footnote'))),
    place: v.optional(text),
    times: v.optional(list(v.pipe(v.number(), v.integer(), v.minValue(0)))),
    primary: v.optional(primary),
  },
  'must be a citation: paper#p12, paper#fn37 or video#p3 @6:53',
)
const citations = v.array(citation, 'must be a list of citations: [paper#p12]')
const cites = v.pipe(citations, v.minLength(1, 'must cite at least one paragraph'))
const voice = v.picklist(['record', 'reported', 'judgement'], 'must be record, reported or judgement')

const votes = keyed({
  for: v.number(),
  against: v.number(),
  abstained: v.number(),
  named: v.optional(
    keyed({
      for: v.optional(list(text)),
      against: v.optional(list(text)),
      abstained: v.optional(list(text)),
    }),
  ),
  outcome: v.picklist(['adopted', 'rejected'], 'must be adopted or rejected'),
})
const role = keyed({
  office: text,
  of: v.optional(text),
  from: v.optional(edtf),
  until: v.optional(edtf),
  context: v.optional(text),
  on: v.optional(edtf),
  post: v.optional(id),
})
const figure = keyed({
  n: v.number('must be a number; a wording goes into `shown`'),
  unit: text,
  about: text,
  approximate: v.optional(v.boolean()),
  shown: v.optional(text),
})
const provision = keyed({ text, on: text })
const anyValue = v.union([text, date, votes, role, figure, provision], 'is no value that a claim can have')

const dispute = keyed({
  views: v.pipe(list(keyed({ value: anyValue, cites })), v.minLength(1, 'must name at least one view')),
  accepted: v.nullable(anyValue),
  basis: v.picklist(['documents', 'outside'], 'must be documents or outside'),
  ground: v.optional(keyed({ text, url: v.optional(url) })),
  sure: v.picklist(['high', 'medium', 'low'], 'must be high, medium or low'),
  why: text,
})

const claimOf = <Schema extends v.GenericSchema>(value: Schema, cited: typeof cites | typeof citations = cites) =>
  keyed({
    value,
    cites: cited,
    voice,
    said: v.optional(keyed({ by: text, to: v.optional(text), via: v.optional(text), on: v.optional(edtf) })),
    asOf: v.optional(edtf),
    dispute: v.optional(dispute),
    note: v.optional(
      v.pipe(
        text,
        v.check((note) => wordCount(note) <= 40, 'must have at most 40 words'),
      ),
    ),
    aliases: v.optional(list(text)),
    revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    correction: v.optional(keyed({ was: text, because: text })),
  })

const shared = {
  id,
  topic: id,
  level: v.picklist([1, 2, 3], 'must be 1 (any exam), 2 (a serious student) or 3 (detail)'),
  about: list(id),
  ask: v.optional(list(text)),
  links: v.optional(list(keyed({ to: id, as: v.picklist(linkWords, `must be one of: ${linkWords.join(', ')}`) }))),
  formerly: v.optional(list(id)),
}
const about = v.pipe(shared.about, v.minLength(1, 'must name what it is about'))
/** Named claims, and any figures beside them; every other key is told as unknown. */
const claims = <Entries extends v.ObjectEntries>(entries: Entries, ...families: ('does' | 'role')[]) =>
  v.pipe(
    v.looseObject(entries, keyProblem(entries, 'must be a mapping of claims')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      const schemas = { figure: claimOf(figure), does: claimOf(provision), role: claimOf(role) }
      for (const [name, value] of Object.entries(dataset.value)) {
        if (name in entries) continue
        const path: [v.IssuePathItem] = [{ type: 'object', origin: 'value', input: dataset.value, key: name, value }]
        const family = /^(figure|does|role)\.[a-z0-9-]+$/.exec(name)?.[1] as keyof typeof schemas | undefined
        if (!family || (family !== 'figure' && !families.includes(family))) {
          const known = [...Object.keys(entries), ...[...families, 'figure'].map((each) => `${each}.<slug>`)]
          addIssue({ message: `is no claim of this kind: use ${known.join(', ')}`, path })
          continue
        }
        for (const issue of v.safeParse(schemas[family], value).issues ?? [])
          addIssue({
            message: issue.message,
            path: [...path, ...((issue.path ?? []) as v.IssuePathItem[])] as [v.IssuePathItem],
          })
      }
    }),
  )

export const factSchema = v.variant(
  'kind',
  [
    keyed({ ...shared, kind: v.literal('date'), event: text, claims: claims({ when: claimOf(date) }) }),
    keyed({
      ...shared,
      about,
      kind: v.literal('resolution'),
      instrument: v.picklist(instruments, `must be one of ${instruments.join(', ')}`),
      name: text,
      made: v.optional(text),
      gist: v.optional(text),
      claims: claims(
        {
          body: v.optional(claimOf(text)),
          symbol: v.optional(claimOf(text)),
          adopted: v.optional(claimOf(date)),
          votes: v.optional(claimOf(votes)),
        },
        'does',
      ),
    }),
    keyed({ ...shared, about, kind: v.literal('actor'), claims: claims({}, 'role') }),
    keyed({
      ...shared,
      about,
      kind: v.literal('position'),
      occasion: v.optional(text),
      claims: claims({
        holder: claimOf(id),
        issue: claimOf(id),
        stance: claimOf(text),
        wording: claimOf(text),
        from: v.optional(claimOf(date)),
        until: v.optional(claimOf(date)),
        reason: v.optional(claimOf(text)),
      }),
    }),
    keyed({
      ...shared,
      kind: v.literal('plain'),
      question: text,
      claims: claims({ answer: claimOf(text, citations) }), // a learner’s own words may rest on nothing else
    }),
  ],
  'must be date, resolution, actor, position or plain',
)

export const actorSchema = keyed({
  id,
  kind: v.picklist(['person', 'state', 'body', 'mission', 'author'], 'must be person, state, body, mission or author'),
  sort: v.optional(id),
  names: v.pipe(list(keyed({ text, usedBy: v.optional(text) })), v.minLength(1, 'must have a name')),
  aliases: v.optional(list(text)),
  memberOf: v.optional(list(id)),
  wrote: v.optional(list(id)),
})

export const issueSchema = keyed({
  id,
  question: v.pipe(text, v.endsWith('?', 'must be a question')),
  name: text,
  asked: v.optional(
    v.pipe(
      text,
      v.endsWith('?', 'must be a question'),
      v.check((question) => question.split('{who}').length === 2, 'must name {who} once'),
    ),
  ),
  telling: v.optional(text),
  stances: v.record(id, text),
})

const wordsIn = (parts: readonly { text: string }[]) => parts.reduce((sum, part) => sum + wordCount(part.text), 0)

export const topicSchema = keyed({
  id,
  title: text,
  primer: v.optional(
    v.pipe(
      list(keyed({ text, cites })),
      v.check(
        (parts) => wordsIn(parts) >= primerWords.least && wordsIn(parts) <= primerWords.most,
        ({ input }) => `has ${wordsIn(input)} words: a primer has ${primerWords.least} to ${primerWords.most}`,
      ),
    ),
  ),
})

const documentEntries = {
  id,
  title: text,
  short: text,
  kind: text,
  author: v.optional(text),
  date: v.optional(edtf),
  dateNote: v.optional(text),
  url: v.optional(url),
  language: text,
  perspective: text,
  restsOn: v.optional(text),
  defects: list(text),
  anchors: list(
    keyed({
      title: text,
      paragraphs: v.record(
        text,
        v.pipe(
          text,
          v.check((words) => wordCount(words) <= 5, 'must be five words at most: documents are not shipped'),
        ),
      ),
    }),
  ),
}
const documentSchema = keyed(documentEntries)

const clocks = v.pipe(
  text,
  v.check((value) => parseClocks(value) !== null, 'must be moments of the video: 6:53, or 6:53,7:00'),
  v.transform((value) => parseClocks(value) ?? []),
)
/** As its author writes it, with what the build moves into the citations or checks them by. */
export const documentFileSchema = keyed({
  ...documentEntries,
  primaries: v.optional(v.record(text, primary)),
  moments: v.optional(v.record(text, clocks)),
})

const headEntries = { id, title: text, description: text, language: text }
export const deckFileSchema = keyed(headEntries)

/** A whole deck, as the build compiles it and as a backup carries the learner's own. */
export const deckSchema = keyed({
  ...headEntries,
  topics: list(topicSchema),
  documents: list(documentSchema),
  actors: list(actorSchema),
  issues: list(issueSchema),
  facts: list(factSchema),
})
