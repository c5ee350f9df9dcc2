import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import type { Fact } from '@/domain/facts/fact'
import { actorEntries, partIn, positionsOf } from '@/features/library/actorIndex'
import { entriesOf } from '@/features/library/libraryContent'
import { aClaim, anActorFact, aDateFact, aDeck, aPosition, aResolution } from '../../support/decks'

async function actorsOf(facts: Fact[]) {
  const { facts: _, ...head } = aDeck()
  const blocks = blocksOf({ ...head, facts })
  const entries = await entriesOf({ content: { blocksOf: () => Promise.resolve(blocks) } as never }, head)
  const actors = actorEntries(head, entries)
  const the = (id: string) => actors.find(({ actor }) => actor.id === id)!
  return { entries, actors, the }
}
const votes = aClaim({ for: 1, against: 1, abstained: 0, named: { against: ['china'] }, outcome: 'rejected' as const })

describe('the actors of a deck', () => {
  it('stand by name, the article left aside, with how many facts name each, once a fact', async () => {
    const { actors } = await actorsOf([
      aResolution({ about: ['russia', 'serbia'], claims: { body: aClaim('russia'), votes } }),
      anActorFact(),
    ])
    expect(actors.map(({ name, facts }) => [name, facts])).toEqual([
      ['China', 1],
      ['The paper', 0],
      ['Russia', 2],
      ['Serbia', 1],
      ['Sergei Lavrov', 1],
    ])
  })

  it('have their offices in the order of time, those without one last', async () => {
    const role = (office: string, from?: string) => aClaim({ office, ...(from && { from }) })
    const claims = { 'role.a': role('adviser'), 'role.b': role('envoy', '2001'), 'role.c': role('student', '1970') }
    const { the } = await actorsOf([anActorFact({ claims })])
    expect(the('lavrov').roles.map(({ office, time }) => [office, time])).toEqual([
      ['Student', 'from 1970'],
      ['Envoy', 'from 2001'],
      ['Adviser', ''],
    ])
  })
})

it('what an actor held is in the order of time, and not what others held', async () => {
  const from = (id: string, year: string) => aPosition({ id, claims: { from: aClaim(year) } as never })
  const { the, entries } = await actorsOf([from('second', '2008'), from('first', '2007'), aDateFact()])
  expect(positionsOf(the('russia'), entries).map(({ fact }) => fact.id)).toEqual(['first', 'second'])
  expect(positionsOf(the('china'), entries)).toEqual([])
})

it('an actor took part in the events and texts that name it, by a vote too', async () => {
  const { the, entries } = await actorsOf([aDateFact(), aResolution({ claims: { votes } }), aPosition()])
  expect(partIn(the('china'), entries).map(({ fact }) => fact.id)).toEqual(['res-1160'])
  expect(partIn(the('russia'), entries).map(({ fact }) => fact.id)).toEqual(['rambouillet', 'res-1160'])
})
