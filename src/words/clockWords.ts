import { count, day, momentAt, momentsFrom } from './format'

/** Days, hours or minutes: as exact as it takes to know what is meant. `ms`: above 0. */
function span(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 120) return count(minutes, 'minute')
  return minutes < 2_880 ? count(Math.round(minutes / 60), 'hour') : count(Math.round(minutes / 1_440), 'day')
}

const answers = (n: number) => count(n, 'answer')
const are = (n: number) => (n === 1 ? 'is' : 'are')
const were = (n: number) => (n === 1 ? 'was' : 'were')

/** Of a clock that is wrong, or was. */
export const clockWords = {
  ahead: {
    title: 'Is the clock of this device right?',
    text: (now: number, last: number) =>
      `It says ${momentAt(now)}. The last answers here are dated ${momentAt(last)}, so one of the two is wrong.`,
    right: 'The clock is right now',
    wrong: 'The clock is wrong',
  },
  wrong: {
    title: 'Set the clock first',
    text: 'Set the clock of this device right, then come back. Nothing was changed here.',
    again: 'Look again',
  },
  behind: {
    title: 'Some answers have a wrong date',
    text: (n: number, first: number, last: number) =>
      `${answers(n)} ${are(n)} dated ${momentsFrom(first, last)}, but ${were(n)} given after answers with a later date: the clock of this device was set back then, or had been ahead before.`,
    leave: 'Leave as it is',
  },
  date: {
    title: (n: number) => `${answers(n)} ${n === 1 ? 'has' : 'have'} a wrong date`,
    text: (n: number, first: number, last: number) =>
      `${n === 1 ? 'It is' : 'They are'} dated ${momentsFrom(first, last)}.`,
    /** `days`: they are of several days, and only the last one is asked for. */
    label: (days: boolean) => (days ? 'The last of them was really given on' : 'Really given on'),
    hint: 'What you answered stays as it is. Memory and days are worked out anew from the right date, and you can take that back.',
    correct: 'Correct the date',
  },
  working: 'Working your progress out anew…',
  done: (n: number, on: string) => `${answers(n)} ${are(n)} now dated ${day(on)}.`,
  takenBack: 'Taken back: the dates are as they were.',
  undo: 'Undo',
  /** `ms`: negative where it was set back. */
  jumped: (ms: number) =>
    `While you studied, the clock of this device was set ${ms < 0 ? 'back' : 'forward'} by ${span(Math.abs(ms))}. If it is right now, Today helps with answers that have a wrong date.`,
}
