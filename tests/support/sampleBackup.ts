import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { noCounts } from '@/domain/reviews/backup'
import { backupLines } from '@/formats/backup/writer'
import { samplePieces } from '../../scripts/sample'
import { sampleEnd } from '../../scripts/sampleReviews'

/** What a made-up learner of 200 days would have saved, as a file; the same for the same numbers. */
async function sampleBackup(cards: number, reviews: number): Promise<Buffer> {
  const lines: string[] = []
  const counts = { ...noCounts(), reviews, decks: 1 }
  const pieces = samplePieces(cards, reviews, 1)
  for await (const line of backupLines({ app: 'sample', at: sampleEnd, counts }, pieces)) lines.push(line)
  return gzipSync(lines.join(''))
}

/** Makes the browser that of a made-up learner of 200 days, on the morning after the last of them. */
export async function becomeSample(page: Page, url: string, cards: number, reviews: number) {
  await page.clock.setFixedTime(sampleMorning)
  await page.goto(`${url}#/settings`)
  const file = { name: 'sample.jsonl.gz', mimeType: '', buffer: await sampleBackup(cards, reviews) }
  await page.getByLabel('Restore backup', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add to this device' }).click()
  await page.getByText(/^Restored\./).waitFor({ timeout: 60_000 })
}

/** ms UTC. */
export const sampleMorning = sampleEnd + 10 * 3_600_000
