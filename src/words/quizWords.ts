import type { FactKind, Level } from '@/domain/facts/fact'
import { timeLeft, type Attempt, type Certainty } from '@/domain/quiz/attempts/attempt'
import { modeOf, type Mode } from '@/domain/quiz/attempts/mode'
import type { QuizOptions } from '@/domain/quiz/attempts/options'
import { count, number, timeOfDay } from './format'
import { resultWords } from './resultWords'

const seconds = (n: number) => count(n, 'second')
/** "45 seconds", "10 minutes", "1 minute 30 seconds". */
function span(n: number): string {
  if (n < 60) return seconds(n)
  const rest = n % 60
  return [count(Math.floor(n / 60), 'minute'), rest && seconds(rest)].filter(Boolean).join(' ')
}
const and = (parts: readonly string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '')
const questions = (n: number) => count(n, 'question')
const unanswered = (n: number) => (n ? `${questions(n)} ${n === 1 ? 'has' : 'have'} no answer yet` : '')
const flagged = (n: number) => (n ? `${number(n)} ${n === 1 ? 'is' : 'are'} flagged` : '')
const sentence = (parts: readonly string[]) => `${and(parts.filter(Boolean))}.`

const levels: Record<Level, string> = { 1: 'Essentials', 2: 'In depth', 3: 'Details' }

const modeHints: Record<Mode, string> = {
  practice: 'No clock, the answer after each',
  timed: 'Seconds for each question',
  sprint: 'As many as you can',
  exam: 'Move freely, marks at the end',
  mistakes: 'What went wrong lately',
  weakest: 'What you recall least',
}

