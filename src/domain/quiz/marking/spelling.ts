import { searchable } from '../../cards/plainText'
import { isOneSlip } from './slip'

/**
 * How well what was typed names something. 0: just as the deck spells it; 1: shortened as anybody would, to a surname or to the words that
 * tell an instrument from others; 2: one slip away from either. What names two things by the same rank is not told apart.
 */
export type Rank = 0 | 1 | 2

/** Words that bind others, and may be left out or added. */
const binding = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'on', 'to', 'in', 'by'])

/** A name in single words: no case, accents, punctuation or binding words; "U.S." is one word, "normalization" has an s. */
export function wordsOf(text: string): string[] {
  const joined = searchable(text.replace(/['’]s\b/g, ''))
    .replace(/\b(?:[a-z] )+[a-z]\b/g, (letters) => letters.replaceAll(' ', ''))
    .replace(/\bunited nations\b/g, 'un')
    .replace(/(?<=[a-z]{3})iz(e[ds]?|ing|ations?)\b/g, 'is$1')
  const words = joined.split(' ').filter(Boolean)
  const telling = words.filter((word) => !binding.has(word))
  return telling.length ? telling : words
}

/** A name in words, ready to be held against others. */
export interface Words {
  words: readonly string[]
  /** In the order of the alphabet. */
  sorted: string
  /** Without spaces. */
  joined: string
}

export const asWords = (words: readonly string[]): Words => ({
  words,
  sorted: words.toSorted().join(' '),
  joined: words.join(''),
})
export const inWords = (text: string): Words => asWords(wordsOf(text))

/** Whether two names have the same words, in any order. */
export const sameWords = (a: Words, b: Words) => a.sorted === b.sorted

/** Whether they are one slip apart, spaces aside: "Monte negro". */
export const slippedWords = (typed: Words, right: Words) => isOneSlip(typed.joined, right.joined)

/** The better of two ranks. */
export const better = (a: Rank | null, b: Rank | null): Rank | null =>
  a === null ? b : b === null ? a : (Math.min(a, b) as Rank)

/** Who or what an answer names: the one that is right, another, several that it does not tell apart, or nothing. */
export type Named<Thing> =
  { who: 'right'; rank: Rank } | { who: 'shared'; others: Thing[] } | { who: 'other'; other: Thing } | { who: 'nobody' }

/** A name given as the deck spells it is right whoever else bears it; a shorter or slipped one must not name another as well or better. */
export function named<Thing>(
  things: Iterable<Thing>,
  isRight: (thing: Thing) => boolean,
  rankOf: (thing: Thing) => Rank | null,
): Named<Thing> {
  let best: Rank | null = null
  let rivals: { thing: Thing; rank: Rank }[] = []
  for (const thing of things) {
    const rank = rankOf(thing)
    if (rank === null) continue
    if (isRight(thing)) best = better(best, rank)
    else rivals.push({ thing, rank })
  }
  const least = Math.min(...rivals.map(({ rank }) => rank))
  rivals = rivals.filter(({ rank }) => rank === least)
  const others = rivals.map(({ thing }) => thing)
  const [other] = others
  if (best !== null && (best === 0 || best < least)) return { who: 'right', rank: best }
  if (other === undefined) return { who: 'nobody' }
  return best === least ? { who: 'shared', others } : { who: 'other', other }
}
