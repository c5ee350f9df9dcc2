import type { Claim } from '../facts/fact'

/** What a generator makes of one claim in one direction; `cards.ts` turns it into a card. */
export interface Question {
  claim: string
  direction: string
  main: boolean
  prompt: string
  answer: string
}

/** A claim under its key, as generators pass it on. */
export type Keyed<C extends Claim = Claim> = readonly [key: string, claim: C]
