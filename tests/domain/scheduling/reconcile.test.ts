import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '@/domain/cards/card'
import type { Level } from '@/domain/facts/fact'
import { isReview } from '@/domain/reviews/action'
import { memoryOf } from '@/domain/scheduling/fold'
import type { Memory } from '@/domain/scheduling/memory'
import { contextsOf, reconcile } from '@/domain/scheduling/reconcile'
import { replay } from '@/domain/scheduling/replay'
import { aLog, type CardLogEntry } from '../../support/logs'
import { aBlock, aCard, anAction, aReview, monday } from '../../support/makers'
import { model } from '../../support/model'

/** A fact as one version of a deck has it: two cards, in the block of its level. */
interface Told {
  id: string
  revision: number
  level: Level
  formerly: string[]
  wording: string
}
const aFact = (given: Partial<Told> & { id: string }): Told => ({
  revision: 1,
  level: 1,
  formerly: [],
  wording: 'first',
  ...given,
})
const directions = ['when', 'event'] as const
const cardIds = (fact: string) => directions.map((direction) => `kosovo/${fact}/when/${direction}`)

const blocksOf = (facts: readonly Told[]): Block[] =>
  ([1, 2, 3] as const)
    .map((level) => {
      const cards = facts
        .filter((fact) => fact.level === level)
        .flatMap(({ id, revision, formerly, wording }) =>
          directions.map((direction) =>
            aCard({
              id: `kosovo/${id}/when/${direction}`,
              level,
              revision,
              main: direction === 'when',
              prompt: `${wording} ${direction} of ${id}?`,
              ...(formerly.length && { formerly: formerly.map((old) => `kosovo/${old}/when/${direction}`) }),
            }),
          ),
        )
      return aBlock({ id: `kosovo/war/${level}/0`, level, cards })
    })
    .filter(({ cards }) => cards.length)

const folded = (log: readonly CardLogEntry[], blocks: readonly Block[]): Memory[] =>
  replay({ reviews: log.filter(isReview), actions: log.flatMap((entry) => (isReview(entry) ? [] : entry)), blocks })
    .memories

/** What storage does with a reconciliation. */
function afterwards(memories: readonly Memory[], blocks: readonly Block[], log: readonly CardLogEntry[]): Memory[] {
  const { put, remove, refold } = reconcile(memories, blocks)
  const held = new Map([...memories, ...put].map((memory) => [memory.card, memory]))
  for (const { context, ids } of refold) {
    const memory = memoryOf(
      log.filter(({ card }) => card !== undefined && ids.includes(card)),
      context,
      model,
    )
    if (memory) held.set(context.card, memory)
    else held.delete(context.card)
  }
  for (const card of remove) held.delete(card)
  return [...held.values()]
}

const talks = aFact({ id: 'talks' })
const [asked = '', reverse = ''] = cardIds('talks')
const answered = [aReview({ card: asked, interval: 4 })]
const before = folded(answered, blocksOf([talks]))
/** What the learner holds once the deck has these facts instead. */
const brought = (...facts: Told[]) => afterwards(before, blocksOf(facts), answered)

describe('a card', () => {
  it('that did not change is not touched', () =>
    expect(reconcile(before, blocksOf([talks]))).toEqual({ put: [], remove: [], refold: [] }))
  it('with another wording keeps its memory untouched', () =>
    expect(reconcile(before, blocksOf([{ ...talks, wording: 'second' }]))).toEqual({ put: [], remove: [], refold: [] }))
  it('that moved keeps its memory in another place', () => {
    const [memory] = before
    expect(brought({ ...talks, level: 2 })).toEqual([{ ...memory, level: 2, block: 'kosovo/war/2/0' }])
  })
  it('that was never met needs nothing', () =>
    expect(reconcile([], blocksOf([{ ...talks, revision: 2, formerly: ['old'] }]))).toEqual({
      put: [],
      remove: [],
      refold: [],
    }))
})

