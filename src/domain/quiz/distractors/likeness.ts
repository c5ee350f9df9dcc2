/** What each difference of form weighs beside a step of nearness. */
const weights = { length: 1.2, digits: 0.8, brackets: 0.8, capitals: 0.8, quotes: 0.5 }

const traits: [weight: number, has: (text: string) => boolean][] = [
  [weights.digits, (text) => /\d/.test(text)],
  [weights.brackets, (text) => text.includes('(')],
  [weights.capitals, (text) => / \p{Lu}/u.test(text)],
  [weights.quotes, (text) => text.includes('“')],
]

/**
 * How far texts differ from this one in form alone, 0 for alike: a right answer that stands out by its length, or alone holds a year or a
 * bracket, is found without knowing it.
 */
export function unlikenessTo(right: string): (text: string) => number {
  const own = traits.map(([, has]) => has(right))
  return (text) => {
    let sum = weights.length * Math.abs(Math.log2(text.length / right.length))
    traits.forEach(([weight, has], index) => {
      if (has(text) !== own[index]) sum += weight
    })
    return sum
  }
}
