import { scaleUtc } from 'd3-scale'
import { timelineWords } from '@/words/timelineWords'
import type { Stretch, TimelineEvent } from './timelineEvents'
import { crowdReach, type Mark } from './timelineLayout'

export type Standing = keyof typeof timelineWords.standings

export interface Strip {
  width: number
  lanes: number
  laneHeight: number
  axisHeight: number
  shown: Stretch
  marks: readonly Mark[]
  standingOf: (event: TimelineEvent) => Standing
  colours: Colours
}

export interface Colours {
  ink: string
  soft: string
  line: string
  sheet: string
  known: string
  learning: string
  accent: string
  font: string
}

/** The tokens as they are now: a canvas knows no custom properties. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: token('--ink'),
    soft: token('--ink-soft'),
    line: token('--line'),
    sheet: token('--sheet'),
    known: token('--good'),
    learning: token('--hard'),
    accent: token('--accent'),
    font: style.fontFamily,
  }
}

const turn = 2 * Math.PI
const top = -Math.PI / 2
const radius = 6
/** Pixels from the middle of a lane down to the line of a span. */
const spanDepth = 11
/** Pixels between two words on the axis. */
const tickSpacing = 76
/** Pixels, of most titles: measuring each would cost frames. */
const letterWidth = 7.2
/** Below that, a title would be a torn-off word. */
const leastTitle = 60

function drawAxis(context: CanvasRenderingContext2D, { shown, width, colours, lanes, laneHeight }: Strip) {
  const scale = scaleUtc([shown.from, shown.until], [0, width])
  const bottom = lanes * laneHeight
  context.font = `12px ${colours.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 1
  for (const tick of scale.ticks(Math.max(2, width / tickSpacing))) {
    const x = Math.round(scale(tick)) + 0.5
    context.strokeStyle = colours.line
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x, bottom + 5)
    context.stroke()
    context.fillStyle = colours.soft
    if (x > 18 && x < width - 18) context.fillText(timelineWords.tick(tick), x, bottom + 17)
  }
  context.strokeStyle = colours.soft
  context.beginPath()
  context.moveTo(0, bottom + 0.5)
  context.lineTo(width, bottom + 0.5)
  context.stroke()
}

/** Full: known; half: learning; hollow: not met; small: not asked at all. */
function drawPoint(context: CanvasRenderingContext2D, x: number, y: number, standing: Standing, colours: Colours) {
  const colour = { known: colours.known, learning: colours.learning, new: colours.soft, none: colours.soft }[standing]
  context.beginPath()
  context.arc(x, y, standing === 'none' ? radius / 2 : radius, 0, turn)
  context.fillStyle = standing === 'known' || standing === 'none' ? colour : colours.sheet
  context.fill()
  context.strokeStyle = colour
  context.lineWidth = 2
  context.stroke()
  if (standing !== 'learning') return
  context.beginPath()
  context.arc(x, y, radius, -top, -top + Math.PI)
  context.fillStyle = colour
  context.fill()
}

/** What a coarse date or a span takes up: a line, broken where it is only about then, with an arrow where an end is open. */
function drawSpan(context: CanvasRenderingContext2D, { x, end, events: [event] }: Mark, y: number, strip: Strip) {
  const { colours, width } = strip
  if (event.precision === 'day' && !event.open && event.end - event.at <= 86_400_000) return
  const right = Math.min(end, width)
  const left = event.open === 'start' ? x - 26 : x
  const under = y + spanDepth // clear of the points and titles of its lane
  if (right - left < 2 * radius + 4 && event.open !== 'start') return
  context.strokeStyle = colours.soft
  context.lineWidth = 1.5
  context.setLineDash(event.approximate ? [4, 4] : [])
  context.beginPath()
  context.moveTo(left, under)
  context.lineTo(right, under)
  context.stroke()
  context.setLineDash([])
  if (!event.open) return
  const [tip, back] = event.open === 'start' ? [left, 5] : [right - 1, -5]
  context.beginPath()
  context.moveTo(tip + back, under - 4)
  context.lineTo(tip, under)
  context.lineTo(tip + back, under + 4)
  context.stroke()
}

const order: Standing[] = ['known', 'learning', 'new', 'none']

/** A number in a ring whose parts tell how well they are known. */
function drawCrowd(context: CanvasRenderingContext2D, { x, events }: Mark, y: number, strip: Strip) {
  const { colours, standingOf } = strip
  const ring = crowdReach - 4
  context.beginPath()
  context.arc(x, y, ring, 0, turn)
  context.fillStyle = colours.sheet
  context.fill()
  let from = top
  for (const standing of order) {
    const part = (events.filter((event) => standingOf(event) === standing).length / events.length) * turn
    if (!part) continue
    context.beginPath()
    context.arc(x, y, ring, from, from + part)
    context.strokeStyle =
      standing === 'known' ? colours.known : standing === 'learning' ? colours.learning : colours.soft
    context.lineWidth = standing === 'known' || standing === 'learning' ? 5 : 1.5
    context.stroke()
    from += part
  }
  context.font = `600 13px ${colours.font}`
  context.textAlign = 'center'
  context.fillStyle = colours.ink
  context.fillText(String(events.length), x, y + 0.5)
}

function drawTitle(context: CanvasRenderingContext2D, { x, room, events: [event] }: Mark, y: number, strip: Strip) {
  const space = room - radius - 10
  if (space < leastTitle) return
  const { colours } = strip
  context.font = `13px ${colours.font}`
  context.textAlign = 'left'
  const letters = Math.floor(space / letterWidth)
  const { title } = event
  const text = title.length > letters ? `${title.slice(0, letters - 1).trimEnd()}…` : title
  const wide = Math.min(context.measureText(text).width, space)
  context.fillStyle = colours.sheet // over the lines of the axis
  context.fillRect(x + radius + 2, y - 8, wide + 6, 16)
  context.fillStyle = colours.ink
  context.fillText(text, x + radius + 5, y + 0.5, space)
}

/** Draws a strip of time, in CSS pixels. */
export function drawTimeline(context: CanvasRenderingContext2D, strip: Strip): void {
  const { width, lanes, laneHeight, axisHeight, marks, colours, standingOf } = strip
  context.clearRect(0, 0, width, lanes * laneHeight + axisHeight)
  drawAxis(context, strip)
  const middle = ({ lane }: Mark) => (lane + 0.5) * laneHeight
  const single = marks.filter(({ events }) => events.length === 1)
  for (const mark of single) drawSpan(context, mark, middle(mark), strip)
  for (const mark of single) drawTitle(context, mark, middle(mark), strip)
  for (const mark of single) drawPoint(context, mark.x, middle(mark), standingOf(mark.events[0]), colours)
  for (const mark of marks) if (mark.events.length > 1) drawCrowd(context, mark, middle(mark), strip)
}
