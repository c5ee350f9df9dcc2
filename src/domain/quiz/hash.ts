/**
 * Where these ids rank under this seed: from 0 up to, but not including, 1. The same on every device, and each by itself, so that
 * a changed id moves nothing but itself. FNV-1a, finished as MurmurHash3 is, so that near texts rank far apart; no secret depends on it.
 */
export function rank(seed: string, ...ids: readonly string[]): number {
  let hash = 0x811c9dc5
  const text = [seed, ...ids].join('\n')
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** The values in the order of a number each, least first; equal ones by their ids. */
export function ordered<Value>(
  values: Iterable<Value>,
  number: (value: Value) => number,
  id: (value: Value) => string,
): Value[] {
  return [...values]
    .map((value) => ({ value, number: number(value), id: id(value) }))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ value }) => value)
}
