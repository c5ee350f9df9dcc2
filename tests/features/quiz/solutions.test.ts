import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/domain/cards/blocks'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { answerText, partsOf, rightText, solutionOf, truthOf } from '@/features/quiz/solutions'
import { aChoiceItem, aMatchItem, anOddItem, anOrderItem, aStatementsItem, aTypedItem } from '../../domain/quiz/makers'
import { aClaim, aDateFact, aDeck } from '../../support/decks'

const talks = aDateFact({ claims: { when: aClaim('1999-02-06', { note: 'In a castle.' }) } })
const strikes = aDateFact({ id: 'strikes', event: 'the strikes [begin|began]', when: '1999-03-24' })
const deck = aDeck({ facts: [talks, strikes] })
const content = { decks: [quizDeckOf(deck, blocksOf(deck))] }
const asks = (fact: string) => ({ card: `kosovo/${fact}/when/when`, revision: 1 })
const from = (fact: string) => ({ fact: `kosovo/${fact}`, claim: 'when' })

describe('what is told after an answer', () => {
  it('is the card’s answer, with note and evidence', () =>
    expect(solutionOf(content, asks('rambouillet').card)).toMatchObject({
      language: 'en',
      answer: '6 February 1999',
      note: 'In a castle.',
      evidence: { voice: 'record', citations: [{ document: 'the paper' }] },
    }))

  it('is nothing where the card is gone', () => expect(solutionOf(content, asks('gone').card)).toBeNull())

  it('is what an option really is, by its own fact', () => {
    expect(truthOf(content, { text: '24 March 1999', from: from('strikes') })).toBe(
      'The strikes began on 24 March 1999',
    )
    expect(truthOf(content, { text: '1 May 1999' })).toBe('')
    expect(truthOf(content, { text: '1 May 1999', from: from('gone') })).toBe('')
  })
})

describe('the facts behind a question', () => {
  const told = (item: Parameters<typeof partsOf>[1]) =>
    partsOf(content, item).map(({ text, solution }) => [text, solution?.answer])

  it('are none of a question of one fact', () => {
    expect(partsOf(content, aChoiceItem())).toEqual([])
    expect(partsOf(content, aTypedItem())).toEqual([])
  })

  it('stand in time where events were put in order', () =>
    expect(
      told(
        anOrderItem({
          events: [
            { text: 'Strikes', when: '24 March 1999', asks: asks('strikes') },
            { text: 'Talks', when: '6 February 1999', asks: asks('rambouillet') },
          ],
          places: [1, 0],
        }),
      ),
    ).toEqual([
      ['6 February 1999: Talks', '6 February 1999'],
      ['24 March 1999: Strikes', '24 March 1999'],
    ]))

  it('are the right pairs of a match', () =>
    expect(told(aMatchItem())).toEqual([
      ['Resolution 1160: imposed an arms embargo', undefined],
      ['Resolution 1244: set up a presence', undefined],
    ]))

  it('are statements as they are true', () =>
    expect(told(aStatementsItem()).map(([text]) => text)).toEqual([
      'The talks began in 1999.',
      'In 1999.',
      'The draft was vetoed.',
    ]))

  it('are all options of an odd one out, by what they are taken from where they ask no card', () =>
    expect(
      told(anOddItem({ options: [{ text: 'Talks', from: from('rambouillet') }, { text: 'Nobody knows' }] })),
    ).toEqual([
      ['The talks at Rambouillet began on 6 February 1999', 'The talks at Rambouillet began on 6 February 1999'],
      ['Nobody knows', undefined],
    ]))
})

describe('an answer in one line', () => {
  it.each([
    [aChoiceItem(), { format: 'choice', option: 1 }, '26 March 1999', '24 March 1999'],
    [aTypedItem(), { format: 'typed', text: ' 1999 ' }, '1999', '24 March 1999'],
    [
      anOrderItem(),
      { format: 'order', order: [1, 0, 2, 3] },
      '1. A; 2. B; 3. D; 4. C',
      '1. A (1997); 2. B (1998); 3. C (1999); 4. D (2000)',
    ],
    [
      aMatchItem(),
      { format: 'match', pairs: [0, null] },
      'Resolution 1160: ended the embargo; Resolution 1244: none',
      'Resolution 1160: imposed an arms embargo; Resolution 1244: set up a presence',
    ],
    [
      aStatementsItem(),
      { format: 'statements', chosen: [1] },
      'B. The strikes began in 1998.',
      'A. The talks began in 1999.; C. The draft was vetoed.',
    ],
    [
      aStatementsItem({ ask: 'howMany' }),
      { format: 'statements', count: 3 },
      '3',
      '2 (A. The talks began in 1999.; C. The draft was vetoed.)',
    ],
  ] as const)('tells what was given and what is right: $0.format', (item, response, given, right) => {
    const copy = structuredClone(response) as Parameters<typeof answerText>[1]
    expect(answerText(item, copy)).toBe(given)
    expect(answerText(item, null)).toBe('none')
    expect(rightText(item)).toBe(right)
  })

  it('is none where it belongs to another question', () =>
    expect(answerText(aChoiceItem(), { format: 'order', order: [0] })).toBe('none'))
})
