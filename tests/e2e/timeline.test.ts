import type { Block } from '@/domain/cards/card'
import AxeBuilder from '@axe-core/playwright'
import type { CDPSession } from 'playwright-core'
import { expect, it } from 'vitest'
import { useFreshBrowser } from '../support/freshBrowser'
import { storedRows, waitUntilFilled } from '../support/study'

const now = useFreshBrowser()
const told = () => now.page.locator('.told').innerText()
const address = () => new URL(now.page.url()).hash
const events = () => now.page.locator('.group a')
const counted = async () => Number(/^[\d,]+/.exec(await now.page.locator('.counts').innerText())?.[0].replace(',', ''))

async function openTimeline(query = '') {
  await now.page.goto(`${now.site.url}#/library?view=timeline${query}`)
  await waitUntilFilled(now.page)
  await now.page.locator('.counts').waitFor()
}

/** All that is folded, so that all of it stands in the page. */
async function unfold() {
  const folds = now.page.locator('.fold button[aria-expanded=false]')
  while (await folds.count()) await folds.first().click()
}

/** Where the strip is, in the page. */
async function strip() {
  const box = await now.page.locator('.strip').boundingBox()
  if (!box) throw new Error('no strip')
  return box
}

interface Point {
  x: number
  y: number
}
const beside = ({ x, y }: Point, across: number, down = 0) => ({ x: x + across, y: y + down })

/** Fingers that go from there to there. */
async function fingers(devtools: CDPSession, from: Point[], to: Point[]) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', from)
  for (let step = 1; step <= 12; step++)
    await touch(
      'touchMove',
      from.map((start, finger) => {
        const end = to[finger] ?? start
        return beside(start, ((end.x - start.x) * step) / 12, ((end.y - start.y) * step) / 12)
      }),
    )
  await touch('touchEnd', [])
}

it('all that has a date is listed in the order of time, and zoomed from centuries to days by wheel and keys', async () => {
  await openTimeline()
  const dated = (await storedRows<Block>(now.page, 'content')).flatMap(({ facts }) =>
    facts.filter((fact) => fact.kind === 'date'),
  )
  await expect.poll(() => counted()).toBeGreaterThan(dated.length)
  await unfold()
  await expect.poll(async () => (await events().count()) === (await counted())).toBe(true)
  for (const { id } of dated.slice(0, 5))
    expect(await now.page.locator(`.group a[data-key="kosovo/${id}/"]`).count()).toBe(1)
  await openTimeline()
  const whole = await told()
  expect(whole).toMatch(/^1\d\d\d to 20\d\d$/)

  const { x, y, width } = await strip()
  await now.page.mouse.move(x + width * 0.9, y + 60)
  for (let turn = 0; turn < 18; turn++) await now.page.mouse.wheel(0, -300)
  await expect.poll(told).toMatch(/[A-Z][a-z]{2}/)
  await expect.poll(address).toMatch(/from=\d{4}-\d\d-\d\d&until=/)
  expect(await counted()).toBeLessThan(dated.length)

  await now.page.locator('.strip').focus()
  const before = await told()
  await now.page.keyboard.press('ArrowLeft')
  await expect.poll(told).not.toBe(before)
  await now.page.keyboard.press('Home')
  await expect.poll(told).toBe(whole)
  await expect.poll(address).toBe('#/library?view=timeline')
  expect(now.browser.problems).toEqual([])
})

it('a choice stands in the address, a tap opens the fact with its evidence, and back leads to the same place', async () => {
  await openTimeline()
  await now.page.getByLabel('Who took part').selectOption({ label: 'Russia' })
  await expect.poll(address).toContain('actor=kosovo/russia')
  await now.page.goto(`${now.site.url}${address()}&from=1999-06-01&until=1999-06-30`)
  await expect.poll(told).toMatch(/1.+30 Jun 1999/)
  const shown = await counted()

  // 12 June is the day of the march to Pristina: its mark alone stands there
  const { x, y, width } = await strip()
  const [across, lane] = [x + (width * 11) / 30, [0, 1, 2, 3, 4, 5].map((each) => y + (each + 0.5) * 34)]
  for (const down of lane) {
    if (address().includes('fact=')) break
    await now.page.mouse.click(across + 3, down)
  }
  await expect.poll(address).toContain('fact=kosovo')
  await now.page.locator('.fact h1').waitFor()
  await now.page.locator('.fact .evidence').first().waitFor()
  await now.page.goBack()
  await expect.poll(told).toMatch(/1.+30 Jun 1999/)
  expect(await counted()).toBe(shown)
  expect(await now.page.getByLabel('Who took part').inputValue()).toBe('kosovo/russia')

  await events().first().focus()
  await now.page.keyboard.press('Enter')
  await now.page.locator('.fact h1').waitFor()
  await now.page.locator('.back').click()
  await expect.poll(counted).toBe(shown)
  expect(now.browser.problems).toEqual([])
})

it('a finger that goes up scrolls the page, one that goes sideways moves the time, and two zoom', async () => {
  await openTimeline('&from=1999-01-01&until=1999-12-31')
  await now.page.setViewportSize({ width: 390, height: 844 })
  const devtools = await now.page.context().newCDPSession(now.page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  await now.page.reload() // d3-zoom asks once whether there are fingers
  await now.page.locator('.counts').waitFor()
  const { x, y, width, height } = await strip()
  const middle = { x: x + width / 2, y: y + height / 2 }
  const [year, before] = [await told(), address()]

  const settled = now.page.evaluate(
    () => new Promise<void>((done) => addEventListener('scrollend', () => done(), { once: true })),
  )
  await fingers(devtools, [middle], [beside(middle, 0, -200)])
  await settled
  await expect.poll(() => now.page.evaluate(() => scrollY)).toBeGreaterThan(100)
  expect(await told()).toBe(year)
  expect(address()).toBe(before)
  await now.page.evaluate(() => scrollTo({ top: 30, behavior: 'instant' }))

  await fingers(devtools, [middle], [beside(middle, -120, 3)])
  await expect.poll(address).not.toBe(before)
  expect(await told()).not.toBe(year)
  expect(await now.page.evaluate(() => scrollY)).toBe(30)
  const moved = address()
  const apart = (by: number) => [beside(middle, -by), beside(middle, by)]
  await fingers(devtools, apart(30), apart(100))
  const length = () => {
    const [from = '', until = ''] = ['from', 'until'].map((key) => new RegExp(`${key}=([\\d-]+)`).exec(address())?.[1])
    return (Date.parse(until) - Date.parse(from)) / 86_400_000
  }
  await expect.poll(address).not.toBe(moved)
  await expect.poll(length).toBeLessThan(200)
  expect(await now.page.evaluate(() => visualViewport?.scale)).toBe(1)

  const { violations } = await new AxeBuilder({ page: now.page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(now.browser.problems).toEqual([])
})
