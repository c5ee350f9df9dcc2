import type { LocationQuery } from 'vue-router'
import type { DeckHead } from '@/domain/facts/deck'
import type { Level } from '@/domain/facts/fact'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { mostNamed, type DeckTopic, type Wish } from '@/domain/scheduling/studyMore'

const levelOf = (text: unknown): Level | null => (text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null)
/** What names something that is not there: not today's queue. */
const nothing: Wish = { kind: 'cards', cards: [] }

/** Where what a link names is looked up. */
interface Sources {
  quizzes: { get: (id: string) => Promise<Attempt | null> }
  decks: () => Promise<readonly Pick<DeckHead, 'id' | 'topics'>[]>
}

/** The topic of a link: deck/topic, or, as older links have it, the topic alone; null unless just one deck has it. */
async function topicIn(text: string, decks: Sources['decks']): Promise<DeckTopic | null> {
  const [deck = '', topic] = text.split('/')
  if (topic !== undefined) return { deck, topic }
  const [only, another] = (await decks()).filter(({ topics }) => topics.some(({ id }) => id === text))
  return only && !another ? { deck: only.id, topic: text } : null
}

/**
 * What a link to the study screen asks for: `#/study?topic=kosovo/history`, `?level=2`, `?failed`, `?ahead=3`, `?cram`, `?cards=` with ids
 * and commas between, `?quiz=` with an id for what it showed to be missing. Null: today's queue.
 */
export async function wishIn(query: LocationQuery, { quizzes, decks }: Sources): Promise<Wish | null> {
  const { topic, ahead, cards, quiz } = query
  if (typeof quiz === 'string') {
    const attempt = await quizzes.get(quiz)
    if (!attempt) return nothing
    const { cardsToStudy, resultsOf } = await import('@/domain/quiz/attempts/results')
    return { kind: 'cards', cards: cardsToStudy(resultsOf(attempt)) }
  }
  const level = levelOf(query.level)
  const days = Number(ahead)
  if (typeof cards === 'string') return { kind: 'cards', cards: cards.split(',').filter(Boolean).slice(0, mostNamed) }
  const named = typeof topic === 'string' && topic ? await topicIn(topic, decks) : undefined
  if (named === null) return nothing
  if ('cram' in query) return { kind: 'cram', ...(named && { topic: named }), ...(level && { level }) }
  if (named) return { kind: 'topic', ...named }
  if (level) return { kind: 'level', level }
  if ('failed' in query) return { kind: 'failed' }
  return Number.isInteger(days) && days > 0 ? { kind: 'ahead', days } : null
}
