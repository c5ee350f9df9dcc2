import type { DeckHead } from './deck'

/** Titles by the key that a question and an exam name a topic by, deck/topic. */
export const topicTitles = (heads: readonly Pick<DeckHead, 'id' | 'topics'>[]): Map<string, string> =>
  new Map(heads.flatMap((head) => head.topics.map(({ id, title }) => [`${head.id}/${id}`, title] as const)))
