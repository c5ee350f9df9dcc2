import { shownDate, dateOf, type CalendarDate, type Precision } from '@/domain/facts/calendarDate'
import { capital, officeName, period, phrase } from '@/domain/cards/wording'
import { citationsOf, familyOf } from '@/domain/facts/claims'
import { nameOf } from '@/domain/facts/deck'
import type { DateValue, Role } from '@/domain/facts/fact'
import { grouped } from '@/domain/grouped'
import { actorsIn } from './actorIndex'
import type { Entry } from './libraryContent'

/** One dated thing, as the timeline shows it. */
export interface TimelineEvent {
  key: string
  /** Ids with their deck. */
  fact: string
  topic: string
  actors: readonly string[]
  documents: readonly string[]
  /** Of its main cards. */
  cards: readonly string[]
  title: string
  language: string
  /** When, in words; empty where its title tells it. */
  time: string
  /** YYYY-MM-DD: where it stands in time; of what has no known start, its end. */
  day: string
  precision: Precision
  approximate: boolean
  open?: 'start' | 'end'
  /** ms since 1970 UTC of that day's start, and of the end of the last day that it may touch; Infinity where that is open. */
  at: number
  end: number
}

/** What the timeline is narrowed to, by ids with their deck; empty is everything. */
export interface EventFilter {
  topic: string
  actor: string
  document: string
}

const dayMs = 86_400_000
const coarseness: Record<Precision, number> = { century: 0, decade: 1, year: 2, month: 3, day: 4 }

type Placed = Pick<TimelineEvent, 'day' | 'precision' | 'approximate' | 'open' | 'at' | 'end'>

/** Where a date stands, or the time between two. */
function placed(start: CalendarDate, until: CalendarDate = start): Placed {
  const day = start.open === 'start' ? start.latest : start.earliest
  const open = start.open ?? (until.open === 'end' ? until.open : undefined)
  return {
    day,
    precision: start.precision,
    approximate: start.approximate || until.approximate,
    ...(open && { open }),
    at: Date.parse(day),
    end: open === 'end' ? Infinity : Math.max(Date.parse(until.latest), Date.parse(day)) + dayMs,
  }
}

const spanned = (from: DateValue, until: DateValue | undefined) =>
  placed(dateOf(from), until === undefined ? undefined : dateOf(until))

/** An office by its own time: what is only known to have ended stands at its end. */
function placeOfRole({ from, until, on }: Role): Placed | null {
  if (from) return spanned(from, until)
  if (until) return { ...placed(dateOf(until)), open: 'start' }
  return on ? placed(dateOf(on)) : null
}

/** What a fact has of dated things: its own time, or one for each office that it tells. */
function datesOf({ fact, head, title, time }: Entry): { part: string; title: string; time: string; place: Placed }[] {
  switch (fact.kind) {
    case 'date':
      return [{ part: '', title, time, place: placed(dateOf(fact.claims.when.value)) }]
    case 'resolution': {
      const { adopted } = fact.claims
      return adopted ? [{ part: '', title, time, place: placed(dateOf(adopted.value)) }] : []
    }
    case 'position': {
      const { from, until } = fact.claims
      if (!from) return []
      const words = until ? `${shownDate(dateOf(from.value))} to ${shownDate(dateOf(until.value))}` : time
      return [{ part: '', title, time: words, place: spanned(from.value, until?.value) }]
    }
    case 'plain':
      return []
    case 'actor':
      return familyOf<Role>(fact, 'role').flatMap(([part, { value }]) => {
        const place = placeOfRole(value)
        const name = capital(nameOf(head, fact.about[0] ?? ''))
        const words = `${name}: ${phrase(officeName(head, value), value.context)}`
        return place ? [{ part, title: words, time: period(value.from, value.until), place }] : []
      })
  }
}

const inOrder = (a: TimelineEvent, b: TimelineEvent) =>
  a.at - b.at || coarseness[a.precision] - coarseness[b.precision] || (a.title < b.title ? -1 : 1)

/** Everything that has a date, in the order of time; of one start, what is known more coarsely comes first. */
export const timelineEvents = (entries: readonly Entry[]): TimelineEvent[] =>
  entries
    .flatMap((entry): TimelineEvent[] => {
      const { id, topic, head, fact, cards } = entry
      const dates = datesOf(entry)
      if (!dates.length) return []
      const within = (ids: Iterable<string>) => [...new Set(ids)].map((each) => `${head.id}/${each}`)
      const shared = {
        fact: id,
        topic,
        actors: within(actorsIn(fact)),
        documents: within(citationsOf(fact).map(({ document }) => document)),
        cards: cards.filter(({ main }) => main).map((card) => card.id),
        language: head.language,
      }
      return dates.map(({ part, title, time, place }) => ({ ...shared, key: `${id}/${part}`, title, time, ...place }))
    })
    .sort(inOrder)

