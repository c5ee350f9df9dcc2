import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '@/features/library/timelineEvents'
import { crowdReach, markNear, markReach, timelineLayout, type Mark } from '@/features/library/timelineLayout'

const dayMs = 86_400_000

const anEvent = (at: number, index: number): TimelineEvent => ({
  key: `event-${index}`,
  fact: `kosovo/event-${index}`,
  topic: 'kosovo/war',
  actors: [],
  documents: [],
  cards: [],
  title: `Event ${index}`,
  language: 'en',
  time: '',
  day: '',
  precision: 'day',
  approximate: false,
  at,
  end: at + dayMs,
})
/** On those days since 1970. */
const eventsOn = (days: readonly number[]) => days.toSorted((a, b) => a - b).map((day, i) => anEvent(day * dayMs, i))

/** Many on few days, and some far away. */
const days = fc.array(fc.oneof(fc.integer({ min: 10_000, max: 10_040 }), fc.integer({ min: -200_000, max: 20_000 })), {
  minLength: 1,
  maxLength: 120,
})
const stretches = fc
  .tuple(fc.integer({ min: -220_000, max: 20_000 }), fc.integer({ min: 5, max: 250_000 }))
  .map(([start, length]) => ({ from: start * dayMs, until: (start + length) * dayMs }))
const widths = fc.integer({ min: 280, max: 1_400 })
const lanes = fc.constantFrom(1, 4, 6)

const reach = ({ events }: Mark) => (events.length > 1 ? crowdReach : markReach)
const inLane = (marks: readonly Mark[], lane: number) =>
  marks.filter((mark) => mark.events.length > 1 || mark.lane === lane)

describe('the layout of a timeline', () => {
  it('shows every event of a stretch in one mark, in the order of time', () => {
    fc.assert(
      fc.property(days, stretches, widths, lanes, (given, stretch, width, count) => {
        const events = eventsOn(given)
        const placed = timelineLayout(events, count)(stretch, width).flatMap((mark) => mark.events)
        expect(new Set(placed).size).toBe(placed.length)
        const order = placed.map((event) => events.indexOf(event))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        for (const event of events)
          if (event.at >= stretch.from && event.at < stretch.until) expect(placed).toContain(event)
      }),
    )
  })

  it('lets no two marks overlap, nor a title run into the next mark', () => {
    fc.assert(
      fc.property(days, stretches, widths, lanes, (given, stretch, width, count) => {
        const marks = timelineLayout(eventsOn(given), count)(stretch, width)
        for (let lane = 0; lane < count; lane++)
          for (const [index, mark] of inLane(marks, lane).entries()) {
            const next = inLane(marks, lane)[index + 1]
            if (!next) continue
            expect(next.x - mark.x).toBeGreaterThanOrEqual(reach(mark) + reach(next) - 1e-6)
            if (mark.events.length === 1) expect(mark.room).toBeLessThanOrEqual(next.x - reach(next) - mark.x + 1e-6)
          }
      }),
    )
  })

  it('parts a crowd by zooming in, until its events share a day', () => {
    fc.assert(
      fc.property(days, widths, (given, width) => {
        const layout = timelineLayout(eventsOn(given), 4)
        for (const day of new Set(given)) {
          const closest = { from: day * dayMs, until: day * dayMs + (width / 80) * dayMs }
          for (const { events } of layout(closest, width))
            if (events.length > 1) expect(new Set(events.map(({ at }) => at)).size).toBe(1)
        }
      }),
    )
  })

  it('keeps an event in its lane at every zoom', () => {
    fc.assert(
      fc.property(days, stretches, stretches, widths, (given, one, other, width) => {
        const layout = timelineLayout(eventsOn(given), 4)
        const alone = (stretch: typeof one) =>
          new Map(
            layout(stretch, width).flatMap(({ events, lane }) => (events.length === 1 ? [[events[0], lane]] : [])),
          )
        const there = alone(other)
        for (const [event, lane] of alone(one)) if (there.has(event)) expect(there.get(event)).toBe(lane)
      }),
    )
  })

  it('still shows what began before the stretch and lasts into it', () => {
    const war = { ...anEvent(0, 0), end: Infinity }
    const stretch = { from: 5_000 * dayMs, until: 5_100 * dayMs }
    expect(timelineLayout([war], 4)(stretch, 400)).toMatchObject([{ events: [war], end: Infinity }])
    expect(timelineLayout([anEvent(0, 0)], 4)(stretch, 400)).toEqual([])
  })
})

describe('a tap on the timeline', () => {
  const mark = (x: number, lane: number, count = 1): Mark => ({
    events: eventsOn(Array.from({ length: count }, () => 0)) as never,
    lane,
    x,
    end: x,
    room: 0,
  })
  const [single, below, crowd] = [mark(50, 0), mark(60, 1), mark(200, 1.5, 9)]

  it('finds the nearest mark within a finger’s reach, and a crowd at its whole height', () => {
    const near = (x: number, y: number) => markNear([single, below, crowd], x, y, 34)
    expect(near(52, 20)).toBe(single)
    expect(near(58, 45)).toBe(below)
    expect(near(205, 5)).toBe(crowd)
    expect(near(120, 60)).toBeNull()
  })
})
