import { plain } from '../cards/plainText'
import { ordered, rank } from './hash'

/** The claim that an option was taken from: it tells what the option really is. */
export interface OptionSource {
  /** With its deck, as a card names it. */
  fact: string
  claim: string
}

/** A wrong answer that may stand beside the right one. */
export interface Candidate {
  text: string
  from?: OptionSource
  /** How unlike the right answer it is: 0 for the nearest; chance moves a candidate by up to {@link chance}. */
  far: number
}

/** What a question offers: the right answer as an option words it, and every wrong one that could stand beside it. */
export interface Offer {
  right: string
  wrong: Candidate[]
}

/** High enough that a question does not always come with the same wrong answers, low enough that they stay near. */
const chance = 2.5
const mostWrong = 3
/** One right of two is a coin. */
const leastWrong = 2

/**
 * The wrong answers that a question gets, none of them twice or like the right one. Each candidate is placed by itself, so another
 * one that comes or goes changes nothing but its own place. Fewer than {@link leastWrong}: the question cannot be asked so.
 */
export function chosen({ right, wrong }: Offer, seed: string, card: string): Candidate[] {
  const taken = new Set([plain(right)])
  const placed = ordered(
    wrong,
    ({ far, text }) => far + chance * rank(seed, card, text),
    ({ text, from }) => `${text} ${from?.fact ?? ''}`,
  )
  const picked: Candidate[] = []
  for (const candidate of placed) {
    const text = plain(candidate.text)
    if (!text || taken.has(text)) continue
    taken.add(text)
    picked.push(candidate)
    if (picked.length === mostWrong) break
  }
  return picked.length < leastWrong ? [] : picked
}
