import { blocksOf } from '../src/domain/cards/blocks.ts'
import { claimBehind } from '../src/domain/cards/generateCards.ts'
import { shownValue } from '../src/domain/cards/shownValue.ts'
import { factOf } from '../src/domain/cards/card.ts'
import type { Deck } from '../src/domain/facts/deck.ts'
import { quizDeckOf, type QuizDeck } from '../src/domain/quiz/deck/quizDeck.ts'
import { questionTypes, type Item, type QuestionType } from '../src/domain/quiz/items/item.ts'
import { makeQuiz } from '../src/domain/quiz/makeQuiz.ts'

export interface SheetWish {
  seed: string
  count: number
  /** Empty: all. */
  types: readonly string[]
}

const isType = (name: string): name is QuestionType => questionTypes.some((type) => type === name)

/** What a typed answer may be, as far as the deck writes it out: its value, aliases and the views of a dispute. */
function accepted(decks: readonly QuizDeck[], { card, answer }: Extract<Item, { format: 'typed' }>): string[] {
  const deck = decks.find(({ facts }) => facts.has(factOf(card)))
  const fact = deck?.facts.get(factOf(card))
  const key = card.split('/')[2]
  if (!deck || !fact || !key) return [answer]
  const { aliases = [], dispute } = claimBehind(fact, key)
  return [answer, ...aliases, ...(dispute?.views.map(({ value }) => shownValue(deck.head, value)) ?? [])]
}

/** A question's lines: what stands in it, the right ones marked, and the answer. */
function linesOf(decks: readonly QuizDeck[], item: Item): string[] {
  const letter = (index: number) => String.fromCharCode(97 + index)
  const marked = (right: boolean, index: number, text: string) => `${right ? ' *' : '  '} ${letter(index)}) ${text}`
  switch (item.format) {
    case 'choice':
      return [
        ...item.options.map(({ text }, index) => marked(index === item.right, index, text)),
        `= ${item.options[item.right]?.text}`,
      ]
    case 'typed':
      return [`   (${item.answerType}${item.hint && `, ${item.hint}`})`, `= ${accepted(decks, item).join(' | ')}`]
    case 'order': {
      const inTime = item.events.map((event, index) => ({ ...event, place: item.places[index] ?? 0, index }))
      return [
        ...item.events.map(({ text }, index) => marked(false, index, text)),
        ...inTime.sort((a, b) => a.place - b.place).map(({ index, when }) => `= ${letter(index)} (${when})`),
      ]
    }
    case 'match':
      return [
        ...item.left.map(({ text }, index) => `   ${index + 1}. ${text}`),
        ...item.right.map(({ text }, index) => marked(false, index, text)),
        `= ${item.pairs.map((pair, index) => `${index + 1}${letter(pair)}`).join(', ')}`,
      ]
    case 'statements':
      return [
        ...item.statements.flatMap(({ text, correct, truth }, index) => [
          marked(correct, index, text),
          ...(truth ? [`        truly: ${truth}`] : []),
        ]),
        `= ${item.statements.filter(({ correct }) => correct).length} correct`,
      ]
  }
}

/** Prints a quiz with its answers, as an examiner reads it. @throws Error where a type is unknown */
export function printQuiz(all: readonly Deck[], { seed, count, types }: SheetWish): void {
  const unknown = types.filter((name) => !isType(name))
  if (unknown.length) throw new Error(`No such type: ${unknown.join(', ')}. Known: ${questionTypes.join(', ')}.`)
  const decks = all.map((deck) => quizDeckOf(deck, blocksOf(deck)))
  const wish = { topics: [], kinds: [], levels: [], types: types.filter(isType), count }
  makeQuiz(decks, wish, seed).forEach((item, index) => {
    console.log(`${index + 1}. [${item.id}] level ${item.level}\n   ${item.prompt}`)
    console.log(`${linesOf(decks, item).join('\n')}\n`)
  })
}
