import { cardStandings, type CardStanding } from '@/domain/progress/cardStandings'
import type { FactKind } from '@/domain/facts/fact'
import { count, day, dayOfWeek, dayShort, number, share } from './format'

/** Never "0 %" of something that is there, nor "100 %" while something is missing. */
const honestShare = (part: number) => {
  if (part > 0 && part < 0.005) return `under ${share(0.01)}`
  return share(part < 1 ? Math.min(part, 0.99) : part)
}

const kinds: Record<FactKind, string> = {
  date: 'Date',
  resolution: 'Text',
  actor: 'Role',
  position: 'Position',
  plain: 'Simple',
}

const cardNames = {
  new: 'new',
  learning: 'learning',
  young: 'young',
  mature: 'mature',
  leech: 'often forgotten',
} satisfies Record<CardStanding, string>

export const progressWords = {
  title: 'Progress',
  loading: 'Counting what you know…',
  meaning: 'What this means',
  pages: { title: 'Pages of progress', topics: 'Topics', days: 'Days', quizzes: 'Quizzes', exams: 'Exams' },
  asCsv: 'Save as CSV',
  share: honestShare,
  empty: {
    title: 'Nothing to show yet',
    hint: 'Once you have answered a few cards, this page tells how much of each topic you could recall, how your answers went and what comes back when.',
    study: 'Study your first cards',
  },
  standing: 'Where you stand',
  /** `on`: the day for which it is told; null: now. */
  recall: (met: number, all: number, on: string | null) =>
    `${on === null ? 'You' : `If you did nothing until ${day(on)}, you`} could recall about ${honestShare(met)} of what you have met, and ${honestShare(all)} of everything there is.`,
  recallDay: {
    label: 'Recall',
    now: 'now',
    spans: [
      { days: 7, text: 'in a week' },
      { days: 30, text: 'in a month' },
      { days: 91, text: 'in three months' },
    ],
    on: (text: string, on: string) => `${text}, ${dayShort(on)}`,
    other: 'on another day',
    day: 'Day for which recall is told',
  },
  recallMeaning:
    'The expected share of correct answers if you were asked now, or on the day you chose without studying until then, from how well and how long ago you answered each card. Right after a session it is nearly all, then it falls a little each day until the card comes back. What any exam asks counts three times as much as detail. In the share of everything, what you have not met counts as 0.',
  facts: { title: 'Facts:', known: 'known', learning: 'learning', fresh: 'new' },
  factCounts: (known: number, learning: number, fresh: number) =>
    `${number(known)} known, ${number(learning)} learning, ${number(fresh)} new`,
  factsMeaning:
    'A fact is new until you have met one of its main questions. It is known once you are expected to remember each of them for three weeks or more. In between you are learning it. Facts whose cards you suspended are left out.',
  cards: {
    title: 'Cards:',
    ...cardNames,
    meaning:
      'A card is one question. It is learning while it comes back within minutes, young while it comes back after days, and mature once you are expected to remember it for three weeks or more. It counts as often forgotten after four lapses, until it is remembered for three weeks.',
  },
  topics: 'By topic',
  topicsOn: (on: string | null) =>
    on === null ? 'What you could recall now' : `What you could recall on ${day(on)} if you did nothing until then`,
  /** `titles`: one or more. */
  decksOff: (titles: readonly string[]) =>
    `Not counted, because ${titles.length === 1 ? 'it is' : 'they are'} switched off: ${titles.join('; ')}`,
  ofMet: 'of what you met',
  ofAll: 'of the whole topic',
  notMet: (facts: number) => count(facts, 'fact'),
  notBegun: (topics: number) => `${count(topics, 'topic')} not begun yet`,
  kinds: {
    title: 'By topic and kind of fact',
    caption:
      'The share you could recall of the facts you met, and how many of all you met. Choose one to study those facts.',
    topic: 'Topic',
    names: kinds,
    met: (met: number, all: number) => (all ? `${number(met)} of ${number(all)}` : 'none'),
    study: (topic: string, kind: FactKind, recall: number, met: number, all: number) =>
      `${honestShare(recall)} ${number(met)} of ${number(all)}, ${topic}, ${kinds[kind]}: study these`,
  },
  trend: {
    all: 'all topics',
    title: 'Week by week',
    working: 'Going through your answers…',
    week: (iso: string) => day(iso),
    tick: dayShort,
    point: (all: number, met: number | null, known: number, learning: number) =>
      `${honestShare(all)} of the whole, ${met === null ? 'nothing met' : `${honestShare(met)} of what you had met`}; ${number(known)} known, ${number(learning)} learning`,
    chart: (topic: string, weeks: number, from: number, to: number) =>
      `Bars, one a week for ${count(weeks, 'week')}: the share of ${topic} you could recall, from ${honestShare(from)} to ${honestShare(to)}`,
    columns: ['On', 'You could recall'] as const,
    meaning:
      'What you could have recalled at the end of each of the last 26 weeks, from your answers until then, as the model now understands your memory. What you had not met counts as 0. The last bar is now. Facts that were added or dropped since are counted as they are today.',
  },
  topic: { title: 'More on this topic', weakest: 'Weakest facts', study: 'Study these' },
  table: {
    name: (on: string) => `progress-by-topic-${on}`,
    columns: [
      'Deck',
      'Topic',
      'Recall of what was met',
      'Recall of the whole topic',
      'Facts known',
      'Facts learning',
      'Facts new',
      ...cardStandings.map((standing) => `Cards ${cardNames[standing]}`),
    ],
  },
  retention: {
    title: 'True retention',
    line: (recalled: number, asked: number, wanted: number) =>
      `${number(recalled)} of ${count(asked, 'due card')} recalled. You aim for ${share(wanted)}.`,
    few: 'Too few to judge by yet.',
    none: 'No card has come back after a day or more yet. Once some have, this tells how many of them you still knew.',
    meaning:
      'The share of cards you still knew when they came back after a day or more, in the time shown. If it stays well below what you aim for, raise the desired retention in Settings; well above, lower it and study less.',
  },
  calibration: {
    title: 'Expected and recalled',
    none: 'Once cards have come back, this tells whether as many were recalled as the model expected.',
    bin: (from: number, to: number) => `Expected ${number(Math.round(from * 100))} to ${share(to)}`,
    line: (recalled: number, asked: number, expected: number) =>
      `${share(recalled)} of ${number(asked)} recalled, ${share(expected)} expected`,
    byWeek: 'By week',
    columns: ['Week from', 'Expected', 'Recalled', 'Cards'] as const,
    week: dayShort,
    nothing: 'none',
    share,
    meaning:
      'Before each due card is asked, the app notes how likely you are to know it. Here those expectations of the time shown stand beside what came of them: the bar is what you recalled, the mark what was expected. Where they lie far apart and many cards stand behind it, the model does not know your memory yet; it is fitted to your answers as these grow.',
  },
  forecast: {
    title: 'Coming back in the next 30 days',
    line: (today: number, week: number, all: number) =>
      `${number(today)} today, ${number(week)} within a week, ${number(all)} in all`,
    chart: (all: number, most: number, day: string) =>
      `Bars, one a day: ${count(all, 'card')} in all${most ? `, most on ${dayOfWeek(day)}: ${number(most)}` : ''}`,
    columns: ['Day', 'Cards'] as const,
    today: 'Today',
    meaning:
      'Cards you have met, on the day on which they come back if all goes as planned. Overdue cards count today; new cards and decks that are switched off are not in it, and each answer you give changes it. Two cards of one fact are never asked on the same day, so Today may ask for fewer.',
  },
  chart: {
    asTable: 'As a table',
    day: dayOfWeek,
    tick: dayShort,
  },
}