export const filteredEvents = (events: readonly TimelineEvent[], { topic, actor, document }: EventFilter) =>
  events.filter(
    (event) =>
      (!topic || event.topic === topic) &&
      (!actor || event.actors.includes(actor)) &&
      (!document || event.documents.includes(document)),
  )

/** A stretch of time, ms since 1970 UTC. */
export interface Stretch {
  from: number
  until: number
}

/** The time that all events take, with some room at both ends; open ends are not followed. Events stand in order. */
export function wholeOf(events: readonly TimelineEvent[]): Stretch {
  const first = events[0]?.at ?? 0
  const last = Math.max(first, ...events.map(({ at, end }) => (end === Infinity ? at : end)))
  const room = Math.max((last - first) * 0.04, 15 * dayMs)
  return { from: first - room, until: last + room }
}

/** Those that touch a stretch. */
export const eventsWithin = (events: readonly TimelineEvent[], { from, until }: Stretch) =>
  events.filter(({ at, end, open }) => (open === 'start' || at < until) && end > from)

/** Events under one heading: a year, a month, a decade, a century; without one, more of those under the last. */
export interface EventGroup {
  key: string
  heading: string
  events: readonly TimelineEvent[]
}

/** A year with more of them is told by its months. */
const mostInYear = 24

function headingDate({ day, precision }: TimelineEvent, byMonth: boolean): string {
  if (precision === 'century') return `${day.slice(0, 2)}XX`
  if (precision === 'decade') return `${day.slice(0, 3)}X`
  return day.slice(0, byMonth && precision !== 'year' ? 7 : 4)
}

/** Few enough to be made within a frame on a slow phone. */
const mostInPart = 12

/** Under one heading, in parts that can be shown one after the other. */
export const inParts = (heading: string, events: readonly TimelineEvent[]): EventGroup[] =>
  Array.from({ length: Math.ceil(events.length / mostInPart) }, (_, part) => ({
    key: `${heading}/${part}`,
    heading: part ? '' : heading,
    events: events.slice(part * mostInPart, (part + 1) * mostInPart),
  }))

/** Those that begin in a stretch and fit it, apart from those that only run through it. Events stand in order. */
export function parted(events: readonly TimelineEvent[], { from, until }: Stretch) {
  const fits = ({ at, end }: TimelineEvent) =>
    at >= from && at < until && (at + dayMs >= end || end - at <= until - from)
  return { within: events.filter(fits), wider: events.filter((event) => !fits(event)) }
}

/** Under the headings by which a list of them is read, in their order. */
export function groupedEvents(events: readonly TimelineEvent[]): EventGroup[] {
  const inYear = grouped(events, ({ day }) => day.slice(0, 4))
  const crowded = ({ day }: TimelineEvent) => (inYear.get(day.slice(0, 4))?.length ?? 0) > mostInYear
  const groups = grouped(events, (event) => headingDate(event, crowded(event)))
  return [...groups].flatMap(([date, own]) => inParts(capital(shownDate(dateOf(date))), own))
}

/** A stretch of the list that is folded together. */
export interface Period {
  id: string
  title: string
  events: readonly TimelineEvent[]
}

/** More events than these are folded; a century or a decade that holds more is parted by the next shorter. */
export const mostUnfolded = 40
const mostInPeriod = 24

/**
 * By the longest of century, decade and year that does not hold too many, or by months where all is of one year; what is only known to a
 * century, a decade or a year stands there.
 */
export function periodsOf(events: readonly TimelineEvent[]): Period[] {
  const crowded = (digits: number) => {
    const inIt = grouped(events, ({ day }) => day.slice(0, digits))
    return ({ day }: TimelineEvent) => (inIt.get(day.slice(0, digits))?.length ?? 0) > mostInPeriod
  }
  const [inCentury, inDecade] = [crowded(2), crowded(3)]
  const byMonth = new Set(events.map(({ day }) => day.slice(0, 4))).size === 1
  const periodOf = (event: TimelineEvent) => {
    const { day, precision } = event
    if (precision === 'century' || !inCentury(event)) return `${day.slice(0, 2)}XX`
    if (precision === 'decade' || !inDecade(event)) return `${day.slice(0, 3)}X`
    return day.slice(0, byMonth && precision !== 'year' ? 7 : 4)
  }
  return [...grouped(events, periodOf)].map(([id, own]) => ({
    id,
    title: capital(shownDate(dateOf(id))),
    events: own,
  }))
}

/** As a period lists them: its own name is not said again. */
export const groupsWithin = ({ title, events }: Period): EventGroup[] =>
  groupedEvents(events).map((group) => (group.heading === title ? { ...group, heading: '' } : group))
