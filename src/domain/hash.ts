/** FNV-1a, begun anew or from where another text ended. */
function hashed(text: string, hash = 0x811c9dc5): number {
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

/** As MurmurHash3 is finished, so that near texts rank far apart: from 0 up to, but not including, 1. */
function finished(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/**
 * Where these ids rank under this seed: from 0 up to, but not including, 1. The same on every device, and each by itself, so that
 * a changed id moves nothing but itself. No secret depends on it.
 */
export const rank = (seed: string, ...ids: readonly string[]): number =>
  finished(ids.reduce((hash, id) => hashed(id, hashed('\n', hash)), hashed(seed)))

/** {@link rank} of many ids that share all but the last: what they share is worked out once. */
export function rankerOf(seed: string, ...ids: readonly string[]): (id: string) => number {
  const shared = hashed('\n', hashed([seed, ...ids].join('\n')))
  return (id) => finished(hashed(id, shared))
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
