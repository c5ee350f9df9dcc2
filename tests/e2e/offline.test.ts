import { expect, it } from 'vitest'
import type { Review } from '@/domain/reviews/review'
import { launchBrowser, previewSite, profileFolder, waitUntilControlled } from '../support/builtApp'
import { answerCards, openStudy, storedRows, waitUntilFilled } from '../support/study'

it('goes on studying from a cold start with no server: five cards, browser closed, server stopped, browser opened', async () => {
  const profile = await profileFolder()
  const site = await previewSite()
  let browser = await launchBrowser({ url: site.url, profile: profile.path })
  try {
    await openStudy(browser.page, site.url)
    await answerCards(browser.page, 5)
    await waitUntilControlled(browser.page)
    await waitUntilFilled(browser.page)
    await browser.close()
    await site.stop()
    await expect(fetch(site.url)).rejects.toThrow()

    browser = await launchBrowser({ url: site.url, profile: profile.path })
    const { page } = browser
    await openStudy(page, site.url)
    expect(await storedRows<Review>(page, 'reviews')).toHaveLength(5)
    await answerCards(page, 2, 'Easy')
    const reviews = await storedRows<Review>(page, 'reviews')
    expect(reviews.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(new Set(reviews.map(({ device }) => device)).size).toBe(1)
    for (const screen of ['', '#/quiz', '#/progress', '#/library', '#/settings']) {
      await page.goto(`${site.url}${screen}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await profile.remove()
    await site.stop()
  }
})
