import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempt'
import { useFreshBrowser } from '../support/freshBrowser'
import { storedRows } from '../support/study'

const now = useFreshBrowser()

const attempts = () => storedRows<Attempt>(now.page, 'quizzes')
const focused = () => now.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** The quiz now.page, reached and filled in by keys alone. */
async function startQuizOfFive() {
  await now.page.goto(`${now.site.url}#/quiz`)
  await now.page.getByRole('radio', { name: '10' }).focus()
  await now.page.keyboard.press('ArrowLeft')
  await now.page.keyboard.press('Enter') // sends the form
  await now.page.getByText('Question 1 of 5').waitFor()
  const [attempt] = await attempts()
  if (!attempt) throw new Error('no quiz was stored')
  return attempt
}

describe('a quiz', () => {
  it('is taken by keys alone, told by word and mark, and leaves the schedule as it was', async () => {
    const { items } = await startQuizOfFive()
    for (const [index, { prompt, right }] of items.entries()) {
      await now.page.getByText(`Question ${index + 1} of 5`).waitFor()
      await expect.poll(focused).toBe(prompt)
      const given = index === 0 ? (right + 1) % 3 : right
      await now.page.keyboard.press(String(given + 1))
      await expect.poll(focused).toBe(index === 0 ? '✗ Not right' : '✓ Right')
      expect(await now.page.getByRole('region', { name: 'Where it stands' }).innerText()).toMatch(/paragraph|footnote/)
      expect((await attempts())[0]?.answers).toHaveLength(index + 1)
      await now.page.keyboard.press('Enter')
    }
    await expect.poll(focused).toBe('Results')
    expect(await now.page.getByText('4 of 5', { exact: true }).innerText()).toBe('4 of 5')
    expect(await storedRows(now.page, 'reviews')).toEqual([])
    expect(await storedRows(now.page, 'memories')).toEqual([])

    await now.page
      .getByRole('link', { name: /^See the fact/ })
      .first()
      .click()
    await now.page.getByRole('heading', { level: 1 }).waitFor()
    await now.page.goBack()
    await now.page.getByRole('heading', { name: 'Results', exact: true }).waitFor()
    expect(now.browser.problems).toEqual([])
  })

  it('that a reload interrupts is offered again, and goes on where it stood', async () => {
    const { items } = await startQuizOfFive()
    for (const answered of [1, 2]) {
      await now.page.keyboard.press('1')
      await now.page.getByRole('button', { name: 'Next question' }).click()
      await now.page.getByText(`Question ${answered + 1} of 5`).waitFor()
    }
    await now.page.reload()
    await now.page.getByText('2 of 5 questions answered.').waitFor()
    await now.page.getByRole('button', { name: 'Go on with question 3' }).click()
    expect(await now.page.getByRole('heading', { level: 1 }).innerText()).toBe(items[2]?.prompt)
    for (const index of [2, 3, 4]) {
      await now.page.getByText(`Question ${index + 1} of 5`).waitFor()
      await now.page.keyboard.press('2')
      await now.page.getByRole('button', { name: /Next question|See the results/ }).click()
    }
    await now.page.getByRole('heading', { name: 'Results', exact: true }).waitFor()
    const [attempt, ...others] = await attempts()
    expect(others).toEqual([])
    expect(attempt?.answers.map(({ item, given }) => [item, given])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 1],
    ])
    await now.page.reload()
    await now.page.getByRole('button', { name: 'Start the quiz' }).waitFor()
    expect(await now.page.getByText('You stopped').count()).toBe(0)
    expect(now.browser.problems).toEqual([])
  })
})
