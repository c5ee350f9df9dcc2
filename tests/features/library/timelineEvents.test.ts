import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import type { Fact } from '@/domain/facts/fact'
import { entriesOf } from '@/features/library/libraryContent'
import {
  eventsWithin,
  filteredEvents,
  groupedEvents,
  inParts,
  parted,
  periodsOf,
  timelineEvents,
  wholeOf,
  type TimelineEvent,
} from '@/features/library/timelineEvents'
import { aClaim, anActorFact, aDateFact, aDeck, aPosition, aResolution, manyFacts } from '../../support/decks'

async function eventsOf(facts: Fact[]) {
  const { facts: _, ...head } = aDeck()
  const blocks = blocksOf({ ...head, facts })
  return timelineEvents(await entriesOf({ content: { blocksOf: () => Promise.resolve(blocks) } as never }, head))
}
const on = (when: string) => aDateFact({ id: `on-${when.replaceAll(/\W/g, '-')}`, when })
const stretch = (from: string, until: string) => ({ from: Date.parse(from), until: Date.parse(until) })
const told = (events: readonly TimelineEvent[]) => events.map(({ title, time }) => [title, time])

describe('the events of the timeline', () => {
  it('are whatever has a date, of every kind of fact, in the order of time', async () => {
    const until = { from: aClaim('2007'), until: aClaim('2008-02') } as never
    const events = await eventsOf([
      anActorFact({ role: { office: 'Foreign Minister', of: 'russia', from: '2004-03', until: '2012' } }),
      aPosition({ claims: until }),
      aResolution(),
      aResolution({ id: 'undated', name: 'the draft', claims: {} }),
      aDateFact(),
    ])
    expect(told(events)).toEqual([
      ['Security Council Resolution 1160 (1998)', '31 March 1998'],
      ['The talks at Rambouillet began', '6 February 1999'],
      ['Sergei Lavrov: Foreign Minister of Russia', 'from March 2004 to 2012'],
      ['Russia threatened to veto the plan', '2007 to February 2008'],
    ])
  })

  it('stand in time by their precision: what is known more coarsely comes first, an open start by its end', async () => {
    const events = await eventsOf(['1999-01-01', '1999', '199X', '2011/..', '../2010', '1450~'].map(on))
    expect(events.map(({ day, precision, approximate, open }) => [day, precision, approximate, open])).toEqual([
      ['1450-01-01', 'year', true, undefined],
      ['1990-01-01', 'decade', false, undefined],
      ['1999-01-01', 'year', false, undefined],
      ['1999-01-01', 'day', false, undefined],
      ['2010-12-31', 'year', false, 'start'],
      ['2011-01-01', 'year', false, 'end'],
    ])
    const { from, until } = wholeOf(events)
    expect(from).toBeLessThan(Date.parse('1450-01-01'))
    expect(until).toBeLessThan(Date.parse('2050-01-01'))
  })

  it('are one for each office that a fact tells', async () => {
    const role = (office: string, given: object) => aClaim({ office, ...given })
    const claims = {
      'role.a': role('adviser', { until: '1995' }),
      'role.b': role('envoy', { on: '1999-06', context: 'at the Bonn talks' }),
      'role.c': role('student', {}),
    }
    const events = await eventsOf([anActorFact({ claims })])
    expect(events.map(({ title, time, day, open }) => [title, time, day, open])).toEqual([
      ['Sergei Lavrov: adviser', 'until 1995', '1995-01-01', 'start'],
      ['Sergei Lavrov: envoy at the Bonn talks', '', '1999-06-01', undefined],
    ])
    expect(new Set(events.map(({ key }) => key)).size).toBe(2)
  })

  it('can be narrowed to a topic, an actor and a document at once', async () => {
    const events = await eventsOf([aResolution({ about: ['serbia'] }), aPosition({ topic: 'talks' }), aDateFact()])
    const all = { topic: '', actor: '', document: '' }
    const found = (filter: Partial<typeof all>) => filteredEvents(events, { ...all, ...filter }).map(({ fact }) => fact)
    expect(found({})).toHaveLength(3)
    expect(found({ actor: 'kosovo/serbia' })).toEqual(['kosovo/res-1160'])
    expect(found({ topic: 'kosovo/talks' })).toEqual(['kosovo/russia-on-plan'])
    expect(found({ actor: 'kosovo/russia', topic: 'kosovo/war' })).toEqual(['kosovo/rambouillet'])
    expect(found({ document: 'kosovo/elsewhere' })).toEqual([])
  })
})

describe('a stretch of time', () => {
  it('holds what touches it, and parts what begins in it from what only runs through', async () => {
    const events = await eventsOf(['1998', '1999-06-10', '1999', '1999-06', '2000-01-01', '2008/..', '../2010'].map(on))
    const june = stretch('1999-06-01', '1999-07-01')
    const touching = eventsWithin(events, june)
    expect(touching.map(({ fact }) => fact.slice(10))).toEqual(['1999', '1999-06', '1999-06-10', '---2010'])
    const { within, wider } = parted(touching, june)
    expect(within.map(({ fact }) => fact.slice(10))).toEqual(['1999-06', '1999-06-10'])
    expect(wider).toHaveLength(2)
  })

  it('is read under years, and under months where a year has many', async () => {
    const events = await eventsOf([on('18XX'), on('199X'), on('1998'), ...manyFacts(40), on('1999')])
    const groups = groupedEvents(events)
    expect(groups.filter(({ heading }) => heading).map(({ heading }) => heading)).toEqual([
      'The 19th century',
      'The 1990s',
      '1998',
      '1999',
      'January 1999',
      'February 1999',
    ])
    expect(groups.flatMap((group) => group.events)).toEqual(events)
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
  })

  it('is folded by the longest time that holds not too many, and by months where all is of one year', async () => {
    const many = (year: string) =>
      Array.from({ length: 25 }, (_, nth) => on(`${year}-${nth % 2 ? '03' : '04'}-${String(nth + 1).padStart(2, '0')}`))
    const periods = (events: readonly TimelineEvent[]) => periodsOf(events).map(({ id, title }) => [id, title])
    const events = await eventsOf([...many('1999'), on('1389'), on('19XX'), on('199X'), on('1950'), on('1999')])
    expect(periods(events)).toEqual([
      ['13XX', 'The 14th century'],
      ['19XX', 'The 20th century'],
      ['195X', 'The 1950s'],
      ['199X', 'The 1990s'],
      ['1999', '1999'],
    ])
    expect(periods(await eventsOf([...many('1999'), on('1999')]))).toEqual([
      ['1999', '1999'],
      ['1999-03', 'March 1999'],
      ['1999-04', 'April 1999'],
    ])
  })

  it('comes in parts that are quickly made, of which the first has the heading', async () => {
    const events = await eventsOf(manyFacts(30))
    expect(inParts('Here', events).map(({ heading, events: own }) => [heading, own.length])).toEqual([
      ['Here', 12],
      ['', 12],
      ['', 6],
    ])
    expect(inParts('Here', [])).toEqual([])
  })
})
