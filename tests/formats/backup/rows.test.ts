import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import { replay } from '@/domain/scheduling/replay'
import { isRow } from '@/formats/backup/rows'
import { aLog } from '../../support/logs'
import { aBlock, anAction, aReview } from '../../support/makers'

describe('rows that may be taken in', () => {
  it('are all that this app writes', () => {
    fc.assert(
      fc.property(aLog(), (log) => log.every((entry) => ('answer' in entry ? isRow.reviews : isRow.actions)(entry))),
    )
  })

  it.each<[string, Partial<Record<keyof Review, unknown>>]>([
    ['no id', { id: '' }],
    ['a time before 1970', { at: -1 }],
    ['a time that no calendar has', { at: 1e300 }],
    ['a day that is none', { day: '2026-02-30' }],
    ['a day that is a word', { day: 'Monday' }],
    ['an answer that is none', { answer: 'perhaps' }],
    ['a retention of nothing', { retention: 0 }],
    ['a retention of all', { retention: 1 }],
    ['a revision below the first', { revision: 0 }],
    ['a number that is a text', { ms: '4000' }],
    ['no card', { card: undefined }],
    ['a due day that is none', { dueDay: 'Tuesday' }],
  ])('are no reviews with %s', (_what, given) => {
    expect(isRow.reviews(aReview())).toBe(true)
    expect(isRow.reviews({ ...aReview(), ...given })).toBe(false)
  })

  it.each<[string, object]>([
    ['that takes back nothing', { ...anAction({ kind: 'read' }), kind: 'undo' }],
    ['until no day', { ...anAction({ kind: 'read' }), kind: 'bury', until: 'tomorrow' }],
    ['on no card', { ...anAction({ kind: 'suspend' }), card: undefined }],
    ['on a card that is a number', { ...anAction({ kind: 'read' }), kind: 'dream', card: 7 }],
    ['of an alias without a text', { ...anAction({ kind: 'read' }), kind: 'alias' }],
    ['of an alias of no card', { ...anAction({ kind: 'alias', text: 'x' }), card: undefined }],
    ['of knowing for part of a day', anAction({ kind: 'know', revision: 1, interval: 0.2 })],
    ['of knowing no revision', anAction({ kind: 'know', interval: 60 })],
    ['of no kind', { ...anAction({ kind: 'read' }), kind: undefined }],
  ])('are no action %s', (_what, row) => expect(isRow.actions(row)).toBe(false))

  // A row that the replay cannot bear would lock the learner out of the app at every start.
  it('can be replayed, whatever a forger put in them', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'x',
        'quiz',
        'again',
        'choice',
        '2999-12-31',
        '1000-01-01',
        '__proto__',
        'kosovo/rambouillet/when/when',
        'constructor',
      ),
      fc.constantFrom(0, 1, -1, 1e-300, 0.5, 0.999_999, 4, 1e15, 1e308, Date.UTC(2999, 11, 31), null, true, undefined),
    )
    const fields = [...Object.keys(aReview()), 'dueDay', 'predicted'] as (keyof Review)[]
    const review = fc.record({ key: fc.constantFrom(...fields), value })
    const forged = fc.array(fc.array(review, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    const kinds = fc.constantFrom(
      'undo',
      'bury',
      'flag',
      'note',
      'alias',
      'suspend',
      'resume',
      'reset',
      'read',
      'know',
      'dream',
    )
    const keys = fc.constantFrom(
      ...['at', 'card', 'day', 'until', 'offset', 'flag', 'takesBack', 'seq', 'text', 'interval', 'revision'],
    )
    const action = fc.record({ kind: kinds, key: keys, value })
    fc.assert(
      fc.property(forged, fc.array(action), (changes, deeds) => {
        const reviews = changes.map((change) => ({
          ...aReview(),
          ...Object.fromEntries(change.map((each) => [each.key, each.value])),
        }))
        const actions = deeds.map(({ kind, key, value: given }) => {
          const row = { ...anAction({ kind: 'read' }), kind, until: '2026-02-02', flag: true, text: '', takesBack: 'x' }
          return { ...row, revision: 1, interval: 60, [key]: given } as unknown as Action
        })
        replay({
          reviews: reviews.filter(isRow.reviews),
          actions: actions.filter(isRow.actions),
          blocks: [aBlock()],
        })
      }),
      { numRuns: 500 },
    )
  })
})
