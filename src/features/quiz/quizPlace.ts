import type { LocationQuery, LocationQueryRaw } from 'vue-router'

/** Where one is on the quiz page. The address says it, so that it outlives a reload and can be linked to. */
export type Place =
  | { kind: 'setUp' }
  | { kind: 'history' }
  | { kind: 'attempt'; id: string }
  | { kind: 'results'; id: string }
  | { kind: 'link'; text: string }

/** `#/quiz`, `?history`, `?attempt=<id>` under way, `?results=<id>`, `?q=<a shared quiz>`. */
export function placeOf({ attempt, results, q, ...query }: LocationQuery): Place {
  if (typeof attempt === 'string') return { kind: 'attempt', id: attempt }
  if (typeof results === 'string') return { kind: 'results', id: results }
  if (typeof q === 'string') return { kind: 'link', text: q }
  return 'history' in query ? { kind: 'history' } : { kind: 'setUp' }
}

export function queryOf(place: Place): LocationQueryRaw {
  switch (place.kind) {
    case 'setUp':
      return {}
    case 'history':
      return { history: null }
    case 'attempt':
      return { attempt: place.id }
    case 'results':
      return { results: place.id }
    case 'link':
      return { q: place.text }
  }
}
