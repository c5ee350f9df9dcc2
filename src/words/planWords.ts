import type { Level } from '@/domain/facts/fact'
import { count, day, dayOfWeek, number, share } from './format'

const range = (least: number, most: number) => {
  const [from, to] = [Math.round(least * 100), Math.round(most * 100)]
  return from === to ? share(to / 100) : `${number(from)} to ${share(to / 100)}`
}
const aboutMinutes = (minutes: number) => count(Math.max(1, Math.round(minutes)), 'minute')
const inDays = (days: number) => (days === 1 ? 'tomorrow' : days === 0 ? 'today' : `in ${count(days, 'day')}`)
const about = (n: number) => number(n < 10 ? Math.max(1, Math.round(n)) : Math.round(n / 5) * 5)

const levelCards: Record<Level, (n: number) => string> = {
  1: (n) => `${count(n, 'card')} of level 1`,
  2: (n) => `${count(n, 'card')} of level 2`,
  3: (n) => `${count(n, 'card')} of level 3`,
}
const listed = new Intl.ListFormat('en-GB')

export const planWords = {
  title: 'Plan',
  loading: 'Opening your plan…',
  undo: 'Undo',
  undone: 'Taken back.',
  remove: 'Remove',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  of: (doing: string, what: string) => `${doing}: ${what}`,
  exams: {
    title: 'Exams',
    none: 'Tell the app of an exam, and it will bring what that asks to you in time: new cards day by day, and what would come back only after it before.',
    add: 'Add an exam',
    new: 'A new exam',
    name: 'Name',
    usualName: 'Exam',
    day: 'Day',
    topics: 'What it asks',
    allTopics: 'Everything',
    chosenTopics: (n: number) => count(n, 'topic'),
    levels: 'Levels',
    allLevels: 'All',
    chosenLevels: (n: number) => `${number(n)} of 3`,
    readiness: 'Readiness wanted',
    readinessHint: 'The share of its cards you want to know on the day.',
    minutes: 'Minutes a day, at most',
    minutesHint: 'What does not fit is left out, details first.',
    when: (iso: string, days: number) => `${dayOfWeek(iso)}, ${inDays(days)}`,
    over: (iso: string) => `Was on ${day(iso)}.`,
    wants: (readiness: number, minutes: number) =>
      `${share(readiness)} wanted, ${count(minutes, 'minute')} a day at most`,
    saved: 'Saved. Today’s cards follow it from now on.',
    removed: 'Removed. Your schedule goes on without it.',
    tooSoon: 'Choose a day after today.',
    leftOut: (decks: readonly string[]) =>
      `${listed.format(decks.map((title) => `“${title}”`))} ${decks.length === 1 ? 'is' : 'are'} switched off: none of ${decks.length === 1 ? 'its' : 'their'} cards is asked, and none counts here. Decks are switched on under Decks.`,
    nothing: 'No card stands in these topics and levels: choose others.',
  },
  outlook: {
    working: 'Working out where this leads…',
    progress: (done: number) => share(done),
    stopped: 'Stopped.',
    costs: (minutes: number, most: number) =>
      `About ${aboutMinutes(minutes)} a day, ${number(Math.round(most))} on the longest.`,
    ofWhich: (fresh: number, answers: number) =>
      fresh ? `${about(fresh)} new cards and ${about(answers)} answers a day.` : `${about(answers)} answers a day.`,
    readiness: 'Readiness on the day',
    range,
    without: (part: number) => `Without this plan, about ${share(part)}.`,
    unmet: (unmet: Record<Level, number>) => {
      const levels = ([3, 2, 1] as const).filter((level) => unmet[level] > 0)
      return `There is no time for ${listed.format(levels.map((level) => levelCards[level](unmet[level])))}.`
    },
    more: 'More minutes a day, or fewer levels, would mend that.',
    byTopic: 'By topic',
    topic: (title: string, cards: number) => `${title}, ${count(cards, 'card')}`,
    meaningLabel: 'What this rests on',
    meaning:
      'The days until then are gone through six times by the same rules as your sessions, by how fast you forget and how long you take, as if you studied every day that is not off. Four times in five, readiness lies within the range. What was never met counts as not known. Of more than 2,000 cards a sample stands in for all, and the range is as much wider.',
  },
  daysOff: {
    title: 'Days off',
    none: 'Going away? What would come back then and fade too far is asked in the days before; the rest is spread over the days after.',
    add: 'Add days off',
    from: 'First day',
    until: 'Last day',
    span: (from: string, until: string) => (from === until ? day(from) : `${day(from)} to ${day(until)}`),
    saved: 'Saved. Cards make room for these days.',
    removed: 'Removed.',
    wrong: 'The last day cannot be before the first, nor in the past.',
    before: (n: number) => `${count(n, 'card')} would come back on these days.`,
  },
  recovery: {
    title: 'Catching up',
    due: (n: number) => `${count(n, 'card is', 'cards are')} due. You need not do them at once.`,
    choose: 'Choose how much a day, and new cards wait until you are level.',
    exams: (names: readonly string[]) =>
      `The new cards of ${listed.format(names.map((name) => `“${name}”`))} wait too: the fewer days this takes, the more of them are met in time.`,
    option: (minutes: number) => `${count(minutes, 'minute')} a day`,
    level: (days: number | null, perDay: number) =>
      days === null
        ? `${count(perDay, 'card')} a day: more comes back than that, so you would not get level.`
        : `${count(perDay, 'card')} a day, level in ${count(days, 'day')}.`,
    cost: (cost: number, dearest: { title: string; cost: number } | null) => {
      if (cost < 0.005) return 'Costs next to nothing.'
      const most = dearest && dearest.cost >= cost + 0.005 ? `, ${share(dearest.cost)} in ${dearest.title}` : ''
      return `Meanwhile you would know about ${share(cost)} less${most}.`
    },
    take: 'Take this',
    taken: (perDay: number) => `From now on ${count(perDay, 'due card')} a day, until you are level.`,
    underWay: (perDay: number, until: string) =>
      `You are catching up: ${count(perDay, 'due card')} a day and no new ones, until you are level, ${day(until)} at the latest.`,
    giveUp: 'Do it all at once instead',
    givenUp: 'All that is due is asked again.',
    meaningLabel: 'What this rests on',
    meaning:
      'The coming days are gone through by the same rules as your sessions, by how fast you forget and how long you take. What you would know less is the mean over these days, against doing all of it today.',
  },
  today: {
    exam: (name: string, days: number) => `${name} ${inDays(days)}`,
    piled: (n: number) => `${count(n, 'card is', 'cards are')} due: more than a day is for.`,
    spread: 'Spread them',
    catchingUp: (perDay: number) => `Catching up: ${count(perDay, 'due card')} a day.`,
    off: 'Today is a day off. What is due can wait; nothing is lost if you study all the same.',
    toPlan: 'Plan',
    toPlanHint: 'exams, days off, catching up',
  },
}
