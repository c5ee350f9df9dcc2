/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { within } from './limit.ts'

/**
 * Milliseconds from a press. The browser draws a frame for the press itself, so whatever had to wait for the disk comes with the next
 * one at the earliest, a sixtieth of a second later; a press by script has no such frame, and tells the time of the work alone.
 */
export interface StudyTimes {
  /** Of a grade, to the next prompt in the DOM, and to the frame that shows it. */
  prompt: number[]
  painted: number[]
  /** The same of a grade that a script pressed. */
  scriptPrompt: number[]
  scriptPainted: number[]
  /** Of a press that changes nothing, to its own frame and to the next one. */
  frame: number[]
  nextFrame: number[]
}
type Sort = keyof StudyTimes

interface Probe {
  times: StudyTimes
  /** Resolves once there are so many of these. */
  measured: (sort: Sort, count: number) => Promise<void>
}
declare global {
  var probe: Probe
}

/** Before the listeners of the app, from the moment at which the browser had the press. */
function installProbe() {
  const times: StudyTimes = { prompt: [], painted: [], scriptPrompt: [], scriptPainted: [], frame: [], nextFrame: [] }
  const waiting = new Set<{ sort: Sort; count: number; tell: () => void }>()
  const heading = () => document.querySelector('h1')
  const add = (sort: Sort, start: number) => {
    times[sort].push(performance.now() - start)
    for (const each of waiting) if (times[each.sort].length >= each.count && waiting.delete(each)) each.tell()
  }
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })

  function onClick({ target, timeStamp, isTrusted }: MouseEvent) {
    if (!(target instanceof Element)) return
    if (target === heading())
      afterFrame(() => {
        add('frame', timeStamp)
        afterFrame(() => add('nextFrame', timeStamp))
      })
    if (!target.closest('.grades button')) return
    const before = heading()?.textContent
    const observer = new MutationObserver(() => {
      const prompt = heading()?.textContent
      if (!prompt || prompt === before) return
      observer.disconnect()
      add(isTrusted ? 'prompt' : 'scriptPrompt', timeStamp)
      afterFrame(() => add(isTrusted ? 'painted' : 'scriptPainted', timeStamp))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  }
  addEventListener('click', onClick, { capture: true })
  globalThis.probe = {
    times,
    measured: (sort, count) =>
      new Promise((tell) => (times[sort].length >= count ? tell() : void waiting.add({ sort, count, tell }))),
  }
}

/** Until the service worker and the bundled deck are in place: neither is to be measured. */
async function settle(page: Page, url: string) {
  await page.goto(url)
  await within(
    30,
    'the first start',
    page.evaluate(async () => {
      await navigator.serviceWorker.ready
      const isComplete = () =>
        new Promise<boolean>((resolve) => {
          const open = indexedDB.open('dossier')
          open.onsuccess = () => {
            const rows = open.result.transaction('decks').objectStore('decks').getAll()
            rows.onsuccess = () => {
              open.result.close()
              const decks = rows.result as { complete: boolean; own: boolean }[]
              resolve(decks.some(({ own }) => !own) && decks.every(({ complete }) => complete))
            }
          }
        })
      while (!(await isComplete())) await new Promise((later) => setTimeout(later, 200))
    }),
  )
}

/** As a finger does it, pressed for some 50 ms, and without Playwright's own checks in the page meanwhile. */
async function press(page: Page, target: Locator) {
  const box = await target.boundingBox().catch(() => null)
  if (!box) throw new Error(`${target.toString()} is not there, but: ${await page.locator('body').innerText()}`)
  await page.mouse.click(box.x + Math.min(20, box.width / 2), box.y + Math.min(20, box.height / 2), { delay: 50 })
}

/**
 * Answers twice `count` cards of today's queue, by finger and by script in turn. Rests between, as a fast learner does: what is
 * prepared for the next card may be.
 * @param rest ms
 */
async function answer(page: Page, count: number, rest: number): Promise<StudyTimes> {
  await page.evaluate(() => Object.values(globalThis.probe.times).forEach((list: number[]) => list.splice(0)))
  const measured = (sort: Sort, done: number) => {
    const promise = page.evaluate(([s, n]) => globalThis.probe.measured(s, n), [sort, done] as const)
    return within(5, `press ${done} (${sort})`, promise)
  }
  const reveal = async () => {
    await page.waitForTimeout(rest)
    await press(page, page.getByRole('button', { name: 'Show answer' }))
    await page.locator('.grades').waitFor()
    await page.waitForTimeout(rest)
  }
  for (let done = 1; done <= count; done++) {
    await press(page, page.locator('h1'))
    await measured('nextFrame', done)
    await reveal()
    await press(page, page.getByRole('button', { name: done % 4 ? /^Good/ : /^Again/ }))
    await measured('painted', done)
    await reveal()
    await page.getByRole('button', { name: /^Good/ }).evaluate((button: HTMLElement) => button.click())
    await measured('scriptPainted', done)
  }
  return page.evaluate(() => globalThis.probe.times)
}

/** The study screen of the built app at `url`, with the CPU as it is and four times slower. */
export async function studyTimes(
  context: BrowserContext,
  url: string,
  count: number,
): Promise<{ plain: StudyTimes; slow: StudyTimes }> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await settle(page, url)
  await page.goto(`${url}#/study`)
  await page.reload()
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  await page.evaluate(installProbe)
  await answer(page, 3, 100) // not counted: code is not compiled yet
  const plain = await answer(page, count, 100)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await answer(page, 1, 200)
  const slow = await answer(page, count, 200)
  await page.close()
  return { plain, slow }
}
