import type { Mode } from '@/domain/quiz/attempts/mode'
import { count, number, share } from './format'
import { resultWords } from './resultWords'

/** The page of progress about quizzes. */
export const quizProgressWords = {
  loading: 'Reading your quizzes…',
  empty: 'No quiz yet. Once you have finished one, its marks show here.',
  uncounted:
    'Only repeats of wrong questions and shared lists so far. They were not chosen by chance, so they are left out of your marks.',
  take: 'Take a quiz',
  trend: {
    of: (mode: Mode) => `Marks: ${resultWords.modes[mode]}`,
  },
  marks: {
    columns: { part: 'Asked about', right: 'Right', mark: 'Mark' },
    right: (right: number, of: number) => `${number(right)} of ${number(of)}`,
    mark: (part: number | null) => (part === null ? 'too few' : share(part)),
    meaning: (fewest: number) =>
      `The mark is the points earned out of one for each question: a partly right answer earns part of a point, and what negative marking takes off is left aside. Repeats of wrong questions and shared lists are left out. Of fewer than ${number(fewest)} questions no mark is told.`,
  },
  calibrationMeaning:
    'Where you said how sure you were, this is how often you were right. Answers you were certain of should nearly all be right; guesses need not be. Of fewer than five answers no share is told.',
  missed: {
    times: (missed: number, asked: number) => `wrong ${number(missed)} of ${count(asked, 'time')}`,
    study: 'Study just these',
    none: 'No question was answered wrongly twice.',
    meaning:
      'Questions with one answer that you answered wrongly twice or more, in all quizzes, repeats too. What was left out, and what you overrode with “I was right”, does not count.',
  },
  instead: {
    title: 'What you say instead',
    line: (given: string, right: string, times: number) =>
      `You say “${given}” for “${right}”: ${count(times, 'time')}.`,
    meaning: 'Wrong answers that you gave to the same question twice or more.',
  },
  attempts: {
    name: 'quizzes',
    columns: ['when', 'mode', 'questions', 'points', 'share', 'minutes'],
    save: 'All quizzes',
  },
  missedTable: { name: 'missed', columns: ['question', 'answer', 'asked', 'missed', 'given most often', 'times'] },
}
