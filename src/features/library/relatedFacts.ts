import type { Entry } from './libraryContent'

/** So many are told at most: the closest, to go on with. */
const most = 5
/** What is shared by more than one fact in so many says little. */
const closeness = Math.log(25)

/** Who a fact is about, and the question that it takes a side on; ids that no actor and issue share. */
const subjectsOf = ({ fact }: Entry): string[] => [
  ...new Set([
    ...fact.about.map((actor) => `actor ${actor}`),
    ...(fact.kind === 'position' ? [`issue ${fact.claims.issue.value}`] : []),
  ]),
]

/**
 * Facts of the same deck that share most with this one, the closest first: each actor or issue in common counts the more, the fewer facts
 * have it. Of those equally close, the ones that stand nearest.
 * @param known facts that are told anyway
 */
export function relatedTo(entry: Entry, entries: readonly Entry[], known: readonly Entry[]): Entry[] {
  const deck = entries.filter(({ head }) => head === entry.head)
  const own = new Set(subjectsOf(entry))
  const having = new Map<string, number>()
  const shared = deck.map((other) => subjectsOf(other).filter((subject) => own.has(subject)))
  for (const subject of shared.flat()) having.set(subject, (having.get(subject) ?? 0) + 1)
  const weight = (subject: string) => Math.log(deck.length / (having.get(subject) ?? 1))
  const place = deck.indexOf(entry)
  return deck
    .map((other, index) => ({
      other,
      apart: Math.abs(index - place),
      close: (shared[index] ?? []).reduce((sum, subject) => sum + weight(subject), 0),
    }))
    .filter(({ other, close }) => other !== entry && !known.includes(other) && close >= closeness)
    .sort((a, b) => b.close - a.close || a.apart - b.apart)
    .slice(0, most)
    .map(({ other }) => other)
}
