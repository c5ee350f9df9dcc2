import { expect, it } from 'vitest'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { useFreshBrowser } from '../support/freshBrowser'
import { answerCards, openStudy, promptOf, storedRows } from '../support/study'

const now = useFreshBrowser()

/** From now on the device is full, for that kind of write. */
const fill = (write: 'add' | 'put') =>
  now.page.evaluate((kind) => {
    const { prototype } = IDBObjectStore
    const own = Object.getOwnPropertyDescriptor(prototype, kind)!
    Object.assign(window, { freeSpace: () => Object.defineProperty(prototype, kind, own) })
    prototype[kind] = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  }, write)
const freeSpace = () => now.page.evaluate(() => (window as unknown as { freeSpace: () => void }).freeSpace())

it('says so when the device is full, keeps the card, and goes on once there is space', async () => {
  await openStudy(now.page, now.site.url)
  await answerCards(now.page, 1)
  const prompt = await promptOf(now.page)
  await fill('add')
  await now.page.getByRole('button', { name: 'Show answer' }).click()
  await now.page.getByRole('button', { name: /^Good/ }).click()
  await now.page.getByRole('alert').getByText('This device is full, so your answer was not saved').waitFor()
  expect(await promptOf(now.page)).toBe(prompt)
  expect(await storedRows(now.page, 'reviews')).toHaveLength(1)

  await freeSpace()
  await now.page.getByRole('button', { name: /^Good/ }).click()
  await now.page.getByRole('button', { name: 'Show answer' }).waitFor()
  expect(await storedRows(now.page, 'reviews')).toHaveLength(2)
})

it('says so in a quiz too, and leaves the question unanswered until there is space', async () => {
  await now.page.goto(`${now.site.url}#/quiz`)
  await now.page.getByText('Change').click()
  await now.page.getByRole('checkbox', { name: 'Typed' }).check()
  await now.page.getByRole('button', { name: 'Start', exact: true }).click()
  await now.page.getByText('Question 1 of 10').waitFor()
  await now.page.getByLabel('Your answer').fill('what I know')
  const quiz = async () => (await storedRows<Attempt>(now.page, 'quizzes'))[0]
  for (const write of ['put', 'add'] as const) {
    // the quiz is put first, then the review is added: the one is not kept without the other
    await fill(write)
    await now.page.getByRole('button', { name: 'Check' }).click()
    await now.page.getByRole('alert').getByText('This device is full, so your answer was not saved').waitFor()
    expect(await now.page.locator('.verdict').count()).toBe(0)
    expect(await now.page.getByLabel('Your answer').inputValue()).toBe('what I know')
    expect((await quiz())?.answers).toEqual([])
    await freeSpace()
    await now.page.getByRole('button', { name: 'Dismiss' }).click()
  }
  await now.page.getByRole('button', { name: 'Check' }).click()
  await now.page.locator('.verdict').waitFor()
  expect((await quiz())?.answers).toHaveLength(1)
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
