import type { Memory } from '../scheduling/memory'
import { addDays, daysBetween } from '../scheduling/studyDay'

export interface Forecast {
  day: string
  /** Cards that come back on this day, as things stand. */
  due: number
}

/** What comes due on `today` (all that is overdue counts there) and on the study days after it, `days` in all. */
export function forecast(memories: Iterable<Memory>, today: string, days = 30): Forecast[] {
  const counts = Array.from({ length: days }, (_, index) => ({ day: addDays(today, index), due: 0 }))
  for (const { plan, dueDay, buriedUntil = dueDay } of memories) {
    if (plan === undefined) continue
    const day = counts[Math.max(0, daysBetween(today, buriedUntil > dueDay ? buriedUntil : dueDay))]
    if (day) day.due += 1
  }
  return counts
}
