import { describe, expect, it } from 'vitest'
import { deckText, readDeckFile } from '@/formats/deckFile'
import { aDateFact, aDeck, aPlainFact } from '../support/decks'

const deck = aDeck({
  facts: [aDateFact(), aPlainFact()],
  actors: aDeck().actors.map((actor) => (actor.kind === 'author' ? { ...actor, wrote: ['paper'] } : actor)),
  issues: [],
})
const read = (text: BlobPart) => readDeckFile(new Blob([text]))

describe('a deck file', () => {
  it('is read as it was written', async () => expect(await read(deckText(deck))).toEqual({ deck }))
  it.each(['', '{"a":1}', '[]', 'null', 'question,answer', '{"facts":'])('is not %s', async (text) =>
    expect(await read(text)).toEqual({ refused: 'foreign' }),
  )
  it('is no larger than a deck can be', async () =>
    expect(await read(new Uint8Array(20_000_000))).toEqual({ refused: 'large' }))
  it('holds no key that would be found everywhere, nor a thousand levels', async () => {
    expect(await read(`{"facts":[],"__proto__":{"x":1}}`)).toEqual({ refused: 'foreign' })
    expect(await read(`{"facts":${'['.repeat(1_000)}${']'.repeat(1_000)}}`)).toEqual({ refused: 'foreign' })
  })
  it('names its faults by place, as the build does', async () => {
    const [first] = deck.facts
    expect(await read(deckText({ ...deck, facts: [{ ...first!, level: 7 as 1 }] }))).toMatchObject({
      faults: [{ path: ['facts', 0, 'level'] }],
    })
    expect(await read(deckText({ ...deck, facts: [first!, { ...aPlainFact(), topic: 'none' }] }))).toMatchObject({
      faults: [{ path: ['facts', 1, 'topic'], what: 'no topic none' }],
    })
    const twice = [aPlainFact(), aPlainFact({ id: 'again' })]
    expect(await read(deckText({ ...deck, facts: twice }))).toMatchObject({
      faults: [{ path: ['facts', 1, 'claims', 'answer'] }, {}],
    })
  })
})
