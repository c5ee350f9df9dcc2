import type { DeckChoice } from '@/domain/scheduling/deckChoice'
import { number, share } from './format'

export const deckSettingsWords = {
  on: 'Ask its cards',
  off: 'Switched off: none of its cards are asked, in study or in quizzes. What you know of it is kept, and it can be looked up in the library.',
  retention: 'Desired retention',
  general: (retention: number) => `as in Settings: ${share(retention)}`,
  own: share,
  pace: {
    title: 'How it is asked',
    /** What is chosen; the rest is as in the settings. */
    told: ({ retention, newPerDay, reviewsPerDay }: DeckChoice) =>
      [
        retention === undefined ? '' : `${share(retention)} retention`,
        newPerDay === undefined ? '' : `${number(newPerDay)} new a day at most`,
        reviewsPerDay === undefined ? '' : `${number(reviewsPerDay)} due a day at most`,
      ]
        .filter(Boolean)
        .join(', ') || 'as in Settings',
  },
  limits: {
    newPerDay: 'New cards a day',
    reviewsPerDay: 'Due cards a day',
    usual: (most: number) => `as in Settings: ${number(most)}`,
    own: 'at most…',
    most: (label: string) => `${label}, at most`,
    hint: 'Within what Settings allow for the whole day: what this deck leaves, others may take.',
  },
  allOff: {
    title: 'All decks are switched off',
    hint: 'Nothing is asked while they are. What you know is kept: switch one on under Decks.',
    toDecks: 'Decks',
  },
}
