import { share } from './format'

export const deckSettingsWords = {
  on: 'Ask its cards',
  off: 'Switched off: none of its cards are asked, in study or in quizzes. What you know of it is kept, and it can be looked up in the library.',
  retention: 'Desired retention',
  general: (retention: number) => `as in Settings: ${share(retention)}`,
  own: share,
}
