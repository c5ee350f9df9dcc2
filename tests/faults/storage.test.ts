import { expect, it } from 'vitest'
import { useFreshBrowser } from '../support/freshBrowser'
import { answerCards, openStudy, promptOf, storedRows } from '../support/study'

const now = useFreshBrowser()

it('says so when the device is full, keeps the card, and goes on once there is space', async () => {
  await openStudy(now.page, now.site.url)
  await answerCards(now.page, 1)
  const prompt = await promptOf(now.page)
  await now.page.evaluate(() => {
    const { prototype } = IDBObjectStore
    const own = Object.getOwnPropertyDescriptor(prototype, 'add')!
    Object.assign(window, { freeSpace: () => Object.defineProperty(prototype, 'add', own) })
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await now.page.getByRole('button', { name: 'Show answer' }).click()
  await now.page.getByRole('button', { name: /^Good/ }).click()
  await now.page.getByRole('alert').getByText('This device is full, so your answer was not saved').waitFor()
  expect(await promptOf(now.page)).toBe(prompt)
  expect(await storedRows(now.page, 'reviews')).toHaveLength(1)

  await now.page.evaluate(() => (window as unknown as { freeSpace: () => void }).freeSpace())
  await now.page.getByRole('button', { name: /^Good/ }).click()
  await now.page.getByRole('button', { name: 'Show answer' }).waitFor()
  expect(await storedRows(now.page, 'reviews')).toHaveLength(2)
})

it('says what to do when the browser gives no database', async () => {
  await now.browser.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await now.page.goto(`${now.site.url}#/study`)
  await now.page.getByRole('alert').getByText('Open the app in a normal window').waitFor()
})

it('says so when a newer version of the app has brought the data up to it', async () => {
  await openStudy(now.page, now.site.url)
  await now.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('dossier', 1000)
        request.onsuccess = resolve
        request.onerror = reject
      }),
  )
  await now.page.getByRole('alert').getByText('A newer version of the app is open in another tab').waitFor()
})
