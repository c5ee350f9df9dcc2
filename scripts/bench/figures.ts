import { table } from '../table.ts'

/** A row of the table: times in ms, and those of what they are compared with. */
export interface Row {
  group: string
  what: string
  ours: number[]
  against: string
  bare: number[]
}

/** @param part 0.5 for the median */
function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

const shown = (ms: number) => ms.toFixed(ms < 100 ? 1 : 0)
const figures = (times: readonly number[]) => [shown(quantile(times, 0.5)), shown(quantile(times, 0.95))]

/** Medians and 95th percentiles in ms, and our median over the other. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['', 'what', 'ms', 'p95', 'compared with', 'ms', 'p95', 'ratio', 'runs']
  const cells = rows.map(({ group, what, ours, against, bare }) => {
    const ratio = (quantile(ours, 0.5) / quantile(bare, 0.5)).toFixed(1)
    return [group, what, ...figures(ours), against, ...figures(bare), ratio, String(ours.length)]
  })
  return table(head, cells, [0, 1, 4])
}
