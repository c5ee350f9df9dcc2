/** What one page reads at one moment. `wall`: ms UTC, which anybody may set. `steady`: ms since the page began, which may stop in sleep. */
export interface Reading {
  wall: number
  steady: number
}

/** Clocks that drift apart by less, in ms, between two readings were not set: networks correct them all the time. */
const tolerance = 2_000

/**
 * How far the device's clock was set between two readings, in ms; 0 where it was not. Ahead after the page was hidden is no jump: the steady
 * clock may have stood still meanwhile; behind is one even then, since no clock goes back by itself.
 * @param seen the page was looked at all the time
 */
export function clockJump(before: Reading, now: Reading, seen: boolean): number {
  const jump = now.wall - before.wall - (now.steady - before.steady)
  if (Math.abs(jump) < tolerance || (jump > 0 && !seen)) return 0
  return jump
}
