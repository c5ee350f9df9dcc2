import { describe, expect, it } from 'vitest'
import { relatedTo } from '@/features/library/relatedFacts'
import type { Entry } from '@/features/library/libraryContent'
import { aDateFact, aDeck } from '../../support/decks'

const head = aDeck()
const entry = (id: string, about: string[]) => ({ id, head, fact: aDateFact({ id, about }) }) as unknown as Entry
/** Thirty facts, all about Russia, and some about others too. */
const common = Array.from({ length: 30 }, (_, index) => entry(`common-${index}`, ['russia']))
const own = entry('own', ['russia', 'ahtisaari'])
const close = entry('close', ['russia', 'ahtisaari'])
const all = [...common.slice(0, 15), own, ...common.slice(15), close]

describe('related facts', () => {
  it('are those that share an actor of few facts, not one of nearly all', () =>
    expect(relatedTo(own, all, [])).toEqual([])) // one in sixteen is not rare enough
  it('come by how much they share', () => {
    const closer = entry('closer', ['russia', 'ahtisaari', 'annan'])
    const asked = entry('asked', ['russia', 'ahtisaari', 'annan'])
    const found = relatedTo(asked, [...common, asked, close, closer], [])
    expect(found.map(({ id }) => id)).toEqual(['closer'])
  })
  it('leave out what is linked anyway', () => {
    const [one, two] = [entry('one', ['annan', 'clark']), entry('two', ['annan', 'clark'])]
    expect(relatedTo(one, [...common, one, two], [])).toEqual([two])
    expect(relatedTo(one, [...common, one, two], [two])).toEqual([])
  })
})
