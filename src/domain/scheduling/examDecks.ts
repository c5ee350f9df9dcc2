import { deckOf } from '../cards/card'
import type { DeckHead } from '../facts/deck'
import type { Exam } from '../reviews/plan'

/** Titles of the decks that an exam would ask if they were not off. */
export const leftOutOf = (
  { topics }: Pick<Exam, 'topics'>,
  heads: readonly Pick<DeckHead, 'id' | 'title'>[],
  isOn: (deck: string) => boolean,
): string[] =>
  heads
    .filter(({ id }) => !isOn(id) && (!topics.length || topics.some((key) => deckOf(key) === id)))
    .map(({ title }) => title)
