import { factOf } from '../../cards/card'
import { rank } from '../../hash'
import { noChoices, type DeckChoice } from '../deckChoice'
import type { Memory } from '../memory'
import type { Limits } from '../queue'
import type { FreshAhead } from './future'

/** More are gone through by a sample; chance moves figures of so many by some hundredths at most. */
export const mostCards = 2_000
/** Siblings of what was asked are passed over for a day: so many fresh cards more are in reach than are learnt. */
const spare = 300

/** The cards that a simulation goes through in place of all. */
export interface Sample {
  memories: readonly Memory[]
  fresh: readonly FreshAhead[]
  /** What they are of all cards that can come up, above 0, to 1: figures of them are to be divided by it. */
  share: number
}

/** The fresh cards that may be met where `most` are learnt; others that settle first unlock the rest. */
function inReach(fresh: readonly FreshAhead[], most: number): readonly FreshAhead[] {
  let left = most + spare
  const end = fresh.findIndex(({ unlockedBy }) => unlockedBy === undefined && left-- <= 0)
  return end < 0 ? fresh : fresh.slice(0, end)
}

/**
 * Some `most` cards of all that can come up, whole facts of them, the same each time.
 * @param met of cards that come up by themselves
 * @param learnt how many new cards are met at most
 */
export function sampleOf(met: readonly Memory[], fresh: readonly FreshAhead[], learnt: number, most: number): Sample {
  const near = inReach(fresh, learnt)
  const all = met.length + near.length
  if (all <= most) return { memories: met, fresh: near, share: 1 }
  const facts = new Map<string, boolean>()
  const isIn = (fact: string) => {
    const known = facts.get(fact)
    if (known !== undefined) return known
    const chosen = rank('sample', fact) < most / all
    facts.set(fact, chosen)
    return chosen
  }
  const some = { memories: met.filter(({ card }) => isIn(factOf(card))), fresh: near.filter(({ fact }) => isIn(fact)) }
  return { ...some, share: (some.memories.length + some.fresh.length) / all }
}

/** A whole number each day, and in the long run that share of what a day has. `ahead`: days from now. */
const portion = (aDay: number, share: number, ahead: number) =>
  Math.floor((ahead + 1) * aDay * share) - Math.floor(ahead * aDay * share)

/** As much of the daily limits as falls to a sample on the day so many days ahead. */
export function limitsOfShare(limits: Limits, share: number): (ahead: number) => Limits {
  const portions = <Given extends DeckChoice>(given: Given, ahead: number): Given => {
    const all = (['newPerDay', 'reviewsPerDay'] as const).map((key) => [key, given[key]] as const)
    const set = all.flatMap(([key, limit]) =>
      limit === undefined ? [] : [[key, portion(limit, share, ahead)] as const],
    )
    return { ...given, ...Object.fromEntries(set) }
  }
  return (ahead) => {
    const decks = [...(limits.decks ?? noChoices)].map(([deck, own]) => [deck, portions(own, ahead)] as const)
    return { ...portions(limits, ahead), decks: new Map(decks) }
  }
}
