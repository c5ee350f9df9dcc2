import { describe, expect, it } from 'vitest'
import { heldIssues, matrixOf, runsOf, shiftOf } from '@/features/library/positionTable'
import { dateOf } from '@/domain/facts/calendarDate'
import type { Fact } from '@/domain/facts/fact'
import { aClaim, aDateFact, aDispute, aPosition } from '../../support/decks'
import { someEntries } from '../../support/entries'

let count = 0
const held = (holder: string, stance: string, from: string | null = '2007', issue = 'plan') => {
  const fact = aPosition({
    id: `held-${++count}`,
    claims: { holder: aClaim(holder), stance: aClaim(stance), issue: aClaim(issue), from: aClaim(from ?? '') } as never,
  })
  if (from === null) delete fact.claims.from
  return fact
}
const issuesOf = async (...facts: Fact[]) => heldIssues((await someEntries({ facts })).entries)

describe('the issues on which somebody holds something', () => {
  it('are told with who held what, in the order of time, by their deck', async () => {
    const [plan, ...others] = await issuesOf(
      held('russia', 'supports', '2008'),
      aDateFact(),
      held('china', 'opposes'),
      held('russia', 'opposes'),
    )
    expect(others).toEqual([])
    expect(plan).toMatchObject({ id: 'kosovo/plan', name: 'The plan', topic: 'kosovo/war', disputed: false })
    expect(
      plan?.holders.map(({ name, shift, held }) => [name, shift, held.map(({ label, time }) => [label, time])]),
    ).toEqual([
      ['China', '', [['Opposes it', '2007']]],
      [
        'Russia',
        'changed',
        [
          ['Opposes it', '2007'],
          ['Supports it', '2008'],
        ],
      ],
    ])
  })

  it('are disputed where any claim about them is, or where two authors differ', async () => {
    const disputed = aPosition({
      claims: { wording: aClaim('[threaten|threatened] it', { dispute: aDispute() }) } as never,
    })
    expect((await issuesOf(disputed))[0]?.disputed).toBe(true)
    const author = held('paper-authors', 'constant', null, 'policy')
    expect((await issuesOf(author))[0]?.disputed).toBe(false)
    expect((await issuesOf(author, held('russia', 'changing', '2007', 'policy')))[0]?.disputed).toBe(false)
    expect(
      (await issuesOf(author, { ...held('paper-authors', 'changing', null, 'policy'), occasion: 'later' }))[0]
        ?.disputed,
    ).toBe(true)
  })
})

describe('what was held', () => {
  const at = (stance: string, date: string | null) => ({ stance, date: date === null ? null : dateOf(date) })
  it.each([
    ['', [at('a', '2007'), at('a', '2008')]],
    ['changed', [at('a', '2007'), at('b', '2008')]],
    ['varied', [at('a', '2007'), at('b', '2007-05')]],
    ['varied', [at('a', '2007'), at('b', null)]],
    ['changed', [at('a', '2007'), at('b', null), at('b', '2008')]],
  ])('is told as “%s” by stances and times', (shift, stances) => expect(shiftOf(stances)).toBe(shift))

  it('is told in few words: what stays the same as one, with its years', async () => {
    const [plan] = await issuesOf(
      held('russia', 'opposes', '2007'),
      held('russia', 'opposes', '201X'),
      held('russia', 'supports', '2020-05'),
      held('russia', 'supports', '../2024'),
    )
    expect(runsOf(plan?.holders[0]?.held ?? []).map(({ label, years }) => [label, years])).toEqual([
      ['Opposes it', '2007–2010s'],
      ['Supports it', '2020'],
    ])
    const [undated] = await issuesOf(held('paper-authors', 'opposes', null))
    expect(runsOf(undated?.holders[0]?.held ?? [])[0]?.years).toBe('')
  })
})

describe('the matrix', () => {
  it('holds the issues on which two spoke, and who spoke on them, those with most of them first', async () => {
    const issues = await issuesOf(
      held('russia', 'opposes'),
      held('china', 'opposes'),
      held('china', 'changing', '2009', 'policy'),
      held('serbia', 'constant', '2009', 'policy'),
    )
    const { least, actors, rows } = matrixOf(issues)
    expect(least).toBe(1)
    expect(actors.map(({ name }) => name)).toEqual(['China', 'Russia', 'Serbia'])
    expect(rows.map(({ id }) => id)).toEqual(['kosovo/plan', 'kosovo/policy'])
  })

  it('leaves out an issue of one holder, and who speaks of no shared one', async () => {
    const { actors, rows } = matrixOf(
      await issuesOf(
        held('russia', 'opposes'),
        held('russia', 'supports', '2009'),
        held('china', 'constant', '2007', 'policy'),
      ),
    )
    expect([actors, rows]).toEqual([[], []])
  })

  it('asks for as many positions of an actor as leave no more of them than there is room for', async () => {
    const issues = await issuesOf(
      held('russia', 'opposes'),
      held('russia', 'supports', '2009'),
      held('china', 'opposes'),
      held('china', 'constant', '2007', 'policy'),
      held('serbia', 'opposes'),
    )
    const { least, actors } = matrixOf(issues, 2)
    expect(least).toBe(2)
    expect(actors.map(({ id }) => id).toSorted()).toEqual(['china', 'russia'])
    expect(matrixOf(issues, 3)).toMatchObject({ least: 1 })
  })
})
