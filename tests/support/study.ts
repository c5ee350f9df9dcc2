import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens the study screen and waits for its first question. */
export async function openStudy(page: Page, url: string, query = '') {
  await page.goto(`${url}#/study${query}`)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
}

/** Answers `count` cards, one after the other, each time waiting until the next one (or the end) shows. */
export async function answerCards(page: Page, count: number, grade: 'Again' | 'Hard' | 'Good' | 'Easy' = 'Good') {
  for (let answered = 0; answered < count; answered++) {
    const prompt = await promptOf(page)
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByRole('button', { name: new RegExp(`^${grade}`) }).click()
    await page.locator('h1').filter({ hasNotText: prompt }).first().waitFor()
  }
}

/** Ends a session in which something was answered, before its last card. */
export async function endSession(page: Page) {
  await page.getByRole('button', { name: 'End session' }).click()
  await page.getByRole('heading', { name: 'Session ended' }).waitFor()
  await page.getByRole('link', { name: 'Back to Today' }).click()
}

export const promptOf = async (page: Page) =>
  (await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? ''

/** All rows of one store, read behind the app's back. */
export const storedRows = async <Row>(page: Page, store: string): Promise<Row[]> =>
  JSON.parse(
    await page.evaluate(
      (name) =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('dossier')
          open.onerror = () => reject(open.error ?? new Error('no database'))
          open.onsuccess = () => {
            const rows = open.result.transaction(name).objectStore(name).getAll()
            rows.onsuccess = () => {
              open.result.close()
              resolve(JSON.stringify(rows.result)) // as text: Playwright takes its time over large objects
            }
            rows.onerror = () => reject(rows.error ?? new Error('not read'))
          }
        }),
      store,
    ),
  ) as Row[]

/** Until the whole bundled deck is in place. `waitForFunction` would take the promise of a test for its truth. */
export const waitUntilFilled = (page: Page) =>
  expect
    .poll(
      async () => {
        const databases = await page.evaluate(() => indexedDB.databases()) // to open it would make it
        const rows = databases.length ? await storedRows<{ complete: boolean }>(page, 'decks') : []
        return rows.some(({ complete }) => complete)
      },
      { timeout: 30_000 },
    )
    .toBe(true)

/** Changes every row of some stores behind the app's back, all in one transaction. */
export const changeRows = (page: Page, changes: Record<string, object>) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('dossier')
        open.onerror = () => reject(open.error ?? new Error('no database'))
        open.onsuccess = () => {
          const tx = open.result.transaction(Object.keys(wanted), 'readwrite')
          for (const [store, change] of Object.entries(wanted)) {
            const rows = tx.objectStore(store).getAll()
            rows.onsuccess = () => {
              for (const row of rows.result as object[]) tx.objectStore(store).put({ ...row, ...change })
            }
          }
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error ?? new Error('not written'))
        }
      }),
    changes,
  )
