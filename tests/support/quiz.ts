import { afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { factOf, type Block } from '@/domain/cards/card'
import type { Attempt } from '@/domain/quiz/attempts/attempt'
import { encodeQuiz } from '@/domain/quiz/attempts/link'
import { usualOptions, type QuizOptions } from '@/domain/quiz/attempts/options'
import { quizDeckOf, type QuizDeck } from '@/domain/quiz/deck/quizDeck'
import { questionTypes, type Item, type QuestionType, type Response } from '@/domain/quiz/items/item'
import { makeQuiz } from '@/domain/quiz/makeQuiz'
import type { DeckRow } from '@/storage/schema'
import { launchBrowser, previewSite, type Site, type TestBrowser } from './builtApp'
import { monday } from './makers'
import { storedRows } from './study'

/** Of the quizzes that these tests make from the bundled deck, so that they ask the same each time. */
export const seed = 'browser'

/** The built app in one browser, whose clock stands still on {@link monday} until a test moves it. */
export interface QuizBrowser {
  site: Site
  browser: TestBrowser
  page: Page
  deck: QuizDeck
  edition: string
}

/**
 * The built app's site, and one browser for all tests of a block: each finds the deck in place, nothing else stored, one page, and the
 * set-up of a quiz on it. What the browser complains of fails the test.
 */
export function useQuizBrowser(context: BrowserContextOptions = {}) {
  const now = {} as QuizBrowser
  let fresh: LearnerRows
  beforeAll(async () => {
    now.site = await previewSite()
    now.browser = await quizBrowser(now.site, context)
    now.page = now.browser.page
    await openSetUp(now)
    fresh = await learnerRows(now.page)
    const [row] = await storedRows<DeckRow>(now.page, 'decks')
    if (!row) throw new Error('no deck was put in place')
    now.deck = quizDeckOf(row.head, await storedRows<Block>(now.page, 'content'))
    now.edition = row.hash
    return async () => {
      await now.browser.close()
      await now.site.stop()
    }
  })
  beforeEach(async () => {
    await stopClock(now.browser.context)
    await now.page.goto(`${now.site.url}recover.html`) // of the app's origin, without the app
    await replaceLearnerRows(now.page, fresh)
    await openSetUp(now)
  })
  afterEach(async () => {
    const [page, ...others] = now.browser.context.pages()
    for (const other of others) await other.close()
    now.page = page ?? (await now.browser.context.newPage())
    expect(now.browser.problems.splice(0)).toEqual([])
  })
  return now
}

/** A browser that has never been there, with the clock of these tests. */
export async function quizBrowser({ url }: Site, context: BrowserContextOptions = {}): Promise<TestBrowser> {
  const browser = await launchBrowser({
    url,
    context: { reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC', ...context },
  })
  browser.context.setDefaultTimeout(10_000) // nothing here waits for time to go by
  await browser.context.clock.install({ time: monday })
  await stopClock(browser.context)
  return browser
}

/** The clock stands still, on {@link monday}. */
async function stopClock({ clock }: BrowserContext) {
  await clock.setSystemTime(monday - 60_000)
  await clock.pauseAt(monday)
}

export async function openSetUp({ page, site }: Pick<QuizBrowser, 'page' | 'site'>) {
  await page.goto(`${site.url}#/quiz`)
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
}

type LearnerRows = Record<string, unknown[]>
const learnerStores = ['reviews', 'actions', 'memories', 'aggregates', 'quizzes', 'settings']

const learnerRows = async (page: Page): Promise<LearnerRows> =>
  Object.fromEntries(
    await Promise.all(learnerStores.map(async (store) => [store, await storedRows(page, store)] as const)),
  )

/** Makes those stores hold just these rows, behind the app's back. */
const replaceLearnerRows = (page: Page, rows: LearnerRows) =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('dossier')
        open.onerror = () => reject(open.error ?? new Error('no database'))
        open.onsuccess = () => {
          const tx = open.result.transaction(Object.keys(wanted), 'readwrite')
          for (const [store, all] of Object.entries(wanted)) {
            tx.objectStore(store).clear()
            for (const row of all) tx.objectStore(store).put(row)
          }
          tx.oncomplete = () => {
            open.result.close()
            resolve()
          }
          tx.onerror = () => reject(tx.error ?? new Error('not written'))
        }
      }),
    rows,
  )

// Quizzes ------------------------------------------------------------------------------------------------------------------------

/** The first questions of that type that the deck makes under the tests' seed, of other facts than `besides`. */
export function questionsOf(
  { deck }: Pick<QuizBrowser, 'deck'>,
  type: QuestionType,
  count = 1,
  besides: readonly Item[] = [],
): Item[] {
  const wish = { topics: [], kinds: [], levels: [], types: [type], count: count + 2 * besides.length }
  const asked = new Set(besides.map(({ card }) => factOf(card)))
  return makeQuiz([deck], wish, seed)
    .filter(({ card }) => !asked.has(factOf(card)))
    .slice(0, count)
}

