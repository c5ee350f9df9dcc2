import { describe, expect, it } from 'vitest'
import { checkCards } from '@/domain/cards/checkCards'
import { statementOf, titleOf } from '@/domain/cards/statement'
import { aClaim, aDeck, aPlainFact, readCards } from '../../support/decks'

describe('a simple card', () => {
  it('asks its question, and, once that has settled, its answer', () =>
    expect(readCards(aPlainFact())).toEqual([
      'answer: What is the capital of Kosovo? → Pristina',
      'question: Pristina → What is the capital of Kosovo?',
    ]))
  it('asks one way where that is all that is wanted', () =>
    expect(readCards(aPlainFact({ ask: ['answer'] }))).toEqual(['answer: What is the capital of Kosovo? → Pristina']))
  it('says whose opinion it is', () =>
    expect(
      readCards(aPlainFact({ ask: ['answer'], claims: { answer: aClaim('No', { voice: 'judgement' }) } })),
    ).toEqual(['answer: According to the paper, what is the capital of Kosovo? → No']))
  it('is listed by its question and told with its answer', () => {
    expect(titleOf(aDeck(), aPlainFact())).toBe('What is the capital of Kosovo?')
    expect(statementOf(aDeck(), aPlainFact(), 'answer')).toBe('What is the capital of Kosovo? Pristina')
  })
  it('may be long, and name its answer: its author chose the words', () =>
    expect(checkCards(aDeck({ facts: [aPlainFact({ answer: 'kosovo '.repeat(40) })] }))).toEqual([]))

  const two = (one: string, other: string) =>
    checkCards(
      aDeck({
        facts: [
          aPlainFact({ id: 'one', question: one, ask: ['answer'] }),
          aPlainFact({ id: 'other', question: other, ask: ['answer'] }),
        ],
      }),
    )
  it('is told apart from another by every letter, but for case and spaces', () => {
    expect(two('What is C?', 'What is C++?')).toEqual([])
    expect(two('What is C?', 'what is  c? ')).toMatchObject([{ path: ['facts', 1, 'claims', 'answer'] }])
  })
})
