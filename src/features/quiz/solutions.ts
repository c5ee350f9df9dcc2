import { claimBehind } from '@/domain/cards/generateCards'
import { statementOf } from '@/domain/cards/statement'
import { claimsOf } from '@/domain/facts/claims'
import type { Item, Part, Response } from '@/domain/quiz/items/item'
import { evidenceOf, type EvidenceView } from '@/words/evidence'
import { questionWords } from '@/words/questionWords'
import type { QuizContent } from './quizContent'

type Decks = Pick<QuizContent, 'decks'>

/** What is told once a question was answered. */
export interface Solution {
  language: string
  answer: string
  note: string
  evidence: EvidenceView
}

/** A card's answer with its evidence; null where the deck no longer has it. */
export function solutionOf({ decks }: Decks, id: string): Solution | null {
  for (const { cards, facts, head } of decks) {
    const card = cards.find((each) => each.id === id)
    const fact = card && facts.get(card.fact)
    if (!card || !fact) continue
    const claim = claimBehind(fact, card.claim)
    return { language: head.language, answer: card.answer, note: claim.note ?? '', evidence: evidenceOf(head, claim) }
  }
  return null
}

/** What a text within a question rests on: the claim that its own card asks, else the one that it was taken from. */
function solutionOfPart(content: Decks, { asks, from }: Part): Solution | null {
  const asked = asks && solutionOf(content, asks.card)
  if (asked || !from) return asked ?? null
  const deck = content.decks.find(({ facts }) => facts.has(from.fact))
  const fact = deck?.facts.get(from.fact)
  if (!deck || !fact || !claimsOf(fact).some(([key]) => key === from.claim)) return null
  const claim = claimBehind(fact, from.claim)
  return {
    language: deck.head.language,
    answer: statementOf(deck.head, fact, from.claim),
    note: claim.note ?? '',
    evidence: evidenceOf(deck.head, claim),
  }
}

/** What a text within a question is in truth, as its own fact tells it; empty where no fact holds it. */
export function truthOf({ decks }: Decks, { from }: Part): string {
  const deck = from && decks.find(({ facts }) => facts.has(from.fact))
  const fact = deck?.facts.get(from?.fact ?? '')
  return deck && from && fact ? statementOf(deck.head, fact, from.claim) : ''
}

/** One of the facts behind a question that asks several at once. */
export interface PartSolution {
  text: string
  solution: Solution | null
}

/** The facts behind a question of several, each as it really is; empty for a question of one fact. */
export function partsOf(content: Decks, item: Item): PartSolution[] {
  const part = (text: string, told: Part) => ({ text, solution: solutionOfPart(content, told) })
  switch (item.format) {
    case 'order':
      return inOrder(item).map((event) => part(`${event.when}: ${event.text}`, event))
    case 'match':
      return item.left.map((left, index) => part(`${left.text}: ${partnerOf(item, index)}`, left))
    case 'statements':
      return item.statements.map((each) =>
        part(each.correct ? each.text : (each.truth ?? truthOf(content, each)), each),
      )
    case 'choice':
      return item.type === 'odd' ? item.options.map((each) => part(truthOf(content, each) || each.text, each)) : []
    case 'typed':
      return []
  }
}

const inOrder = ({ events, places }: Extract<Item, { format: 'order' }>) =>
  events.map((event, index) => ({ ...event, place: places[index] ?? 0 })).sort((a, b) => a.place - b.place)

const partnerOf = ({ right, pairs }: Extract<Item, { format: 'match' }>, left: number) =>
  right[pairs[left] ?? -1]?.text ?? ''

const numbered = (texts: readonly string[]) => texts.map((text, index) => `${index + 1}. ${text}`).join('; ')
const lettered = (indices: readonly number[], texts: readonly Part[]) =>
  indices.map((index) => `${questionWords.letter(index)}. ${texts[index]?.text ?? ''}`).join('; ')

/** What was answered, in one line; "none" where nothing was. */
export function answerText(item: Item, response: Response | null): string {
  const { none } = questionWords
  if (response?.format === 'choice' && item.format === 'choice') return item.options[response.option]?.text ?? none
  if (response?.format === 'typed') return response.text.trim() || none
  if (response?.format === 'order' && item.format === 'order')
    return numbered(response.order.map((event) => item.events[event]?.text ?? ''))
  if (response?.format === 'match' && item.format === 'match')
    return item.left
      .map(({ text }, index) => `${text}: ${item.right[response.pairs[index] ?? -1]?.text ?? none}`)
      .join('; ')
  if (response?.format === 'statements' && item.format === 'statements') {
    if ('count' in response) return String(response.count)
    return lettered(response.chosen, item.statements) || none
  }
  return none
}

/** The right answer, in one line. */
export function rightText(item: Item): string {
  switch (item.format) {
    case 'choice':
      return item.options[item.right]?.text ?? ''
    case 'typed':
      return item.answer
    case 'order':
      return numbered(inOrder(item).map(({ text, when }) => `${text} (${when})`))
    case 'match':
      return item.left.map(({ text }, index) => `${text}: ${partnerOf(item, index)}`).join('; ')
    case 'statements': {
      const right = item.statements.flatMap(({ correct }, index) => (correct ? [index] : []))
      const listed = lettered(right, item.statements)
      if (item.ask === 'which') return listed
      return listed ? `${right.length} (${listed})` : String(right.length)
    }
  }
}
