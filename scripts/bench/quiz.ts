import { blocksOf } from '../../src/domain/cards/blocks.ts'
import type { Deck } from '../../src/domain/facts/deck.ts'
import type { Fact } from '../../src/domain/facts/fact.ts'
import { quizDeckOf, type QuizDeck } from '../../src/domain/quiz/deck/quizDeck.ts'
import { ordered, rank } from '../../src/domain/hash.ts'
import { makeQuiz, type QuizWish } from '../../src/domain/quiz/makeQuiz.ts'
import { readDeck } from '../deckSource.ts'
import type { Row } from './figures.ts'

const factCount = 1_000
const questions = 50
const runs = 40
/** Until the engine has compiled what it runs often. */
const warmUps = 10

const year = /\b(?:1[0-9]|20)\d\d(?=[-/"~]|$)/g
/** The same fact some years later, under an id of its own. */
const later = (fact: Fact, years: number): Fact => ({
  ...(JSON.parse(JSON.stringify(fact).replaceAll(year, (text) => String(Number(text) + years))) as Fact),
  id: years ? `${fact.id}-${years}` : fact.id,
})

/** The bundled deck over and over, each time a year later, until it is large enough. */
function largeDeck(): Deck {
  const deck = readDeck('decks/kosovo')
  const copies = Math.ceil(factCount / deck.facts.length)
  const facts = Array.from({ length: copies }, (_, years) => deck.facts.map((fact) => later(fact, years))).flat()
  return { ...deck, facts: facts.slice(0, factCount) }
}

function timesOf(work: (run: number) => unknown): number[] {
  for (let run = 0; run < warmUps; run++) work(-1 - run)
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(run)
    return performance.now() - start
  })
}

/** Making quizzes from a large deck; without a browser, since it is pure. */
export function quizRows(): Row[] {
  const deck = largeDeck()
  const blocks = blocksOf(deck)
  const cards = blocks.reduce((sum, block) => sum + block.cards.length, 0)
  const size = `${factCount.toLocaleString('en')} facts, ${cards.toLocaleString('en')} cards`
  const wish: QuizWish = { topics: [], kinds: [], levels: [], types: [], count: questions }
  const text = JSON.stringify(blocks)

  const arranged = () => quizDeckOf(deck, blocks)
  const fresh: QuizDeck[] = Array.from({ length: runs + warmUps }, arranged)
  const warm = arranged()
  const ranked = {
    against: 'ranking the facts alone',
    bare: timesOf((run) =>
      ordered(
        warm.facts.keys(),
        (id) => rank(`${run}`, id),
        (id) => id,
      ),
    ),
  }
  const group = 'quiz'
  return [
    {
      group,
      what: `${size}: arranged for quizzes`,
      ours: timesOf(arranged),
      against: 'parsing them as JSON',
      bare: timesOf(() => JSON.parse(text)),
    },
    {
      group,
      what: `${size}: first quiz of ${questions}`,
      ours: timesOf((run) => makeQuiz([fresh.pop() ?? warm], wish, `${run}`)),
      ...ranked,
    },
    {
      group,
      what: `${size}: another quiz of ${questions}`,
      ours: timesOf((run) => makeQuiz([warm], wish, `${run}`)),
      ...ranked,
    },
  ]
}
