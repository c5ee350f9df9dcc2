/** A stretch of a text; `own`: the other text does not have it. */
export interface Stretch {
  text: string
  own: boolean
}

/** Below this share of common words the two are unlike, and to mark what differs would mark nearly all. */
const likeness = 1 / 2

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Both texts, word by word, with what sets them apart. */
export function differenceOf(a: string, b: string): [Stretch[], Stretch[]] {
  const [one, two] = [a.split(' '), b.split(' ')]
  const common = commonWords(one.map(plain), two.map(plain))
  if (common.length < likeness * Math.min(one.length, two.length) || a === b) return [whole(a), whole(b)]
  const [inOne, inTwo] = [new Set(common.map(([i]) => i)), new Set(common.map(([, j]) => j))]
  return [stretches(one, inOne), stretches(two, inTwo)]
}

const whole = (text: string): Stretch[] => [{ text, own: false }]

/** Places of the longest run of words that both have in the same order. */
function commonWords(one: readonly string[], two: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(two.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      lengths[i]![j] = one[i] === two[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const places: [number, number][] = []
  for (let [i, j] = [0, 0]; i < one.length && j < two.length;) {
    if (one[i] === two[j]) places.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return places
}

function stretches(words: readonly string[], common: ReadonlySet<number>): Stretch[] {
  const found: Stretch[] = []
  for (const [index, word] of words.entries()) {
    const last = found.at(-1)
    const own = !common.has(index)
    if (last?.own === own) last.text += ` ${word}`
    else found.push({ text: word, own })
  }
  return found
}
