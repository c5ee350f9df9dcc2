import type { Stretch, TimelineEvent } from './timelineEvents'

/** Pixels: the least width of a column, so that a crowd can be hit by a finger. */
const columnWidth = 44
/** Pixels from the middle of a mark to what may stand beside it. */
export const markReach = 8
export const crowdReach = 21

/** One event in its lane, or more than there are lanes: a crowd, told by its number. */
export interface Mark {
  events: readonly [TimelineEvent, ...TimelineEvent[]]
  /** From 0 at the top; of a crowd, the middle of them all. */
  lane: number
  /** Pixels from the left edge: its middle, and where it ends, which of a crowd is the same. */
  x: number
  end: number
  /** Pixels to the next mark that stands in its way, or to the right edge. */
  room: number
}

interface Column {
  start: number
  events: [TimelineEvent, ...TimelineEvent[]]
}

/** Events stand in order, so a column's are neighbours. */
function columnsOf(events: readonly TimelineEvent[], length: number): Column[] {
  const columns: Column[] = []
  for (const event of events) {
    const start = Math.floor(event.at / length) * length
    const last = columns.at(-1)
    if (last?.start === start) last.events.push(event)
    else columns.push({ start, events: [event] })
  }
  return columns
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/**
 * Places events, given in order, for any stretch of time that a strip of `width` pixels shows. Time is cut into columns whose length is a power
 * of two: zooming in halves each, so that marks part and never jump, and an event keeps its lane at every zoom.
 */
export function timelineLayout(events: readonly TimelineEvent[], lanes: number) {
  const known = new Map<number, Column[]>()
  const lane = new Map(events.map((event, index) => [event, index % lanes]))

  function columnsFor(power: number): Column[] {
    let columns = known.get(power)
    if (!columns) known.set(power, (columns = columnsOf(events, 2 ** power)))
    return columns
  }

  return ({ from, until }: Stretch, width: number): Mark[] => {
    const msPerPixel = (until - from) / width
    const power = Math.ceil(Math.log2(msPerPixel * columnWidth))
    const length = 2 ** power
    const pixel = (ms: number) => (ms - from) / msPerPixel
    const shown = columnsFor(power).filter(
      ({ start, events: own }) => start < until && (start + length > from || own.some(({ end }) => end > from)),
    )
    const marks = shown.flatMap(({ start, events: own }): Mark[] => {
      const place = (ms: number, reach: number) =>
        between(pixel(ms), pixel(start) + reach, pixel(start + length) - reach)
      if (own.length > lanes) {
        const x = place(
          own.reduce((sum, { at }) => sum + at / own.length, 0),
          crowdReach,
        )
        return [{ events: own, lane: (lanes - 1) / 2, x, end: x, room: 0 }]
      }
      return own.map((event) => {
        const x = place(event.at, markReach)
        return { events: [event], lane: lane.get(event) ?? 0, x, end: Math.max(x, pixel(event.end)), room: 0 }
      })
    })
    const taken = Array.from({ length: lanes }, () => width)
    for (const mark of marks.toReversed()) {
      const crowd = mark.events.length > 1
      const [reach, next] = crowd ? [crowdReach, Math.min(...taken)] : [markReach, taken[mark.lane] ?? width]
      mark.room = next - mark.x
      for (const each of crowd ? taken.keys() : [mark.lane]) taken[each] = mark.x - reach
    }
    return marks
  }
}

/** The mark under a finger or pointer, if there is one within reach. `y`: pixels from the top of the first lane. */
export function markNear(marks: readonly Mark[], x: number, y: number, laneHeight: number): Mark | null {
  const far = 24
  let nearest: Mark | null = null
  let least = far
  for (const mark of marks) {
    const crowd = mark.events.length > 1
    const distance = crowd
      ? Math.max(0, Math.abs(x - mark.x) - crowdReach)
      : Math.hypot(x - mark.x, y - (mark.lane + 0.5) * laneHeight)
    if (distance < least) [nearest, least] = [mark, distance]
  }
  return nearest
}
