import type { GoalUnit, WeeklyGoal } from '@/domain/progress/weeklyGoal'
import { count, day, dayOfWeek, dayShort, month, monthShort, number, share } from './format'

const minutesOf = (ms: number) => {
  const minutes = Math.round(ms / 60_000)
  return ms > 0 && minutes === 0 ? 'under 1 minute' : count(minutes, 'minute')
}
const goalUnits: Record<GoalUnit, { choice: string; amount: (n: number) => string }> = {
  minutes: { choice: 'minutes', amount: (n) => count(n, 'minute') },
  answers: { choice: 'answers', amount: (n) => count(n, 'answer') },
}
/** Names with an "and" before the last. */
const named = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const rounded = (n: number) => number(n < 10 ? Math.round(n * 10) / 10 : Math.round(n))
const each = (week: boolean) => (week ? 'week' : 'day')

export const daysWords = {
  loading: 'Reading your days…',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  week: dayShort,
  calendar: {
    title: 'The past year',
    by: 'Shade days by',
    measures: { answers: 'answers', minutes: 'minutes' },
    line: (answers: number, ms: number, days: number) =>
      answers
        ? `${count(answers, 'answer')} in ${minutesOf(ms)} on ${count(days, 'day')}`
        : 'No answers in the past year',
    choose: 'Day in the calendar',
    date: dayOfWeek,
    of: (on: string, answers: number, ms: number, met: number) =>
      answers || met
        ? `${dayOfWeek(on)}: ${count(answers, 'answer')}, ${minutesOf(ms)}, ${count(met, 'new card')}`
        : `${dayOfWeek(on)}: nothing studied`,
    before: 'Day before',
    after: 'Day after',
    arrows: { before: '‹', after: '›' },
    month: monthShort,
    less: 'less',
    more: 'more',
    asTable: 'As a table',
    columns: ['Month', 'Days studied', 'Answers', 'Minutes'] as const,
    row: month,
    number: (n: number) => number(Math.round(n)),
    meaning:
      'Each square is a study day, each column a week from Monday to Sunday, today last. The four shades are quarters of your own days: the darkest are the fullest fourth. Minutes are the time from each question to your answer to it.',
  },
  streak: {
    title: 'Days in a row',
    now: (days: number) => count(days, 'day'),
    longest: (days: number) => `Longest: ${count(days, 'day')}.`,
    frozen: (days: readonly string[]) => `Forgiven since then: ${named.format(days.map(dayShort))}.`,
    none: 'The next day on which you study begins a row.',
    meaning:
      'The days you studied one after another. Days off in your plan, and weekdays set to nothing in Settings as they are set now, do not end a row. Neither does one missed day in each week from Monday to Sunday: it is forgiven by itself. Such days do not count as studied either, unless you studied on them. Today counts once you have studied.',
  },
  goal: {
    title: 'Goal for the week',
    unit: 'Weekly goal',
    none: 'none',
    units: { minutes: goalUnits.minutes.choice, answers: goalUnits.answers.choice } satisfies Record<GoalUnit, string>,
    amount: (unit: GoalUnit) => `${unit === 'minutes' ? 'Minutes' : 'Answers'} a week`,
    line: ({ unit, amount }: WeeklyGoal, done: number) =>
      done >= amount
        ? `Goal for this week reached: ${number(done)} of ${goalUnits[unit].amount(amount)}`
        : `This week: ${number(done)} of ${goalUnits[unit].amount(amount)}`,
    meaning:
      'A week runs from Monday to Sunday. The goal is shown here and on Today, and nothing reminds you of it. Whether you reach it changes nothing in what is asked.',
  },
  span: {
    label: 'Show below',
    choices: { 5: 'five weeks', 26: 'half a year', 53: 'a year' } as Record<number, string>,
    /** Of a heading's text: what is shown. */
    since: (first: string) => `Since ${day(first)}`,
  },
  answers: {
    title: 'Answers and minutes',
    names: { answers: 'Answers', minutes: 'Minutes', studied: 'Days studied' },
    figures: { all: 'In all', day: 'A day', studied: 'Per day studied' },
    answers: rounded,
    minutes: (ms: number) => rounded(ms / 60_000),
    studied: (days: number, of: number) => `${count(days, 'day')} of ${number(of)} studied`,
    none: 'No answers in this time.',
    chart: (answers: number, most: number, first: string, week: boolean) =>
      `Bars, one a ${each(week)}: ${count(answers, 'answer')} in all${most ? `, most ${week ? 'in the week from' : 'on'} ${dayOfWeek(first)}: ${number(most)}` : ''}`,
    bar: (answers: number, ms: number) => `${number(answers)}, ${minutesOf(ms)}`,
    columns: (week: boolean) => [week ? 'Week from' : 'Day', 'Answers, minutes'] as const,
    meaning:
      'Every answer you gave, in study and in quizzes, on the day you gave it. A day begins at the hour set in Settings. “A day” counts every day of the time shown, “per day studied” only those on which you studied.',
  },
  retention: {
    byWeek: 'By week',
    chart: (recalled: number, asked: number, wanted: number) =>
      `Bars, one a week: ${number(recalled)} of ${count(asked, 'due card')} recalled in all; the line is at ${share(wanted)}`,
    bar: (part: number | null, asked: number, few: boolean) =>
      part === null ? 'none due' : `${share(part)} of ${number(asked)}${few ? ', too few' : ''}`,
    columns: ['Week from', 'Recalled of due cards'] as const,
    top: share(1),
    fewMeaning: (enough: number) =>
      `Weeks with fewer than ${number(enough)} due cards are drawn pale: there chance says more than memory.`,
  },
  pace: {
    title: 'Time per answer',
    line: (seconds: number) => `${number(seconds)} s an answer`,
    none: 'No answers in this time.',
    chart: (seconds: number) => `Bars, one a week: ${number(seconds)} seconds an answer over all of them`,
    bar: (seconds: number | null) => (seconds === null ? 'none' : `${number(seconds)} s`),
    top: (seconds: number) => `${number(seconds)} s`,
    columns: ['Week from', 'Time per answer'] as const,
    meaning:
      'The time from when a question is shown to when you grade it, as the mean of all answers of a week. An answer counts for two minutes at most, however long the screen was left.',
  },
  table: {
    name: (on: string) => `progress-by-day-${on}`,
    columns: ['Day', 'Answers', 'Minutes', 'New cards', 'Due asked', 'Due recalled', 'Share expected'],
  },
}
