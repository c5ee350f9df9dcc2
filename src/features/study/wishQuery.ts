import type { LocationQuery } from 'vue-router'
import type { Level } from '@/domain/facts/fact'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { mostNamed, type Wish } from '@/domain/scheduling/studyMore'

const levelOf = (text: unknown): Level | null => (text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null)

/**
 * What a link to the study screen asks for: `#/study?topic=history`, `?level=2`, `?failed`, `?ahead=3`, `?cram`, `?cards=` with ids
 * and commas between. Null: today's queue.
 */
function wishOf(query: LocationQuery): Wish | null {
  const { topic, ahead, cards } = query
  const level = levelOf(query.level)
  const days = Number(ahead)
  if (typeof cards === 'string') return { kind: 'cards', cards: cards.split(',').filter(Boolean).slice(0, mostNamed) }
  if ('cram' in query) return { kind: 'cram', ...(typeof topic === 'string' && { topic }), ...(level && { level }) }
  if (typeof topic === 'string' && topic) return { kind: 'topic', topic }
  if (level) return { kind: 'level', level }
  if ('failed' in query) return { kind: 'failed' }
  return Number.isInteger(days) && days > 0 ? { kind: 'ahead', days } : null
}

/** The same where the link may name a quiz, `#/study?quiz=<id>`: what it showed to be missing; nothing where it is no longer there. */
export async function wishIn(
  query: LocationQuery,
  quizzes: { get: (id: string) => Promise<Attempt | null> },
): Promise<Wish | null> {
  if (typeof query.quiz !== 'string') return wishOf(query)
  const attempt = await quizzes.get(query.quiz)
  if (!attempt) return { kind: 'cards', cards: [] }
  const { cardsToStudy, resultsOf } = await import('@/domain/quiz/attempts/results')
  return { kind: 'cards', cards: cardsToStudy(resultsOf(attempt)) }
}
