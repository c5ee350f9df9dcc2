import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Attempt } from '@/domain/quiz/attempt'
import { launchBrowser, previewSite, type Site, type TestBrowser } from '../support/builtApp'
import { storedRows } from '../support/study'

let site: Site
let browser: TestBrowser
let page: Page

beforeAll(async () => {
  site = await previewSite()
  return () => site.stop()
})
beforeEach(async () => {
  browser = await launchBrowser({ url: site.url })
  page = browser.page
  return () => browser.close()
})

const attempts = () => storedRows<Attempt>(page, 'quizzes')
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** The quiz page, reached and filled in by keys alone. */
async function startQuizOfFive() {
  await page.goto(`${site.url}#/quiz`)
  await page.getByRole('radio', { name: '10' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter') // sends the form
  await page.getByText('Question 1 of 5').waitFor()
  const [attempt] = await attempts()
  if (!attempt) throw new Error('no quiz was stored')
  return attempt
}

describe('a quiz', () => {
  it('is taken by keys alone, told by word and mark, and leaves the schedule as it was', async () => {
    const { items } = await startQuizOfFive()
    for (const [index, { prompt, right }] of items.entries()) {
      await page.getByText(`Question ${index + 1} of 5`).waitFor()
      await expect.poll(focused).toBe(prompt)
      const given = index === 0 ? (right + 1) % 3 : right
      await page.keyboard.press(String(given + 1))
      await expect.poll(focused).toBe(index === 0 ? '✗ Not right' : '✓ Right')
      expect(await page.getByRole('region', { name: 'Where it stands' }).innerText()).toMatch(/paragraph|footnote/)
      expect((await attempts())[0]?.answers).toHaveLength(index + 1)
      await page.keyboard.press('Enter')
    }
    await expect.poll(focused).toBe('Results')
    expect(await page.getByText('4 of 5', { exact: true }).innerText()).toBe('4 of 5')
    expect(await storedRows(page, 'reviews')).toEqual([])
    expect(await storedRows(page, 'memories')).toEqual([])

    await page
      .getByRole('link', { name: /^See the fact/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Results', exact: true }).waitFor()
    expect(browser.problems).toEqual([])
  })

  it('that a reload interrupts is offered again, and goes on where it stood', async () => {
    const { items } = await startQuizOfFive()
    for (const answered of [1, 2]) {
      await page.keyboard.press('1')
      await page.getByRole('button', { name: 'Next question' }).click()
      await page.getByText(`Question ${answered + 1} of 5`).waitFor()
    }
    await page.reload()
    await page.getByText('2 of 5 questions answered.').waitFor()
    await page.getByRole('button', { name: 'Go on with question 3' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(items[2]?.prompt)
    for (const index of [2, 3, 4]) {
      await page.getByText(`Question ${index + 1} of 5`).waitFor()
      await page.keyboard.press('2')
      await page.getByRole('button', { name: /Next question|See the results/ }).click()
    }
    await page.getByRole('heading', { name: 'Results', exact: true }).waitFor()
    const [attempt, ...others] = await attempts()
    expect(others).toEqual([])
    expect(attempt?.answers.map(({ item, given }) => [item, given])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 1],
    ])
    await page.reload()
    await page.getByRole('button', { name: 'Start the quiz' }).waitFor()
    expect(await page.getByText('You stopped').count()).toBe(0)
    expect(browser.problems).toEqual([])
  })
})
