import { answersByItem, isExam, isOpen, renewed, type Attempt } from './attempt'

// What changes an attempt besides an answer and its end. What changes nothing returns the attempt itself.

/** With that question flagged or not. */
export function flaggedAt(attempt: Attempt, item: number, flagged: boolean): Attempt {
  if (attempt.flags.includes(item) === flagged || !attempt.items[item]) return attempt
  const flags = flagged ? [...attempt.flags, item] : attempt.flags.filter((each) => each !== item)
  return { ...renewed(attempt), flags }
}

/** With so much more time, in ms. */
export function extendedBy(attempt: Attempt, ms: number): Attempt {
  if (!isOpen(attempt)) return attempt
  const { deadline, extended } = attempt
  return {
    ...renewed(attempt),
    extended: extended + ms,
    ...(deadline !== undefined && { deadline: deadline + ms }),
  }
}

/** Without a clock from now on. */
export const unhurriedFrom = (attempt: Attempt): Attempt =>
  attempt.unhurried || !isOpen(attempt) ? attempt : { ...renewed(attempt), unhurried: true }

/** What was typed in answer to that question and not taken for right, where the learner may say that it was; else null. */
export function overridable(attempt: Attempt, index: number): { card: string; text: string } | null {
  const [item, answer] = [attempt.items[index], answersByItem(attempt).get(index)]
  if (item?.format !== 'typed' || answer?.response?.format !== 'typed' || answer.mark.right) return null
  const text = answer.response.text.trim()
  return text && !(isExam(attempt) && isOpen(attempt)) ? { card: item.card, text } : null
}

/** "I was right": the answer earns all, and proves that the card was known. `at`: ms UTC. */
export function overriddenAt(attempt: Attempt, index: number, at: number): Attempt {
  const [item, typed] = [attempt.items[index], overridable(attempt, index)]
  if (!item || !typed) return attempt
  const { card, revision } = item
  const proves = [{ card, revision, answer: 'good' as const, given: typed.text }]
  const mark = { share: 1, right: true, reason: { code: 'overridden' as const }, proves }
  const answers = attempt.answers.map((answer) => (answer.item === index ? { ...answer, mark } : answer))
  return { ...renewed(attempt, at), answers }
}
