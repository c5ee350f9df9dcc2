import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateCards } from '@/domain/cards/generateCards'
import { changedDatedFact, datedEventOf, newDatedFact, type DatedEvent } from '@/domain/facts/datedFact'
import { cited, newDeck, noSource, withFacts } from '@/domain/facts/ownDeck'
import { faultsOf } from '@/domain/quiz/deck/faults'

const topic = { id: 'topic-1', title: 'General' }
const empty = newDeck('own-1', 'My deck', 'My deck', topic)
const { documents, cite } = cited(empty, { ...noSource, title: 'An atlas' }, 'page 12', 'source-1')
const signing: DatedEvent = {
  topic: topic.id,
  level: 1,
  event: 'the signing of the agreement',
  when: '1999-06-09',
  note: '',
  cites: [cite],
  voice: 'record',
}
const asked = (event: DatedEvent) =>
  generateCards({ ...empty, documents }, newDatedFact('event-1', event)).map(({ prompt, answer }) => [prompt, answer])

describe('a dated event', () => {
  it('asks for the date, and for what happened on a single day', () =>
    expect(asked(signing)).toEqual([
      ['On what date did the signing of the agreement take place?', '9 June 1999'],
      ['What happened on 9 June 1999?', 'The signing of the agreement took place'],
    ]))
  it('may have a verb of its own', () =>
    expect(asked({ ...signing, event: 'NATO [begin|began] its air strikes', when: '1999-03' })).toEqual([
      ['In which month and year did NATO begin its air strikes?', 'March 1999'],
    ]))

  const events = fc.record({
    event: fc.constantFrom('the signing of the agreement', 'elections', 'the talks [end|ended] in Rambouillet'),
    when: fc.constantFrom('1999', '1999-06', '1999-06-09', '1996/1998', '1450~', '14XX'),
    note: fc.constantFrom('', 'Signed near the border.'),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    voice: fc.constantFrom('record' as const, 'reported' as const),
  })
  it('is as the build demands it of ours, whatever is filled in, and reads back as it was filled in', () =>
    fc.assert(
      fc.property(events, (given) => {
        const event = { ...signing, ...given }
        const fact = newDatedFact('event-1', event)
        expect(faultsOf(withFacts({ ...empty, documents }, [fact]))).toEqual([])
        expect(datedEventOf(fact)).toEqual(event)
      }),
    ))
  it('that is changed keeps its id and, where its date is the same, its revision', () =>
    fc.assert(
      fc.property(events, events, (before, after) => {
        const fact = newDatedFact('event-1', { ...signing, ...before })
        const next = changedDatedFact(fact, { ...signing, ...after }, 'what it was', 'misread')
        expect(next.id).toBe(fact.id)
        expect(datedEventOf(next)).toEqual({ ...signing, ...after })
        expect(next.claims.when.revision).toBe(before.when === after.when ? 1 : 2)
        expect(faultsOf(withFacts({ ...empty, documents }, [next]))).toEqual([])
      }),
    ))
})
