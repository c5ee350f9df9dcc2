const names = (text: string) => text.split(' ')
const units = names(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const tens = names('twenty thirty forty fifty sixty seventy eighty ninety')

/** What a word or letter behind a number multiplies it by. */
export const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mio: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
}
const spokenScales = ['hundred', 'thousand', 'million', 'billion', 'trillion']

const small = (word: string) => (units.includes(word) ? units.indexOf(word) : (tens.indexOf(word) + 2) * 10)
const isSmall = (word: string) => units.includes(word) || tens.includes(word)

/** The words of a number ("one hundred ten", "thousand"), without those that bind them; null where they make none. */
function value(words: readonly string[]): number | null {
  let whole = 0
  let part = 0
  let most = 99 // of what may follow: "twenty five" is a number, "five twenty" and "five ten" are none
  for (const word of words) {
    if (isSmall(word)) {
      const number = small(word)
      if (number > most || (!number && part)) return null
      part += number
      most = number >= 20 ? 9 : 0
      continue
    }
    if (word === 'hundred') part = (part || 1) * 100
    else {
      whole += (part || 1) * (scales[word] ?? 1)
      part = 0
    }
    most = 99
  }
  return whole + part
}

/** Every number in words that stands in a text in lower case. */
export function numbersInWords(text: string): { value: number; scaled: boolean }[] {
  const runs: string[][] = [[]]
  const words = text.match(/[a-z]+/g) ?? []
  words.forEach((word, index) => {
    const run = runs.at(-1)!
    const [before = '', after = ''] = [words[index - 1], words[index + 1]]
    const begun = run.length > 0 || before === 'a' || before === 'an'
    const binds = word === 'and' && isSmall(after) && run.some((each) => spokenScales.includes(each))
    if (isSmall(word) || (begun && spokenScales.includes(word))) run.push(word)
    else if (run.length && !binds) runs.push([])
  })
  return runs.flatMap((run) => {
    const number = run.length ? value(run) : null
    return number === null
      ? []
      : [{ value: number, scaled: run.some((word) => spokenScales.includes(word) && word !== 'hundred') }]
  })
}
