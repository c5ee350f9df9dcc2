import { shownValue } from '@/domain/cards/shownValue'
import { claimsOf } from '@/domain/facts/claims'
import type { Citation } from '@/domain/facts/citation'
import type { Document } from '@/domain/facts/deck'
import type { ClaimValue } from '@/domain/facts/fact'
import { wroteIt } from './documentContents'
import type { Entry } from './libraryContent'

export const outcomes = ['mistaken', 'both', 'otherwise', 'open'] as const
/** Of a document in a dispute: it errs, by what is taken as right; it is right in one place and errs in another; another errs; or nobody can say. */
export type Outcome = (typeof outcomes)[number]

/** A dispute as it touches one document, in words. */
export interface TouchingDispute {
  /** The fact, with its deck, and its claim. */
  id: string
  claim: string
  title: string
  outcome: Outcome
  /** What the document has; what others have. */
  own: string[]
  others: string[]
  /** What is taken as right; empty where nobody can say. */
  right: string
}

function outcomeOf(own: readonly string[], right: string): Outcome {
  if (own.every((each) => each === right)) return 'otherwise'
  return own.includes(right) ? 'both' : 'mistaken'
}

/** All disputes about what a document says, in the order of the entries. What somebody held is their mistake, not that of who reports it. */
export function disputesOf(document: Document, entries: readonly Entry[]): TouchingDispute[] {
  const isHere = (cite: Citation) => cite.document === document.id
  return entries.flatMap(({ id, title, head, fact }) =>
    claimsOf(fact).flatMap(([claim, { value, cites, dispute }]): TouchingDispute[] => {
      if (!dispute) return []
      const shown = (values: readonly ClaimValue[]) => [...new Set(values.map((each) => shownValue(head, each)))]
      const views = dispute.views.flatMap((view) => (view.cites.some(isHere) ? [view.value] : []))
      // a claim that is right against the document cites the place where it errs
      const erring = new Set(dispute.views.flatMap((view) => view.cites.filter(isHere).map(({ at }) => at)))
      const itsWord = fact.kind !== 'position' || wroteIt(head, fact.claims.holder.value, document.id)
      const says = itsWord && cites.some((cite) => isHere(cite) && !erring.has(cite.at))
      const own = shown(says ? [value, ...views] : views)
      if (!own.length) return []
      const right = dispute.accepted === null ? '' : shownValue(head, dispute.accepted)
      return [
        {
          id,
          claim,
          title,
          outcome: dispute.accepted === null ? 'open' : outcomeOf(own, right),
          own,
          others: shown([value, ...dispute.views.map((view) => view.value)]).filter(
            (each) => !own.includes(each) && each !== right,
          ),
          right,
        },
      ]
    }),
  )
}
