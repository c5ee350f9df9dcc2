import type { Page } from 'playwright-core'
import type { Block } from '@/domain/cards/card'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import { memoryOf } from '@/domain/scheduling/fold'
import { retrievability } from '@/domain/scheduling/memory'
import type { Segment } from '@/storage/schema'
import { model } from './model'
import { storedRows } from './study'

/** All that was ever logged, as it lies in the database. */
export interface Logs {
  blocks: Block[]
  reviews: Review[]
  actions: Action[]
  quizzes: Attempt[]
}

export async function logsOf(page: Page): Promise<Logs> {
  const [blocks, rows, segments, actions, quizzes] = await Promise.all([
    storedRows<Block>(page, 'content'),
    storedRows<Review>(page, 'reviews'),
    storedRows<Segment>(page, 'segments'),
    storedRows<Action>(page, 'actions'),
    storedRows<Attempt>(page, 'quizzes'),
  ])
  return { blocks, reviews: [...rows, ...segments.flatMap((segment) => segment.reviews)], actions, quizzes }
}

/** Of one topic: weights of facts, and of these what would be recalled; and how many are held how well. */
type Sums = Record<'met' | 'ofMet' | 'all' | 'ofAll' | 'known' | 'learning', number>

/** Fact by fact and card by card, from what was answered until that day's end alone. */
export function slowly({ blocks, reviews, actions }: Logs, until: string, at: number) {
  const topics = new Map<string, Sums>()
  const cards = { new: 0, learning: 0, young: 0, mature: 0, leech: 0 }
  for (const { id: block, deck, topic, level, cards: inBlock } of blocks) {
    const sums = topics.get(`${deck}/${topic}`) ?? { met: 0, ofMet: 0, all: 0, ofAll: 0, known: 0, learning: 0 }
    topics.set(`${deck}/${topic}`, sums)
    const facts = new Map<string, { recall: number; met: boolean; held: boolean }[]>()
    for (const { id, fact, main, revision } of inBlock) {
      const entries = [...reviews, ...actions].filter(
        (entry) => 'card' in entry && entry.card === id && entry.day <= until,
      )
      const memory = memoryOf(entries, { card: id, block, topic, deck, level, revision }, model)
      const met = memory !== null && memory.reps > 0
      const stability = memory?.stability ?? 0
      if (!met) cards.new += 1
      else if (memory.lapses >= 4 && stability < 21) cards.leech += 1
      else if (memory.phase === 'learning') cards.learning += 1
      else cards[stability >= 21 ? 'mature' : 'young'] += 1
      if (!main) continue
      const own = facts.get(fact) ?? []
      facts.set(fact, own)
      own.push({ met, held: met && stability >= 21, recall: memory ? retrievability(memory, at, model) : 0 })
    }
    const weight = 4 - level
    for (const own of facts.values()) {
      const met = own.filter((card) => card.met)
      const recalled = own.reduce((sum, { recall }) => sum + recall, 0)
      sums.all += weight
      sums.ofAll += (weight * recalled) / own.length
      if (!met.length) continue
      sums.met += weight
      sums.ofMet += (weight * recalled) / met.length
      sums[own.every(({ held }) => held) ? 'known' : 'learning'] += 1
    }
  }
  return { topics, cards }
}
