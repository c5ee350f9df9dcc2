/** Letters that Unicode does not take apart into a base and an accent. */
const unmarked: Record<string, string> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

/** Text in which a search ignores case, accents and punctuation: "Vučić’s" becomes "vucic s". */
export const searchable = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðłøıßæœ]/g, (letter) => unmarked[letter] ?? letter)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()

/** Text as two readers would hold it the same: no case, accents, punctuation or articles. */
export const plain = (text: string) => searchable(text).replace(/\b(the|a|an)\b /g, '')
