import { describe, expect, it } from 'vitest'
import { generateCards } from '@/domain/cards/generateCards'
import type { PlainFact } from '@/domain/facts/fact'
import { blocksOf } from '@/domain/cards/blocks'
import { quizDeckOf } from '@/domain/quiz/deck/quizDeck'
import { typedItemOf } from '@/domain/quiz/items/typed'
import { typedMark } from '@/domain/quiz/marking/typedMark'
import { aClaim, aDeck, aPlainFact } from '../../../support/decks'

const asked = (fact: PlainFact, direction = 'answer') => {
  const deck = aDeck({ facts: [fact] })
  const quiz = quizDeckOf(deck, blocksOf(deck))
  const card = generateCards(deck, fact).find((each) => each.direction === direction)!
  return { quiz, item: typedItemOf(quiz, card) }
}
const mark = (fact: PlainFact, text: string) => {
  const { quiz, item } = asked(fact)
  return typedMark(quiz, item!, text, { dayFirst: true, aliases: [] })
}

describe('the answer of a simple card, typed', () => {
  it.each(['Pristina', ' pristina ', 'PRISTINA.'])('is right as %s', (text) =>
    expect(mark(aPlainFact(), text)).toMatchObject({ right: true, proves: [{ answer: 'good' }] }),
  )
  it('is right in other words that the card names', () =>
    expect(
      mark(aPlainFact({ claims: { answer: aClaim('Pristina', { aliases: ['Prishtinë'] }) } }), 'prishtine'),
    ).toMatchObject({ right: true, reason: { code: 'alias' } }))
  it('earns nothing in other words, but proves nothing either: they may mean the same', () =>
    expect(mark(aPlainFact(), 'The city of Pristina')).toEqual({
      share: 0,
      right: false,
      reason: { code: 'otherWords' },
      proves: [],
    }))
  it.each(['It lies in the north of the country', 'C++', '-45', '∫ x dx'])('is not asked where it is “%s”', (answer) =>
    expect(asked(aPlainFact({ answer })).item).toBeNull(),
  )
  it('is not asked for a whole question', () => expect(asked(aPlainFact(), 'question').item).toBeNull())
  it('is asked the other way round where that is a word', () =>
    expect(asked(aPlainFact({ question: 'dog', answer: 'chien' }), 'question').item).toMatchObject({ answer: 'dog' }))
})
