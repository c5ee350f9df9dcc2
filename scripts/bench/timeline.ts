/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core'
import { within } from './limit.ts'
import { settle } from './presses.ts'

/** Milliseconds from frame to frame: while the timeline is zoomed and moved, and while nothing happens. */
export interface FrameTimes {
  zooming: number[]
  moving: number[]
  idle: number[]
}

const steps = 60

async function frames(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const held: { last: number; times: number[]; stop: boolean } = { last: performance.now(), times: [], stop: false }
    const look = (now: number) => {
      held.times.push(now - held.last)
      held.last = now
      if (!held.stop) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(globalThis, { held })
  })
  await work()
  return page.evaluate(() => {
    const { held } = globalThis as unknown as { held: { times: number[]; stop: boolean } }
    held.stop = true
    return held.times.slice(2) // the first ones began before
  })
}

/** Zooms by wheel and drags the timeline of all decks, with the CPU four times slower. */
export async function timelineFrames(context: BrowserContext, url: string): Promise<FrameTimes> {
  const page = await context.newPage()
  await settle(page, url)
  await page.goto(`${url}#/library?view=timeline`)
  const strip = page.locator('main svg, main canvas').first()
  await strip.waitFor()
  await page.waitForLoadState('networkidle')
  const box = await strip.boundingBox()
  if (!box) throw new Error('no timeline to be seen')
  const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2]
  await page.mouse.move(x, y)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const idle = await frames(page, () => page.waitForTimeout(1_000))
  const zooming = await within(
    60,
    'zooming',
    frames(page, async () => {
      for (let step = 0; step < steps; step++) await page.mouse.wheel(0, step < steps / 2 ? -60 : 60)
    }),
  )
  const moving = await within(
    60,
    'moving',
    frames(page, async () => {
      for (let step = 0; step < 8; step++) await page.mouse.wheel(0, -120)
      await page.mouse.down()
      for (let step = 0; step < steps; step++) await page.mouse.move(x - (step % 30) * 6, y)
      await page.mouse.up()
    }),
  )
  await page.close()
  return { idle, zooming, moving }
}