/** The ids of one question of each type; both ways to ask about statements. */
export function oneOfEach(now: Pick<QuizBrowser, 'deck'>): string[] {
  const statements = questionsOf(now, 'statements', 20)
  const asked = (ask: 'which' | 'howMany') =>
    statements.find((item) => item.format === 'statements' && item.ask === ask) ?? []
  return questionTypes
    .flatMap((type) => (type === 'statements' ? [asked('which'), asked('howMany')].flat() : questionsOf(now, type)))
    .map(({ id }) => id)
}

/** The address of a quiz of just these questions. */
export function linkOf(
  { site, edition }: Pick<QuizBrowser, 'site' | 'edition'>,
  items: readonly string[],
  given: Partial<QuizOptions> = {},
) {
  const options = { ...usualOptions, ...given, count: items.length, items: [...items] }
  return `${site.url}#/quiz?q=${encodeQuiz({ options, seed, editions: { kosovo: edition.slice(0, 8) } })}`
}

/** Begins a quiz of just these questions; returns it as it is stored. */
export async function beginQuiz(
  now: QuizBrowser,
  items: readonly string[],
  given: Partial<QuizOptions> = {},
): Promise<Attempt> {
  await now.page.goto(linkOf(now, items, given))
  await now.page.getByRole('button', { name: 'Start', exact: true }).click()
  await now.page.locator('h1.prompt').waitFor()
  return attemptOn(now.page)
}

/** The quiz that a page shows, as it is stored now. */
export async function attemptOn(page: Page): Promise<Attempt> {
  const asks = (await page.locator('h1.prompt').count()) > 0
  await page.waitForURL(asks ? /attempt=/ : /(attempt|results)=/) // the address follows the page
  const id = /(?:attempt|results)=([\w-]+)/.exec(page.url())?.[1]
  const attempt = (await storedRows<Attempt>(page, 'quizzes')).find((row) => row.id === id)
  if (!attempt) throw new Error(`no quiz is stored for ${page.url()}`)
  return attempt
}

// Answers ------------------------------------------------------------------------------------------------------------------------

/** An answer that earns all. */
export function rightResponse(item: Item): Response {
  switch (item.format) {
    case 'choice':
      return { format: 'choice', option: item.right }
    case 'typed':
      return { format: 'typed', text: item.answer }
    case 'order':
      return { format: 'order', order: [...item.events.keys()].sort((a, b) => item.places[a]! - item.places[b]!) }
    case 'match':
      return { format: 'match', pairs: item.pairs }
    case 'statements': {
      const chosen = item.statements.flatMap(({ correct }, index) => (correct ? [index] : []))
      return item.ask === 'which' ? { format: 'statements', chosen } : { format: 'statements', count: chosen.length }
    }
  }
}

/** An answer that earns nothing. */
export function wrongResponse(item: Item): Response {
  switch (item.format) {
    case 'choice':
      return { format: 'choice', option: (item.right + 1) % item.options.length }
    case 'typed':
      return { format: 'typed', text: 'no idea whatever' }
    case 'order': {
      const { order } = rightResponse(item) as Extract<Response, { format: 'order' }>
      return { format: 'order', order: order.toReversed() }
    }
    case 'match':
      return { format: 'match', pairs: item.pairs.map((_pair, left) => item.pairs.at(left - 1)!) }
    case 'statements': {
      const correct = item.statements.filter((statement) => statement.correct).length
      if (item.ask === 'howMany') return { format: 'statements', count: correct ? 0 : 1 }
      const chosen = item.statements.flatMap((statement, index) => (statement.correct ? [] : [index]))
      return { format: 'statements', chosen: chosen.length ? chosen : [0] }
    }
  }
}

/**
 * Gives that answer with the mouse, or `tap`ping. A choice is checked by that, save in an exam; all else is not. An order is put together
 * by its buttons.
 */
export async function give(page: Page, response: Response, item: Item, tap = false) {
  const press = (target: Locator) => (tap ? target.tap() : target.click())
  switch (response.format) {
    case 'choice':
      return press(page.locator('.options li button, .options label').nth(response.option))
    case 'typed':
      return page.getByLabel('Your answer').fill(response.text)
    case 'order':
      for (const [place, event] of response.order.entries()) {
        const text = eventText(item, event)
        const earlier = page.getByRole('button', { name: `Move earlier: ${text}`, exact: true })
        for (let at = await placeOfEvent(page, text); at > place; at--) await press(earlier)
      }
      return
    case 'match':
      for (const [left, right] of response.pairs.entries())
        if (right !== null) await press(page.locator('.pairs > li').nth(left).locator('label').nth(right))
      return
    case 'statements':
      if ('count' in response) return press(page.locator('.statements label').nth(response.count))
      for (const statement of response.chosen) await press(page.locator('fieldset.lines label').nth(statement))
  }
}

export const eventText = (item: Item, event: number) => (item.format === 'order' && item.events[event]?.text) || ''
/** Where an event of an order stands now, from 0. */
export const placeOfEvent = async (page: Page, text: string) =>
  (await page.locator('.event .text').allInnerTexts()).indexOf(text)

const check = (page: Page) => page.getByRole('button', { name: 'Check' }).click()

/** Gives an answer to the question that a practice, a sprint or a timed quiz shows, and checks it. */
export async function answer(page: Page, response: Response, item: Item) {
  await give(page, response, item)
  if (item.format !== 'choice') await check(page)
}

/** What has the focus, by its text or, where it has none, its label. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''
  })
