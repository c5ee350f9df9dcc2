import type { FactKind } from '@/domain/facts/fact'
import type { Certainty } from '@/domain/quiz/attempts/attempt'
import type { Mode } from '@/domain/quiz/attempts/mode'
import type { Outcome } from '@/domain/quiz/attempts/results'
import type { QuestionType } from '@/domain/quiz/items/item'
import { count, dateAt, momentAt, number, share } from './format'

const rounded = (n: number, places = 2) => number(Math.round(n * 10 ** places) / 10 ** places)

/** "45 s", "4 min", "4 min 30 s": short, since it stands beside every question. */
function time(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  const left = seconds % 60
  if (seconds < 60) return `${seconds} s`
  const minutes = `${number(Math.floor(seconds / 60))} min`
  return left && seconds < 600 ? `${minutes} ${left} s` : minutes
}

const modes: Record<Mode, string> = {
  practice: 'Practice',
  timed: 'Timed questions',
  sprint: 'Sprint',
  exam: 'Exam',
  mistakes: 'Mistakes only',
  weakest: 'Weakest topics',
}
const outcomes: Record<Outcome, string> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
  unanswered: 'Not answered',
}
const kinds: Record<FactKind, string> = {
  date: 'Dates',
  resolution: 'Texts',
  actor: 'Roles',
  position: 'Positions',
  plain: 'Simple cards',
}
const types: Record<QuestionType, string> = {
  choice: 'One of four',
  typed: 'Typed',
  order: 'Order',
  match: 'Match',
  statements: 'Statements',
  who: 'Who said it',
  odd: 'Odd one out',
}
const certainties: Record<Certainty, string> = { 1: 'A guess', 2: 'Fairly sure', 3: 'Certain' }

const parts = (partly: number, wrong: number, unanswered: number) =>
  [
    partly && `${number(partly)} partly right`,
    wrong && `${number(wrong)} wrong`,
    unanswered && `${number(unanswered)} not answered`,
  ].filter((part) => part !== 0)

