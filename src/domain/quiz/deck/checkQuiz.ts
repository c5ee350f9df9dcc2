import type { Deck } from '../../facts/deck'
import type { Role } from '../../facts/fact'
import { familyOf } from '../../facts/claims'
import type { Problem } from '../../facts/problem'
import { isTold } from '../../cards/stanceSentence'

/** One right answer of two is a coin. */
const fewestStances = 3
/** How many times as long as the shortest label of an issue the longest may be, not counting a few letters. */
const mostUnlike = 3
const fewLetters = 12

/** What a quiz needs of a deck: something to choose from, and times that do not stand in words alone. */
export function checkQuiz({ issues, actors, facts }: Deck): Problem[] {
  const problems: Problem[] = []
  issues.forEach((issue, index) => {
    const path = ['issues', index, 'stances']
    const labels = Object.values(issue.stances)
    if (labels.length < fewestStances)
      problems.push({
        path,
        what: `${labels.length} stances give nothing to choose from`,
        remedy: 'add sensible ones that nobody takes: three at least, better four',
      })
    if (!isTold(issue))
      problems.push({
        path,
        what: `“${labels[0]}” makes no sentence`,
        remedy: 'word all labels with it or them for the name (“opposed it”), or add telling: with … in its place',
      })
    const [short = '', ...others] = labels.toSorted((a, b) => a.length - b.length)
    const long = others.at(-1) ?? short
    if (long.length > mostUnlike * short.length + fewLetters)
      problems.push({ path, what: `“${long}” stands out beside “${short}”`, remedy: 'make the labels alike in length' })
  })
  actors.forEach(({ kind, wrote }, index) => {
    if ((kind === 'author') === Boolean(wrote?.length)) return
    const what = wrote ? 'only an author wrote documents' : 'an author of no document'
    problems.push({ path: ['actors', index], what, remedy: 'name its documents: wrote: [paper]' })
  })
  facts.forEach((fact, index) => {
    for (const [key, { value }] of familyOf<Role>(fact, 'role'))
      if (/\b[12]\d{3}\b/.test(value.context ?? '') && !(value.on ?? value.from ?? value.until))
        problems.push({
          path: ['facts', index, 'claims', key],
          what: `“${value.context}” tells a time in words alone`,
          remedy: 'add on: its date, which is never shown',
        })
  })
  return problems
}
