import { count, dateAt, number } from './format'

const points = (n: number) => number(Math.round(n * 10) / 10)

/** The page of progress about exams. */
export const readinessWords = {
  loading: 'Reading your plans…',
  none: 'No exam is planned. Name its day, and this page tells how ready you will be.',
  plan: 'Plan an exam',
  change: 'Change the plan',
  past: 'Past exams',
  check: {
    title: 'Against your own mock exams',
    loading: 'Reading your mock exams…',
    none: 'No quiz in exam mode on these topics yet. Take one: what the model foretells is then held against your marks.',
    take: 'Take a quiz',
    sums: (earned: number, foretold: number, questions: number, attempts: number) =>
      `You earned ${points(earned)} of ${count(questions, 'point')} in ${count(attempts, 'quiz', 'quizzes')}; ${points(foretold)} were foretold.`,
    few: (missing: number) => `Too few to judge by: it takes ${count(missing, 'more question', 'more questions')}.`,
    agrees: (chance: number) => `Chance alone explains a difference of ${points(chance)}: the range fits your marks.`,
    low: (more: number, chance: number) =>
      `That is ${points(more)} more than foretold, where chance explains ${points(chance)}: you are probably readier than the range says.`,
    high: (fewer: number, chance: number) =>
      `That is ${points(fewer)} fewer than foretold, where chance explains ${points(chance)}: you are probably less ready than the range says.`,
    pastAgrees: (chance: number) => `Chance alone explains a difference of ${points(chance)}.`,
    pastLow: (more: number, chance: number) =>
      `That was ${points(more)} more than foretold, where chance explains ${points(chance)}: readiness was told too low.`,
    pastHigh: (fewer: number, chance: number) =>
      `That was ${points(fewer)} fewer than foretold, where chance explains ${points(chance)}: readiness was told too high.`,
    leftOut: (n: number) =>
      `${count(n, 'question is', 'questions are')} left out: nothing was foretold of ${n === 1 ? 'it' : 'them'}.`,
    each: 'Each quiz',
    columns: ['Quiz', 'Questions', 'Foretold', 'Earned'],
    date: dateAt,
    number,
    points,
    file: 'readiness',
    fileColumns: ['when', 'questions', 'foretold', 'earned'],
    meaning:
      'Each answer in an exam was stored with the chance of recall that the model foretold then; a card never met counts as not known, and among options a lucky guess is allowed for. Their sum is held against the points you earned. Only questions with one answer count; those that you left out or answered partly, repeats, shared lists, and quizzes that were kept out of your schedule do not. More than two standard errors apart counts as more than chance.',
  },
}
