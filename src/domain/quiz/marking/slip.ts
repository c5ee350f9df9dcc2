/** Names shorter than this are too near each other for a slip: "Iran" and "Iraq". */
const longEnough = 6

const digitsOf = (text: string) => text.replace(/\D/g, '')

/**
 * Whether one slip of the fingers leads from one text to the other: a letter too many, too few, another one, or two that changed
 * places (the restricted distance of Damerau and Levenshtein). Digits are no letters: a slip in them makes another thing.
 */
export function isOneSlip(typed: string, right: string, least = longEnough): boolean {
  const [short, long] = typed.length <= right.length ? [typed, right] : [right, typed]
  if (right.length < least || long.length - short.length > 1 || short === long) return false
  if (digitsOf(typed) !== digitsOf(right)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const after = (text: string, skip: number) => text.slice(start + skip)
  if (short.length < long.length) return after(short, 0) === after(long, 1)
  if (after(short, 1) === after(long, 1)) return true
  return short[start] === long[start + 1] && short[start + 1] === long[start] && after(short, 2) === after(long, 2)
}
