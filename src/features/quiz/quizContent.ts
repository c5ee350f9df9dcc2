import { claimBehind } from '@/domain/cards/generateCards'
import { statementOf } from '@/domain/cards/statement'
import type { ChoiceItem, ChoiceOption } from '@/domain/quiz/items'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/quizDeck'
import { isMet } from '@/domain/scheduling/fold'
import type { StudyData } from '@/storage/studyData'
import { evidenceOf, type EvidenceView } from '@/words/evidence'

/** The decks, and which of their cards the learner wants asked. */
export interface QuizContent {
  decks: QuizDeck[]
  /** All cards but those that are suspended, and of these the ones that were met. */
  active: ReadonlySet<string>
  met: ReadonlySet<string>
}

export async function readQuizContent(data: Pick<StudyData, 'content' | 'memories'>): Promise<QuizContent> {
  const [rows, memories] = await Promise.all([data.content.decks(), data.memories.all()])
  const decks = await Promise.all(rows.map(async ({ id, head }) => quizDeckOf(head, await data.content.blocksOf(id))))
  const held = new Map(memories.map((memory) => [memory.card, memory]))
  const active = decks
    .flatMap(({ cards }) => cards)
    .map(({ id }) => id)
    .filter((id) => !held.get(id)?.suspended)
  return { decks, active: new Set(active), met: new Set(active.filter((id) => isMet(held.get(id)))) }
}

/** What is told once a question was answered. */
export interface Solution {
  language: string
  answer: string
  note: string
  evidence: EvidenceView
}

/** The answer as its card gives it, with its evidence; null where the deck no longer has it. */
export function solutionOf({ decks }: Pick<QuizContent, 'decks'>, { card: id }: ChoiceItem): Solution | null {
  for (const { cards, facts, head } of decks) {
    const card = cards.find((each) => each.id === id)
    const fact = card && facts.get(card.fact)
    if (!card || !fact) continue
    const claim = claimBehind(fact, card.claim)
    return { language: head.language, answer: card.answer, note: claim.note ?? '', evidence: evidenceOf(head, claim) }
  }
  return null
}

/** What an option is in truth, as its own fact tells it; empty where no fact holds it. */
export function truthOf({ decks }: Pick<QuizContent, 'decks'>, { from }: ChoiceOption): string {
  const deck = from && decks.find(({ facts }) => facts.has(from.fact))
  const fact = deck?.facts.get(from?.fact ?? '')
  return deck && from && fact ? statementOf(deck.head, fact, from.claim) : ''
}
