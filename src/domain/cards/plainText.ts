/** Letters that Unicode does not take apart into a base and an accent. */
const unmarked: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** Letters beyond plain Latin; punctuation is not among them. Most texts have none, and are read much faster. */
const marked = /[\u00aa-\u1fff\u2071-\u218f\u2c00-\uffff]/

/** Text in which a search ignores case, accents and punctuation: "Vučić’s" becomes "vucic s". */
export function searchable(text: string): string {
  const lower = text.toLowerCase()
  if (!marked.test(lower)) return lower.replace(/[^a-z0-9%]+/g, ' ').trim()
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðłøıßæœ]/g, (letter) => unmarked[letter] ?? letter)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** Text as two readers would hold it the same: no case, accents, punctuation or articles. */
export const plain = (text: string) => searchable(text).replace(/\b(the|a|an)\b /g, '')

/** The same texts but for case and spaces: of what was worded by hand, where "C" and "C++" are two things. */
export const sameWording = (a: string, b: string) => wordingKey(a) === wordingKey(b)
/** By which texts are looked up that are of the {@link sameWording}. */
export const wordingKey = (text: string) => text.normalize().trim().toLowerCase().replace(/\s+/g, ' ')
