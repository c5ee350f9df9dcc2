import type { Deck } from '@/domain/facts/deck'

/** A deck as a file: what the build compiles of ours, so that both are read alike. */
export const deckText = (deck: Deck): string => `${JSON.stringify(deck, null, 1)}\n`
