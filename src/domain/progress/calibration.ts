import { foretoldEdges } from '../scheduling/dayTally'
import type { DaySums } from '../scheduling/dayTally'
import { weeksOf } from './weeks'

/** Due cards of which recall had been foretold. Shares of 1; null where none was asked. */
export interface Calibration {
  asked: number
  recalled: number | null
  expected: number | null
}

const thousand = 1_000

/** Of these days; of those bins only that are wanted. */
export function calibrationOf(tallies: Iterable<DaySums>, wanted: (bin: string) => boolean = () => true): Calibration {
  const sum = { asked: 0, recalled: 0, expected: 0 }
  for (const { foretold } of tallies)
    for (const [bin, { asked, recalled, expected }] of Object.entries(foretold)) {
      if (!wanted(bin)) continue
      sum.asked += asked
      sum.recalled += recalled
      sum.expected += expected
    }
  const share = (part: number) => (sum.asked ? part / sum.asked : null)
  return { asked: sum.asked, recalled: share(sum.recalled), expected: share(sum.expected / thousand) }
}

/** What was expected and what was recalled, apart by how much was expected; `from` and `to`: shares of 1. Only what was asked. */
export function calibrationByBin(tallies: readonly DaySums[]): (Calibration & { from: number; to: number })[] {
  const bins = [...new Set(tallies.flatMap(({ foretold }) => Object.keys(foretold)))]
  return bins
    .sort((a, b) => Number(a) - Number(b))
    .map((bin) => {
      const from = Number(bin)
      return {
        from: from / 100,
        to: (foretoldEdges.find((edge) => edge > from) ?? 100) / 100,
        ...calibrationOf(tallies, (each) => each === bin),
      }
    })
}

/** The same by calendar week. `tallies`: every day in turn. `day`: the Monday of its week. */
export const calibrationByWeek = (tallies: readonly DaySums[]): (Calibration & { day: string })[] =>
  weeksOf(tallies).map(({ monday, days }) => ({ day: monday, ...calibrationOf(days) }))
