import type { RetentionOutlook, RetentionOutlooks } from '@/domain/scheduling/simulation/retentions'
import { count, number, share } from './format'

/** Minutes of a day: below ten with a half, since half a minute is a tenth of five. */
const roundMinutes = (minutes: number) => (minutes < 10 ? Math.round(minutes * 2) / 2 : Math.round(minutes))
const aDay = (minutes: number) => {
  const rounded = roundMinutes(minutes)
  return rounded < 0.5 ? 'less than a minute' : count(rounded, 'minute')
}
const spans: Readonly<Record<number, string>> = { 90: '3 months', 180: '6 months', 365: '1 year' }
const span = (days: number) => spans[days] ?? count(days, 'day')

export const simulatorWords = {
  title: 'Simulator',
  back: 'Back to Settings',
  intro:
    'What would another desired retention cost you, and what would you get for it? The simulator plays the coming days through with your cards, as this app would plan them.',
  loading: 'Looking up your cards…',
  noCards: 'There are no cards to study yet, so there is nothing to play through.',
  span: 'Time ahead',
  spanOf: span,
  newPerDay: 'New cards a day',
  newRange: (least: number, most: number) => `${number(least)} to ${number(most)}`,
  start: 'Start',
  again: 'Start again',
  reading: 'Reading your cards and answers…',
  running: 'Playing the days through',
  done: share,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was changed.',
  resultFor: ({ days, newPerDay }: Pick<RetentionOutlooks, 'days' | 'newPerDay'>) =>
    `${span(days)}, ${count(newPerDay, 'new card')} a day`,
  reads: (now: RetentionOutlook, other: RetentionOutlook | undefined) =>
    `At ${share(now.retention)} you study about ${aDay(now.minutes)} a day and would remember ${share(now.remembered)} of it all` +
    (other ? `; at ${share(other.retention)}, ${aDay(other.minutes)} and ${share(other.remembered)}.` : '.'),
  plots: {
    minutes: 'Minutes a day',
    remembered: 'Remembered at the end, of all cards',
    /** The text alternative. */
    summary: (title: string, from: string, to: string, least: number, most: number) =>
      `${title}: from ${from} at a desired retention of ${share(least)} to ${to} at ${share(most)}.`,
    point: (retention: number, value: string) => `${share(retention)}: ${value}`,
  },
  axis: 'Desired retention',
  minutes: (minutes: number) => {
    const rounded = roundMinutes(minutes)
    return rounded < 0.5 && minutes > 0 ? '< 1' : number(rounded)
  },
  share,
  columns: {
    retention: 'Desired retention',
    minutes: 'Minutes a day',
    answers: 'Answers a day',
    remembered: 'Remembered of\u00a0all',
    ofMet: 'of those met',
    choice: 'Choice',
  },
  answers: (answers: number) => number(answers < 10 ? Math.round(answers * 10) / 10 : Math.round(answers)),
  yours: 'Yours now',
  adopt: 'Use',
  adoptThat: (retention: number) => `Use ${share(retention)} as desired retention`,
  adopted: (retention: number) =>
    `Your desired retention is ${share(retention)} now. It holds from the next answer on.`,
  undo: 'Undo',
  undone: (retention: number) => `Your desired retention is ${share(retention)} again.`,
  leftOver: (reviewsPerDay: number, from: number) =>
    `From ${share(from)} on, your limit of ${count(reviewsPerDay, 'review')} a day would not be enough: cards would pile up.`,
  restsTitle: 'What this rests on',
  rests: {
    own: 'How fast you forget: the memory model fitted to your answers.',
    usual: 'How fast you forget: the usual memory model, since none has been fitted to your answers yet.',
    answers: (answers: number) =>
      answers
        ? `How long you take and how you grade: ${count(answers, 'answer')} of yours${answers < 200 ? ', filled up with what is usual while they are few' : ''}.`
        : 'How long you take and how you grade: what is usual, since you have not answered any card yet.',
    everyDay: (reviewsPerDay: number) =>
      `It is what to expect of somebody who studies every day, with at most ${count(reviewsPerDay, 'review')} a day. Single days differ; exams, days off and recoveries that you plan are left out.`,
    part: (part: number) =>
      `You have many cards: ${share(part)} of those that could come up were played through, and the figures scaled up.`,
    off: 'Decks that are switched off are left out.',
    ownRetention: 'Decks with a desired retention of their own keep it, whichever is tried for the others.',
    runs: (runs: number) => `You have few cards: the figures are the mean of ${number(runs)} runs.`,
  },
}
