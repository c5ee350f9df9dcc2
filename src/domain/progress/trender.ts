import { heldLog, replayHere, type Replayer } from '../scheduling/replayer'
import { trendsOf, type Trend, type TrendDay } from './trend'

/** A replayer that can tell, instead of finishing, how the topics stood on days gone by. */
export interface Trender extends Replayer {
  /** As `trendsOf` has it. */
  trends(days: readonly TrendDay[]): Promise<Map<string, Trend>>
}

/** Works where it is called. */
export function trendHere(): Trender {
  const log = heldLog()
  return { ...replayHere(log), trends: (days) => Promise.resolve(trendsOf(log.whole(), days)) }
}
