import { factStanding } from '@/domain/progress/topicProgress'
import type { Memory } from '@/domain/scheduling/memory'
import type { Entry } from './libraryContent'

/** How many facts are known, being learnt and new, as progress counts them. */
export interface SectionStanding {
  known: number
  learning: number
  new: number
}

/** Each fact once, however often it stands there; one whose main cards are all suspended is left out. */
export function sectionStanding(entries: Iterable<Entry>, memories: ReadonlyMap<string, Memory>): SectionStanding {
  const counts: SectionStanding = { known: 0, learning: 0, new: 0 }
  for (const { cards } of new Set(entries)) {
    const standing = factStanding(cards.filter(({ main }) => main).map(({ id }) => memories.get(id)))
    if (standing) counts[standing] += 1
  }
  return counts
}
