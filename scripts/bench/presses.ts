/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Locator, Page } from 'playwright-core'
import { within } from './limit.ts'

/**
 * Milliseconds from a press. The browser draws a frame for the press itself, so whatever had to wait for the disk comes with the next
 * one at the earliest, a sixtieth of a second later; a press by script has no such frame, and tells the time of the work alone.
 */
export interface PressTimes {
  /** Of an answer, to the next prompt in the DOM, and to the frame that shows it. */
  prompt: number[]
  painted: number[]
  /** The same of an answer that a script pressed. */
  scriptPrompt: number[]
  scriptPainted: number[]
  /** Of a press that changes nothing, to its own frame and to the next one. */
  frame: number[]
  nextFrame: number[]
}
export type Sort = keyof PressTimes

interface Probe {
  times: PressTimes
  /** Resolves once there are so many of these. */
  measured: (sort: Sort, count: number) => Promise<void>
}
declare global {
  var probe: Probe
}

/** Before the listeners of the app, from the moment at which the browser had the press. `answers`: the buttons that bring the next prompt. */
export function installProbe(answers: string) {
  const times: PressTimes = { prompt: [], painted: [], scriptPrompt: [], scriptPainted: [], frame: [], nextFrame: [] }
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
    if (!target.closest(answers)) return
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
export async function settle(page: Page, url: string) {
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
export async function press(page: Page, target: Locator) {
  const box = await target.boundingBox().catch(() => null)
  if (!box) throw new Error(`${target.toString()} is not there, but: ${await page.locator('body').innerText()}`)
  await page.mouse.click(box.x + Math.min(20, box.width / 2), box.y + Math.min(20, box.height / 2), { delay: 50 })
}

/** Waits for the so-manieth measurement of a sort. */
export const measured = (page: Page, sort: Sort, count: number) =>
  within(
    5,
    `press ${count} (${sort})`,
    page.evaluate(([s, n]) => globalThis.probe.measured(s, n), [sort, count] as const),
  )

/** Begins to count anew. */
export const forget = (page: Page) =>
  page.evaluate(() => Object.values(globalThis.probe.times).forEach((list: number[]) => list.splice(0)))
