import { expect, it } from 'vitest'
import { contentsOf, paragraphOf } from '@/features/library/documentContents'
import type { Entry } from '@/features/library/libraryContent'
import { aCitation, aClaim, aDateFact, aDeck, aDocument, aPosition, aResolution } from '../../support/decks'
import { someEntries } from '../../support/entries'

const paper = aDocument({
  anchors: [
    { title: 'Opening', paragraphs: { p1: 'First', p2: 'Second' } },
    { title: 'Uncited', paragraphs: { p3: 'Third' } },
    { title: 'End', paragraphs: { p4: 'Fourth' } },
  ],
})
/** The first paragraph that is cited, as it is shown. */
const firstOf = (entries: readonly Entry[]) => paragraphOf(paper, contentsOf(paper, entries)[0]!.paragraphs[0]!)

it('a document’s contents are its cited sections in its own order, each fact once a paragraph and once in the count', async () => {
  const { entries } = await someEntries({
    facts: [
      aDateFact({ claims: { when: aClaim('1999', { cites: [aCitation({ at: 'p4' }), aCitation({ at: 'p2' })] }) } }),
      aResolution({
        claims: {
          adopted: aClaim('1998'),
          symbol: aClaim('S/1', { cites: [aCitation({ at: 'p1' }), aCitation({ at: 'p2' })] }),
        },
      }),
    ],
  })
  const told = contentsOf(paper, entries).map(({ id, title, facts, paragraphs }) => [
    id,
    title,
    facts,
    paragraphs.map(({ at, entries: citing }) => [at, citing.map((entry) => entry.id)]),
  ])
  expect(told).toEqual([
    [
      'p1',
      'Opening',
      2,
      [
        ['p1', ['kosovo/res-1160']],
        ['p2', ['kosovo/res-1160', 'kosovo/rambouillet']],
      ],
    ],
    ['p4', 'End', 1, [['p4', ['kosovo/rambouillet']]]],
  ])
})

it('what its author holds is called by the issue, what others hold by their name', async () => {
  const { entries } = await someEntries({
    actors: aDeck().actors.map((actor) => (actor.id === 'paper-authors' ? { ...actor, wrote: ['paper'] } : actor)),
    facts: [
      aPosition(),
      aPosition({
        id: 'thesis',
        claims: { holder: aClaim('paper-authors'), issue: aClaim('policy'), wording: aClaim('It shifts') } as never,
      }),
    ],
  })
  const titles = firstOf(entries).facts.map(({ title }) => title)
  expect(titles).toEqual(['Russia threatened to veto the plan', 'Russia’s policy: It shifts'])
})

it('the moments of a paragraph are those of all that cites it, each once, in their order', async () => {
  const at = (times: number[]) =>
    aClaim('1999', { cites: [aCitation({ times }), aCitation({ document: 'other', times: [1] })] })
  const { entries } = await someEntries({
    facts: [aDateFact({ claims: { when: at([90, 30]) } }), aDateFact({ id: 'second', claims: { when: at([30, 60]) } })],
  })
  expect(firstOf(entries).times).toEqual([30, 60, 90])
})

it('what cites a document without a paragraph stands last, as resting on the whole', async () => {
  const { entries } = await someEntries({
    facts: [aDateFact(), aResolution({ claims: { adopted: aClaim('1998', { cites: [{ document: 'paper' }] }) } })],
  })
  expect(contentsOf(paper, entries).map(({ id, facts }) => [id, facts])).toEqual([
    ['p1', 1],
    ['whole', 1],
  ])
})
