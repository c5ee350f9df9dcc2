/** A fault in a deck, told so that its author can find and mend it. */
export interface Problem {
  /** Where in the deck, as keys from the top: ['facts', 12, 'claims', 'when']. */
  path: readonly (string | number)[]
  what: string
  remedy?: string
}
