/// <reference lib="dom" />
import type { BrowserContext } from 'playwright-core'
import { within } from './limit.ts'
import { settle } from './presses.ts'

/** The pages of progress, and the headings or paragraphs that stand there once all was counted. */
const pages = {
  topics: ['By topic'],
  days: ['Coming back in the next 30 days'],
  quizzes: ['All quizzes'],
  exams: ['were foretold', 'Without this plan'],
} as const
export type ProgressPage = keyof typeof pages

/** Milliseconds from the address to the page's frame and to all its figures, and of the longest task on the way (0: none over 50). */
export interface ProgressTimes {
  painted: number[]
  complete: number[]
  longest: number[]
}

/** Opens each page of progress in a document that was just loaded, so that nothing is known from before. */
export async function progressTimes(context: BrowserContext, url: string, runs: number, only?: ProgressPage[]) {
  const times = {} as Record<ProgressPage, ProgressTimes>
  const first = await context.newPage()
  await settle(first, url)
  await first.close()
  for (const [name, markers] of Object.entries(pages) as [ProgressPage, readonly string[]][]) {
    if (only && !only.includes(name)) continue
    const own: ProgressTimes = (times[name] = { painted: [], complete: [], longest: [] })
    for (let run = 0; run < runs; run++) {
      const page = await context.newPage()
      await page.goto(`${url}#/settings`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const { painted, complete, longest } = await within(
        60,
        `progress, ${name}`,
        page.evaluate(openPage, { name, markers }),
      )
      own.painted.push(painted)
      own.complete.push(complete)
      own.longest.push(longest)
      await page.close()
    }
  }
  return times
}

/** In the browser. */
async function openPage({ name, markers }: { name: string; markers: readonly string[] }) {
  const frame = () => new Promise<void>((shown) => requestAnimationFrame(() => setTimeout(shown)))
  const shows = (selector: string, text = '') =>
    new Promise<void>((found) => {
      const look = () => [...document.querySelectorAll(selector)].some((each) => each.textContent?.includes(text))
      if (look()) return found()
      const observer = new MutationObserver(() => {
        if (!look()) return
        observer.disconnect()
        found()
      })
      observer.observe(document.body, { childList: true, subtree: true })
    })
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: 'longtask' })
  const start = performance.now()
  location.hash = `#/progress?view=${name}`
  await shows('main nav [aria-current=page]')
  await frame()
  const painted = performance.now() - start
  for (const marker of markers) await shows('main h2, main p', marker)
  await frame()
  const complete = performance.now() - start
  await new Promise((told) => setTimeout(told, 100)) // long tasks are told a little later
  return { painted, complete, longest }
}
