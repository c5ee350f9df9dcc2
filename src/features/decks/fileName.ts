import { searchable } from '@/domain/cards/plainText'

const longest = 60

/** "The Balkans" as "the-balkans.json": letters and digits alone, which every system can store. */
export const fileName = (title: string, ending: string) =>
  `${
    searchable(title)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, longest)
      .replace(/^-|-$/g, '') || 'deck'
  }.${ending}`
