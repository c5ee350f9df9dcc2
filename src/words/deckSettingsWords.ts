import { number, share } from './format'

export const deckSettingsWords = {
  on: 'Ask its cards',
  off: 'Switched off: none of its cards are asked, in study or in quizzes. What you know of it is kept, and it can be looked up in the library.',
  retention: 'Desired retention',
  general: (retention: number) => `as in Settings: ${share(retention)}`,
  own: share,
  limits: {
    title: 'Cards a day',
    newPerDay: 'New cards a day',
    reviewsPerDay: 'Due cards a day',
    usual: (most: number) => `as in Settings: ${number(most)}`,
    own: 'at most…',
    most: (label: string) => `${label}, at most`,
    /** What is chosen; absent is as in the settings. */
    told: (newCards: number | undefined, due: number | undefined) =>
      [
        newCards === undefined ? '' : `${number(newCards)} new at most`,
        due === undefined ? '' : `${number(due)} due at most`,
      ]
        .filter(Boolean)
        .join(', ') || 'as in Settings',
    hint: 'Within what Settings allow for the whole day: what this deck leaves, others may take.',
  },
  allOff: {
    title: 'All decks are switched off',
    hint: 'Nothing is asked while they are. What you know is kept: switch one on under Decks.',
    toDecks: 'Decks',
  },
}
