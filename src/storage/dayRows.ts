import { emptyDay, type DaySums, type DayTally } from '@/domain/scheduling/dayTally'
import { tallyIn, type Aggregate } from './schema'

/**
 * A day as it is stored: its sums, and apart from them the facts that had an entry. Only today's facts are ever asked for, and reading a
 * thousand takes 10 ms, so that a year of days would take seconds.
 */
export const dayRows = ({ facts, ...tally }: DayTally): Aggregate[] => [
  { key: `day:${tally.day}`, tally },
  { key: `facts:${tally.day}`, facts },
]

/** As much of the store as it takes. */
interface Aggregates {
  get: (key: string) => Promise<Aggregate | undefined>
}

/** The whole of a day; empty where nothing was done on it. */
export async function dayIn(aggregates: Aggregates, day: string): Promise<DayTally> {
  const [sums, facts] = await Promise.all([aggregates.get(`day:${day}`), aggregates.get(`facts:${day}`)])
  return { ...(tallyIn<DaySums>(sums) ?? emptyDay(day)), facts: facts && 'facts' in facts ? facts.facts : {} }
}
