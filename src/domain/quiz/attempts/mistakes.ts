import { addDays } from '../../scheduling/studyDay'
import type { Memory } from '../../scheduling/memory'
import type { Attempt } from './attempt'

/** Days for which a card that was forgotten counts as a mistake. */
const recent = 30

/**
 * The cards to repeat: those whose last answer in a quiz was wrong, and those forgotten within the last 30 days and not answered right
 * in a quiz on a later day. A question that was left, or that time took, proves nothing and counts for nothing.
 * @param today the study day
 */
export function mistakesOf(
  attempts: readonly Pick<Attempt, 'answers'>[],
  memories: Iterable<Pick<Memory, 'card' | 'failedDay'>>,
  today: string,
): Set<string> {
  const last = new Map<string, { at: number; day: string; wrong: boolean }>()
  for (const { answers } of attempts)
    for (const { at, day, mark } of answers)
      for (const { card, answer } of mark.proves)
        if (at >= (last.get(card)?.at ?? -Infinity)) last.set(card, { at, day, wrong: answer === 'again' })

  const since = addDays(today, -recent)
  const forgotten = [...memories].filter(({ card, failedDay }) => {
    const known = last.get(card)
    return failedDay !== undefined && failedDay > since && !(known && !known.wrong && known.day > failedDay)
  })
  const wrong = [...last].filter((entry) => entry[1].wrong)
  return new Set([...wrong.map(([card]) => card), ...forgotten.map(({ card }) => card)])
}
