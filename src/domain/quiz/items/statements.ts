import type { Card } from '../../cards/card'
import type { QuizDeck } from '../deck/quizDeck'
import type { Candidate } from '../distractors/candidate'
import { offerOf } from '../distractors/distractors'
import { rank } from '../../hash'
import { askedOf, cardAsked } from './asked'
import type { StatementsItem } from './item'
import { apart, between, placed, placedWrong, placeOf, shuffled } from './nearness'
import { tellingOf, toldByTopic, type Telling } from './telling'

const least = 3
const most = 5

type Statement = StatementsItem['statements'][number]

const prompts = {
  which: 'Which of these statements are correct?',
  howMany: 'How many of these statements are correct?',
}

/** Whether one may tell the other: what is of one time and about one actor can be one event, and the office that it gave. */
const mayTell = (a: Telling, b: Telling) =>
  a.day !== null && a.day === b.day && a.about.some((id) => b.about.includes(id))

/**
 * A claim as a true statement, or with its nearest wrong answer in the place of the right one; null where it could not be either. The wrong
 * one comes from no fact that the question holds already: the same date twice would be a hint.
 */
function stated(
  deck: QuizDeck,
  telling: Telling,
  correct: boolean,
  held: ReadonlySet<string>,
  ...seed: [string, string]
): Statement | null {
  const { card, text } = telling
  const shared = { from: { fact: card.fact, claim: card.claim }, asks: cardAsked(card) }
  const offer = offerOf(deck, card)
  const falselyBy = (candidate: Candidate) => {
    const falsely = telling.otherwise(candidate)
    return falsely === null || deck.plain(falsely) === deck.plain(text) ? null : falsely
  }
  if (!offer) return null
  if (correct)
    return offer.wrong.some((candidate) => falselyBy(candidate) !== null) ? { text, ...shared, correct } : null
  for (const candidate of placedWrong(offer, ...seed, 'false', card.id)) {
    const { from: taken } = candidate
    const falsely = taken && held.has(taken.fact) ? null : falselyBy(candidate)
    if (falsely !== null) return { text: falsely, ...shared, correct, truth: text, ...(taken && { taken }) }
  }
  return null
}

/**
 * Three to five statements on one topic, each of a fact of its own, of which some are made false by putting a distractor in the place of
 * the answer. Every number of true ones is as likely: from one up where it is asked which, from none up where it is asked how many.
 * Null where the card's claim is doubtful or its topic has too few that are not.
 */
export function statementsOf(deck: QuizDeck, card: Card, seed: string): StatementsItem | null {
  const own = tellingOf(deck, card)
  if (!own) return null
  const wanted = between(least, most, seed, 'statements', card.id)
  const ask = rank(seed, 'ask', card.id) < 0.5 ? 'which' : 'howMany'
  const inOrder = placed(
    toldByTopic(deck).get(own.topic) ?? [],
    (other) => (other.id === card.id ? -Infinity : apart(own, placeOf(deck, other))),
    (other) => other.id,
    seed,
    'beside',
    card.id,
  )
  // each is true by its own chance, and that chance is any: so every number of true ones comes as often. One is true without it
  const chance = rank(seed, 'chance', card.id)
  const surelyTrue = ask === 'which' ? between(0, least - 1, seed, 'true', card.id) : null
  const taken: { telling: Telling; statement: Statement }[] = []
  const held = new Set<string>()
  const texts = new Set<string>()
  for (const next of inOrder) {
    if (taken.length === wanted) break
    const telling = held.has(next.fact) ? null : tellingOf(deck, next)
    if (!telling || taken.some((each) => mayTell(each.telling, telling))) continue
    const correct = taken.length === surelyTrue || rank(seed, 'correct', card.id, telling.card.id) < chance
    const statement = stated(deck, telling, correct, held, seed, card.id)
    if (!statement && telling === own) return null
    if (!statement || texts.has(deck.plain(statement.text))) continue
    taken.push({ telling, statement })
    texts.add(deck.plain(statement.text))
    held.add(telling.card.fact)
    if (statement.taken) held.add(statement.taken.fact)
  }
  if (taken.length < least) return null
  return {
    ...askedOf('statements', card),
    format: 'statements',
    ask,
    prompt: prompts[ask],
    statements: shuffled(
      taken.map(({ statement }) => statement),
      seed,
      card.id,
    ),
  }
}
