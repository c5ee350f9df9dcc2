import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, previewSite, type Site, type TestBrowser } from '../support/builtApp'
import { answerCards, openStudy, storedRows } from '../support/study'

let site: Site
let browser: TestBrowser
let page: Page
/** What was saved after three answers. */
let backup: Buffer

async function openFresh() {
  browser = await launchBrowser({ url: site.url })
  page = browser.page
}

async function studyThree() {
  await openStudy(page, site.url)
  await answerCards(page, 3)
}

const openSettings = async () => {
  await page.goto(`${site.url}#/settings`)
  await page.getByRole('button', { name: 'Save backup' }).waitFor()
}

async function save(): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save backup' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^dossier-\d{4}-\d\d-\d\d\.jsonl\.gz$/)
  return readFile(await download.path())
}

const choose = (name: string, buffer: Buffer) =>
  page.getByLabel('Restore backup', { exact: true }).setInputFiles({ name, mimeType: '', buffer })

const rows = async (...stores: string[]) => (await Promise.all(stores.map((name) => storedRows(page, name)))).flat()
const reviews = () => rows('reviews', 'segments')
const everything = () => rows('reviews', 'segments', 'actions', 'memories', 'aggregates', 'settings')

beforeAll(async () => {
  site = await previewSite()
})
afterAll(() => site.stop())
beforeEach(openFresh)
afterEach(() => browser.close())

describe('a backup', () => {
  beforeEach(async () => {
    if (backup) return
    await studyThree()
    await openSettings()
    backup = await save()
    await page.getByText('Saved as dossier-').waitFor()
    expect(browser.problems).toEqual([])
    await browser.close()
    await openFresh()
  })

  it('brings the answers back into an empty browser, and the second time changes nothing', async () => {
    await openSettings()
    await choose('mine.jsonl.gz', backup)
    await page.getByText('3 answers', { exact: true }).waitFor()
    expect(await reviews()).toEqual([]) // nothing before it is confirmed
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.getByText('Restored. 3 answers were added.').waitFor()
    expect(await reviews()).toHaveLength(3)
    expect(await rows('memories')).toHaveLength(3)

    const before = await everything()
    await choose('mine.jsonl.gz', backup)
    await page.getByText('there is nothing to add').waitFor()
    expect(await everything()).toEqual(before)

    await page.goto(`${site.url}#/progress?view=days`)
    await page.getByText(/^3 answers in/).waitFor()
    expect(browser.problems).toEqual([])
  })

  it('adds to answers that were given here meanwhile', async () => {
    await studyThree()
    await openSettings()
    await choose('mine.jsonl.gz', backup)
    await page.getByRole('button', { name: 'Add to this device' }).click()
    await page.getByText('Restored. 3 answers were added.').waitFor()
    expect(await reviews()).toHaveLength(6)
  })

  it('is only looked at when the learner thinks better of it', async () => {
    await openSettings()
    const before = await everything()
    await choose('mine.jsonl.gz', backup)
    await page.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.getByRole('button', { name: 'Add to this device' }).count()).toBe(0)
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['cut short', () => backup.subarray(0, backup.length - 20), 'is damaged or cut short'],
    ['no backup at all', () => Buffer.from('Dear diary,\ntoday I studied.\n'), 'is no backup of this app'],
  ])('that is %s is refused in plain words and changes nothing', async (_, content, words) => {
    await studyThree()
    await openSettings()
    const before = await everything()
    await choose('letter.txt', content())
    await page.getByRole('alert').getByText(words).waitFor()
    expect(await page.getByRole('button', { name: 'Add to this device' }).count()).toBe(0)
    expect(await everything()).toEqual(before)

    await choose('mine.jsonl.gz', backup) // the page still works
    await page.getByRole('button', { name: 'Add to this device' }).waitFor()
  })
})
