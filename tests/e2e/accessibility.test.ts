import { expect, it } from 'vitest'
import { faultsAt } from '../support/axe'
import { launchBrowser, previewSite } from '../support/builtApp'
import { answerCards, openStudy, waitUntilFilled } from '../support/study'

const screens = { Today: '', Quiz: '#/quiz', Progress: '#/progress', Library: '#/library', Settings: '#/settings' }
const phone = { viewport: { width: 360, height: 740 }, bypassCSP: false }

it('axe finds no violation on any screen, light or dark', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: phone })
  const { page } = browser
  const violations: string[] = []
  const look = async (where: string) => violations.push(...(await faultsAt(page, where)))
  try {
    await page.goto(site.url)
    await waitUntilFilled(page)
    await page.reload()
    await page
      .getByRole('link', { name: /^Study/ })
      .first()
      .waitFor()
    await look('today, fresh')
    await openStudy(page, site.url)
    await look('question')
    await page.getByRole('button', { name: 'Show answer' }).click()
    await page.getByText('More for this card').click()
    await look('answer')
    await page.getByRole('button', { name: 'Keys' }).click()
    await look('keys')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Again/ }).click()
    await openStudy(page, site.url, '?failed')
    await answerCards(page, 1)
    await page.getByRole('heading', { name: 'Session done' }).waitFor()
    await look('summary')
    for (const [name, address] of Object.entries(screens)) {
      await page.goto(`${site.url}${address}`)
      // by name: the screen before has a heading too, while this one is on its way
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      await look(name)
    }
    await page.goto(`${site.url}#/plan`)
    await page.getByRole('button', { name: 'Add an exam' }).click()
    await page.getByText('By topic').click()
    await look('an exam being planned')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Today’s cards follow it').waitFor()
    await page.getByRole('button', { name: 'Add days off' }).click()
    await look('the plan')
    expect(violations).toEqual([])
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})

/** What of the library is looked at, and the heading by which it is known. */
const inLibrary = {
  'document=kosovo/encyclopedia-page': /^Kosovo–Russia relations/,
  'document=kosovo/policy-paper&section=p5': /^Russia’s role and impact/,
  'topic=kosovo/war-and-1244&kind=date': 'The war of 1999 and Resolution 1244',
  'fact=kosovo/res-1244': 'Security Council Resolution 1244 (1999)',
  'view=resolutions&kind=resolution&section=kosovo/res-1160': 'Resolutions and agreements',
  'view=people': 'Who is who',
  'view=people&actor=kosovo/russia': 'Russia',
  'view=positions': 'Positions',
  'view=timeline&section=1999': 'Timeline',
}

it('axe finds no violation in the library nor among the decks, light or dark', async () => {
  const site = await previewSite()
  const browser = await launchBrowser({ url: site.url, context: phone })
  const { page } = browser
  const violations: string[] = []
  const look = async (where: string) => violations.push(...(await faultsAt(page, where)))
  try {
    await page.goto(site.url)
    await waitUntilFilled(page)
    for (const [query, name] of Object.entries(inLibrary)) {
      await page.goto(`${site.url}#/library?${query}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await look(query)
    }
    await page.goto(`${site.url}#/decks`)
    await page.getByRole('heading', { level: 1, name: 'Decks' }).waitFor()
    await look('decks')
    expect(violations).toEqual([])
    expect(browser.problems).toEqual([])
  } finally {
    await browser.close()
    await site.stop()
  }
})
