import { count, dayShort, number } from './format'

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const iso = (at: Date | number) => new Date(at).toISOString().slice(0, 10)

const year = (at: number) => String(new Date(at).getUTCFullYear())
const standings = { known: 'known', learning: 'learning', new: 'not met', none: 'not asked' }

export const timelineWords = {
  title: 'Timeline',
  opening: 'Opening the timeline…',
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
  /** ms UTC. `long`: over so many years that days do not matter. */
  stretch: (from: number, until: number, long: boolean) =>
    long ? `${year(from)} to ${year(until)}` : days.formatRange(from, until),
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'event') : `${number(shown)} of ${count(all, 'event')}`,
  extent: (events: number, known: number) =>
    known ? `${count(events, 'event')}, ${number(known)} known` : count(events, 'event'),
  none: 'No event of that choice has a date.',
  noneHere: 'Nothing happened in this time. Zoom out, or show everything.',
  wider: 'Began earlier, or dated less exactly',
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