describe('a changed answer', () => {
  const [corrected] = brought({ ...talks, revision: 2 })
  it('is a correction, due at once', () =>
    expect(corrected).toMatchObject({ card: asked, revision: 2, correction: true, phase: 'learning', plan: monday }))
  it('leaves nothing known of the old one', () => expect(corrected).toMatchObject({ reps: 0, stability: 0 }))
  it('counts at once where it was answered on a device that had it earlier', () => {
    const ahead = aReview({ card: asked, revision: 2, at: monday + 1 })
    const log = [...answered, ahead]
    const [memory] = afterwards(folded(log, blocksOf([talks])), blocksOf([{ ...talks, revision: 2 }]), log)
    expect(memory).toMatchObject({ revision: 2, reps: 1 })
    expect(memory).not.toHaveProperty('correction')
  })
  it('of a suspended card does not bring it up', () => {
    const log = [...answered, anAction({ kind: 'suspend', card: asked })]
    const [memory] = afterwards(folded(log, blocksOf([talks])), blocksOf([{ ...talks, revision: 2 }]), log)
    expect(memory).toMatchObject({ correction: true, suspended: true })
    expect(memory).not.toHaveProperty('plan')
  })
})

describe('a card that vanished', () => {
  const [memory] = before
  const retired = brought(aFact({ id: 'other' }))
  it('is retired with all that was known of it, and asked no more', () => {
    const { plan: _, ...rest } = memory ?? {}
    expect(retired).toEqual([{ ...rest, retired: true }])
  })
  it('is retired once', () => expect(reconcile(retired, blocksOf([])).put).toEqual([]))
  it('takes up where it was when it comes back', () =>
    expect(afterwards(retired, blocksOf([talks]), answered)).toEqual(before))
  it('comes back as a correction when its answer changed meanwhile', () => {
    const [back] = afterwards(retired, blocksOf([{ ...talks, revision: 2 }]), answered)
    expect(back).toMatchObject({ correction: true, revision: 2 })
    expect(back).not.toHaveProperty('retired')
  })
})

describe('a renamed fact', () => {
  const renamed = aFact({ id: 'rambouillet', formerly: ['talks'] })
  const [card = ''] = cardIds('rambouillet')
  const moved = brought(renamed)

  it('takes its history along', () => expect(moved).toEqual([{ ...before[0], card }]))
  it('leaves no row under its old id', () => expect(moved.map((memory) => memory.card)).not.toContain(asked))
  it('that absorbed another has both histories', () => {
    const log = [...answered, aReview({ card: 'kosovo/france/when/when', at: monday + 1 })]
    const held = folded(log, blocksOf([talks, aFact({ id: 'france' })]))
    const both = afterwards(held, blocksOf([{ ...renamed, formerly: ['talks', 'france'] }]), log)
    expect(both).toMatchObject([{ card, reps: 2 }])
  })
  it('keeps that history when its answer changes later', () =>
    expect(afterwards(moved, blocksOf([{ ...renamed, revision: 2 }]), answered)).toMatchObject([
      { card, revision: 2, correction: true, lastAt: monday },
    ]))
  it('keeps that history when it is renamed again', () => {
    const again = aFact({ id: 'chateau', formerly: ['rambouillet', 'talks'] })
    expect(afterwards(moved, blocksOf([again]), answered)).toMatchObject([
      { card: 'kosovo/chateau/when/when', reps: 1 },
    ])
  })
  it('that was split leaves its history to the first', () => {
    const second = aFact({ id: 'paris', formerly: ['talks'] })
    expect(brought(renamed, second)).toEqual(folded(answered, blocksOf([renamed, second])))
    expect(brought(renamed, second).map((memory) => memory.card)).toEqual([card])
  })
  it('takes nothing from a card that is still there', () => {
    const log = [...answered, aReview({ card: 'kosovo/france/when/when' })]
    const held = folded(log, blocksOf([talks, aFact({ id: 'france' })]))
    const facts = blocksOf([{ ...renamed, formerly: ['talks', 'france'] }, aFact({ id: 'france' })])
    expect(afterwards(held, facts, log)).toMatchObject([
      { card: 'kosovo/france/when/when', reps: 1 },
      { card, reps: 1 },
    ])
  })
})

