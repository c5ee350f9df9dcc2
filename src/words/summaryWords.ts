import { count, minutes, share } from './format'

export const summaryWords = {
  title: 'Session done',
  ended: 'Session ended',
  left: (n: number) => `${count(n, 'card')} ${n === 1 ? 'was' : 'were'} not asked.`,
  goOn: 'Carry on',
  nothing: 'Nothing is due',
  nothingHint: 'All that was planned for today is done.',
  studied: (n: number, ms: number) => `${count(n, 'answer')} in ${minutes(ms)}`,
  recalled: (part: number) => `${share(part)} recalled`,
  firstSeen: (n: number) => `${count(n, 'new card')} met`,
  fitted: (answers: number) =>
    `Your schedule was fitted to your own memory, as ${count(answers, 'answer')} of yours show it. Planned days stay as they are.`,
  takeBackFit: 'Take that back',
  fitTakenBack: 'Taken back: it is as it was before.',
  toughest: 'What slipped',
  comesBack: (time: string) => `The next card comes back at ${time}.`,
  home: 'Back to Today',
  kept: 'Your browser keeps this data safe from automatic clearing.',
  notKept: 'Your browser may clear this data when space runs out. Save a backup now and then, or install the app.',
  toBackup: 'Save a backup',
}
