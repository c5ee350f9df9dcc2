import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReview, type Action, type LogEntry } from '@/domain/reviews/action'
import { standing } from '@/domain/reviews/undo'
import { topicProgress } from '@/domain/progress/topicProgress'
import { trendsOf } from '@/domain/progress/trend'
import { replay } from '@/domain/scheduling/replay'
import { addDays, dayStartMs } from '@/domain/scheduling/studyDay'
import { aBlock, aCard, aMoment, aReview } from '../../support/makers'
import { aLog } from '../../support/logs'
import { model } from '../../support/model'

const cards = ['kosovo/1244/symbol/symbol', 'kosovo/1244/adopted/adopted', 'kosovo/rambouillet/when/when']
const blocks = [
  aBlock({ topic: 'war', cards: cards.slice(0, 2).map((id) => aCard({ id, main: true, revision: 2 })) }),
  aBlock({ id: 'kosovo/talks/2/0', topic: 'talks', level: 2, cards: [aCard({ id: cards[2]!, revision: 2 })] }),
]
const facts = [
  { topic: 'kosovo/war', level: blocks[0]!.level, main: cards.slice(0, 2) },
  { topic: 'kosovo/talks', level: 2 as const, main: cards.slice(2) },
]
const actionsIn = (log: readonly LogEntry[]): Action[] => log.flatMap((entry) => (isReview(entry) ? [] : entry))
const { day: today } = aMoment()
const weeks = Array.from({ length: 12 }, (_, index) => addDays(today, index)).map((day) => ({
  day,
  at: dayStartMs(addDays(day, 1), 0),
}))

describe('how a topic stood week by week', () => {
  it('is what a replay of all that was said until then tells, however clocks went', () =>
    fc.assert(
      fc.property(aLog({ cards, most: 60, clocksGoBack: true }), (log) => {
        const reviews = log.filter(isReview)
        const trends = trendsOf({ reviews, actions: actionsIn(log), blocks }, weeks)
        const first = reviews.map(({ day }) => day).toSorted()[0]
        const told = weeks.filter(({ day }) => first !== undefined && day >= first)
        for (const { topic } of facts) {
          const slow = told.map(({ day, at }) => {
            const until = standing(log).filter((entry) => entry.day <= day)
            const { memories } = replay({
              reviews: until.filter(isReview),
              actions: actionsIn(until),
              blocks,
            })
            const recall = (card: string) => memories.find((memory) => memory.card === card)
            const { topic: _, ...standingThen } = topicProgress(facts, recall, at, model).find(
              (each) => each.topic === topic,
            ) ?? { topic, new: 0, learning: 0, known: 0, ofMet: null, ofAll: null }
            return { day, ...standingThen }
          })
          expect(trends.get(topic) ?? []).toEqual(slow)
        }
      }),
      { numRuns: 150 },
    ))

  it('begins with the first answer, and tells all topics together too', () => {
    const at = weeks[3]!.at - 3_600_000
    const trends = trendsOf(
      { reviews: [aReview({ card: cards[2]!, at, day: weeks[3]!.day, revision: 2 })], actions: [], blocks },
      weeks,
    )
    expect(trends.get('kosovo/talks')).toHaveLength(9)
    expect(trends.get('kosovo/talks')?.[0]).toMatchObject({ day: weeks[3]!.day, learning: 1, new: 0 })
    expect(trends.get('')?.[0]).toMatchObject({ learning: 1, new: 1 })
    expect(trends.get('')?.[8]?.ofAll).toBeLessThan(trends.get('')?.[0]?.ofAll ?? 0)
  })

  it('is nothing where nothing was answered', () =>
    expect(trendsOf({ reviews: [], actions: [], blocks }, weeks)).toEqual(new Map()))
})