describe('over any versions of a deck and any log', () => {
  type Change = {
    fact: number
    other: number
    what: 'reword' | 'revise' | 'move' | 'remove' | 'restore' | 'rename' | 'merge'
  }
  const aChange = fc.record<Change>({
    fact: fc.nat(20),
    other: fc.nat(20),
    what: fc.constantFrom('reword', 'revise', 'move', 'remove', 'restore', 'rename', 'merge'),
  })
  const first = ['a', 'b', 'c'].map((id) => aFact({ id, revision: 2 }))

  interface Version {
    there: readonly Told[]
    /** Removed, and perhaps to come back. Ids that were renamed are never used again. */
    away: readonly Told[]
  }
  function changed({ there, away }: Version, { fact, other, what }: Change): Version {
    const one = there[fact % Math.max(1, there.length)]
    const second = there[other % Math.max(1, there.length)]
    const lost = away[fact % Math.max(1, away.length)]
    const rest = there.filter((each) => each !== one)
    if (what === 'restore')
      return lost ? { there: [...there, lost], away: away.filter((each) => each !== lost) } : { there, away }
    if (!one) return { there, away }
    const become = (given: Partial<Told>) => ({ there: [...rest, { ...one, ...given }], away })
    switch (what) {
      case 'reword':
        return become({ wording: `${one.wording} again` })
      case 'revise':
        return become({ revision: one.revision + 1 })
      case 'move':
        return become({ level: ((one.level % 3) + 1) as Level })
      case 'remove':
        return { there: rest, away: [...away, one] }
      case 'rename':
        return become({ id: `${one.id}x`, formerly: [one.id, ...one.formerly] })
      case 'merge':
        if (!second || second === one) return { there, away }
        return {
          there: [
            ...rest.filter((each) => each !== second),
            { ...one, id: `${one.id}${second.id}`, formerly: [one.id, ...one.formerly, second.id, ...second.formerly] },
          ],
          away,
        }
    }
  }
  const versionsOf = (updates: readonly Change[][]) => {
    const versions: Version[] = [{ there: first, away: [] }]
    for (const changes of updates) versions.push(changes.reduce(changed, versions.at(-1)!))
    return versions.map(({ there }) => blocksOf(there))
  }

  const aHistory = fc
    .array(fc.array(aChange, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map(versionsOf)
    .chain((versions) => {
      const cards = [...new Set(versions.flatMap((blocks) => [...contextsOf(blocks).keys()]))]
      return fc.record({ versions: fc.constant(versions), log: aLog({ cards, most: 30 }) })
    })
  const byCard = (memories: Iterable<Memory>) => new Map([...memories].map((memory) => [memory.card, memory]))

  it('memories are what a fresh fold of the log against the last version leaves', () =>
    fc.assert(
      fc.property(aHistory, ({ versions: [oldest = [], ...updates], log }) => {
        const held = updates.reduce((memories, blocks) => afterwards(memories, blocks, log), folded(log, oldest))
        const last = updates.at(-1) ?? oldest
        const there = (memory: Memory) => contextsOf(last).has(memory.card)
        expect(byCard(held.filter(there))).toEqual(byCard(folded(log, last).filter(there)))
      }),
      { numRuns: 300 },
    ))
  it('what is no longer there is retired, never dropped', () =>
    fc.assert(
      fc.property(aHistory, ({ versions: [oldest = [], ...updates], log }) => {
        const former = new Set(updates.flat().flatMap(({ cards }) => cards.flatMap(({ formerly = [] }) => formerly)))
        let held = folded(log, oldest)
        for (const blocks of updates) {
          const next = byCard(afterwards(held, blocks, log))
          for (const { card } of held) {
            if (contextsOf(blocks).has(card) || former.has(card)) continue
            expect(next.get(card)).toMatchObject({ retired: true })
            expect(next.get(card)).not.toHaveProperty('plan')
          }
          held = [...next.values()]
        }
      }),
    ))
})

it('the reverse card of a renamed fact takes its own history', () => {
  const log = [aReview({ card: reverse })]
  const held = folded(log, blocksOf([talks]))
  expect(afterwards(held, blocksOf([aFact({ id: 'rambouillet', formerly: ['talks'] })]), log)).toMatchObject([
    { card: 'kosovo/rambouillet/when/event', reps: 1 },
  ])
})
