import { count, day, dayShort, number } from './format'

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const iso = (at: Date | number) => new Date(at).toISOString().slice(0, 10)

/** A day of the time line: a year alone where the stretch is too long for days to matter. */
const bound = (at: number, long: boolean) => (long ? String(new Date(at).getUTCFullYear()) : day(iso(at)))
const standings = { known: 'known', learning: 'learning', new: 'not met', none: 'not asked' }

export const timelineWords = {
  title: 'Timeline',
  opening: 'Opening the timeline…',
  filters: 'Show only',
  topic: 'Topic',
  everyTopic: 'All topics',
  actor: 'Who took part',
  everyActor: 'Everybody',
  document: 'Document',
  everyDocument: 'All documents',
  strip: 'The events over time',
  keys: 'Pinch or turn the wheel to zoom, drag to move. Keys: plus and minus zoom, the arrows move, Home shows everything.',
  earlier: 'Earlier',
  later: 'Later',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show everything',
  /** ms UTC. `long`: over several years. */
  stretch: (from: number, until: number, long: boolean) => {
    const [start, end] = [bound(from, long), bound(until, long)]
    return start === end ? start : `${start} to ${end}`
  },
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'event') : `${number(shown)} of ${count(all, 'event')}`,
  none: 'No event of that choice has a date.',
  noneHere: 'Nothing happened in this time. Zoom out, or show everything.',
  standings,
  counted: (standing: keyof typeof standings, n: number) => `${number(n)} ${standings[standing]}`,
  inCrowd: (n: number, first: string) => `${count(n, 'event')}, from ${first}`,
  /** How a date stands on the axis: the coarsest of its parts that has just begun. */
  tick: (at: Date) => {
    const text = iso(at)
    if (text.endsWith('-01-01')) return String(at.getUTCFullYear())
    return text.endsWith('-01') ? shortMonth.format(at) : dayShort(text)
  },
}
