import { expect, it } from 'vitest'
import { disputesOf } from '@/features/library/documentDisputes'
import { aCitation, aClaim, aDateFact, aDeck, aDispute, aDocument, aPosition } from '../../support/decks'
import { someEntries } from '../../support/entries'

const [paper, notes] = [aDocument(), aDocument({ id: 'notes' })]
const inNotes = [aCitation({ document: 'notes' })]
const actors = aDeck().actors.map((actor) => (actor.id === 'paper-authors' ? { ...actor, wrote: ['paper'] } : actor))

const told = async (fact: ReturnType<typeof aDateFact> | ReturnType<typeof aPosition>) => {
  const { entries } = await someEntries({ actors, documents: [paper, notes], facts: [fact] })
  return [paper, notes].map((document) =>
    disputesOf(document, entries).map(({ outcome, own, others, right }) => [outcome, own, others, right]),
  )
}
const begun = (accepted: string | null) =>
  aDateFact({
    claims: {
      when: aClaim('1999-02-06', { dispute: aDispute({ accepted, views: [{ value: '1999-02-07', cites: inNotes }] }) }),
    },
  })

it('of two documents that disagree one is right and the other mistaken', async () => {
  expect(await told(begun('1999-02-06'))).toEqual([
    [['otherwise', ['6 February 1999'], ['7 February 1999'], '6 February 1999']],
    [['mistaken', ['7 February 1999'], [], '6 February 1999']],
  ])
})

it('neither is where nobody can say', async () => {
  expect(await told(begun(null))).toEqual([
    [['open', ['6 February 1999'], ['7 February 1999'], '']],
    [['open', ['7 February 1999'], ['6 February 1999'], '']],
  ])
})

it('what somebody held is no mistake of the document that reports it, what its author holds is', async () => {
  const held = (holder: string) =>
    aPosition({
      claims: {
        holder: aClaim(holder),
        wording: aClaim('The talks failed', {
          dispute: aDispute({ accepted: 'The talks went on', views: [{ value: 'The talks went on', cites: inNotes }] }),
        }),
      } as never,
    })
  expect(await told(held('russia'))).toEqual([
    [],
    [['otherwise', ['The talks went on'], ['The talks failed'], 'The talks went on']],
  ])
  expect((await told(held('paper-authors')))[0]).toEqual([['mistaken', ['The talks failed'], [], 'The talks went on']])
})

it('a claim that is right against a document cites the place where it errs: only the error is what it has', async () => {
  const when = (at: string) =>
    aDateFact({ claims: { when: aClaim('1999-02-06', { cites: [aCitation({ at })], dispute: aDispute() }) } })
  expect((await told(when('p1')))[0]).toEqual([['mistaken', ['7 February 1999'], [], '6 February 1999']])
})

it('a document that is right in one place and errs in another is told apart from one that errs throughout', async () => {
  const right = aDateFact({
    claims: { when: aClaim('1999-02-06', { cites: [aCitation({ at: 'p2' })], dispute: aDispute() }) },
  })
  expect((await told(right))[0]).toEqual([['both', ['6 February 1999', '7 February 1999'], [], '6 February 1999']])
})
