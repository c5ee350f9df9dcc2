import { plain } from '../../cards/plainText'
import { capital, officeName } from '../../cards/wording'
import { dateOf, type CalendarDate } from '../../facts/calendarDate'
import { familyOf } from '../../facts/claims'
import type { DeckHead } from '../../facts/deck'
import type { ActorFact, Fact, Role } from '../../facts/fact'

/** An office that an actor held, by one claim of the deck. */
export interface Office {
  fact: Fact
  claim: string
  actor: string
  role: Role
  /** "Foreign Minister of Russia". */
  name: string
  /** The same as an answer. */
  text: string
  /** The words that tell the office, whatever their order: "Russia's ambassador", "ambassador of Russia". */
  words: readonly string[]
  spell: Spell
  /** Its deck asks for it as an answer: it is told by its name alone, without the circumstances. */
  asked: boolean
}

/** A stretch of office as far as it is known. `point`: known to have been held then, whatever was before and after. */
interface Spell {
  start?: CalendarDate
  end?: CalendarDate
  point: boolean
}

const fillers = new Set(['of', 'to', 'for', 'in', 'and', 's'])
const wordsOf = (office: string) =>
  plain(office)
    .split(' ')
    .filter((word) => !fillers.has(word))

function spellOf({ from, until, on }: Role): Spell {
  const [first, last = first] = on?.split('/').map((bound) => (bound === '..' ? undefined : bound)) ?? []
  const [start, end] = [from ?? first, until ?? last]
  return {
    ...(start !== undefined && { start: dateOf(start) }),
    ...(end !== undefined && { end: dateOf(end) }),
    point: start !== undefined && start === end,
  }
}

export const officesOf = (head: DeckHead, fact: ActorFact, asked: ReadonlySet<string>): Office[] =>
  familyOf<Role>(fact, 'role').map(([claim, { value }]) => ({
    fact,
    claim,
    actor: fact.about[0] ?? '',
    role: value,
    name: officeName(head, value),
    text: capital(officeName(head, value)),
    words: wordsOf(officeName(head, value)),
    spell: spellOf(value),
    asked: asked.has(`${head.id}/${fact.id}/${claim}`),
  }))

/** The years of an office. */
export const yearsOfOffice = ({ spell: { start, end } }: Office): number[] =>
  [start?.earliest, end?.latest].flatMap((day) => (day ? Number(day.slice(0, 4)) : []))

/** Whether one may be the other: they share a post, or one tells it more closely, as "chief negotiator" does "negotiator". */
export function mayBeOneOffice(first: Office, second: Office): boolean {
  if (first.role.post !== undefined && first.role.post === second.role.post) return true
  return (
    first.words.every((word) => second.words.includes(word)) || second.words.every((word) => first.words.includes(word))
  )
}

/** An office in its time is not of one sort with what somebody simply is ("political philosopher"). */
export const isTimed = ({ from, until, context }: Role) => Boolean(from ?? until ?? context)

/** Whether two spells of office may share a day. Who took over in a year did not share it; a spell without dates may be any. */
export function mayOverlap(a: Office, b: Office): boolean {
  const before = ({ spell: { end, point } }: Office, { spell: { start, point: otherPoint } }: Office) => {
    if (!end || !start) return false
    if (point || otherPoint) return end.latest < start.earliest
    return end.earliest <= start.earliest && end.latest <= start.latest
  }
  return !before(a, b) && !before(b, a)
}
