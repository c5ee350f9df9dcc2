import type { Citation } from './citation'
import type { Claim, ClaimValue, Fact } from './fact'

type ClaimFamily = 'figure' | 'does' | 'role'

/** All claims of a fact by their keys, in the author's order. */
export const claimsOf = (fact: Fact): [key: string, claim: Claim][] =>
  Object.entries(fact.claims as Record<string, Claim>)

/** The claims of one family: `does.embargo`, `does.inquiry`… */
export const familyOf = <Value extends ClaimValue>(
  fact: Fact,
  family: ClaimFamily,
): [key: string, claim: Claim<Value>][] =>
  claimsOf(fact).filter(([key]) => key.startsWith(`${family}.`)) as [string, Claim<Value>][]

/** Every citation of a fact: of its claims, and of the views that dispute them. */
export const citationsOf = (fact: Fact): Citation[] =>
  claimsOf(fact).flatMap(([, { cites, dispute }]) => [
    ...cites,
    ...(dispute?.views.flatMap((view) => view.cites) ?? []),
  ])
