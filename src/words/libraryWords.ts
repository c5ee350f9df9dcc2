import { capital } from '@/domain/cards/wording'
import type { FactKind } from '@/domain/facts/fact'
import type { LinkWord } from '@/domain/facts/link'
import { count, day, number, timeOfDay } from './format'

const kinds: Record<FactKind, string> = {
  date: 'Date',
  resolution: 'Text',
  actor: 'Role',
  position: 'Position',
  plain: 'Simple card',
}

export const libraryWords = {
  title: 'Library',
  loading: 'Opening the library…',
  choose: 'Choose a document or a topic, or search.',
  kinds,
  find: 'Search everything',
  searching: 'Reading the library in…',
  found: (facts: number, places: number) => {
    if (!facts && !places) return 'Nothing found.'
    return facts ? `${count(facts, 'fact')} found.` : ''
  },
  foundInPart: 'None holds all of these words: these hold some.',
  places: 'Topics and documents',
  kindOfPlace: { topic: 'Topic' },
  factsTitle: 'Facts',
  best: 'Best matches',
  moreFacts: 'More facts',
  firstOnly: (shown: number) => `The first ${number(shown)} are shown: add a word to find fewer.`,
  overviews: 'Overviews',
  views: {
    timeline: 'Timeline',
    resolutions: 'Resolutions and agreements',
    people: 'Who is who',
    positions: 'Positions',
  },
  people: {
    kinds: {
      person: 'Persons',
      state: 'States',
      body: 'Bodies',
      mission: 'Missions',
      author: 'Authors of the documents',
    },
    kind: { person: 'Person', state: 'State', body: 'Body', mission: 'Mission', author: 'Author of a document' },
    found: 'People and bodies',
    alsoCalled: (name: string, by?: string) => (by ? `“${name}” as ${by} say` : `Also called “${name}”`),
    role: (office: string, time: string) => (time ? `${office}, ${time}` : office),
    belongsTo: 'Belongs to',
    members: 'Who belongs to it',
    roles: 'Roles',
    positions: 'Positions',
    part: 'Took part in, or named in',
    gone: 'Nobody of that name is in the deck any more.',
  },
  filters: {
    filter: 'Filter',
    legend: 'Show only',
    on: (n: number) => `${number(n)} on`,
    clear: 'Show all',
    show: 'Show',
    all: 'all',
    option: (text: string, n: number) => `${capital(text)} (${number(n)})`,
  },
  resolutions: {
    texts: (shown: number, all: number) =>
      shown === all ? count(all, 'text') : `${number(shown)} of ${count(all, 'text')}`,
    kind: 'Kind of text',
    everyKind: 'All kinds',
    by: 'By whom',
    everybody: 'By anybody',
    others: 'Others',
    period: 'When',
    everyTime: 'Of any time',
    noDate: 'No date',
    open: 'Open this text’s page',
    order: 'Order',
    orders: { up: 'Oldest first', down: 'Newest first' },
    columns: { name: 'Text', date: 'Date', votes: 'Vote', does: 'What it does', said: 'What was said of it' },
    undated: 'No date in the documents',
    /** For, against, abstained. */
    count: (yes: number, no: number, abstained: number) => `${number(yes)}–${number(no)}–${number(abstained)}`,
    countMeans: 'for, against, abstained',
    outcomes: { adopted: 'Adopted', rejected: 'Rejected' },
    named: { for: 'For', against: 'Against', abstained: 'Abstained' },
    none: 'No text of that choice.',
  },
  decks: { title: 'Decks', link: 'Make, edit and exchange decks' },
  documents: 'Documents',
  topics: 'Topics',
  facts: (n: number) => count(n, 'fact'),
  back: {
    library: 'Library',
    found: 'Search results',
  },
  topic: {
    study: 'Study this topic',
    extent: (facts: number, known: number, learning: number) =>
      `${count(facts, 'fact')}: ${number(known)} known, ${number(learning)} learning`,
  },
  fact: {
    evidenceOf: (prompt: string) => `Where it stands: ${prompt}`,
    links: 'Linked facts',
    linkedAs: (as: LinkWord) => capital(as),
    gone: 'This fact is no longer in the deck.',
  },
  card: {
    unmet: 'Not asked yet.',
    read: 'Read, not asked yet.',
    asked: (iso: string) => `Last asked on ${day(iso)}.`,
    returns: (iso: string) => `Comes back on ${day(iso)}.`,
    due: 'Due now.',
    soon: (at: number) => `Comes back at ${timeOfDay(at)}.`,
    buried: (iso: string) => `Put off until ${day(iso)}.`,
    corrected: 'Its answer was corrected: it comes up in the next session.',
    suspended: 'Suspended: it does not come up by itself.',
    waits: 'Waits until the main question has settled.',
    flagged: 'Flagged.',
    forgotten: (lapses: number) => `Forgotten ${count(lapses, 'time')}.`,
  },
}
