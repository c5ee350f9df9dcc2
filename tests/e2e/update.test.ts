import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { launchBrowser, plainSite, waitUntilControlled } from '../support/builtApp'
import { answerCards, endSession, openStudy, storedRows } from '../support/study'

it('offers a new version after the session, never in it, and takes it in every tab without losing an answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-update-'))
  await cp('dist', folder, { recursive: true })
  const site = await plainSite({ folder })
  const browser = await launchBrowser({ url: site.url })
  const { page } = browser
  try {
    await page.goto(site.url)
    await waitUntilControlled(page)
    await page.reload() // from now on the page is under a worker, as on every later visit
    const other = await browser.context.newPage()
    await other.goto(`${site.url}#/library`)
    await openStudy(page, site.url)
    await answerCards(page, 1)

    await appendFile(join(folder, 'sw.js'), '\n// a newer version\n')
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
    })
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
    await answerCards(page, 1)
    expect(await page.getByText('A new version is ready').count()).toBe(0)

    await endSession(page)
    await page.getByText('A new version is ready').waitFor()
    const reloaded = Promise.all([page.waitForEvent('load'), other.waitForEvent('load')])
    await page.getByRole('button', { name: 'Update now' }).click()
    await reloaded
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null)
    expect(await storedRows(page, 'reviews')).toHaveLength(2)
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
