import { foretoldEdges } from '../scheduling/dayTally'
import type { DayTally } from '../scheduling/dayTally'

/** Due cards of which recall had been foretold. Shares of 1; null where none was asked. */
export interface Calibration {
  asked: number
  recalled: number | null
  expected: number | null
}

const thousand = 1_000

function calibrationOf(tallies: Iterable<DayTally>, wanted: (bin: string) => boolean = () => true): Calibration {
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
export function calibrationByBin(tallies: readonly DayTally[]): (Calibration & { from: number; to: number })[] {
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

/** The same week by week. `tallies`: whole weeks, every day in turn. `day`: the first of its week. */
export function calibrationByWeek(tallies: readonly DayTally[]): (Calibration & { day: string })[] {
  return Array.from({ length: Math.floor(tallies.length / 7) }, (_, week) => {
    const days = tallies.slice(week * 7, week * 7 + 7)
    return { day: days[0]?.day ?? '', ...calibrationOf(days) }
  })
}
