import { once } from 'node:events'
import { parseArgs } from 'node:util'
import type { Piece } from '../src/domain/reviews/backup.ts'
import { noCounts } from '../src/domain/reviews/backup.ts'
import type { Action } from '../src/domain/reviews/action.ts'
import type { Fact } from '../src/domain/facts/fact.ts'
import type { Review } from '../src/domain/reviews/review.ts'
import { backupLines } from '../src/formats/backup/writer.ts'
import { chanceOf } from './chance.ts'
import { sampleFacts, sampleHead } from './sampleDeck.ts'
import { sampleEnd, sampleReviews, type SampleCard } from './sampleReviews.ts'

const usage = 'Usage: npm run -s sample -- --cards N --reviews M [--seed S]'
const inPiece = 500

/** The deck's cards as reviews meet them: main cards as the app brings them (level, topic, time), then the other directions. */
function cardsOf(cards: number): { all: SampleCard[]; fresh: number } {
  const topics = sampleHead.topics.map(({ id }) => id)
  const facts = [...sampleFacts(cards)]
    .map(({ fact, cards: ids }) => ({
      ids,
      order: `${fact.level}/${String(topics.indexOf(fact.topic)).padStart(2, '0')}/${fact.claims.when.value as string}`,
    }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const all: SampleCard[] = facts.map(({ ids: [main = ''] }) => ({ id: main }))
  facts.forEach(({ ids: [, reverse] }, index) => {
    if (reverse === undefined) return
    all[index]!.unlocks = all.length
    all.push({ id: reverse })
  })
  return { all, fresh: facts.length }
}

/** The pieces of a sample backup; the same for the same numbers. */
export function* samplePieces(cards: number, reviews: number, seed: number): Generator<Piece> {
  if (cards) yield { deck: sampleHead, hash: `sample-${cards}`, at: sampleEnd }
  let facts: Fact[] = []
  for (const { fact } of sampleFacts(cards)) {
    facts.push(fact)
    if (facts.length < inPiece) continue
    yield { facts: { deck: sampleHead.id, facts } }
    facts = []
  }
  if (cards) yield { facts: { deck: sampleHead.id, facts } }
  const { all, fresh } = cardsOf(cards)
  let answered: Review[] = []
  const flags: Action[] = []
  for (const { review, flag } of sampleReviews(all, fresh, cards ? reviews : 0, chanceOf(seed))) {
    answered.push(review)
    if (flag) flags.push(flag)
    if (answered.length < inPiece) continue
    yield { reviews: answered }
    answered = []
  }
  yield { reviews: answered }
  yield { actions: flags }
}

/** What was asked for, or null where that cannot be understood. */
function asked(args: string[]): { cards: number; reviews: number; seed: number } | null {
  const options = {
    cards: { type: 'string' },
    reviews: { type: 'string' },
    seed: { type: 'string', default: '1' },
  } as const
  try {
    const { values } = parseArgs({ args, options })
    const [cards, reviews, seed] = [values.cards, values.reviews, values.seed].map(Number) as [number, number, number]
    const counts = [cards, reviews].every((count) => Number.isSafeInteger(count) && count >= 0)
    return counts && Number.isSafeInteger(seed) ? { cards, reviews, seed } : null
  } catch {
    return null
  }
}

/** Writes a backup with an own deck and reviews of it on standard output, for trials at scale. Without cards there are no reviews. */
export async function main(args: string[]): Promise<void> {
  const wanted = asked(args)
  if (!wanted) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const { cards, reviews, seed } = wanted
  const counts = { ...noCounts(), reviews: cards ? reviews : 0, decks: cards ? 1 : 0 }
  for await (const line of backupLines({ app: 'sample', at: sampleEnd, counts }, samplePieces(cards, reviews, seed)))
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
}
