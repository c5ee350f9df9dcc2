/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContext, Page } from 'playwright-core'
import { encodeQuiz } from '@/domain/quiz/attempts/link'
import { usualOptions } from '@/domain/quiz/attempts/options'
import { forget, installProbe, measured, press, settle, type PressTimes } from './presses.ts'

/** A sprint of questions to choose from: there the next question comes as soon as an answer is stored. */
const sprint = encodeQuiz({
  options: { ...usualOptions, clock: { kind: 'sprint', seconds: 180 }, types: ['choice'], count: 100 },
  seed: 'bench',
  editions: {},
})
const options = '.options button'

async function begin(page: Page, url: string) {
  await page.goto(`${url}#/quiz?q=${sprint}`)
  await page.reload()
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.locator(options).first().waitFor()
  await page.evaluate(installProbe, options)
}

/** Answers twice `count` questions, by finger and by script in turn. @param rest ms between them */
async function answer(page: Page, count: number, rest: number): Promise<PressTimes> {
  await forget(page)
  for (let done = 1; done <= count; done++) {
    await press(page, page.locator('h1'))
    await measured(page, 'nextFrame', done)
    await page.waitForTimeout(rest)
    await press(page, page.locator(options).nth(done % 3))
    await measured(page, 'painted', done)
    await page.waitForTimeout(rest)
    await page
      .locator(options)
      .nth(done % 3)
      .evaluate((button: HTMLElement) => button.click())
    await measured(page, 'scriptPainted', done)
  }
  return page.evaluate(() => globalThis.probe.times)
}

/** A quiz in the built app at `url`, with the CPU as it is and four times slower. */
export async function quizPageTimes(
  context: BrowserContext,
  url: string,
  count: number,
): Promise<{ plain: PressTimes; slow: PressTimes }> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await settle(page, url)
  await begin(page, url)
  await answer(page, 3, 100) // not counted: code is not compiled yet
  const plain = await answer(page, count, 100)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await answer(page, 1, 200)
  const slow = await answer(page, count, 200)
  await page.close()
  return { plain, slow }
}
