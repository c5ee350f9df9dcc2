import { plain } from '../../cards/plainText'
import type { OptionSource } from '../items/item'
import { ordered, rank, rankerOf } from '../../hash'
import { unlikenessTo } from './likeness'

/** A wrong answer that may stand beside the right one. */
export interface Candidate {
  text: string
  from?: OptionSource
  /** How unlike the right answer it is: 0 for the nearest; chance moves a candidate by up to {@link chance}. */
  far: number
  /** Of dates and numbers: whether it comes before the right one or after. They are alike in form. */
  side?: 'before' | 'after'
}

/** What a question offers: the right answer as an option words it, and every wrong one that could stand beside it. */
export interface Offer {
  right: string
  wrong: Candidate[]
}

/** High enough that a question does not always come with the same wrong answers, low enough that they stay near. */
const chance = 2.5
/** Farther than this, a wrong answer is no help beside two better ones. */
const tooFar = 6
const mostWrong = 3
/** One right of two is a coin. */
const leastWrong = 2

/**
 * The wrong answers that a question gets, none of them twice or like the right one. Each candidate is placed by itself, so another
 * one that comes or goes changes nothing but its own place. Fewer than {@link leastWrong}: the question cannot be asked so.
 */
export function chosen({ right, wrong }: Offer, seed: string, card: string): Candidate[] {
  const taken = new Set([plain(right)])
  const unlikeness = unlikenessTo(right)
  const chanceOf = rankerOf(seed, card)
  const placed = ordered(
    wrong.map((candidate) => {
      const { far, side, text } = candidate
      return { candidate, far: far + (side ? 0 : unlikeness(text)) }
    }),
    ({ candidate: { text }, far }) => far + chance * chanceOf(text),
    ({ candidate: { text, from } }) => `${text} ${from?.fact ?? ''}`,
  )
  const picked: Candidate[] = []
  const pick = (most: number, fits: (far: number, side: Candidate['side']) => boolean) => {
    for (const { candidate, far } of placed) {
      if (picked.length >= most) return
      if (!fits(far, candidate.side)) continue
      const text = plain(candidate.text)
      if (!text || taken.has(text)) continue
      taken.add(text)
      picked.push(candidate)
    }
  }
  // the nearest dates stand around the right one: who knows that, takes one from the middle
  pick(Math.floor((mostWrong + 1) * rank(seed, card, 'before')), (far, side) => far <= tooFar && side === 'before')
  pick(mostWrong, (far, side) => far <= tooFar && side === 'after')
  pick(mostWrong, (far) => far <= tooFar)
  pick(leastWrong, () => true)
  return picked.length < leastWrong ? [] : picked
}
