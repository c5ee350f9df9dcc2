/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContext, Page } from 'playwright-core'
import { forget, installProbe, measured, press, settle, type PressTimes } from './presses.ts'

/**
 * Answers twice `count` cards of today's queue, by finger and by script in turn. Rests between, as a fast learner does: what is
 * prepared for the next card may be.
 * @param rest ms
 */
async function answer(page: Page, count: number, rest: number): Promise<PressTimes> {
  await forget(page)
  const reveal = async () => {
    await page.waitForTimeout(rest)
    await press(page, page.getByRole('button', { name: 'Show answer' }))
    await page.locator('.grades').waitFor()
    await page.waitForTimeout(rest)
  }
  for (let done = 1; done <= count; done++) {
    await press(page, page.locator('h1'))
    await measured(page, 'nextFrame', done)
    await reveal()
    await press(page, page.getByRole('button', { name: done % 4 ? /^Good/ : /^Again/ }))
    await measured(page, 'painted', done)
    await reveal()
    await page.getByRole('button', { name: /^Good/ }).evaluate((button: HTMLElement) => button.click())
    await measured(page, 'scriptPainted', done)
  }
  return page.evaluate(() => globalThis.probe.times)
}

/** The study screen of the built app at `url`, with the CPU as it is and four times slower. */
export async function studyTimes(
  context: BrowserContext,
  url: string,
  count: number,
): Promise<{ plain: PressTimes; slow: PressTimes }> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await settle(page, url)
  await page.goto(`${url}#/study`)
  await page.reload()
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  await page.evaluate(installProbe, '.grades button')
  await answer(page, 3, 100) // not counted: code is not compiled yet
  const plain = await answer(page, count, 100)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await answer(page, 1, 200)
  const slow = await answer(page, count, 200)
  await page.close()
  return { plain, slow }
}