/** How a quiz went, and all quizzes taken. Every number stands with what it is a part of. */
export const resultWords = {
  title: 'Results',
  modes,
  outcomes,
  kinds,
  types,
  certainties,
  time,
  taken: (mode: Mode, at: number) => `${modes[mode]}, ${momentAt(at)}`,
  score: (right: number, of: number) => `${number(right)} of ${number(of)}`,
  scoreLabel: 'right',
  nothing: 'No question was answered.',
  rest: (partly: number, wrong: number, unanswered: number) => parts(partly, wrong, unanswered).join(', '),
  points: (points: number, of: number) => `${rounded(points)} of ${count(of, 'point')}`,
  penalty: (wrong: number, lost: number) =>
    `${rounded(lost)} taken off for ${count(wrong, 'wrong answer')}, a third of a point each.`,
  perMinute: (n: number) => `${rounded(n, 1)} right a minute`,
  times: (ms: number, answered: number) =>
    answered > 1 ? `${time(ms)} on the questions, ${time(ms / answered)} each.` : `${time(ms)} on the question.`,
  slowest: (question: number, ms: number) => `Slowest: question ${number(question)}, ${time(ms)}.`,
  ending: {
    deadline: 'Time was up.',
    deadlineExam: 'Time was up: marked as it stood.',
    handedIn: 'Handed in.',
    handedInEarly: (ms: number) => `Handed in with ${time(ms)} left.`,
    sprintStopped: 'Stopped before time was up.',
    sprintAll: 'Every question was answered before time was up.',
    stopped: (unreached: number) => `Stopped early: ${count(unreached, 'question')} not asked.`,
  },
  extended: (ms: number) => `${time(ms)} added to the clock.`,
  unhurried: 'The clock was switched off.',
  schedules: 'Your schedule learns from these answers.',
  practice: 'Your schedule stays as it is.',
  retry: (n: number) => `Ask the ${count(n, 'missed one', 'missed ones')} again`,
  study: (n: number) => `Study ${count(n, 'card')} now`,
  another: 'Another quiz',
  share: 'Share this quiz',
  by: {
    topic: 'By topic',
    kind: 'By kind of fact',
    type: 'By type of question',
    allRight: 'Topics with nothing missed',
    more: 'Other topics, kinds, types',
    right: (right: number, of: number, partly: number) =>
      `${number(right)} of ${number(of)} right${partly ? `, ${number(partly)} partly` : ''}`,
    gone: 'No longer in the deck',
  },
  calibration: {
    title: 'How sure, how right',
    sureAndWrong: 'Certain, and wrong',
    columns: { sure: 'You said', right: 'Right', share: 'Share' },
    of: (right: number, of: number) => `${number(right)} of ${number(of)}`,
    share: (part: number | null) => (part === null ? 'too few to tell' : share(part)),
  },
  each: 'Each question',
  show: 'Which questions',
  missed: (n: number) => `Missed: ${number(n)}`,
  all: (n: number) => `All: ${number(n)}`,
  question: (n: number) => `Question ${number(n)}`,
  flagged: 'Flagged',
  given: 'Your answer',
  right: 'Right answer',
  none: 'none',
  sure: (certainty: Certainty) => `You said: ${certainties[certainty]}`,
  evidence: 'Where it stands',
  evidenceOf: (prompt: string) => `Where it stands: ${prompt}`,
  gone: 'The dossier has changed since: this fact is no longer in it.',
  fact: 'See the fact',
  factOf: (prompt: string) => `See the fact behind “${prompt}”`,
  history: {
    each: 'Each quiz',
    loading: 'Reading your quizzes…',
    empty: 'No quiz yet. Once you have finished one, you find it here, with how your marks went.',
    score: (right: number, of: number) => `${number(right)} of ${number(of)} right`,
    nothing: 'nothing answered',
    when: (at: number, ms: number) => (ms ? `${dateAt(at)}, ${time(ms)}` : dateAt(at)),
    /** In short: the first, and how many more. */
    topics: ([first, ...more]: readonly string[]) =>
      first ? `${first}${more.length ? ` and ${number(more.length)} more` : ''}` : 'All topics',
    repeat: 'Chosen questions',
    more: (n: number) => `Show ${number(n)} more`,
    trend: {
      title: 'How your marks went',
      mode: 'Kind of quiz',
      option: (mode: Mode, n: number) => `${modes[mode]}: ${number(n)}`,
      few: 'One quiz of this kind so far. From the second on, a trend shows here.',
      marks: (n: number, first: number, last: number) =>
        `The last ${count(n, 'quiz', 'quizzes')}: ${share(first / 100)} in the first, ${share(last / 100)} in the latest`,
      rates: (n: number, first: number, last: number) =>
        `The last ${count(n, 'sprint')}: ${rounded(first, 1)} right a minute in the first, ${rounded(last, 1)} in the latest`,
      mark: (part: number, points: number, of: number) =>
        `${share(part / 100)}: ${rounded(points)} of ${count(of, 'point')}`,
      rate: (n: number, right: number) => `${rounded(n, 1)} a minute: ${number(right)} right`,
      columns: { marks: ['Quiz', 'Points'], rates: ['Sprint', 'Right answers'] } as const,
      asTable: 'As a table',
      top: '100%',
      meaning:
        'Points out of those that were to be had; of a sprint, right answers a minute. Repeats of wrong questions and shared lists are left out: they would say little of how you stand.',
    },
    topicsTitle: 'By topic, over all quizzes',
    missed: {
      title: 'Wrong most often',
      times: (missed: number, asked: number) => `Wrong ${number(missed)} of ${count(asked, 'time')}.`,
      instead: (given: string, right: string, times: number) =>
        times > 1 ? `You say “${given}” for “${right}”.` : `Once you said “${given}” for “${right}”.`,
    },
  },
}
