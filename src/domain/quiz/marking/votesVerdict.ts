import type { Votes } from '../../facts/fact'
import { numbersInWords } from './numberWords'
import { right, wrong, type Question, type Verdict } from './verdict'

export interface ExpectedVotes {
  type: 'votes'
  votes: Votes
}

interface Counts {
  for?: number
  against?: number
  abstained?: number
}

const sides: [keyof Counts, RegExp][] = [
  ['for', /^(for|favou?r|ayes?|yes|yea|pro)$/],
  ['against', /^(against|noe?s?|nays?|opposed|contra)$/],
  ['abstained', /^(abst\w*)$/],
]
const outcomes: [Votes['outcome'], RegExp][] = [
  ['adopted', /\b(adopted|passed|carried|approved)\b/],
  ['rejected', /\b(rejected|failed|defeated|not adopted)\b/],
]

/** For the votes on both sides, where abstentions are left out. */
const withoutAbstentions = 2 / 3

/** Votes as they were typed: each number beside its side ("3 for"), or two or three numbers in the usual order: for, against, abstained. */
function readVotes(text: string): Counts | null {
  const digits = text.toLowerCase().replace(/[a-z]+/g, (word) => String(numbersInWords(word)[0]?.value ?? word))
  const counts: Counts = {}
  const bare: number[] = []
  const pieces = digits.replace(/\bno abst\w*/, '0 abstained').match(/\d+|[a-z]+/g) ?? []
  pieces.forEach((piece, index) => {
    if (!/\d/.test(piece)) return
    const near = pieces[index + 1] === 'in' ? pieces[index + 2] : pieces[index + 1]
    const side = sides.find(([, form]) => form.test(near ?? ''))?.[0]
    if (side) counts[side] = Number(piece)
    else bare.push(Number(piece))
  })
  if (!bare.length) return counts.for === undefined || counts.against === undefined ? null : counts
  const [yes, no, abstained, ...more] = bare
  if (Object.keys(counts).length || yes === undefined || no === undefined || more.length) return null
  return { for: yes, against: no, ...(abstained !== undefined && { abstained }) }
}

const shown = ({ for: yes, against, abstained }: Counts) =>
  [`${yes} for`, `${against} against`, ...(abstained === undefined ? [] : [`${abstained} abstained`])].join(', ')

/** How a typed result of a vote is judged: by its numbers, and an outcome where one is told. */
export function votesVerdict({ text }: Question, { votes }: ExpectedVotes): Verdict {
  const read = readVotes(text)
  if (!read) return wrong({ code: 'unreadable' })
  const meant = shown(read)
  const outcome = outcomes.toReversed().find(([, form]) => form.test(text.toLowerCase()))?.[0]
  const { abstained = votes.abstained && undefined } = read
  // "rejected by 12 to 3": who won stands first
  const winnersFirst = outcome === 'rejected' && !/[a-z]/.test(text.toLowerCase().replace(/rejected|by|to/g, ''))
  if (winnersFirst && outcome === votes.outcome && read.for === votes.against && read.against === votes.for)
    return right({ code: 'sameValue', meant: shown(votes) })
  if (read.for !== votes.for || read.against !== votes.against || (outcome && outcome !== votes.outcome))
    return wrong({ code: 'wrongNumber', meant })
  if (abstained === undefined) return { share: withoutAbstentions, reason: { code: 'some', meant, missing: 1 } }
  return abstained === votes.abstained ? right({ code: 'sameValue', meant }) : wrong({ code: 'wrongNumber', meant })
}