/** What will be asked, in one line: "10 questions, all topics, no clock". `titles`: of the topics, where they are not simply chosen. */
function summary(options: QuizOptions, titles?: readonly string[]): string {
  const { clock, topics, kinds, types, items, source, negative, sure } = options
  const pick = (chosen: readonly FactKind[]) => chosen.map((kind) => resultWords.kinds[kind].toLowerCase())
  const asked =
    clock.kind === 'sprint'
      ? `as many as you can in ${span(clock.seconds)}`
      : clock.kind === 'exam'
        ? `${questions(options.count)} in ${span(clock.seconds)}`
        : questions(options.count)
  const where = {
    all: topics.length ? (titles ? and(titles) : count(topics.length, 'topic')) : 'all topics',
    met: `what you have met of ${topics.length ? count(topics.length, 'topic') : 'all topics'}`,
    mistakes: topics.length ? `from ${count(topics.length, 'topic')}` : 'from all topics',
    weakest: titles?.length ? `on ${and(titles)}` : 'on your weakest topics',
  }
  const line = [
    asked,
    !items && where[source],
    kinds.length && and(pick(kinds)),
    options.levels.length && and(options.levels.map((level) => levels[level].toLowerCase())),
    types.length && and(types.map((type) => resultWords.types[type].toLowerCase())),
    clock.kind === 'none' && 'no clock',
    clock.kind === 'question' && `${number(clock.seconds)} s each`,
    negative && 'wrong answers cost',
    sure && 'asks how sure',
  ]
  const text = line.filter(Boolean).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Why nothing can be asked, and what to change. */
function nothing({ source, topics, kinds, levels: chosen, types, items }: QuizOptions): string {
  const narrowed = [
    topics.length && 'more topics',
    kinds.length && 'more kinds of fact',
    chosen.length && 'more levels',
    types.length && 'more types of question',
  ].filter((each) => each !== 0)
  const widen = narrowed.length ? `Choose ${narrowed.join(' or ')}.` : ''
  const other = 'Choose another kind of quiz.'
  if (items) return 'None of these questions can be asked any more: the dossier has changed. Start another quiz.'
  switch (source) {
    case 'mistakes':
      return narrowed.length
        ? `None of your mistakes can be asked like that. ${widen}`
        : `There is no mistake to repeat: nothing went wrong in the last 30 days. ${other}`
    case 'weakest':
      return narrowed.length
        ? `Nothing in your weakest topics can be asked like that. ${widen}`
        : `You have met nothing yet, so no topic is weaker than another. Study first. ${other}`
    case 'met':
      return `Too little of that was met so far. ${widen || 'Study first,'} ${widen ? 'Or ask' : 'or ask'} what you have not met too.`
    case 'all':
      return `Nothing there can be asked with good wrong answers. ${widen || 'Wait until the dossier is in place.'}`
  }
}

/** How far it is, and until when its clock runs. */
function interruptedHint(attempt: Attempt, now: number): string {
  const { answers, items, deadline, options } = attempt
  const given = answers.filter(({ response }) => response !== null).length
  const runs = options.clock.kind !== 'question' && timeLeft(attempt, now) !== null && deadline !== undefined
  const clock = runs ? `The clock runs until ${timeOfDay(deadline)}. ` : ''
  const kept = given ? ' All is kept.' : ''
  return options.clock.kind === 'sprint'
    ? `${clock}${questions(given)} answered.${kept}`
    : `${clock}${number(given)} of ${questions(items.length)} answered.${kept}`
}

export const quizWords = {
  title: 'Quiz',
  loading: 'Reading the dossier…',
  toHistory: 'Quizzes taken',
  back: 'Back to Quiz',
  summary,
  nothing,
  levels,
  interrupted: {
    title: {
      none: 'A quiz is not finished',
      question: 'A quiz is not finished',
      sprint: 'Your sprint goes on',
      exam: 'Your exam goes on',
    },
    hint: interruptedHint,
    goOn: 'Go on',
    end: 'End it here',
  },
  ended: {
    title: (options: QuizOptions, deadline: number) =>
      `Your ${modeOf(options) === 'sprint' ? 'sprint' : 'exam'} ended at ${timeOfDay(deadline)}`,
    hint: 'Time was up while you were away. It was marked with what you had given.',
    see: 'See how it went',
  },
  setUp: {
    mode: 'Kind of quiz',
    modeHints,
    change: 'Change',
    count: 'Questions',
    seconds: 'Seconds',
    perQuestion: 'Seconds for each question',
    perQuestionHint: 'Twice as long where several things are to be judged, ordered or matched.',
    minutes: 'Minutes',
    fewer: (what: string) => `Less: ${what}`,
    more: (what: string) => `More: ${what}`,
    range: (least: number, most: number) => `${number(least)} to ${number(most)}`,
    topics: 'Topics',
    kinds: 'Kinds of fact',
    levels: 'Levels',
    types: 'Types of question',
    all: 'all',
    chosen: (n: number) => `${number(n)} chosen`,
    noneIsAll: 'Where nothing is chosen, all of it is asked.',
    metOnly: 'Only what I have met',
    metNone: 'You have met no card yet.',
    negative: 'A wrong answer costs a third of a right one',
    sure: 'Ask how sure I am before I see the answer',
    mistakes: (n: number) =>
      n ? `${count(n, 'card')} to repeat: last answered wrong in a quiz, or forgotten in the last 30 days.` : '',
    weakest: (titles: readonly string[]) => (titles.length ? `Your weakest: ${and(titles)}.` : ''),
    start: 'Start',
  },
  shared: {
    title: 'A shared quiz',
    hint: 'Somebody sent you these questions. Everybody who opens the link is asked the same.',
    otherEdition: 'It was made with another edition of the dossier: some questions may differ.',
    start: 'Start',
    own: 'Choose a quiz of your own',
    refusedTitle: 'This link holds no quiz',
    refused: 'It may have been cut short on its way, or come from a newer version of the app. Ask for it again.',
    goneTitle: 'This quiz is not here',
    gone: 'It was taken on another device, or was removed from this one.',
    text: (summary: string) => `A quiz: ${summary}`,
    copied: 'The link is copied.',
    copyThis: 'Copy this link:',
  },
  question: (n: number, of: number) => `Question ${number(n)} of ${number(of)}`,
  questionOnly: (n: number) => `Question ${number(n)}`,
  leave: 'Stop here',
  leaveClock: 'Leave',
  check: 'Check',
  unknown: 'I don’t know',
  next: 'Next question',
  toResults: 'See the results',
  sure: {
    ask: 'How sure are you?',
    name: resultWords.certainties satisfies Record<Certainty, string>,
  },
  last: {
    right: 'Right',
    partly: 'Right in part',
    wrong: 'Not right',
    is: (answer: string) => `It is: ${answer}`,
  },
  soFar: (right: number, answered: number) => `${number(right)} of ${number(answered)} right so far.`,
  clock: {
    left: (n: number) => `${span(n)} left`,
    short: (n: number) => `${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`,
    more: (ms: number) => `Add ${span(ms / 1000)}`,
    off: 'Switch the clock off',
    added: (ms: number) => `${span(ms / 1000)} added.`,
    stopped: 'The clock is off for this quiz.',
    up: 'Time is up.',
    set: 'The clock of this device was set. The quiz keeps the time that you had left.',
  },
  exam: {
    previous: 'Previous',
    next: 'Next',
    overview: 'Overview',
    flag: 'Flag',
    clear: 'Take the answer back',
    asItStands: 'Leave the order as it stands',
    answered: (n: number, of: number) => `${number(n)} of ${number(of)} answered`,
    states: { answered: 'answered', unanswered: 'no answer yet', flagged: 'flagged' },
    open: (n: number, states: readonly string[]) => `Question ${number(n)}: ${states.join(', ')}`,
    backTo: (n: number) => `Back to question ${number(n)}`,
    handIn: 'Hand in',
    handInTitle: 'Hand in this exam?',
    handInHint: (open: number, marked: number) =>
      open || marked ? sentence([unanswered(open), flagged(marked)]) : 'Every question is answered, none is flagged.',
    handInNow: 'Hand in now',
    notYet: 'Not yet',
  },
  leaving: {
    title: { exam: 'Leave this exam?', sprint: 'Leave this sprint?' },
    kept: 'All that you answered is kept, and you can come back.',
    clockGoesOn: (deadline: number) =>
      `All that you answered is kept. The clock goes on: come back before ${timeOfDay(deadline)}.`,
    stay: 'Stay',
    leave: 'Leave',
    finish: 'Finish now',
  },
}
