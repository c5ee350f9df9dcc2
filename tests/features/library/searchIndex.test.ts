import { beforeAll, describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { actorEntries } from '@/features/library/actorIndex'
import { countCiting, entriesOf } from '@/features/library/libraryContent'
import { searchOf, type Found } from '@/features/library/searchIndex'
import { readDeck } from '../../../scripts/deckSource'

describe('a search of the bundled deck', () => {
  let search: (text: string) => Found
  beforeAll(async () => {
    const deck = readDeck('decks/kosovo')
    const { facts: _, ...head } = deck
    const blocks = blocksOf(deck)
    const entries = await entriesOf({ content: { blocksOf: () => Promise.resolve(blocks) } as never }, head)
    search = await searchOf(
      [
        {
          head,
          documents: head.documents.map((document) => ({
            id: `${head.id}/${document.id}`,
            document,
            facts: countCiting(document, entries),
          })),
          topics: head.topics.map((topic) => ({ id: `${head.id}/${topic.id}`, topic, facts: 0 })),
          actors: actorEntries(head, entries),
        },
      ],
      entries,
    )
  })
  const first = (text: string, count = 5) =>
    search(text)
      .facts.slice(0, count)
      .map(({ title }) => title)

  it('finds a resolution by another name of its body', () => {
    expect(first('UNSC 1244', 3).join('\n')).toMatch(/1244/)
    expect(first('Security Council 1244', 3).join('\n')).toMatch(/1244/)
  })
  it('finds a topic by a word of its title, and facts that say the word before others', () => {
    expect(search('Ohrid').topics.map(({ topic }) => topic.id)).toContain('land-swap-to-ohrid')
    expect(first('Ohrid').join('\n')).toMatch(/Ohrid/)
  })
  it('finds a document by its title', () => {
    expect(search('encyclopedia').documents.length + search('policy paper').documents.length).toBeGreaterThan(0)
  })
  it.each(['Vucic', 'vučić', 'VUČIĆ'])('finds Vučić as %s', (typed) =>
    expect(first(typed, 3).join('\n')).toContain('Vučić'),
  )
  it.each([
    ['Milosevich', /Milošević/],
    ['Rambuillet', /Rambouillet/],
    ['Ahtisari', /Ahtisaari/],
  ])('bears the slip in %s', (typed, meant) => expect(first(typed, 3).join('\n')).toMatch(meant))
  it('finds actors by any of their names', () => {
    expect(search('UNSC').actors[0]?.id).toBe('kosovo/un-security-council')
    expect(search('Kosova').actors[0]?.id).toBe('kosovo/kosovo')
  })
  it('takes digits as they stand', () => {
    const titles = search('1199').facts.map(({ cards, title }) =>
      [title, ...cards.map((card) => card.prompt + card.answer)].join(),
    )
    expect(titles.length).toBeGreaterThan(0)
    for (const text of titles) expect(text).toContain('1199')
  })
  it('finds what begins so while one is typing', () => expect(first('rambou', 3).join('\n')).toMatch(/Rambouillet/))
  it('has first what is called just so: a state, a person by the surname, a document, a text', () => {
    expect(search('Russia').actors[0]?.id).toBe('kosovo/russia')
    for (const name of ['Russia', 'Vucic', 'Thaci', 'EULEX', 'KFOR']) expect(search(name).order[0]).toBe('actors')
    expect(search('policy paper').order[0]).toBe('places')
    expect(search('UNSC 1244').order).toEqual(['facts'])
    expect(search('resolution 1244').order).toEqual(['facts', 'places'])
    expect(first('resolution 1244', 1)).toEqual(['Security Council Resolution 1244 (1999)'])
  })
  it('has events and texts before what was said of them', () => {
    expect(first('Rambouilet', 1)).toEqual(['The Rambouillet Conference on Kosovo met'])
    expect(first('Brussels agreement 2013', 1)[0]).toMatch(/^The First Agreement of Principles/)
  })
  it('takes an abbreviation as it stands', () =>
    expect(search('KFOR').actors.map(({ name }) => name)).toEqual(['KFOR']))
  it('wants every word where it can, and says where it cannot', () => {
    expect(search('Putin Rambouillet zzzzz').inPart).toBe(true)
    expect(search('zzzzzz')).toEqual({ order: [], actors: [], topics: [], documents: [], facts: [], inPart: false })
    expect(search('Ahtisaari plan').inPart).toBe(false)
  })
})
