import { onceEach } from './once'
import type { QuizDeck } from './quizDeck'
import { stands } from './surroundings'

/** Whether two ids may mean one actor. */
export const mayBeOne = ({ kin }: QuizDeck, a: string, b: string): boolean => a === b || (kin.get(a)?.has(b) ?? false)

/** Whether an actor is named there, under any spelling. */
export function isNamed({ spellings }: QuizDeck, actor: string, around: string): boolean {
  for (const name of spellings.get(actor) ?? []) if (stands(name, around)) return true
  return false
}

/** Whether one may be taken for the other by what they are: a company is no mistake for a court. */
export function areOfOneSort({ actors }: QuizDeck, a: string, b: string): boolean {
  const [one, other] = [actors.get(a), actors.get(b)]
  return one !== undefined && one.kind === other?.kind && one.sort === other.sort
}

export const shareMembership = ({ actors }: QuizDeck, a: string, b: string): boolean =>
  actors.get(a)?.memberOf?.some((group) => actors.get(b)?.memberOf?.includes(group)) ?? false

const statesOf = onceEach(
  ({ actors }, actor: string) => actors.get(actor)?.memberOf?.filter((id) => actors.get(id)?.kind === 'state') ?? [],
)

export const shareState = (deck: QuizDeck, a: string, b: string): boolean =>
  statesOf(deck, a).some((state) => statesOf(deck, b).includes(state))

/**
 * Whether two persons act for the same: a state, a body, or no state of the deck. A name tells where somebody is from, so that a Russian
 * office is given away where one Russian stands beside others.
 */
export const areOfOneSide = (deck: QuizDeck, a: string, b: string): boolean =>
  shareMembership(deck, a, b) || !(statesOf(deck, a).length || statesOf(deck, b).length)

/** Where no year tells whether an actor was about then. */
const unknown = 1
/** Years that count as much as one step of nearness. */
const step = 5
/** Steps beyond which an actor is of another time: nobody looks for Belarus in the 19th century. */
const reach = 4

/** How far an actor stands from those years: 0 for one who was about then; infinite for one of another time. */
function eraGap({ years }: QuizDeck, actor: string, asked: readonly number[]): number {
  const known = years.get(actor)
  if (!known?.length || !asked.length) return unknown
  let gap = Infinity
  for (const year of known) for (const other of asked) gap = Math.min(gap, Math.abs(year - other) / step)
  return gap > reach ? Infinity : gap
}

/** How far an actor stands from the time and the topic of a question; infinite for one of another time. */
export function strangeness(deck: QuizDeck, actor: string, asked: readonly number[], topic: string): number {
  return eraGap(deck, actor, asked) + (deck.topics.get(actor)?.has(topic) ? 0 : 1)
}
