import type { Card } from '@/domain/cards/card'
import type { Fact } from '@/domain/facts/fact'
import type { Review } from '@/domain/reviews/review'
import { blockOf } from '@/domain/scheduling/blockTally'
import { daysOf } from '@/domain/scheduling/dayTally'
import { step } from '@/domain/scheduling/fold'
import type { CardContext, Memory } from '@/domain/scheduling/memory'
import { fsrs7 } from '@/domain/scheduling/models/fsrs7'
import { contextOf } from '@/domain/scheduling/cardLogs'
import { addDays, daysBetween, studyDay } from '@/domain/scheduling/studyDay'
import type { Run } from '@/storage/connection'
import { contentOf, type DeckContent } from '@/storage/deckContent'
import type { Aggregate, StudySchema } from '@/storage/schema'
import { dayRows } from '@/storage/dayRows'
import { isPast, segmentsOf } from '@/storage/segments'
import { inOneTransaction, writeAll } from '@/storage/transaction'
import { chanceOf } from '../chance.ts'
import { sampleFacts, sampleHead } from '../sampleDeck.ts'
import { sampleQuizzes } from '../sampleQuizzes.ts'
import { sampleEnd, sampleReviews, type SampleCard } from '../sampleReviews.ts'

/** How large a collection is. */
export interface Scale {
  cards: number
  reviews: number
  /** Of 20 questions each. */
  quizzes: number
}

const dayLength = 86_400_000
/** The sample's learner leaves nothing due; some days later there is a queue again. */
const daysAway = 3
/** How many the sample gives each card in its time; with more of them, nothing would be due for years. */
const reviewsOfCard = 5
/** How long that is, in days. */
const sampleDays = 200
const rowsInBatch = 2_000
const blocksInBatch = 20
const quizzesInBatch = 50

function sampleContent(cards: number): DeckContent {
  const facts: Fact[] = []
  for (const { fact } of sampleFacts(cards)) facts.push(fact)
  return contentOf({ deck: { ...sampleHead, facts }, hash: `sample-${cards}`, complete: true, own: true, at: 0 })
}

/** Main cards in the order in which new cards come, then those that they unlock. */
function inTurn(cards: readonly Card[]): { all: SampleCard[]; fresh: number } {
  const mains = cards.filter(({ main }) => main)
  const all: SampleCard[] = mains.map(({ id }) => ({ id }))
  mains.forEach(({ unlocks: [unlocked] = [] }, index) => {
    const main = all[index]
    if (!main || unlocked === undefined) return
    main.unlocks = all.length
    all.push({ id: unlocked })
  })
  return { all, fresh: mains.length }
}

/** A review given that many days later. */
function moved(review: Review, days: number): Review {
  const { at, day, due } = review
  return {
    ...review,
    at: at + days * dayLength,
    day: addDays(day, days),
    due: due === null ? null : due + days * dayLength,
  }
}

/** The sample's reviews, moved to just before the learner was away for {@link daysAway}. */
function sampleUntil(today: string, content: DeckContent, count: number): Review[] {
  const { all, fresh } = inTurn(content.blocks.flatMap(({ cards }) => cards))
  const shift = daysBetween(studyDay(sampleEnd - 1, 60), today) - daysAway
  const reviews: Review[] = []
  for (const { review } of sampleReviews(all, fresh, count, chanceOf(1))) reviews.push(moved(review, shift))
  return reviews
}

/** These reviews, and before them so many from which no memory was made that they are `count`: they only fill the log. */
function* logOf(recent: readonly Review[], count: number): Generator<Review> {
  const older = count - recent.length
  for (let round = Math.ceil(older / recent.length); round > 0; round--)
    for (const review of recent.slice(0, older - (round - 1) * recent.length))
      yield { ...moved(review, -round * sampleDays), id: `${round}-${review.id}` }
  yield* recent
}

/**
 * Fills an empty database with the stores that a restore of such a sample and the rebuild after it leave, without their detours.
 * Yields what is under way after every batch.
 * @param today a study day
 * @param now ms UTC
 */
export async function* fill(
  run: Run,
  { cards, reviews, quizzes }: Scale,
  today: string,
  now: number,
): AsyncGenerator<string, void> {
  type Name = 'content' | 'memories' | 'aggregates' | 'reviews' | 'segments' | 'quizzes'
  async function* put<Store extends Name>(store: Store, rows: Iterable<StudySchema[Store]['value']>, size: number) {
    const all = [...rows]
    for (let from = 0; from < all.length; from += size) {
      const batch = all.slice(from, from + size)
      await inOneTransaction(run, [store], 'backup', (tx) => writeAll(batch, (row) => tx.objectStore(store).put(row)))
      yield `${store}: ${Math.min(from + size, all.length)} of ${all.length}`
    }
  }

  const content = sampleContent(cards)
  yield* put('content', content.blocks, blocksInBatch)
  await inOneTransaction(run, ['decks'], 'deck', (tx) => tx.objectStore('decks').put(content.row))

  const contexts = new Map<string, CardContext>()
  for (const block of content.blocks) for (const card of block.cards) contexts.set(card.id, contextOf(card, block))
  const memories = new Map<string, Memory>()
  const aggregates: Aggregate[] = []
  let inMonth: Review[] = []
  async function* seal() {
    aggregates.push(...daysOf(inMonth).flatMap(dayRows))
    yield* put('segments', segmentsOf(inMonth.filter((review) => isPast(review, today))), 1)
    const rows = inMonth.filter((review) => !isPast(review, today))
    yield* put('reviews', rows, rowsInBatch)
    inMonth = []
  }
  const recent = sampleUntil(today, content, Math.min(reviews, cards * reviewsOfCard))
  for (const review of logOf(recent, reviews)) {
    if (inMonth[0] && inMonth[0].day.slice(0, 7) !== review.day.slice(0, 7)) yield* seal()
    inMonth.push(review)
  }
  yield* seal()
  const model = fsrs7()
  for (const review of recent) {
    const context = contexts.get(review.card)
    const memory = context && step(memories.get(review.card) ?? null, review, context, model)
    if (memory) memories.set(review.card, memory)
  }
  yield* put('memories', memories.values(), rowsInBatch)
  for (const { id, cards: inBlock } of content.blocks) {
    const tally = blockOf(id, inBlock, (card) => memories.get(card))
    if (tally.mainMet || tally.waiting.length) aggregates.push({ key: `block:${id}`, tally })
  }
  yield* put('aggregates', aggregates, rowsInBatch)
  yield* put('quizzes', sampleQuizzes(content.row.head, content.blocks, quizzes, now), quizzesInBatch)
}
