import { countedFacts } from '@/domain/progress/countedFacts'
import { topicProgress, type CountedFact } from '@/domain/progress/topicProgress'
import { isExam, isOpen } from '@/domain/quiz/attempts/attempt'
import { correctedCards, withoutCards } from '@/domain/quiz/certain'
import { mistakesOf } from '@/domain/quiz/attempts/mistakes'
import { firstLevels } from '@/domain/quiz/attempts/firstLevels'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import type { Level } from '@/domain/facts/fact'
import type { Correction } from '@/domain/reviews/correction'
import type { Moment } from '@/domain/scheduling/studyDay'
import { isMet } from '@/domain/scheduling/fold'
import { topicChoices } from '@/domain/scheduling/topicChoice'
import type { Memory } from '@/domain/scheduling/memory'
import type { DeckRow } from '@/storage/schema'
import type { StudyData } from '@/storage/studyData'

/** A topic with its deck, as questions and options name it. */
export interface QuizTopic {
  /** deck/topic */
  id: string
  title: string
}

/** The decks, and what the learner has made of them, as a visit to the page found it. */
export interface QuizContent {
  decks: readonly QuizDeck[]
  /** Those that are on, without the cards whose answer the learner corrected: what questions are made of. */
  asked: readonly QuizDeck[]
  /** Those cards, with what was reported. */
  corrected: ReadonlyMap<string, Correction>
  /** The content's hash of each deck, by its id. */
  editions: Record<string, string>
  topics: readonly QuizTopic[]
  memories: ReadonlyMap<string, Memory>
  /** All cards of decks that are on but those that are suspended or corrected, and of these the ones that were met, and the ones to repeat. */
  active: ReadonlySet<string>
  met: ReadonlySet<string>
  mistakes: ReadonlySet<string>
  /** The topics of which least is recalled of what was met, the weakest first; fewer than three, or none, where little was met. */
  weakest: readonly QuizTopic[]
  /** What a first quiz asks; empty, all, once one was taken. */
  levels: Level[]
}

export const noContent: QuizContent = {
  decks: [],
  asked: [],
  corrected: new Map(),
  editions: {},
  topics: [],
  memories: new Map(),
  active: new Set(),
  met: new Set(),
  mistakes: new Set(),
  weakest: [],
  levels: [],
}

interface ArrangedDeck {
  hash: string
  complete: boolean
  deck: QuizDeck
  /** Without cards that were corrected, for as long as these are the same. */
  asked?: { deck: QuizDeck; without: string }
  facts: CountedFact[]
}

const weakestTopics = 3

/** Reads it all. A deck is arranged again only when its content changed. */
export function quizContentSource(data: Pick<StudyData, 'content' | 'memories' | 'quizzes' | 'weights' | 'notes'>) {
  const arranged = new Map<string, ArrangedDeck>()

  async function arrangedOf({ id, hash, complete, head }: DeckRow): Promise<ArrangedDeck> {
    const known = arranged.get(id)
    if (known?.hash === hash && known.complete === complete) return known
    const blocks = await data.content.blocksOf(id)
    const made = { hash, complete, deck: quizDeckOf(head, blocks), facts: blocks.flatMap(countedFacts) }
    arranged.set(id, made)
    return made
  }

  /** What is worked out of a deck for asking is kept as long as it stays the same. */
  function askedOf(arranged: ArrangedDeck, corrected: ReadonlyMap<string, unknown>): QuizDeck {
    const without = [...corrected.keys()].join()
    if (arranged.asked?.without !== without) arranged.asked = { deck: withoutCards(arranged.deck, corrected), without }
    return arranged.asked.deck
  }

  /** `isOn`: of which decks questions are made. */
  return async function read({ at, day }: Moment, isOn: (deck: string) => boolean): Promise<QuizContent> {
    const [rows, rest, attempts, model, corrections] = await Promise.all([
      data.content.decks(),
      data.memories.all(),
      data.quizzes.all(),
      data.weights.model(),
      data.notes.corrections(),
    ])
    const found = await Promise.all(rows.map(arrangedOf))
    const on = found.filter(({ deck }) => isOn(deck.head.id))
    const decks = found.map(({ deck }) => deck)
    const corrected = new Map(decks.flatMap((deck) => [...correctedCards(deck, corrections)]))
    const told = attempts.filter((attempt) => !(isExam(attempt) && isOpen(attempt))) // its marks come at the end
    const memories = new Map(rest.map((memory) => [memory.card, memory]))
    const cards = on.flatMap(({ deck }) => deck.cards.map(({ id }) => id))
    const active = new Set(cards.filter((id) => !memories.get(id)?.suspended && !corrected.has(id)))
    const only = (wanted: Iterable<string>) => new Set([...wanted].filter((id) => active.has(id)))
    const topics = topicChoices(
      decks.map(({ head }) => head),
      isOn,
    ).map(({ key: id, title }) => ({ id, title }))
    const recalled = topicProgress(
      on.flatMap(({ facts }) => facts),
      (card) => memories.get(card),
      at,
      model,
    ).flatMap(({ topic, ofMet }) => (ofMet === null ? [] : [{ topic, ofMet }]))
    const met = only(rest.filter(isMet).map(({ card }) => card))
    const levelsIn = (wanted: ReadonlySet<string>) =>
      on.flatMap(({ deck }) => deck.cards.flatMap(({ id, level }) => (wanted.has(id) ? [level] : [])))
    return {
      decks,
      asked: on.map((each) => askedOf(each, corrected)),
      corrected,
      editions: Object.fromEntries(rows.map(({ id, hash }) => [id, hash])),
      topics,
      memories,
      active,
      met,
      mistakes: only(mistakesOf(told, rest, day)),
      weakest: recalled
        .sort((a, b) => a.ofMet - b.ofMet)
        .slice(0, weakestTopics)
        .flatMap(({ topic }) => topics.find(({ id }) => id === topic) ?? []),
      levels: attempts.length ? [] : firstLevels(levelsIn(active), levelsIn(met)),
    }
  }
}
