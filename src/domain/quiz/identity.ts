import type { QuizDeck } from './quizDeck'
import { stands } from './surroundings'

/** Whether two ids may mean one actor. */
export const mayBeOne = ({ kin }: QuizDeck, a: string, b: string): boolean => a === b || (kin.get(a)?.has(b) ?? false)

/** Whether an actor is named there, under any spelling. */
export const isNamed = ({ spellings }: QuizDeck, actor: string, around: string): boolean =>
  [...(spellings.get(actor) ?? [])].some((name) => stands(name, around))

export const shareMembership = ({ actors }: QuizDeck, a: string, b: string): boolean =>
  actors.get(a)?.memberOf?.some((group) => actors.get(b)?.memberOf?.includes(group)) ?? false

/** Where no year tells whether an actor was about then. */
const unknown = 1
/** Years that make another time: one who left the stage is no tempting answer. */
const era = 8

/** How far an actor stands from those years: 0 for one who was about then, up to 2. */
export function eraGap({ years }: QuizDeck, actor: string, asked: readonly number[]): number {
  const known = [...(years.get(actor) ?? [])]
  if (!known.length || !asked.length) return unknown
  return Math.min(2, ...known.flatMap((year) => asked.map((other) => Math.abs(year - other) / era)))
}
