import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Memory } from '@/domain/scheduling/memory'
import { linesOf } from '../support/backups'
import { launchBrowser, previewSite } from '../support/builtApp'
import { forgetful, simulatedReviews } from '../support/simulated'
import { answerCards, openStudy, storedRows } from '../support/study'

it('after a session the schedule is fitted to the learner’s own answers, in a worker, and taken back in Settings', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url })
  const { page } = browser
  const weights = async () => (await storedRows<Action>(page, 'actions')).filter(({ kind }) => kind === 'weights')
  const memories = async () =>
    new Map((await storedRows<Memory>(page, 'memories')).map((memory) => [memory.card, memory]))
  try {
    await page.goto(`${site.url}#/settings`)
    const lines = await linesOf([{ reviews: simulatedReviews(forgetful, 150).reviews }])
    await page
      .getByLabel('Restore backup', { exact: true })
      .setInputFiles({ name: 'sample.jsonl', mimeType: '', buffer: Buffer.from(lines.join('')) })
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.getByText('Restored. 900 answers were added.').waitFor()
    expect(await weights()).toEqual([])

    await openStudy(page, site.url)
    const before = await memories()
    while (await page.getByRole('button', { name: 'Show answer' }).count()) await answerCards(page, 1)
    await page.getByText('Your schedule was fitted to your own memory').waitFor()

    expect(await weights()).toHaveLength(1)
    const untouched = [...(await memories()).values()].filter(({ card, last }) => before.get(card)?.last === last)
    expect(untouched.length).toBeGreaterThan(20)
    expect(untouched.map(({ card, dueDay }) => [card, dueDay])).toEqual(
      untouched.map(({ card }) => [card, before.get(card)?.dueDay]),
    )
    const moved = untouched.filter(({ card, stability }) => before.get(card)?.stability !== stability)
    expect(moved.length).toBeGreaterThan(20)

    await page.goto(`${site.url}#/settings`)
    await page.getByText(/^Fitted to [\d,]+ answers of yours/).waitFor()
    await page.getByRole('button', { name: 'Go back to the one before' }).click()
    await page.getByText('The usual one, fitted to thousands of learners.').waitFor()
    const restored = await memories()
    for (const { card } of untouched) expect(restored.get(card)?.stability).toBe(before.get(card)?.stability)
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})
