import { plain } from '../cards/plainText'
import { officeName } from '../cards/wording'
import { dateOf } from '../facts/calendarDate'
import { familyOf } from '../facts/claims'
import type { DeckHead } from '../facts/deck'
import type { ActorFact, Fact, Role } from '../facts/fact'

/** An office that an actor held, by one claim of the deck. */
export interface Office {
  fact: Fact
  claim: string
  actor: string
  role: Role
  /** The words that tell the office, whatever their order: "Russia's ambassador", "ambassador of Russia". */
  words: readonly string[]
  /** Its deck asks for it as an answer: it is told by its name alone, without the circumstances. */
  asked: boolean
}

const fillers = new Set(['of', 'to', 'for', 'in', 'and', 's'])
const wordsOf = (office: string) =>
  plain(office)
    .split(' ')
    .filter((word) => !fillers.has(word))

export const officesOf = (head: DeckHead, fact: ActorFact, asked: ReadonlySet<string>): Office[] =>
  familyOf<Role>(fact, 'role').map(([claim, { value }]) => ({
    fact,
    claim,
    actor: fact.about[0] ?? '',
    role: value,
    words: wordsOf(officeName(head, value)),
    asked: asked.has(`${head.id}/${fact.id}/${claim}`),
  }))

const yearOf = (date: string) => Number(date.slice(0, 4))

/** The years of an office: some stand only in words ("at the Bonn talks of June 1999"). */
export const yearsOfRole = ({ from, until, context = '' }: Role): number[] => [
  ...[from, until].flatMap((edtf) => (edtf ? dateOf(edtf).earliest : [])).map(yearOf),
  ...(context.match(/\b[12]\d{3}\b/g) ?? []).map(Number),
]
