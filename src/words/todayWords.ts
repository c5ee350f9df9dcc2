import { count, dayOfWeek, minutes, number } from './format'

export const todayWords = {
  title: 'Today',
  date: dayOfWeek,
  study: (n: number) => `Study ${count(n, 'card')}`,
  parts: {
    due: 'due',
    learning: 'in learning',
    ahead: 'ahead of time',
    new: 'new',
    exam: 'for the exam',
    daysOff: 'before days off',
    correction: 'corrected',
  },
  doneTitle: 'Done for today',
  doneHint: 'All that was planned for today is done. Study more if you like, or come back tomorrow.',
  freshTitle: 'Welcome',
  freshHint:
    'Start with a handful of cards. Each answer shows where it stands, and according to whom. Everything stays on this device.',
  doneSoFar: (reviews: number, ms: number) => `${count(reviews, 'answer')} today, ${minutes(ms)}`,
  byTopic: 'Study one topic',
  topicCount: (due: number, fresh: number) =>
    [due && `${number(due)} to review`, fresh && `${number(fresh)} new`].filter(Boolean).join(', '),
  studyTopic: (topic: string) => `Study ${topic}`,
  filling: 'The rest of the dossier is being put in place…',
}
