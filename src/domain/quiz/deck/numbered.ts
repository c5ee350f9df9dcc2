import { familyOf } from '../../facts/claims'
import type { Fact, Figure } from '../../facts/fact'
import { valuesOf } from './dated'

/** A number that the deck asks for. */
export interface Numbered {
  fact: Fact
  claim: string
  figure: Figure
  /** Its own number, then any that a view of a dispute gives it. */
  numbers: number[]
  /** How many digits tell it: 1 for 200, 2 for 78, 3 for 547. A round number stands out beside others. */
  digits: number
}

const digitsOf = (n: number) =>
  String(n)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length

export const numberedOf = (fact: Fact): Numbered[] =>
  familyOf<Figure>(fact, 'figure').map(([claim, each]) => ({
    fact,
    claim,
    figure: each.value,
    numbers: valuesOf(each).flatMap((value) => (typeof value === 'object' && 'unit' in value ? [value.n] : [])),
    digits: digitsOf(each.value.n),
  }))
