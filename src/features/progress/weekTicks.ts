import { progressWords } from '@/words/progressWords'

/** What stands below bars of one week each: so many that they do not run into each other on a phone. `mondays`: of the bars. */
export function weekTicks(mondays: readonly string[]): { bar: number; text: string }[] {
  const apart = Math.max(1, Math.ceil(mondays.length / 5))
  return mondays
    .map((monday, bar) => ({ bar, text: progressWords.chart.tick(monday) }))
    .filter(({ bar }) => bar % apart === 0)
}
