import { stands, type QuizDeck } from './quizDeck'

/** Whether two ids may mean one actor. */
export const mayBeOne = ({ kin }: QuizDeck, a: string, b: string): boolean => a === b || (kin.get(a)?.has(b) ?? false)

/** Whether an actor is named there, under any spelling. */
export const isNamed = ({ spellings }: QuizDeck, actor: string, around: string): boolean =>
  [...(spellings.get(actor) ?? [])].some((name) => stands(name, around))

export const shareMembership = ({ actors }: QuizDeck, a: string, b: string): boolean =>
  actors.get(a)?.memberOf?.some((group) => actors.get(b)?.memberOf?.includes(group)) ?? false
