import type { Answer } from '@/domain/reviews/review'
import type { Reason } from '@/domain/scheduling/queue'
import { count, interval } from './format'

const answerNames: Record<Answer, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }
const reasons: Record<Reason, string> = {
  correction: 'Corrected',
  learning: 'Learning',
  due: 'Due',
  new: 'New',
  exam: 'For the exam',
  daysOff: 'Before your days off',
  ahead: 'Ahead of time',
  cram: 'Cram',
}

const levels: Record<number, string> = {
  1: 'Level 1: essentials',
  2: 'Level 2: in depth',
  3: 'Level 3: details',
}

export const studyWords = {
  leave: 'End session',
  showAnswer: 'Show answer',
  answer: 'Answer',
  answerNames,
  reasons,
  level: (level: number) => levels[level] ?? `Level ${level}`,
  /** `days`: under half a day a time, else whole study days. */
  comesBack: (days: number) => {
    const minutes = Math.round(days * 1_440)
    if (days >= 0.5) return interval(days)
    return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
  },
  gradesLabel: 'How well did you know it?',
  left: (n: number) => `${count(n, 'card')} left`,
  answered: (answer: Answer, back: string, left: number) =>
    `${answerNames[answer]}, comes back in ${back}. ${count(left, 'card')} left.`,
  logged: (left: number) => `Noted; your schedule stays as it is. ${count(left, 'card')} left.`,
  undone: 'Taken back.',
  undo: 'Undo',
  more: 'More for this card',
  bury: 'Not today',
  suspend: 'Never again',
  flag: 'Mark with a flag',
  unflag: 'Take the flag off',
  note: 'My note',
  keys: 'Keys',
  buried: 'Comes back tomorrow.',
  suspended: 'Suspended. Find it under Settings to bring it back.',
  flagged: 'Flagged.',
  unflagged: 'Flag taken off.',
  correction: {
    title: 'The answer to this card was corrected',
    was: (was: string) => `It was: ${was}`,
    now: (now: string) => `It is now: ${now}`,
    because: (because: string) => `Because: ${because}`,
  },
  read: { title: 'Read this first', done: 'Got it', hint: 'You will be asked in a few minutes.' },
  primer: { kind: 'Before the first card', length: 'One minute to read' },
  elsewhere: {
    title: 'You are studying in another tab',
    hint: 'One tab at a time, so that no card is answered twice.',
    here: 'Study here instead',
  },
  moved: { title: 'The session went on in another tab', here: 'Bring it back here' },
  wishes: {
    title: 'Study more',
    topic: 'One topic',
    level: 'One level',
    failed: 'Today’s failures',
    ahead: 'Due within 3 days',
    cram: 'Cram: everything met, schedule untouched',
    start: 'Start',
    none: 'Nothing there to study now. Choose another.',
  },
}
