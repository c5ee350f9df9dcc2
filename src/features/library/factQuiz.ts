import type { DeckHead } from '@/domain/facts/deck'
import { correctedCards, withoutCards } from '@/domain/quiz/certain'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import { quizOfCards } from '@/domain/quiz/ofCards'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { StudyData } from '@/storage/studyData'
import type { Entry } from './libraryContent'

/** Of the decks as they were read last: to arrange one takes a while. */
const arranged = new WeakMap<readonly Entry[], Map<DeckHead, QuizDeck>>()

function deckOf(head: DeckHead, entries: readonly Entry[]): QuizDeck {
  const known = arranged.get(entries) ?? new Map<DeckHead, QuizDeck>()
  arranged.set(entries, known)
  const own = entries.filter((entry) => entry.head === head)
  const deck =
    known.get(head) ??
    quizDeckOf(head, [{ facts: own.map(({ fact }) => fact), cards: own.flatMap(({ cards }) => cards) }])
  known.set(head, deck)
  return deck
}

/** A quiz on a fact's cards, less those whose answer the learner corrected, as an address has it; other wrong answers each day. Null where none can be asked. */
export async function factQuiz(
  entry: Entry,
  entries: readonly Entry[],
  data: Pick<StudyData, 'content' | 'notes'>,
  { day }: Pick<Moment, 'day'>,
): Promise<string | null> {
  const [row, corrections] = await Promise.all([data.content.deck(entry.head.id), data.notes.corrections()])
  const deck = deckOf(entry.head, entries)
  const corrected = correctedCards(deck, corrections)
  const cards = new Set(entry.cards.flatMap(({ id }) => (corrected.has(id) ? [] : id)))
  return cards.size ? quizOfCards(withoutCards(deck, corrected), cards, row?.hash ?? '', day) : null
}
