import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { DayTally } from '@/domain/scheduling/dayTally'
import type { Memory } from '@/domain/scheduling/memory'
import { launchBrowser, previewSite } from '../support/builtApp'
import { answerCards, endSession, openStudy, storedRows, waitUntilFilled } from '../support/study'

const hour = 3_600_000
const day = 24 * hour
/** Ten in the morning in Berlin, the day after its clocks went forward. */
const monday = Date.UTC(2026, 2, 30, 8)

it('a clock that was ahead is told once it is set back; consent corrects memory and day, Undo brings back what was', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: { timezoneId: 'Europe/Berlin', locale: 'en-GB' } })
  const { page } = browser
  /** All that follows from the logs, each memory and tally by its key. */
  const caches = async () => ({
    memories: new Map((await storedRows<Memory>(page, 'memories')).map((memory) => [memory.card, memory])),
    days: (await storedRows<{ key: string; tally: DayTally }>(page, 'aggregates'))
      .filter(({ key }) => key.startsWith('day:'))
      .map(({ tally }) => tally),
  })
  const retimes = async () => (await storedRows<Action>(page, 'actions')).filter(({ kind }) => kind === 'retime')
  const today = async () => {
    await page.goto(`${site.url}#/`)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  }
  const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
  try {
    await page.clock.install({ time: monday + day })
    await openStudy(page, site.url)
    await waitUntilFilled(page)
    await answerCards(page, 2)
    const ahead = await caches()
    expect(ahead.days).toMatchObject([{ day: '2026-03-31', reviews: 2, new: 2 }])

    await page.clock.setSystemTime(monday + hour)
    await today()
    await page.getByRole('heading', { name: 'Is the clock of this device right?' }).waitFor()
    await page.getByText('It says 30 March 2026 at 11:00.').waitFor()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'The clock is right now' }).click()
    await page.getByText('They are dated 31 March 2026').waitFor()
    expect(await page.getByLabel('Really given on').inputValue()).toBe('2026-03-30')
    expect(await retimes()).toEqual([])
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Correct the date' }).click()
    await page.getByText('2 answers are now dated 30 March 2026.').waitFor()

    const right = await caches()
    expect(right.days).toEqual(ahead.days.map((tally) => ({ ...tally, day: '2026-03-30' })))
    expect(right.memories.size).toBe(2)
    const reviews = await storedRows<Review>(page, 'reviews')
    for (const { card, at, interval } of reviews) {
      expect(right.memories.get(card)).toMatchObject({
        lastAt: at - day,
        lastDay: '2026-03-30',
        // four in the morning in Berlin, so many days after the right one
        due: Date.UTC(2026, 2, 30 + interval!, 2),
        slow: ahead.memories.get(card)!.slow,
      })
    }
    expect(await retimes()).toMatchObject([{ from: 1, to: 2, by: -day, dayStart: 4 }])

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back: the dates are as they were.').waitFor()
    expect(await caches()).toEqual(ahead)
    await page.getByRole('heading', { name: 'Is the clock of this device right?' }).waitFor()
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})

it('a clock that is set back during a session is told at its end, and what was answered then on Today once it is right', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: { timezoneId: 'Europe/Berlin', locale: 'en-GB' } })
  const { page } = browser
  try {
    await page.clock.install({ time: monday })
    await openStudy(page, site.url)
    await answerCards(page, 3)
    await page.clock.setSystemTime(monday - day)
    while (await page.getByRole('button', { name: 'Show answer' }).count()) await answerCards(page, 1)
    await page.getByText('While you studied, the clock of this device was set back by 24 hours.').waitFor()
    const behind = (await storedRows<Review>(page, 'reviews')).filter(({ at }) => at < monday)
    expect(behind.length).toBeGreaterThan(1)

    await page.clock.setSystemTime(monday + hour)
    await page.getByRole('link', { name: 'Back to Today' }).click()
    await page.getByRole('heading', { name: 'Some answers have a wrong date' }).waitFor()
    await page.getByText(`${behind.length} answers are dated 29 March 2026`).waitFor()
    await page.getByRole('button', { name: 'Correct the date' }).click()
    await page.getByText(`${behind.length} answers are now dated 30 March 2026.`).waitFor()
    const memories = await storedRows<Memory>(page, 'memories')
    expect(new Set(memories.map(({ lastDay }) => lastDay))).toEqual(new Set(['2026-03-30']))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByText('answers today').waitFor()
    expect(await page.locator('.clock').count()).toBe(0)
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})

it('answers of past months are sealed at a start, and study goes on as before', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: { timezoneId: 'Europe/Berlin', locale: 'en-GB' } })
  const { page } = browser
  const segments = async () => (await storedRows<{ reviews: Review[] }>(page, 'segments')).flatMap((row) => row.reviews)
  try {
    await page.clock.install({ time: monday })
    await openStudy(page, site.url)
    await answerCards(page, 3)
    const reviews = await storedRows<Review>(page, 'reviews')
    const memories = await storedRows<Memory>(page, 'memories')
    await page.clock.setSystemTime(monday + 5 * day)

    await page.reload() // into a session, which nothing disturbs
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    await waitUntilFilled(page)
    await answerCards(page, 1)
    expect(await segments()).toEqual([])
    await endSession(page)
    await expect.poll(async () => (await segments()).length).toBe(3)
    expect((await segments()).toSorted((a, b) => a.seq - b.seq)).toEqual(reviews.toSorted((a, b) => a.seq - b.seq))
    expect(await storedRows<Review>(page, 'reviews')).toMatchObject([{ day: '2026-04-04', seq: 4 }])
    const after = new Map((await storedRows<Memory>(page, 'memories')).map((memory) => [memory.card, memory]))
    const [{ card: last } = { card: '' }] = await storedRows<Review>(page, 'reviews')
    for (const memory of memories) if (memory.card !== last) expect(after.get(memory.card)).toEqual(memory)
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})
