import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Action } from '@/domain/reviews/action'
import type { Review } from '@/domain/reviews/review'
import type { Memory } from '@/domain/scheduling/memory'
import { launchBrowser, previewSite, type Site, type TestBrowser } from '../support/builtApp'
import { answerCards, openStudy, promptOf, storedRows, waitUntilFilled } from '../support/study'

let site: Site
let browser: TestBrowser
let page: Page

beforeAll(async () => {
  site = await previewSite()
  return () => site.stop()
})
beforeEach(async () => {
  browser = await launchBrowser({ url: site.url })
  page = browser.page
  return () => browser.close()
})

const reviews = () => storedRows<Review>(page, 'reviews')

describe('a session', () => {
  it('begins on a fresh profile with a card, tells where its answer stands, and says when each answer brings it back', async () => {
    await openStudy(page, site.url)
    await page.getByRole('button', { name: 'Show answer' }).click()
    const evidence = page.getByRole('region', { name: 'Where it stands' })
    await expect.poll(() => evidence.innerText()).toMatch(/(On record|Reported|Judgement): /)
    expect(await evidence.innerText()).toMatch(/paragraph \d+/)
    for (const [grade, back] of [
      ['Again', '5 min'],
      ['Hard', '10 min'],
      ['Good', 'day'],
      ['Easy', 'day'],
    ] as const)
      expect(await page.getByRole('button', { name: new RegExp(`^${grade}`) }).innerText()).toContain(back)
    expect(browser.problems).toEqual([])
  })

  it('can be done by keys alone, and takes an answer back', async () => {
    await openStudy(page, site.url)
    const first = await promptOf(page)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => promptOf(page)).not.toBe(first)
    expect(await reviews()).toMatchObject([{ answer: 'good', origin: 'study', format: 'reveal', due: null, seq: 1 }])

    await page.keyboard.press('u')
    await expect.poll(() => promptOf(page)).toBe(first)
    expect(await storedRows<Memory>(page, 'memories')).toEqual([])
    const [review] = await reviews()
    expect(await storedRows<Action>(page, 'actions')).toMatchObject([{ kind: 'undo', takesBack: review?.id }])

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('counts a double press once', async () => {
    await openStudy(page, site.url)
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    await page.evaluate(() => {
      const good = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith('Good'))
      good?.click()
      good?.click()
    })
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    expect(await reviews()).toHaveLength(1)
  })

  it('moves the focus to the answer and to the next question, and says what was done', async () => {
    await openStudy(page, site.url)
    const focused = () => page.evaluate(() => document.activeElement?.className)
    await expect.poll(focused).toContain('prompt')
    await page.getByRole('button', { name: 'Show answer' }).click()
    await expect.poll(focused).toContain('text')
    await page.getByRole('button', { name: /^Good/ }).click()
    await expect.poll(focused).toContain('prompt')
    expect(await page.getByRole('status').innerText()).toMatch(/Good, comes back in \d+ days?\. 9 cards left\./)
  })

  it('buries, suspends and flags, each to be taken back', async () => {
    await openStudy(page, site.url)
    const first = await promptOf(page)
    await page.getByText('More for this card').click()
    await page.getByRole('button', { name: 'Mark with a flag' }).click()
    await page.getByText('More for this card').waitFor()
    await expect.poll(async () => (await storedRows<Memory>(page, 'memories'))[0]?.flagged).toBe(true)
    expect(await promptOf(page)).toBe(first)
    await page.getByRole('button', { name: 'Never again' }).click()
    await expect.poll(() => promptOf(page)).not.toBe(first)
    expect(await storedRows<Memory>(page, 'memories')).toMatchObject([{ suspended: true, flagged: true }])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => promptOf(page)).toBe(first)
    expect(await storedRows<Memory>(page, 'memories')).toMatchObject([{ suspended: false, flagged: true }])
  })

  it('ends with what was done and what slipped, and offers more', async () => {
    await openStudy(page, site.url)
    const slipped = await promptOf(page)
    await answerCards(page, 1, 'Again')
    while (await page.getByRole('button', { name: 'Show answer' }).count()) await answerCards(page, 1)
    await page.getByRole('heading', { name: 'Session done' }).waitFor()
    expect(await page.locator('main').innerText()).toContain(slipped)
    await page.getByRole('button', { name: 'Start: One level' }).click()
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
    expect(browser.problems).toEqual([])
  })
})

