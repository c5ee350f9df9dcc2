/** Adds to the set of a key. */
export function put<Value>(sets: Map<string, Set<Value>>, key: string, value: Value) {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** The same work, done once for each key. */
export function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const result = work(key)
    known.set(key, result)
    return result
  }
}
