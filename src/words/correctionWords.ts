import { day } from './format'

/** Of mistakes that the learner reports, and answers of the learner's own. */
export const correctionWords = {
  report: 'Report a mistake',
  edit: 'Edit my report',
  remark: 'What is wrong',
  remarkHint: 'Kept on this device. You can save all reports as a file and send it to whoever looks after the deck.',
  own: 'The right answer, if you know it',
  ownHint: 'Shows instead of ours until you reset it. Meanwhile quizzes leave this question out.',
  save: 'Save report',
  saved: 'Report saved.',
  reset: 'Reset',
  wasReset: 'Reset: our answer shows again.',
  mark: 'Your correction',
  ours: 'Our answer',
  reported: 'You reported a mistake',
  outdated: (own: string) => `Your correction was: ${own}. The deck has changed its answer since, so ours shows again.`,
  list: {
    title: 'Reported mistakes',
    none: 'Nothing reported. A mistake can be reported with any question, under More.',
    file: 'Save as a file',
    fileHint: 'Holds the questions, our answers, where they stand and your remarks. Nothing else about you.',
    about: (doing: string, prompt: string) => `${doing}: ${prompt}`,
    on: (iso: string) => `Reported on ${day(iso)}`,
    gone: 'This question is no longer in the deck.',
    undone: 'Taken back.',
  },
}
