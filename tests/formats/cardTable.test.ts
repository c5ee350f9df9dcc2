import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planCards, withPlan } from '@/domain/cards/cardPlan'
import { newDeck, withFacts } from '@/domain/facts/ownDeck'
import { newPlainFact } from '@/domain/facts/plainFact'
import { cardTableOf, largestTable, readCardTable, type CardTable } from '@/formats/cardTable'
import { aDateFact, aDeck } from '../support/decks'

let made = 0
const newId = (prefix: string) => `${prefix}${(made += 1)}`
const topic = { id: 'topic-1', title: 'General' }
const empty = newDeck('own-1', 'Mine', 'Mine', topic)
const blank = { topic: topic.id, level: 1 as const, note: '', reverse: false, cites: [], voice: 'record' as const }
const fileOf = (...parts: BlobPart[]) => new Blob(parts)
const read = async (...parts: BlobPart[]) => (await readCardTable(fileOf(...parts))) as CardTable
const plan = async (deck: typeof empty, text: string) => planCards(deck, (await read(text)).rows, topic.id, newId)

describe('a table of cards', () => {
  it.each([',', ';', '\t'])('is read with its columns in any order, parted by “%s”', async (mark) =>
    expect(
      await read(['Answer', 'QUESTION', 'Colour'].join(mark), '\n', ['Ibar', 'Which river?', 'red'].join(mark)),
    ).toEqual({
      rows: [{ line: 2, given: { question: 'Which river?', answer: 'Ibar' } }],
      unknown: ['Colour'],
    }),
  )
  it('is read with quotes, lines within them, a byte order mark and empty lines, each told by its line', async () =>
    expect((await read('\ufeffquestion,answer\r\n"One\r\nor ""two""?",1\r\n\r\nThree?,3\r\n')).rows).toEqual([
      { line: 2, given: { question: 'One\nor "two"?', answer: '1' } },
      { line: 5, given: { question: 'Three?', answer: '3' } },
    ]))
  it('may come from an older or another system', async () => {
    const utf16 = new Uint16Array(
      [0xfeff, ...'question\tanswer\nWer?\tVučić'].map((each) =>
        typeof each === 'number' ? each : each.charCodeAt(0),
      ),
    )
    expect((await read(utf16)).rows).toMatchObject([{ given: { answer: 'Vučić' } }])
    const latin = Uint8Array.from([...'question,answer\nQui?,Andr\xe9'].map((each) => each.charCodeAt(0)))
    expect((await read(latin)).rows).toMatchObject([{ given: { answer: 'André' } }])
  })
  it('knows the names that other programs use', async () =>
    expect((await read('Front,Back\na,b')).rows).toMatchObject([{ given: { question: 'a', answer: 'b' } }]))
  it('is told apart from what is none', async () => {
    expect(await read(Uint8Array.from([0x89, 0x50, 0, 0, 0xff]))).toBe('foreign')
    expect(await read('what,ever\na,b')).toBe('headless')
    expect(await read('')).toBe('empty')
    expect(await read('question,answer\n')).toBe('empty')
    expect(await read('question,answer\n', 'a,b\n'.repeat(20_001))).toBe('long')
    expect(await read(new Uint8Array(largestTable + 1))).toBe('large')
  })
})

describe('what a table would do', () => {
  const deck = withFacts(empty, [newPlainFact('card-a', { ...blank, question: 'Which river?', answer: 'Ibar' })])
  it('is told line by line', async () => {
    const { added, changed, unchanged, refused, topics } = await plan(
      deck,
      'question,answer,topic,level\nwhich RIVER?,Sava,,\nNew?,Yes,Rivers,2\nNew?,No,,\n,x,,\nx,,,\nLevel?,x,,9\n',
    )
    expect(added).toMatchObject([{ question: 'New?', level: 2 }])
    expect(changed).toMatchObject([{ before: { id: 'card-a' }, given: { answer: 'Sava' }, answer: true }])
    expect(unchanged).toBe(0)
    expect(topics).toMatchObject([{ title: 'Rivers' }])
    expect(refused).toEqual([
      { line: 4, why: 'twice', other: 3 },
      { line: 5, why: 'question' },
      { line: 6, why: 'answer' },
      { line: 7, why: 'level' },
    ])
  })
  it('keeps what the table does not say', async () => {
    const whole = withFacts(empty, [
      { ...newPlainFact('card-a', { ...blank, note: 'A note', level: 3, question: 'Which river?', answer: 'Ibar' }) },
    ])
    expect(await plan(whole, 'question,answer\nWhich river?,Ibar')).toMatchObject({ unchanged: 1, changed: [] })
    const next = withPlan(whole, await plan(whole, 'id,question,answer\ncard-a,Which stream?,Ibar'), null)
    expect(next.facts).toMatchObject([
      { id: 'card-a', level: 3, question: 'Which stream?', claims: { answer: { note: 'A note' } } },
    ])
  })
  it('puts right what was wrong, where that is said', async () => {
    const next = withPlan(deck, await plan(deck, 'question,answer\nWhich river?,Sava'), 'Misread.')
    expect(next.facts[0]?.claims).toMatchObject({
      answer: { value: 'Sava', revision: 2, correction: { was: 'Ibar', because: 'Misread.' } },
    })
  })
  it('changes no card that is made of a fact', async () => {
    const dated = { ...aDeck(), facts: [aDateFact()] }
    const rows = (await read(cardTableOf(dated))).rows
    expect(planCards(dated, rows, 'war', newId)).toMatchObject({ unchanged: 2, added: [], changed: [], refused: [] })
    const [first] = rows
    const altered = [{ ...first!, given: { ...first!.given, answer: 'Never' } }]
    expect(planCards(dated, altered, 'war', newId).refused).toEqual([{ line: 2, why: 'made' }])
  })
})

const text = fc
  .oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.stringMatching(/^['=+@\t",;\n\r -]{1,3}[a-z]{1,4}$/))
  .map((each) => each.replaceAll('\0', '').trim())
  .filter((each) => each !== '' && !each.startsWith('\ufeff'))
const card = fc.record({
  question: text,
  answer: text,
  note: fc.option(
    text.filter((each) => each.split(/\s+/).length <= 40),
    { nil: '' },
  ),
  reverse: fc.boolean(),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const),
})

describe('a deck that is saved as a table', () => {
  it('is read again without any change', async () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(card, {
          selector: ({ question }) => question.normalize().toLowerCase().replace(/\s+/g, ' '),
          minLength: 1,
          maxLength: 8,
        }),
        async (cards) => {
          const deck = withFacts(
            { ...empty, documents: [] },
            cards.map((each, index) => newPlainFact(`card-${index}x`, { ...blank, ...each })),
          )
          const again = await plan(deck, cardTableOf(deck))
          expect(again).toMatchObject({ added: [], changed: [], refused: [], topics: [], unchanged: cards.length })
          expect(withPlan(deck, again, null)).toEqual(deck)
        },
      ),
    ))
})
