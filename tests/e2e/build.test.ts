import { afterEach, describe, expect, it } from 'vitest'
import {
  launchBrowser,
  plainSite,
  previewSite,
  profileFolder,
  waitUntilControlled,
  type Site,
  type TestBrowser,
} from '../support/builtApp'

let site: Site
let browser: TestBrowser

async function open(start: () => Promise<Site>, profile?: string) {
  site = await start()
  browser = await launchBrowser({ url: site.url, ...(profile && { profile }) })
  return browser.page
}

afterEach(async () => {
  await browser.close()
  await site.stop()
})

describe('the built app', () => {
  it('loads under the Content Security Policy and Trusted Types, and breaks neither', async () => {
    const page = await open(previewSite)
    const response = await page.goto(site.url)
    const policy = response?.headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response?.headers()['content-encoding']).toBe('gzip')
    await waitUntilControlled(page)
    expect(browser.problems).toEqual([])
  })

  it('refuses a script address that is not its own', async () => {
    const page = await open(previewSite)
    await page.goto(site.url)
    const refusal = await page.evaluate(() => {
      const script = document.createElement('script')
      try {
        script.src = 'anything.js'
        return 'allowed'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(refusal).toBe('TypeError')
    await expect
      .poll(() => browser.problems)
      .toContainEqual(expect.stringContaining('policy: require-trusted-types-for'))
  })

  it('works without the server once it has been loaded', async () => {
    const page = await open(previewSite)
    await page.goto(site.url)
    await waitUntilControlled(page)
    await site.stop()
    await page.reload()
    await page.locator('#app > *').first().waitFor()
    expect(browser.problems).toEqual([])
  })

  it('starts without the server in a browser that was closed meanwhile', async () => {
    const profile = await profileFolder()
    try {
      const first = await open(previewSite, profile.path)
      await first.goto(site.url)
      await waitUntilControlled(first)
      await browser.close()
      await site.stop()

      browser = await launchBrowser({ url: site.url, profile: profile.path })
      await browser.page.goto(site.url)
      await browser.page.locator('#app > *').first().waitFor()
      expect(browser.problems).toEqual([])
    } finally {
      await browser.close()
      await profile.remove()
    }
  })

  it('works under any path of a plain file server, and without it', async () => {
    const page = await open(plainSite)
    await page.goto(site.url)
    await waitUntilControlled(page)
    await site.stop()
    await page.goto(`${site.url}#/settings`)
    await page.locator('#app > *').first().waitFor()
    expect(browser.problems).toEqual([])
  })

  it('answers an unknown path with 404, not with the app', async () => {
    await open(previewSite)
    const { status } = await fetch(`${site.url}assets/missing.js`)
    expect(status).toBe(404)
  })
})

describe('the recovery page', () => {
  it('comes from the network, removes the stored program and keeps the data of the learner', async () => {
    const page = await open(previewSite)
    await page.goto(site.url)
    await waitUntilControlled(page)
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('kept', 1)
          request.onsuccess = resolve
          request.onerror = reject
        }),
    )

    const response = await page.goto(`${site.url}recover.html`)
    expect(response?.fromServiceWorker()).toBe(false)
    await page.getByRole('button', { name: 'Remove the stored program' }).click()
    await page.getByText('Done: the stored program is removed').waitFor()

    const left = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))
    expect(left).toMatchObject({ workers: 0, caches: [] })
    expect(left.databases).toContain('kept')

    await page.getByRole('link', { name: 'Open Dossier' }).click()
    await page.locator('#app > *').first().waitFor()
    expect(browser.problems).toEqual([])
  })

  it('is not answered from the stored program when the server is away', async () => {
    const page = await open(previewSite)
    await page.goto(site.url)
    await waitUntilControlled(page)
    await site.stop()
    await expect(page.goto(`${site.url}recover.html`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
  })
})
