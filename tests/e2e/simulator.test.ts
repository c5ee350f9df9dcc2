import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { launchBrowser, previewSite } from '../support/builtApp'

it('the simulator works in a worker, ends when it is cancelled or left, and what it shows is accessible', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({
    url: site.url,
    context: { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' },
  })
  const { page } = browser
  const workers = () => page.workers().filter((worker) => worker.url().includes('simulation')).length
  /** The browser gives a busy worker two seconds. */
  const gone = { timeout: 20_000 }
  const violations = async () => {
    const { violations: found } = await new AxeBuilder({ page }).analyze()
    return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' | ')}`)
  }
  try {
    await page.goto(`${site.url}#/settings`)
    await page.getByText('Advanced', { exact: true }).click()
    await page.getByRole('link', { name: 'Open the simulator' }).click()
    await page.getByLabel('1 year').check()

    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('Playing the days through').waitFor()
    await expect.poll(workers).toBe(1) // the browser tells of it a moment later
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled. Nothing was changed.').waitFor()
    await expect.poll(workers, gone).toBe(0)
    expect(await page.getByRole('table').count()).toBe(0)

    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText('Playing the days through').waitFor()
    await page.getByRole('link', { name: 'Back to Settings' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await expect.poll(workers, gone).toBe(0)

    await page.goBack()
    await page.getByLabel('3 months').check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { name: '3 months, 10 new cards a day' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(10)
    expect(await page.title()).toBe('Simulator – Dossier')
    expect(await violations()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('button', { name: 'Use 85% as desired retention' }).click()
    await page.getByText('Your desired retention is 85% now.').waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Back to Settings' }).click()
    expect(await page.getByLabel('Desired retention').inputValue()).toBe('85')
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})
