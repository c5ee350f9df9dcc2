import type { Entry } from './review'

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The entries in the one order in which they are folded, each id once: by `at`, then id, save that one device's own `seq` order
 * always holds. That is a merge of the devices' logs, each in its own order, that always takes the head with the least `at`,
 * then id; so an entry made after a clock was set back follows right upon the one before it.
 * Every permutation of the same entries gives the same result, and so does a merge in either direction.
 */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  if (entries.length < 2) return [...entries]
  const chains = entries.toSorted(
    (a, b) => compare(a.device, b.device) || a.seq - b.seq || a.at - b.at || compare(a.id, b.id),
  )
  // The merge as a sort: each entry stands where the latest of its chain so far stands. Sorting is stable, so chains keep their order.
  const placed: { entry: E; head: E }[] = []
  let last: { entry: E; head: E } | undefined
  for (const entry of chains) {
    if (last?.entry.id === entry.id) continue
    const before = last?.entry.device === entry.device ? last.head : undefined
    const head = before && (before.at - entry.at || compare(before.id, entry.id)) > 0 ? before : entry
    last = { entry, head }
    placed.push(last)
  }
  return placed.sort((a, b) => a.head.at - b.head.at || compare(a.head.id, b.head.id)).map(({ entry }) => entry)
}
