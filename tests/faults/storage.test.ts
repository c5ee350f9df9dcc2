import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { launchBrowser, previewSite, type Site, type TestBrowser } from '../support/builtApp'
import { answerCards, openStudy, promptOf, storedRows } from '../support/study'

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

it('says so when the device is full, keeps the card, and goes on once there is space', async () => {
  await openStudy(page, site.url)
  await answerCards(page, 1)
  const prompt = await promptOf(page)
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore
    const own = Object.getOwnPropertyDescriptor(prototype, 'add')!
    Object.assign(window, { freeSpace: () => Object.defineProperty(prototype, 'add', own) })
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await page.getByRole('alert').getByText('This device is full, so your answer was not saved').waitFor()
  expect(await promptOf(page)).toBe(prompt)
  expect(await storedRows(page, 'reviews')).toHaveLength(1)

  await page.evaluate(() => (window as unknown as { freeSpace: () => void }).freeSpace())
  await page.getByRole('button', { name: /^Good/ }).click()
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  expect(await storedRows(page, 'reviews')).toHaveLength(2)
})

it('says what to do when the browser gives no database', async () => {
  await browser.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await page.goto(`${site.url}#/study`)
  await page.getByRole('alert').getByText('Open the app in a normal window').waitFor()
})

it('says so when a newer version of the app has brought the data up to it', async () => {
  await openStudy(page, site.url)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('dossier', 1000)
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await page.getByRole('alert').getByText('A newer version of the app is open in another tab').waitFor()
})
