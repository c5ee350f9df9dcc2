import { deckOf, factOf } from '../cards/card'
import type { Level } from '../facts/fact'
import { isOn, noChoices } from './deckChoice'
import type { Place } from './exam'
import { isBuried } from './fold'
import type { Memory, Model } from './memory'
import { dueKey, usualDueOrder } from './dueOrder'
import { byMinute, firstOf, freshly, isUnderWay, leastFirst, mixed, queued, siblingsApart, sorted } from './queue'
import type { Candidates, Fresh, Limits, Queue, Reason } from './queue'
import { retrievability } from './memory'
import { addDays } from './studyDay'
import type { Moment } from './studyDay'

/** What the learner asks for beyond today's queue. */
export type Wish =
  | { kind: 'topic'; deck: string; topic: string } // due and new cards of one topic, whatever the limits
  | { kind: 'level'; level: Level }
  | { kind: 'failed' } // today's failures
  | { kind: 'ahead'; days: number } // due within so many days, 1 or more
  | { kind: 'cram'; topic?: DeckTopic; level?: Level } // everything met, memory untouched
  | { kind: 'cards'; cards: readonly string[] } // just these: what a quiz showed to be missing

/** Two decks may use one id. */
export type DeckTopic = Pick<Place, 'deck' | 'topic'>

/** So many cards an address names at most. */
export const mostNamed = 60

/** The memories that a wish can name; what is suspended, retired, buried or was never met cannot be wished for. */
function isWished(wish: Wish, memory: Memory, now: Moment): boolean {
  if (memory.plan === undefined || isBuried(memory, now.day)) return false
  switch (wish.kind) {
    case 'topic':
      return isOf(wish, memory)
    case 'level':
      return memory.level === wish.level
    case 'failed':
      return memory.failedDay === now.day
    case 'ahead':
      return memory.phase !== 'review' || memory.dueDay <= addDays(now.day, wish.days)
    case 'cram':
      return (
        memory.stability > 0 &&
        (wish.topic === undefined || isOf(wish.topic, memory)) &&
        (wish.level === undefined || memory.level === wish.level)
      )
    case 'cards':
      return wish.cards.includes(memory.card)
  }
}

const isOf = ({ deck, topic }: DeckTopic, place: DeckTopic) => place.topic === topic && place.deck === deck

/** The new cards that a wish can name: only those of a topic or level, or named one by one. */
const isWishedFresh = (wish: Wish, { card, topic, level }: Fresh): boolean =>
  isWishedPlace(wish, { deck: deckOf(card), topic, level }) || (wish.kind === 'cards' && wish.cards.includes(card))

/** Whether a wish names all that stands there. */
export const isWishedPlace = (wish: Wish, place: Place): boolean =>
  (wish.kind === 'topic' && isOf(wish, place)) || (wish.kind === 'level' && place.level === wish.level)

/**
 * The queue of a wish. The day's limits do not hold, but no more new ones come at once than a day has, and none of a deck that is off. Siblings stay apart, save in
 * cram and among today's failures. Cards that are named one by one all come, whatever else was done today.
 */
export function queueOfWish(
  wish: Wish,
  { memories, fresh: all, today, now, model }: Candidates,
  { newPerDay, decks = noChoices }: Pick<Limits, 'newPerDay' | 'decks'>,
): Queue {
  const isAsked = (deck: string) => wish.kind === 'cards' || isOn(decks, deck)
  const wished = [...memories].filter((memory) => isAsked(memory.deck) && isWished(wish, memory, now))
  const fresh = [...all].filter(({ card }) => isAsked(deckOf(card)))
  if (wish.kind === 'cram') return { first: [], learning: [], rest: byRecall(wished, now, model, 'cram') }
  const { corrections, learning, due } = sorted(wished, now)
  const inOrder = () => leastFirst(due, dueKey(usualDueOrder, now, model))
  const first = corrections.map((memory) => queued(memory, 'correction'))
  if (wish.kind === 'failed') {
    const known = wished.filter(({ phase }) => phase === 'review')
    return {
      first,
      learning: byMinute(learning.map((memory) => queued(memory, 'learning'))),
      rest: byRecall(known, now, model, 'ahead'),
    }
  }
  if (wish.kind === 'cards') {
    const early = wished.filter(({ phase, dueDay }) => phase === 'review' && dueDay > now.day)
    const added = fresh.filter((card) => isWishedFresh(wish, card))
    return {
      first,
      learning: byMinute(learning.map((memory) => queued(memory, 'learning'))),
      rest: [
        ...mixed(
          Array.from(inOrder(), (memory) => queued(memory, 'due')),
          added.map(freshly),
        ),
        ...byRecall(early, now, model, 'ahead'),
      ],
    }
  }
  const take = siblingsApart(today)
  for (const { fact } of first) take(fact)
  const apart = ({ card }: Memory) => take(factOf(card))
  const again = learning.filter((memory) => take(factOf(memory.card), isUnderWay(memory, now)))
  const reviews = [...inOrder()].filter(apart).map((memory) => queued(memory, 'due'))
  const early =
    wish.kind === 'ahead'
      ? wished.filter(({ phase, dueDay }) => phase === 'review' && dueDay > now.day).filter(apart)
      : []
  const added = firstOf(fresh, newPerDay, (card) => isWishedFresh(wish, card) && take(card.fact))
  return {
    first,
    learning: byMinute(again.map((memory) => queued(memory, 'learning'))),
    rest: [...mixed(reviews, added.map(freshly)), ...byRecall(early, now, model, 'ahead')],
  }
}

const byRecall = (memories: readonly Memory[], now: Moment, model: Model, reason: Reason) =>
  memories
    .map((memory) => ({ item: queued(memory, reason), recall: retrievability(memory, now.at, model) }))
    .sort((a, b) => a.recall - b.recall || (a.item.card < b.item.card ? -1 : 1))
    .map(({ item }) => item)
