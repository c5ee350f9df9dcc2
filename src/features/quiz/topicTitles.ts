import type { DeckHead } from '@/domain/facts/deck'

/** Titles by the id that a question names its topic by, deck/topic. */
export const topicTitles = (heads: readonly Pick<DeckHead, 'id' | 'topics'>[]): Map<string, string> =>
  new Map(heads.flatMap((head) => head.topics.map(({ id, title }) => [`${head.id}/${id}`, title] as const)))
