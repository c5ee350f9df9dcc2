import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { launchBrowser, previewSite } from '../support/builtApp'

const kB = 1000
const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length

it('fetches at most 200 kB before the first card that can be answered, of which at most 90 kB script and style', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: { serviceWorkers: 'block' } })
  try {
    const fetched: Promise<{ url: string; size: number }>[] = []
    browser.page.on('response', (response) => {
      fetched.push(
        response.body().then(
          (body) => ({ url: response.url(), size: gzipped(body) }),
          () => ({ url: response.url(), size: 0 }),
        ),
      )
    })
    await browser.page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.body?.innerText.includes('Show answer')) return
        performance.mark('first card')
        observer.disconnect()
      })
      observer.observe(document, { childList: true, subtree: true })
    })
    await browser.page.goto(`${site.url}#/study`)
    await browser.page.getByRole('button', { name: 'Show answer' }).waitFor()
    const later = await browser.page.evaluate(() => {
      const [mark] = performance.getEntriesByName('first card')
      return performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry.startTime > mark!.startTime ? entry.name : []))
    })
    const files = (await Promise.all([...fetched])).filter(({ url }) => !later.includes(url))
    const sum = (list: typeof files) => list.reduce((total, { size }) => total + size, 0)
    const deck = files.filter(({ url }) => /\/(start|rest)-[^/]+\.js$/.test(url))
    expect(deck.map(({ url }) => /(start|rest)/.exec(url)?.[0])).toEqual(['start'])
    const code = files.filter(({ url }) => /\.(js|css)$/.test(url) && !deck.some((each) => each.url === url))
    console.log(`before the first card: ${sum(files)} B gzip, script and style ${sum(code)} B, deck ${sum(deck)} B`)
    expect(code.length).toBeGreaterThan(2)
    expect(sum(files)).toBeLessThanOrEqual(200 * kB)
    expect(sum(code)).toBeLessThanOrEqual(90 * kB)
  } finally {
    await browser.close()
    await site.stop()
  }
})

it('precaches at most 1.5 MB', async () => {
  const worker = await readFile('dist/sw.js', 'utf8')
  const listed = [...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, url]) => url ?? '')
  const there = (await readdir('dist', { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(listed.length).toBeGreaterThan(5)
  expect(listed.length).toBeLessThanOrEqual(there.length)
  const sizes = await Promise.all(listed.map(async (url) => gzipped(await readFile(join('dist', url)))))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`precache: ${total} B gzip in ${listed.length} files`)
  expect(total).toBeLessThanOrEqual(1500 * kB)
})
