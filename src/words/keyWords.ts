export const keyWords = {
  title: 'Keys',
  rows: [
    ['Space or Enter', 'Show the answer'],
    ['1 2 3 4', 'Again, Hard, Good, Easy'],
    ['U or Ctrl+Z', 'Take back the last answer'],
    ['?', 'This list'],
  ],
  off: 'Single keys can be switched off in Settings.',
}