it('reads a new fact first where the learner wants it, and asks it some minutes later', async () => {
  await page.goto(`${site.url}#/settings`)
  await page.getByLabel('Read new facts first').check()
  await page.goto(`${site.url}#/study`)
  await page.getByText('Read this first').waitFor()
  const read = await promptOf(page)
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect.poll(() => promptOf(page)).not.toBe(read)
  expect(await reviews()).toEqual([])
  expect(await storedRows<Action>(page, 'actions')).toMatchObject([{ kind: 'read' }])
  expect(await storedRows<Memory>(page, 'memories')).toMatchObject([{ phase: 'read', reps: 0 }])
})

it('brings a card whose answer was corrected at once, says so, and keeps its history', async () => {
  await openStudy(page, site.url)
  const prompt = await promptOf(page)
  await answerCards(page, 1, 'Easy')
  await waitUntilFilled(page)
  // as if the answer had been given to an earlier edition of the deck, which had another right answer
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('dossier')
        open.onsuccess = () => {
          const tx = open.result.transaction(['decks', 'memories', 'reviews'], 'readwrite')
          for (const [store, change] of [
            ['decks', { hash: 'of an earlier edition' }],
            ['memories', { revision: 0 }],
            ['reviews', { revision: 0 }],
          ] as const) {
            const rows = tx.objectStore(store).getAll()
            rows.onsuccess = () => {
              for (const row of rows.result as object[]) tx.objectStore(store).put({ ...row, ...change })
            }
          }
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error ?? new Error('not written'))
        }
      }),
  )
  await page.goto(`${site.url}#/`)
  await page.reload()
  await page.getByText('1 answer was corrected').waitFor()
  await openStudy(page, site.url)
  expect(await promptOf(page)).toBe(prompt)
  await page.getByText('Corrected', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Show answer' }).click()
  await page.getByText('The answer to this card was corrected').waitFor()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect.poll(async () => (await reviews()).map(({ revision }) => revision).sort()).toEqual([0, 1])
  expect(await storedRows<Memory>(page, 'memories')).toMatchObject([{ reps: 1, revision: 1 }])
})

it('loses nothing when the tab is killed right after a grade', async () => {
  await openStudy(page, site.url)
  const first = await promptOf(page)
  await answerCards(page, 1)
  const second = await promptOf(page)
  const devtools = await browser.context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => {}) // never answered: the session dies with the page
  await crashed
  page = await browser.context.newPage()
  await openStudy(page, site.url)
  expect(await reviews()).toHaveLength(1)
  expect(await promptOf(page)).toBe(second)
  expect(second).not.toBe(first)
})

describe('two tabs', () => {
  it('study one at a time, and the session can be brought over', async () => {
    await openStudy(page, site.url)
    await answerCards(page, 1)
    const other = await browser.context.newPage()
    await other.goto(`${site.url}#/study`)
    await other.getByRole('heading', { name: 'You are studying in another tab' }).waitFor()
    await other.getByRole('button', { name: 'Study here instead' }).click()
    await other.getByRole('button', { name: 'Show answer' }).waitFor()
    await page.getByRole('heading', { name: 'The session went on in another tab' }).waitFor()
    await answerCards(other, 1)
    expect(await reviews()).toHaveLength(2)
    expect(new Set((await reviews()).map(({ card }) => card)).size).toBe(2)
  })

  it('never count one card twice, not even without locks', async () => {
    await browser.context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'))
    await openStudy(page, site.url)
    const other = await browser.context.newPage()
    await openStudy(other, site.url)
    const prompt = await promptOf(page)
    expect(await promptOf(other)).toBe(prompt)
    await answerCards(page, 1)
    await other.getByRole('button', { name: 'Show answer' }).click()
    await other.getByRole('button', { name: /^Easy/ }).click()
    await other.getByRole('alert').getByText('answered in another tab').waitFor()
    await expect.poll(() => promptOf(other)).not.toBe(prompt)
    expect(await reviews()).toMatchObject([{ answer: 'good' }])
  })
})
