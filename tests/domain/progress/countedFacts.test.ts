import { describe, expect, it } from 'vitest'
import { countedFacts } from '@/domain/progress/countedFacts'
import { aBlock, aCard } from '../../support/makers'

describe('a fact as progress counts it', () => {
  const when = aCard({ id: 'kosovo/rambouillet/when/when' })
  const what = aCard({ id: 'kosovo/rambouillet/when/what', main: false })
  const other = aCard({ id: 'kosovo/rambouillet/figure.dead/figure' })

  it('has all its main cards and no others', () =>
    expect(countedFacts(aBlock({ cards: [when, what, other] })).map(({ main }) => main)).toEqual([[when.id, other.id]]))
  it('has all its cards apart from that, and its kind', () =>
    expect(countedFacts(aBlock({ cards: [when, what, other] }))).toMatchObject([
      { fact: 'kosovo/rambouillet', kind: 'date', cards: [when.id, what.id, other.id] },
    ]))
  it('is left out where it has no main card', () => expect(countedFacts(aBlock({ cards: [what] }))).toEqual([]))
  it('belongs to the topic of its own deck', () =>
    expect(countedFacts(aBlock({ cards: [when] }))[0]?.topic).toBe('kosovo/war'))
})
