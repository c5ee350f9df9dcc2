import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { Block } from '@/domain/cards/card'
import type { Fact } from '@/domain/facts/fact'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { firstReviewId } from '@/domain/quiz/attempts/reviewsOf'
import { noCounts, type Piece } from '@/domain/reviews/backup'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import { addDays, momentOf } from '@/domain/scheduling/studyDay'
import { backupLines } from '@/formats/backup/writer'
import { contentOf } from '@/storage/deckContent'
import { samplePieces } from '../../scripts/sample'
import { sampleHead } from '../../scripts/sampleDeck'
import { sampleExam, sampleQuizzes } from '../../scripts/sampleQuizzes'
import { sampleEnd } from '../../scripts/sampleReviews'

const device = 'sample-quizzes'

function blocksOf(facts: readonly Fact[]): Block[] {
  const deck = { ...sampleHead, facts: [...facts] }
  return contentOf({ deck, hash: 'sample', complete: true, own: true, at: 0 }).blocks
}

/** What right answers of an exam leave in the log: its cards were not due, so that only what was foretold is told of them. */
const reviewsOf = (attempt: Attempt): Review[] =>
  attempt.options.clock.kind !== 'exam'
    ? []
    : attempt.answers.flatMap(({ item, at, offset, day, ms, mark }) => {
        const { card, format } = attempt.items[item]!
        if (!mark.right || (format !== 'choice' && format !== 'typed')) return []
        const id = firstReviewId(attempt, item, card)
        const due = { due: at + 9 * 86_400_000, dueDay: addDays(day, 9), predicted: 0.8, retention: 0.9 }
        const answered = { card, revision: 1, answer: 'good', ms, origin: 'quiz', format } as const
        return [{ id, at, offset, day, device, seq: 0, ...answered, ...due }]
      })

/** An exam is planned, for a month later. */
const plan = (seq: number): Action => ({
  kind: 'exam',
  plan: 'finals',
  exam: sampleExam(new Date(sampleEnd + 30 * 86_400_000).toISOString().slice(0, 10)),
  ...{ id: 'plan-finals', ...momentOf(sampleEnd - 3_600_000, 60, 4), device, seq },
})

/** What a made-up learner of 200 days would have saved, as a file; the same for the same numbers. */
async function sampleBackup(cards: number, reviews: number, quizzes: number): Promise<Buffer> {
  const pieces: Piece[] = [...samplePieces(cards, reviews, 1)]
  const facts = pieces.flatMap((piece) => ('facts' in piece ? piece.facts.facts : []))
  const taken = [...sampleQuizzes(sampleHead, blocksOf(facts), quizzes, sampleEnd)]
  const proven = taken.flatMap(reviewsOf).map((review, index) => ({ ...review, seq: index + 1 }))
  if (quizzes) pieces.push({ reviews: proven }, { actions: [plan(proven.length + 1)] }, { quizzes: taken })
  const counts = { ...noCounts(), reviews: reviews + proven.length, decks: 1, quizzes: taken.length }
  const lines: string[] = []
  for await (const line of backupLines({ app: 'sample', at: sampleEnd, counts }, pieces)) lines.push(line)
  return gzipSync(lines.join(''))
}

/** Makes the browser that of a made-up learner of 200 days, on the morning after the last of them. */
export async function becomeSample(page: Page, url: string, cards: number, reviews: number, quizzes = 0) {
  await page.clock.setFixedTime(sampleMorning)
  await page.goto(`${url}#/settings`)
  const file = { name: 'sample.jsonl.gz', mimeType: '', buffer: await sampleBackup(cards, reviews, quizzes) }
  await page.getByLabel('Restore backup', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add to this device' }).click()
  await page.getByText(/^Restored\./).waitFor({ timeout: 60_000 })
}

/** ms UTC. */
export const sampleMorning = sampleEnd + 10 * 3_600_000
