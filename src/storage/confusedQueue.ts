import { factOf, type Card } from '@/domain/cards/card'
import { counterpart, withPairs, type ConfusedPair } from '@/domain/scheduling/confusedPairs'
import type { Confusion } from '@/domain/scheduling/confusion'
import type { DayTally } from '@/domain/scheduling/dayTally'
import { topicKey } from '@/domain/scheduling/exam'
import type { Memory } from '@/domain/scheduling/memory'
import type { Moment } from '@/domain/scheduling/studyDay'
import type { contentRepository } from './contentRepository'
import type { memoryRepository } from './memoryRepository'
import type { SessionPlan } from './sessionPlan'

interface Repositories {
  content: Pick<ReturnType<typeof contentRepository>, 'block'>
  memories: Pick<ReturnType<typeof memoryRepository>, 'of' | 'ofFact'>
}

/** The claim of a card's id. */
const claimOf = (card: string) => card.split('/')[2] ?? ''

/** The plan of a session with what is confused brought together, and what was told apart kept so. */
export async function withConfusions(
  plan: SessionPlan,
  confusions: readonly Confusion[],
  today: DayTally,
  now: Moment,
  { content, memories }: Repositories,
): Promise<SessionPlan> {
  const { first, learning, rest } = plan.queue
  const queued = [...first, ...learning, ...rest]
  const [cards, facts] = [new Set(queued.map(({ card }) => card)), new Set(queued.map(({ fact }) => fact))]
  const wanted = confusions.filter(({ card, fact }) => cards.has(card) || facts.has(fact))

  async function pairOf({ card, fact, days }: Confusion): Promise<ConfusedPair | null> {
    const [[own], held] = await Promise.all([memories.of([card]), memories.ofFact(fact)])
    const block = held[0] && (await content.block(held[0].block))
    const others: Card[] = block?.cards.filter((each) => each.fact === fact) ?? []
    const chosen = counterpart({ claim: claimOf(card) }, others)
    const other = held.find((memory) => memory.card === chosen?.id)
    const day = days.at(-1)
    return own && other && day !== undefined && factOf(card) !== fact ? { own, other, day } : null
  }

  const pairs = (await Promise.all(wanted.map(pairOf))).filter((pair) => pair !== null)
  const places = <Value>(known: Map<string, Value>, of: (memory: Memory) => Value) =>
    new Map([...pairs.map(({ other }) => [other.card, of(other)] as const), ...known])
  return {
    queue: withPairs(plan.queue, pairs, today.facts, now),
    blockOf: places(plan.blockOf, ({ block }) => block),
    topicOf: places(plan.topicOf, topicKey),
  }
}
