import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import type { Deck } from '@/domain/facts/deck'
import { entriesOf } from '@/features/library/libraryContent'
import { narrowedTexts, resolutionRows, sortedByDate, textChoices } from '@/features/library/resolutionTable'
import { aClaim, aDateFact, aDeck, aDispute, aPosition, aResolution } from '../../support/decks'

const rowsOf = async (given: Partial<Deck>) => {
  const { facts, ...head } = aDeck(given)
  const blocks = blocksOf({ ...head, facts })
  return resolutionRows(await entriesOf({ content: { blocksOf: () => Promise.resolve(blocks) } as never }, head))
}
const undated = aResolution({ id: 'letter', instrument: 'letter', name: 'The letter', claims: {} })
const later = aResolution({ id: 'res-1199', name: 'Resolution 1199', claims: { adopted: aClaim('1998-09-23') } })

describe('the table of resolutions', () => {
  it('holds every text and nothing else, the oldest first, those without a date last', async () => {
    const rows = await rowsOf({ facts: [undated, later, aDateFact(), aPosition(), aResolution()] })
    const ids = (of: typeof rows) => of.map(({ entry }) => entry.fact.id)
    expect(ids(rows)).toEqual(['res-1160', 'res-1199', 'letter'])
    expect(ids(sortedByDate(rows, 'down'))).toEqual(['res-1199', 'res-1160', 'letter'])
  })

  it('tells what a text does in sentences', async () => {
    const does = aClaim({ text: '[impose|imposed] an embargo', on: 'arms' })
    const [row] = await rowsOf({ facts: [aResolution({ claims: { 'does.arms': does } })] })
    expect(row?.does).toEqual(['It imposed an embargo'])
  })

  it('names who made it: as the fact says, or as its name does', async () => {
    const council = { id: 'council', kind: 'body' as const, names: [{ text: 'the UN Security Council' }] }
    const rows = await rowsOf({
      actors: [...aDeck().actors, council],
      facts: [
        aResolution({ about: ['russia', 'council'] }),
        aResolution({ id: 'draft', name: 'Russia’s draft', claims: { adopted: aClaim('1999-03-26') } }),
        aResolution({ id: 'told', claims: { adopted: aClaim('2000'), body: aClaim('serbia') } }),
        aResolution({ id: 'unsaid', name: 'Russia and Serbia’s treaty', claims: { adopted: aClaim('2001') } }),
      ],
    })
    expect(rows.map(({ body }) => body)).toEqual(['The UN Security Council', 'Russia', 'Serbia', ''])
    expect(textChoices(rows).by).toEqual([['others', 4]])
    const twice = [...rows, ...rows.slice(1, 2)]
    expect(textChoices(twice).by).toEqual([
      ['Russia', 2],
      ['others', 3],
    ])
    expect(narrowedTexts(twice, { kind: '', by: 'others', period: '' }).map(({ body }) => body)).toEqual([
      'The UN Security Council',
      'Serbia',
      '',
    ])
  })

  it('can be narrowed by what a text is and by its decade, or to those without one', async () => {
    const rows = await rowsOf({
      facts: [
        undated,
        later,
        aResolution(),
        aResolution({ id: 'plan', name: 'The plan', claims: { adopted: aClaim('2007') } }),
      ],
    })
    expect(textChoices(rows)).toMatchObject({
      kind: [
        ['resolution', 3],
        ['letter', 1],
      ],
      period: [
        ['1990s', 2],
        ['2000s', 1],
        ['undated', 1],
      ],
    })
    const ids = (filter: { kind: string; period: string }) =>
      narrowedTexts(rows, { by: '', ...filter }).map(({ entry }) => entry.fact.id)
    expect(ids({ kind: 'resolution', period: '1990s' })).toEqual(['res-1160', 'res-1199'])
    expect(ids({ kind: '', period: 'undated' })).toEqual(['letter'])
    expect(ids({ kind: 'letter', period: '1990s' })).toEqual([])
  })

  it('tells what was held of it, whichever of the two facts names the other, and according to which document', async () => {
    const [first, second] = await rowsOf({
      facts: [
        aResolution({ links: [{ to: 'linked', as: 'spoken of in' }] }),
        later,
        aPosition({ id: 'linked' }),
        aPosition({ id: 'about', about: ['res-1199'], claims: { holder: aClaim('china') } as never }),
        aPosition({ id: 'elsewhere' }),
      ],
    })
    expect(first?.said).toEqual([
      {
        id: 'kosovo/linked',
        holder: 'Russia',
        label: 'Opposes it',
        text: 'Russia opposes the plan',
        voice: 'record',
        documents: ['the paper'],
      },
    ])
    expect(second?.said.map(({ holder }) => holder)).toEqual(['China'])
  })

  it('keeps together what one holder said, and says where a text is disputed', async () => {
    const on = (id: string, holder: string, from: string) =>
      aPosition({ id, about: ['res-1160'], claims: { holder: aClaim(holder), from: aClaim(from) } as never })
    const [text, other] = await rowsOf({
      facts: [
        aResolution({ claims: { adopted: aClaim('1998-03-31', { dispute: aDispute() }) } }),
        later,
        on('first', 'russia', '1998'),
        on('second', 'china', '1999'),
        on('third', 'russia', '2000'),
      ],
    })
    expect(text?.said.map(({ id }) => id)).toEqual(['kosovo/first', 'kosovo/third', 'kosovo/second'])
    expect([text?.disputed, other?.disputed]).toEqual([true, false])
  })
})
