import { stands, type QuizDeck } from './quizDeck'

/** Whether two ids may mean one actor: they share a spelling, or one is part of the other. */
export function mayBeOne({ actors, spellings }: QuizDeck, a: string, b: string): boolean {
  if (a === b) return true
  const [first, second] = [spellings.get(a), spellings.get(b)]
  if (first && second && [...first].some((name) => second.has(name))) return true
  return (actors.get(a)?.memberOf?.includes(b) || actors.get(b)?.memberOf?.includes(a)) ?? false
}

/** Whether an actor is named there, under any spelling. */
export const isNamed = ({ spellings }: QuizDeck, actor: string, around: string): boolean =>
  [...(spellings.get(actor) ?? [])].some((name) => stands(name, around))

export const shareMembership = ({ actors }: QuizDeck, a: string, b: string): boolean =>
  actors.get(a)?.memberOf?.some((group) => actors.get(b)?.memberOf?.includes(group)) ?? false
