import { describe, expect, it } from 'vitest'
import type { Actor, Issue } from '@/domain/facts/deck'
import type { Role } from '@/domain/facts/fact'
import { checkQuiz } from '@/domain/quiz/deck/checkQuiz'
import { aDeck, anActorFact } from '../../../support/decks'

const issue = (...labels: string[]): Issue => ({
  id: 'plan',
  question: 'Should the plan be adopted?',
  name: 'the plan',
  stances: Object.fromEntries(labels.map((label, index) => [`code-${index}`, label])),
})
const whole = { actors: [], issues: [], facts: [] }
const faultsOf = (given: Partial<Parameters<typeof aDeck>[0]>) =>
  checkQuiz(aDeck({ ...whole, ...given })).map(({ path, what }) => `${path.join(' ')}: ${what}`)
const role = (given: Partial<Role>) => faultsOf({ facts: [anActorFact({ role: { office: 'Envoy', ...given } })] })
const author = (given: Partial<Actor>) =>
  faultsOf({ actors: [{ id: 'paper-authors', kind: 'author', names: [{ text: 'the paper' }], ...given }] })

describe('a deck that quizzes are made from', () => {
  it('has issues with three stances at least', () => {
    expect(faultsOf({ issues: [issue('supports it', 'opposes it')] })).toEqual([
      'issues 0 stances: 2 stances give nothing to choose from',
    ])
    expect(faultsOf({ issues: [issue('supports it', 'opposes it', 'leaves it open')] })).toEqual([])
  })

  it('words stances alike in length', () =>
    expect(
      faultsOf({ issues: [issue('ban it', 'end it', 'leave it to what both governments may agree upon in the end')] }),
    ).toEqual([
      'issues 0 stances: “leave it to what both governments may agree upon in the end” stands out beside “ban it”',
    ]))

  it('makes a sentence of every stance, by its name or by a telling', () => {
    const told = (telling?: string) =>
      faultsOf({ issues: [{ ...issue('spying', 'relief', 'training'), ...(telling !== undefined && { telling }) }] })
    expect(told()).toEqual(['issues 0 stances: “spying” makes no sentence'])
    expect(told('the centre is used for …')).toEqual([])
    expect(told('the centre is used')).toEqual(['issues 0 stances: “spying” makes no sentence'])
    expect(told('… or …')).toEqual(['issues 0 stances: “spying” makes no sentence'])
  })

  it('tells no time in words alone', () => {
    expect(role({ context: 'at the talks of June 1999' })).toEqual([
      'facts 0 claims role.minister: “at the talks of June 1999” tells a time in words alone',
    ])
    expect(role({ context: 'at the talks of June 1999', on: '1999-06' })).toEqual([])
    expect(role({ context: 'at the talks' })).toEqual([])
  })

  it('says which documents its authors wrote', () => {
    expect(author({})).toEqual(['actors 0: an author of no document'])
    expect(author({ wrote: ['paper'] })).toEqual([])
    expect(author({ kind: 'state', wrote: ['paper'] })).toEqual(['actors 0: only an author wrote documents'])
  })
})
