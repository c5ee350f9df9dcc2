import * as v from 'valibot'
import type { Deck } from '@/domain/facts/deck'
import { deckSchema } from '@/domain/facts/deckSchema'
import type { Problem } from '@/domain/facts/problem'
import { faultsOf } from '@/domain/quiz/deck/faults'

/** A deck as a file: what the build compiles of ours, so that both are read alike. */
export const deckText = (deck: Deck): string => `${JSON.stringify(deck, null, 1)}\n`

/** In bytes: several times our own deck. */
const largest = 10_000_000
/** A deck is nested less deeply by far. */
const deepest = 20
/** Names that every object has from elsewhere: as a key or an id they would be found where nothing is. */
const inherited = new Set(['__proto__', 'prototype', 'constructor'])

/** Whether it holds nothing that would mislead whoever walks through it. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > deepest) return false
  return Object.entries(value).every(([key, each]) => !inherited.has(key) && isPlain(each, depth + 1))
}

/** A deck, the faults for which it is refused, or why the file is none. */
export type ReadDeck = { deck: Deck } | { faults: Problem[] } | { refused: 'large' | 'foreign' }

/** Reads a deck file and checks it as the build checks ours. */
export async function readDeckFile(file: Blob): Promise<ReadDeck> {
  if (file.size > largest) return { refused: 'large' }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return { refused: 'foreign' }
  }
  if (typeof value !== 'object' || value === null || !('facts' in value) || !isPlain(value))
    return { refused: 'foreign' }
  const { success, output, issues } = v.safeParse(deckSchema, value)
  if (!success)
    return {
      faults: issues.map(({ path = [], message }) => ({
        path: path.map(({ key }) => key as string | number),
        what: message,
      })),
    }
  const deck = output as Deck
  const faults = faultsOf(deck)
  return faults.length ? { faults } : { deck }
}
